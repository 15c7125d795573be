import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  DEFAULT_CITEKEY_PATTERN,
  generateCitekey,
  formatFileName,
  isLegalCitekey,
} from '../../src/core/citekeyGenerator.ts';
import type { CslFields } from '../../src/core/source.ts';

const ITEM: CslFields = {
  type: 'article-newspaper',
  title: 'The “River” Guard’s Long Return',
  author: [{ family: 'Müller-Øst', given: 'Jürgen' }],
  publisher: 'The Delta Press',
  issued: { 'date-parts': [[2021, 5, 3]] },
};

const keyOf = (item: CslFields, pattern = DEFAULT_CITEKEY_PATTERN, taken: readonly string[] = []) =>
  generateCitekey(item, pattern, (key) => taken.includes(key));

describe('formatCitekey', () => {
  it('joins author, year and a telling word of the title in ASCII', () =>
    assert.equal(keyOf(ITEM), 'mullerost2021river'));

  const PATTERNS = [
    ['{author}:{year}-{word}', 'mullerost:2021-river'],
    ['{title}_{month}{day}', 'riverguardslong_0503'],
    ['{publisher}{year}', 'delta2021'],
    ['{unknown} {year}!', '2021'],
    ['{journal}--{year}', '2021'],
  ] as const;
  for (const [pattern, key] of PATTERNS) it(`fills ${pattern}`, () => assert.equal(keyOf(ITEM, pattern), key));

  it('takes the publisher where nobody is named', () => {
    assert.equal(keyOf({ ...ITEM, author: [] }), 'delta2021river');
  });

  it('skips the article of an institution', () =>
    assert.equal(keyOf({ type: 'book', author: [{ literal: 'The Reference' }] }), 'reference'));

  it('keeps letters of other scripts', () => assert.equal(keyOf({ type: 'book', title: 'حصاد الفيضان' }), 'حصاد'));

  it('has a name for what has none', () => assert.equal(keyOf({ type: 'book' }), 'source'));

  it('begins with a letter where a title begins with marks', () => {
    assert.equal(keyOf({ type: 'book', title: '\u0301\u0302' }), 'source');
    assert.equal(keyOf({ type: 'book', title: '\u0301\u0302語' }), '語');
  });

  it('adds a letter, and then two, to a key that is taken', () => {
    assert.equal(keyOf(ITEM, '{year}', ['2021']), '2021a');
    const letters = 'abcdefghijklmnopqrstuvwxyz'.split('').map((letter) => `2021${letter}`);
    assert.equal(keyOf(ITEM, '{year}', ['2021', ...letters]), '2021aa');
  });

  it('always makes a legal key', () => {
    for (const pattern of ['{author}', '.{year}.', '{word}//{word}', '%', '{day}:'])
      assert.ok(isLegalCitekey(keyOf(ITEM, pattern)));
  });
});

describe('isLegalCitekey', () => {
  const LEGAL = ['doe99', 'doe:2001', 'a.b-c_d/e+f', '_x', 'Żółć2001', '2001', 'a~b', '文献2020'];
  const ILLEGAL = ['', '-a', 'a..b', 'a.', 'a b', 'a,b', '{a}', 'a@b'];
  for (const key of LEGAL) it(`takes ${key}`, () => assert.ok(isLegalCitekey(key)));
  for (const key of ILLEGAL) it(`refuses “${key}”`, () => assert.ok(!isLegalCitekey(key)));
});

describe('formatFileName', () => {
  const NAMES = [
    ['doe2001', 'doe2001'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\con', 'C con'],
    ['con', '_con'],
    ['NUL.txt', '_NUL.txt'],
    ['what? "yes" <no>', 'what yes no'],
    [' .hidden. ', 'hidden'],
    ['--rf', 'rf'],
    ['a\u0000b\nc', 'a b c'],
    ['...', 'source'],
    ['سوريا', 'سوريا'],
  ] as const;
  for (const [name, file] of NAMES)
    it(`makes “${file}” of “${name.trim()}”`, () => assert.equal(formatFileName(name), file));

  it('stays below the limits of file systems and cuts no character in two', () => {
    const file = formatFileName('🌊'.repeat(300));
    assert.ok(new TextEncoder().encode(file).length <= 120);
    assert.ok(!/[\uD800-\uDBFF]$/.test(file));
  });
});
