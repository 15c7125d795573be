// Which languages a text may be in, when it does not tell, and when a source can disprove a note.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guessLanguages, shareLanguage, parseLanguageTag } from '../../../src/core/evidence/language.ts';

/** One sentence or two in each. */
const TEXTS: Readonly<Record<string, string>> = {
  en: 'The river rose in the night, and it was not until the morning that the people of the town were told of it.',
  de: 'Der Fluss stieg in der Nacht, und erst am Morgen erfuhren die Leute in der Stadt, dass der Damm nicht hält.',
  fr: 'La rivière est montée dans la nuit et les gens de la ville ne l’ont appris que le matin par des voisins.',
  es: 'El río subió por la noche y los vecinos de la ciudad no lo supieron hasta que la radio lo dijo por la mañana.',
  it: 'Il fiume è salito nella notte e la gente della città non lo ha saputo che la mattina, dai vicini.',
  pt: 'O rio subiu durante a noite e os moradores da cidade só souberam disso de manhã, pelos vizinhos.',
  nl: 'De rivier steeg in de nacht en pas de volgende ochtend hoorden de mensen in de stad dat de dijk zou breken.',
  sv: 'Floden steg under natten och först på morgonen fick människorna i staden veta att vallen inte skulle hålla.',
  da: 'Floden steg om natten, og først næste morgen hørte folk i byen, at diget ikke længere ville kunne holde.',
  fi: 'Joki nousi yöllä, ja vasta aamulla kaupungin asukkaille kerrottiin, ettei pato enää kestäisi kovinkaan kauan.',
  pl: 'Rzeka wezbrała w nocy i dopiero rano mieszkańcy miasta dowiedzieli się od sąsiadów, że wał nie wytrzyma.',
  cs: 'Řeka se v noci zvedla a teprve ráno se lidé ve městě dozvěděli od sousedů, že hráz už dlouho nevydrží.',
  hu: 'A folyó éjszaka megáradt, és a város lakói csak reggel tudták meg a szomszédoktól, hogy a gát nem bírja tovább.',
  ro: 'Râul a crescut în timpul nopții și abia dimineața locuitorii orașului au aflat de la vecini că digul nu va rezista.',
  tr: 'Nehir gece yükseldi ve şehirde yaşayanlar bunu ancak sabah komşularından öğrendi; set artık dayanamıyordu.',
  vi: 'Nước sông dâng lên trong đêm và mãi đến sáng người dân trong thị trấn mới biết rằng con đê không giữ được.',
  hr: 'Rijeka je narasla tijekom noći, a tek su ujutro stanovnici grada saznali od susjeda da nasip neće izdržati.',
  ru: 'Река поднялась ночью, и только утром жители города узнали от соседей, что плотина долго не выдержит.',
  uk: 'Річка піднялася вночі, і лише вранці мешканці міста дізналися від сусідів, що дамба довго не витримає.',
  el: 'Το ποτάμι ανέβηκε τη νύχτα και μόνο το πρωί έμαθαν οι κάτοικοι της πόλης ότι το φράγμα δεν θα αντέξει.',
  he: 'הנהר עלה בלילה, ורק בבוקר נודע לתושבי העיר מן השכנים שהסכר לא יחזיק מעמד עוד זמן רב.',
  ar: 'ارتفع منسوب النهر ليلا ولم يعلم سكان المدينة من جيرانهم إلا في الصباح أن السد لن يصمد طويلا.',
  fa: 'رودخانه شب هنگام بالا آمد و مردم شهر تازه صبح از همسایه‌ها شنیدند که سد دیگر دوام نخواهد آورد.',
  hi: 'रात में नदी का पानी बढ़ गया और शहर के लोगों को सुबह ही पड़ोसियों से पता चला कि बाँध टिक नहीं पाएगा।',
  th: 'แม่น้ำเพิ่มระดับในเวลากลางคืน และชาวเมืองเพิ่งรู้จากเพื่อนบ้านในตอนเช้า',
  lo: 'ແມ່ນ້ຳຂຶ້ນໃນຕອນກາງຄືນ ແລະ ຊາວເມືອງຮູ້ໃນຕອນເຊົ້າ',
  km: 'ទន្លេបានឡើងនៅពេលយប់ ហើយប្រជាជនបានដឹងនៅពេលព្រឹក',
  my: 'ညအချိန်တွင် မြစ်ရေတက်လာပြီး မြို့သူမြို့သားများ မနက်မှ သိကြသည်',
  zh: '河水在夜里上涨，直到早晨镇上的人才知道。',
  ja: '川は夜のうちに増水し、町の人々は朝になって初めて知った。',
  ko: '밤사이 강물이 불어났고 마을 사람들은 아침이 되어서야 그것을 알았다.',
};

const TEN_LINES = (language: string) => `${TEXTS[language] ?? ''}\n\n`.repeat(10);

describe('the language of a text', () => {
  for (const [language, text] of Object.entries(TEXTS)) {
    it(`is ${language}: ${text.slice(0, 30)}`, () => assert.deepEqual(guessLanguages(text), [language]));
  }

  it('is that of the most part of a long text', () => {
    assert.deepEqual(guessLanguages(`${(TEXTS.en ?? '').repeat(4)}\n\n${TEN_LINES('de')}`), ['de']);
    assert.deepEqual(guessLanguages(`${TEN_LINES('pl')}${TEXTS.en ?? ''}`), ['pl']);
  });

  it('is told by a few words in another alphabet, for it is not the Latin one', () => {
    for (const text of ['Река поднялась ночью', 'הנהר עלה בלילה', 'Το ποτάμι ανέβηκε']) {
      assert.equal(shareLanguage(guessLanguages(text), ['en']), false, text);
    }
  });

  it('is either of two that a text does not tell apart', () => {
    assert.deepEqual(guessLanguages('Hun har en ny bil og et gammelt hus ved byen.').toSorted(), ['da', 'no']);
  });

  it('is not told by fewer than eight words', () => {
    assert.deepEqual(guessLanguages('the people of the town were told'), []);
    assert.deepEqual(guessLanguages('the people of the town were not told'), ['en']);
    for (const text of ['Sarn, Halm, 1921', '', '1921, 12 %', '!'.repeat(5000)])
      assert.deepEqual(guessLanguages(text), []);
  });
});

describe('a declared language', () => {
  for (const [tag, language] of [
    ['en', 'en'],
    ['de-AT', 'de'],
    ['pt_BR', 'pt'],
    ['eng', 'en'],
    ['ger', 'de'],
    ['iw', 'he'],
    [' fr ', 'fr'],
    ['nb', undefined],
    ['German', undefined],
    ['English', undefined],
    ['', undefined],
    ['x', undefined],
    ['a, b', undefined],
  ] as const) {
    it(`${tag} is ${language ?? 'left to be guessed'}`, () => assert.equal(parseLanguageTag(tag), language));
  }
});

describe('a source', () => {
  for (const [note, source, can] of [
    [['en'], ['en'], true],
    [['en'], ['de'], false],
    [['en'], ['en', 'de'], false],
    [['en', 'nl'], ['en'], true],
    [['nl', 'en'], ['en'], true],
    [['nl', 'en'], ['de'], false],
    [['da', 'no'], ['da', 'no'], false],
    [[], ['de'], true],
    [['de'], [], true],
  ] as const) {
    const [here, there] = [note, source].map((languages) => languages.join(' or ') || 'no one knows what');
    it(`in ${there ?? ''} ${can ? 'can' : 'cannot'} disprove a note in ${here ?? ''}`, () =>
      assert.equal(shareLanguage(note, source), can));
  }
});
