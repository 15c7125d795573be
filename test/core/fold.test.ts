// Folding: what becomes of typography, and where a folded word came from.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldText, unfold, wordAt } from '../../src/core/fold.ts';
import { foldCharacters } from '../../src/core/foldCharacters.ts';

const FOLDED: readonly (readonly [text: string, folded: string])[] = [
  ['“a” ‘b’ «c» „d“ 「e」', '"a" \'b\' "c" "d" "e"'],
  ['a—b – c‐d −5', 'a-b - c-d -5'],
  ['a\u00a0b\u2009c\n\n d\t\te', 'a b c d e'],
  ['ﬁnd ﬂow ½ ①', 'find flow 1⁄2 1'],
  ['soft\u00adhyphen zero\u200bwidth', 'softhyphen zerowidth'],
  ['hyphen-\n  ation and hyphen\u00ad\nation', 'hyphenation and hyphenation'],
  ['in a quote hyphen-\n> ation', 'in a quote hyphenation'],
  ['al-\nBaghdadi, 10-\nyear', 'al- Baghdadi, 10- year'],
  ['cafe\u0301 Å', 'café Å'],
  ['…', '...'],
  ['ＡＢＣ', 'ABC'],
];

for (const [text, folded] of FOLDED)
  test(`${JSON.stringify(text)} folds`, () => assert.equal(foldCharacters(text).text, folded));

const WORDS: readonly (readonly [text: string, words: string])[] = [
  ['Don’t pay 1,000.5 to U.S. soldiers’ men', "Don't|pay|1,000.5|to|U|S|soldiers|men"],
  ['recovery.[12] Next [3, 4] and [a] or [^1]', 'recovery|Next|and|or'],
  ['[T]he plan[ned] [t]he', 'The|planned|the'],
  ['日本語 text', '日|本|語|text'],
  ['well-known re\u00adsign', 'well|known|resign'],
  ['الوقت يمر', 'الوقت|يمر'],
];

for (const [text, words] of WORDS) {
  test(`${text} has the words ${words}`, () => {
    const folded = foldText(text);
    assert.equal(Array.from({ length: folded.words.count }, (_, index) => wordAt(folded, index)).join('|'), words);
  });
}

test('a word is found again in the original text', () => {
  const text = 'The “ﬁnal­ly” hyphen-\nated';
  const { words, ...folded } = foldText(text);
  const spans = Array.from(words.starts, (start, index) => unfold(folded, start, words.ends[index] ?? 0));
  assert.deepEqual(
    spans.map(({ start, end }) => text.slice(start, end)),
    ['The', 'ﬁnal­ly', 'hyphen-\nated'],
  );
});
