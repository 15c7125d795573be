// Words of every script: the index and the query fold them alike, and whoever types the beginning of one finds its source.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldWord, listWords, toIndexed } from '../../src/core/search/words.ts';
import { makeLibrary } from '../core/booksLibrary.ts';
import { anyCharacter } from './anyCharacter.ts';
import { propertyRuns } from './propertyRuns.ts';

/** Letters of a script, and the marks that its words have on some of them. */
const SCRIPTS: Readonly<Record<string, readonly [letters: string, marks: string]>> = {
  Latin: ['aBcßDeéøŁñİıſÆœqŵzþð', '\u0301\u0308\u0327\u0323'],
  'full-width Latin': ['ａＢｃＤ１２ｚ', ''],
  'compatibility forms': ['ﬁﬃⅫ²½⅓ŀŉⒶ⑴㈠㍉ﷺﻻﬓℌ𝐀𝔟𝟙', ''],
  Greek: ['αβΓδεζΣσςωάήίΐώϊϐ', '\u0301\u0308'],
  Cyrillic: ['абвГдеёйїіґЖЩъыэюяўѓ', '\u0301\u0306'],
  Armenian: ['ԱբգդեևՖ', ''],
  Georgian: ['აბგᲐᲑჰ', ''],
  Hebrew: ['אבגדהוךכםמשׁשׂ', '\u05b0\u05b8\u05bc\u05c1'],
  Arabic: ['ابتةىيالولفكآأإؤئٱکیﻉ', '\u064b\u064e\u0651\u0670\u0640'],
  Devanagari: ['कखगघचजदनपमरलवशसहक़', '\u093e\u093f\u0940\u0947\u094d\u093c\u0902'],
  Bengali: ['কখগচজতদনপবমযরলশসহড়', '\u09be\u09bf\u09c7\u09cb\u09cc\u09cd'],
  Tamil: ['கஙசஞடணதநபமயரலவ', '\u0bbe\u0bbf\u0bca\u0bcb\u0bcc\u0bcd'],
  Telugu: ['కగచజతదనపమరలవశస', '\u0c3e\u0c3f\u0c46\u0c48\u0c4d'],
  Kannada: ['ಕಗಚಜತದನಪಮರಲವಶಸ', '\u0cbe\u0cbf\u0cc7\u0ccb\u0ccd'],
  Malayalam: ['കഗചജതദനപമരലവശസൻ', '\u0d3e\u0d3f\u0d46\u0d4a\u0d4d'],
  Sinhala: ['කගචජතදනපමරලවශස', '\u0dca\u0dcf\u0dd2\u0dda\u0ddd'],
  Tibetan: ['ཀཁགངཅདནབམརལས', '\u0f72\u0f74\u0f7a\u0fb2'],
  Thai: ['กขคงจดตนบปมยรลวสหอำเแ', '\u0e31\u0e34\u0e35\u0e48\u0e49'],
  Lao: ['ກຂຄງຈດຕນບປມຍຣລວສໜໝຳ', '\u0eb1\u0eb4\u0ec8'],
  Khmer: ['កខគឃងចជញដណតថទ', '\u17b6\u17b7\u17d2\u17c6'],
  Burmese: ['ကခဂဃငစဆဇညတဥဦ', '\u102b\u102d\u1031\u103a'],
  Hangul: ['김서울박한국인민정철수ㄱㅏ', ''],
  kana: ['あいかがさざパばぱアイカガッャヴーゟｶﾞﾊﾟｰ', '\u3099\u309a'],
  Han: ['中文漢字北部敘利亞𠀀々〆', ''],
};

/** A letter with its marks, or without. */
function anyLetter([letters, marks]: readonly [string, string]): fc.Arbitrary<string> {
  const letter = fc.constantFrom(...Array.from(letters).filter((each) => listWords(each).length > 0));
  if (marks === '') return letter;
  const mark = fc.constantFrom(...Array.from(marks));
  return fc.tuple(letter, fc.option(mark, { nil: '' })).map(([base, added]) => base + added);
}

/** Words of one script, as a library may hold them and as a keyboard may write them. */
const anyName = fc.constantFrom(...Object.values(SCRIPTS)).chain((script) => {
  const word = fc.string({ unit: anyLetter(script), minLength: 1, maxLength: 7 });
  return fc.record({
    word: fc.tuple(word, fc.constantFrom('NFC', 'NFD')).map(([each, form]) => each.normalize(form)),
    other: word,
    form: fc.constantFrom('NFC', 'NFD'),
  });
});

/** Of a script that no other word here is of. */
const DECOY = { ᏣᎳᎩ: { title: 'ᏣᎳᎩ', type: 'ᏣᎳᎩ', text: 'ᏣᎳᎩ' } };

function listBeginningsOf(word: string): string[] {
  const characters = Array.from(word);
  return characters.map((_, index) => characters.slice(0, index + 1).join(''));
}

test('every source is suggested for any beginning of a word of its key, names and title', () => {
  const run = fc.property(anyName, fc.constantFrom('key', 'author', 'title'), ({ word, other, form }, field) => {
    const key = field === 'key' ? `${word}2020` : 'waters2020';
    const fields = {
      ...(field === 'author' && { author: `Ann ${word}` }),
      title: field === 'title' ? `${other} ${word}` : 'x',
    };
    const library = makeLibrary({ 'a.bib': { ...DECOY, [key]: fields } });
    for (const typed of listBeginningsOf(word.normalize(form))) {
      const found = library.suggest(typed, 9).map((row) => row.key);
      assert.deepEqual(found, [key], JSON.stringify(typed.normalize('NFD')));
    }
  });
  fc.assert(run, { seed: 6, numRuns: propertyRuns(150) });
});

test('a search for any word of a text finds it, and marks the very word in the original text', () => {
  const run = fc.property(anyName, ({ word, other, form }) => {
    const text = `Of ${other} they said “${word}”—and no more.`;
    const library = makeLibrary({ 'a.md': { ...DECOY, waters2020: { title: 'x', text } } });
    for (const query of [word.normalize(form), `"${word.normalize(form)}"`, `text:${word}`]) {
      const [hit, second] = library.search(query, 9);
      assert.equal(hit?.row.key, 'waters2020', query);
      assert.equal(second, undefined, query);
      assert.equal(hit.passage?.text, text);
      const marked = hit.passage.marks.map(({ start, end }) => text.slice(start, end));
      assert.ok(marked.includes(word), `${query} marks ${marked.join('|')} in ${text}`);
    }
  });
  fc.assert(run, { seed: 7, numRuns: propertyRuns(150) });
});

test('the index of any text has the words that the text is parted into, and folding them again changes nothing', () => {
  const unit = fc.oneof(
    anyCharacter,
    fc.constantFrom(...Array.from(Object.values(SCRIPTS).flat().join('')), ' ', 'x', '—', "'", '\u00ad', '\u200d'),
  );
  const run = fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
    const words = listWords(text).map(({ folded }) => folded);
    assert.deepEqual(toIndexed(text).match(/[0-9a-z\u0080-\uffff]+/g) ?? [], words);
    assert.deepEqual(words.map(foldWord), words);
    for (const form of ['NFC', 'NFD']) {
      assert.deepEqual(
        listWords(text.normalize(form)).map(({ folded }) => folded),
        words,
      );
    }
  });
  fc.assert(run, { seed: 8, numRuns: propertyRuns(1000) });
});
