// Which language a text is taken for, and when there is too little to tell.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { guessLanguage } from '../../../src/core/evidence/language.ts';

const TEXTS: readonly (readonly [language: string | undefined, text: string])[] = [
  ['en', 'The river rose in the night and it was not until the morning that the people of the town were told of it.'],
  [
    'de',
    'Der Fluss stieg in der Nacht, und erst am Morgen wurde den Leuten in der Stadt gesagt, dass es nicht zu halten ist.',
  ],
  ['fr', 'La rivière est montée dans la nuit et les gens de la ville ne l’ont appris que le matin par des voisins.'],
  [
    'es',
    'El río subió por la noche y los vecinos de la ciudad no lo supieron hasta que una radio lo dijo por la mañana, entre las noticias del lunes.',
  ],
  [
    'it',
    'Il fiume è salito nella notte e la gente della città non lo ha saputo che la mattina, per la radio, con gli altri.',
  ],
  ['ru', 'Река поднялась ночью, и жители города узнали об этом только утром.'],
  ['ar', 'ارتفع منسوب النهر ليلا ولم يعلم سكان المدينة بذلك إلا في الصباح'],
  ['zh', '河水在夜里上涨，直到早晨镇上的人才知道。'],
  ['ja', '川は夜のうちに増水し、町の人々は朝になって初めて知った。'],
  [undefined, 'Sarn, Halm, 1921'],
  [undefined, ''],
];

for (const [language, text] of TEXTS) {
  it(`${language ?? 'nobody knows'}: ${text.slice(0, 30)}`, () => assert.equal(guessLanguage(text), language));
}
