// Claims in other languages on sources in them: honest ones stand, false ones are told.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { verifyClaims } from '../../../src/core/evidence/claimVerifier.ts';
import { FIGURE_LANGUAGES } from '../../../src/core/figures/figure.ts';
import { LANGUAGES } from '../../../src/core/figures/languages/languages.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { toLibrary } from './articles.ts';

const TEXTS = {
  de: `Die Arbeitslosigkeit ist im März gestiegen. In der Region waren 2.462.000 Menschen ohne Arbeit, 48.000 mehr als im
Februar. Die Quote stieg um 0,3 Prozentpunkte auf 5,4 Prozent. Gemeldet waren 452.000 offene Stellen. Im Tal stand das Wasser
30 Zentimeter hoch, und die Hälfte der Bauern hat keinen Brunnen. Das neue Werk kostet 1,7 Milliarden Euro und wird am 5. Mai 2024
eröffnet.`,
  fr: `Le chômage a augmenté en mars. Dans la région, 2 462 000 personnes étaient sans emploi, 48 000 de plus qu’en février. Le
taux est monté de 0,3 point de pourcentage à 5,4 pour cent. Il y avait 452 000 postes vacants. Dans la vallée, l’eau est montée de
30 centimètres, et la moitié des paysans n’a pas de puits. La nouvelle usine coûte 1,7 milliard d’euros et ouvre le 5 mai 2024.`,
  ja: `三月に川があふれ、谷の村では約45,000人が避難した。水位は30センチメートル上がり、農家の半分には井戸がない。新しい工場の費用は
1億2000万円で、2024年5月5日に開く予定だ。「だれも知らなかった」と町長は語った。橋の長さは200メートルで、修理には三年かかるという。`,
} as const;

const LIBRARY = toLibrary(
  Object.fromEntries(
    Object.entries(TEXTS).map(([key, text]) => [key, `---\nid: ${key}\ntitle: T\nlanguage: ${key}\n---\n${text}\n`]),
  ),
);

const ROWS: readonly (readonly [note: string, verdict: string])[] = [
  ['Rund 2,46 Millionen Menschen waren in der Region ohne Arbeit [@de].', 'rounded'],
  ['Die Quote liegt nun bei 5,4 Prozent [@de].', 'stated'],
  ['Die Quote stieg um 0,3 Prozentpunkte [@de].', 'stated'],
  ['Es waren 48.000 mehr als im Februar [@de].', 'stated'],
  ['Im Tal stand das Wasser 30 Zentimeter hoch [@de].', 'stated'],
  ['Das neue Werk wird am 5. Mai 2024 eröffnet [@de].', 'stated'],
  ['Das neue Werk kostet 1,9 Milliarden Euro [@de].', 'differs'],
  ['Die Quote liegt nun bei 6,4 Prozent [@de].', 'absent'],
  ['Quelque 2,46 millions de personnes étaient sans emploi dans la région [@fr].', 'rounded'],
  ['Le taux est de 5,4 % dans la région [@fr].', 'stated'],
  ['L’usine ouvre le 5 mai 2024 dans la vallée [@fr].', 'stated'],
  ['L’eau est montée de 30 centimètres dans la vallée [@fr].', 'stated'],
  ['谷の村では45,000人が避難した [@ja]。', 'stated'],
  ['工場の費用は1億2000万円だ [@ja]。', 'stated'],
  ['工場の費用は9億3000万円だ [@ja]。', 'cannot check'],
  ['L’usine coûte 1,9 milliard d’euros et ouvre dans la vallée [@fr].', 'differs'],
];

describe('a figure in another language', () => {
  for (const [note, verdict] of ROWS)
    it(note, () => {
      const [evidence] = verifyClaims(parseNote(note), LIBRARY);
      assert.equal(evidence?.verdict, verdict);
    });

  it('is read in the languages that are said to be', () => {
    assert.deepEqual(new Set(['en', ...LANGUAGES.map(({ code }) => code)]), FIGURE_LANGUAGES);
  });
});
