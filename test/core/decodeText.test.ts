// Texts in the encodings of their languages, none of which says so, as prose, in a bibliography and by a word or two.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeText } from '../../src/core/decodeText.ts';
import { encode } from './encode.ts';

const TEXTS: readonly (readonly [text: string, charsets: readonly string[]])[] = [
  ['Der Fluss stieg über das Ufer, und erst früh am Morgen hörten die Leute, es sei für die Dämme zu spät.', ['windows-1252']],
  ['La rivière est montée dans la nuit et les gens, réveillés très tôt, n’ont été prévenus qu’à l’aube.', ['windows-1252']],
  ['El río subió por la noche y nadie lo supo hasta la mañana; después llegó el niño con más pan, y el señor también.', ['windows-1252']],
  ['O rio subiu à noite; a população não sabia, e só de manhã os irmãos avisaram que a inundação já vinha.', ['windows-1252']],
  ['Rzeka wezbrała w nocy i dopiero rano część mieszkańców dowiedziała się od sąsiadów, że wał już długo nie wytrzyma.', ['windows-1250', 'iso-8859-2']],
  ['Řeka se v noci zvedla a teprve ráno se lidé ve městě dozvěděli od sousedů, že hráz už dlouho nevydrží.', ['windows-1250', 'iso-8859-2']],
  ['A folyó éjszaka megáradt, és a város lakói csak reggel tudták meg a szomszédoktól, hogy a gát nem bírja tovább.', ['windows-1250', 'iso-8859-2']],
  ['Nehir gece yükseldi ve şehirde yaşayanlar bunu ancak sabah komşularından öğrendi; artık çok geçti.', ['windows-1254']],
  ['Το ποτάμι ανέβηκε τη νύχτα και μόνο το πρωί έμαθαν οι κάτοικοι της πόλης ότι το φράγμα δεν θα αντέξει.', ['windows-1253', 'iso-8859-7']],
  ['Река поднялась ночью, и только утром жители города узнали от соседей, что плотина долго не выдержит.', ['windows-1251', 'koi8-r', 'iso-8859-5']],
  ['הנהר עלה בלילה, ורק בבוקר נודע לתושבי העיר מן השכנים שהסכר לא יחזיק מעמד עוד זמן רב.', ['windows-1255', 'iso-8859-8']],
  ['ارتفع منسوب النهر ليلا ولم يعلم سكان المدينة من جيرانهم إلا في الصباح أن السد لن يصمد طويلا.', ['windows-1256']],
  ['川は夜のうちに増水し、町の人々は朝になって初めて知った。堤防はもう長くは持たないと隣人が言った。', ['shift_jis', 'euc-jp']],
  ['밤사이 강물이 불어났고 마을 사람들은 아침이 되어서야 이웃에게서 둑이 오래 버티지 못한다는 것을 알았다.', ['euc-kr']],
  ['河水在夜里上涨，直到早晨镇上的人才从邻居那里知道堤坝支撑不了多久。', ['gb18030']],
  ['河水在夜裡上漲，直到早晨鎮上的人才從鄰居那裡知道堤壩支撐不了多久。', ['big5']],
]; // oxfmt-ignore

/** Among entries in English, whose words are more than its own. */
function inBibliography(title: string): string {
  const entries = ['The river rose in the night', title, 'A harbour that fell silent', 'How the bread rises'];
  return entries
    .map((each, index) => `@article{haddow202${index},\n  author = {Haddow, Mara},\n  title = {${each}}\n}\n`)
    .join('\n');
}

describe('decodeText', () => {
  for (const [text, charsets] of TEXTS) {
    for (const charset of charsets) {
      it(`reads ${charset}: ${text.slice(0, 20)}`, () => {
        assert.equal(decodeText(encode(text, charset)), text);
        const entries = inBibliography(text);
        assert.equal(decodeText(encode(entries, charset)), entries);
      });
    }
  }

  for (const word of [
    'Müller',
    'Café',
    'São',
    'perché',
    'è',
    'García Márquez',
    '“quoted” – dash',
    '20 °C ± 3 µm',
    '£20',
  ]) {
    it(`takes ${word}, which tells little, for Western`, () => {
      assert.equal(decodeText(encode(word, 'windows-1252')), word);
    });
  }

  it('does not take the names of authors for English because of what joins them', () => {
    const entry = '@book{lev2020,\n  author = {Толстой, Лев and Чехов, Антон and Гоголь, Николай and Бунин, Иван}\n}\n';
    for (const charset of ['windows-1251', 'koi8-r']) assert.equal(decodeText(encode(entry, charset)), entry);
  });

  it('reads a long text by its first words that are not all ASCII', () => {
    const text = `${'A line in English.\n'.repeat(10_000)}${'Река поднялась ночью, и только утром.\n'.repeat(4000)}`;
    assert.equal(decodeText(encode(text, 'koi8-r')), text);
  });

  it('keeps the accents of a text in UTF-8 with a spoilt byte', () => {
    const bytes = [...new TextEncoder().encode('café, café '), 0xe9];
    assert.equal(decodeText(Uint8Array.from(bytes)), 'café, café \uFFFD');
  });

  it('reads bytes that no encoding explains', () => {
    for (const bytes of [
      [0xff],
      [0xff, 0xff, 0xfe],
      [0x81, 0x8d, 0x90],
      Array.from({ length: 256 }, (_, byte) => byte),
    ])
      assert.equal(typeof decodeText(Uint8Array.from(bytes)), 'string');
  });
});
