// Quotations: the words of each are in braces; "{+" goes on with the quotation before.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listQuotations } from '../../src/core/quotations/listQuotations.ts';

function finds(marked: string): void {
  const text = marked.replace(/[{}]\+?/g, '');
  const expected: string[] = [];
  for (const [, more, words = ''] of marked.matchAll(/\{(\+?)([^}]*)\}/g)) {
    if (more === '+') expected.push(`${expected.pop() ?? ''} + ${words}`);
    else expected.push(words);
  }
  const quotations = listQuotations(text);
  const found = quotations.map(({ fragments }) =>
    fragments.map(({ start, end }) => text.slice(start, end)).join(' + '),
  );
  assert.deepEqual(found, expected);
}

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'all kinds of marks': [
    '"{one}" and “{two}” and «{three}» and ‹{four}›',
    '„{eins}“ und ‚{zwei}‘ und »{drei}« und „{vier}”',
    "il dit « {cinq} » et ‘{six}’ and '{seven}'",
    '彼は「{日本}」と『{言}』った',
    'hon sa ”{åtta}” igen',
    'said,"{no space}" he did',
    '(“{in brackets}”) — “{after a dash}”',
  ],
  'the marks of TeX and newswires': [
    "``{one,}'' and ``{two}''",
    "(``{in brackets}'') —``{after a dash}''",
    "``{It was 300 metres long in 2015}'' then",
    "``{He said 'never' to me}'' and left",
    "A 12'' pipe is “{12'' wide}”, and a ``b is none",
    "``a\n\nb'' and ``{c}''",
    "```r is code'' and three ``` are no mark, ``{c}''",
  ],
  'nested marks belong to the words': [
    '“{He said ‘never’ to me}” and left',
    '‘{He said “never” to me}’',
    '"{the \'so-called\' plan}" fails',
    '«{il a dit «non» hier}»',
    '『{外「内」外}』',
    '“{outer “inner” outer}” end',
  ],
  'apostrophes open nothing': [
    "don't and won’t, the soldiers' rights, the '90s and ’90s, rock 'n' roll",
    "’Tis the season, ’em and 'til now, and “{it’s theirs}”",
    '‘{the soldiers’ rights matter}’',
    "the boys' club and the girls' club",
    "James's '{own words}' weren't his",
    '‘{don’t go}’ he said',
  ],
  'measures are no quotations': [
    'He is 6\' 2" tall',
    'a 5" pipe and a 4" pipe',
    '“{I am 6’ 2” tall}” is a boast',
    'at 40° 26\' 46" north',
  ],
  'marks without a partner swallow nothing': [
    'An “open mark. And then “{a closed one}” here.',
    'Only “open here.\n\nAnother paragraph with ” a close.',
    'Closed” without opening, “{then whole}”.',
    'a " b " c',
    '“” and "" are empty, “—” as well',
  ],
  'words that lead on to another quotation interrupt none': [
    '“{A,}” she said of the dyke, and “{B in a photograph.}”',
    '“{It is late,}” he said, adding that “{nobody came.}”',
    '“{It is late,}” he said, “{+and nobody came.}”',
  ],
  'a paragraph that opens with a mark goes on with the quotation': [
    '“{The first paragraph.}\n\n“{+The second.}” And the end.',
    'He said: “{One.}\n\n“{+Two.}\n\n“{+Three.}”',
    '“Left open.\n\nNot gone on with. “{Other.}”',
    '"{Straight.}\n\n"{+Marks.}" he said.',
  ],
  '"he said" within a sentence parts one quotation': [
    '“{It is,}” she said, “{+a coup.}”',
    '“{It is,}” said Gregory Waters, a research analyst, “{+a coup.}”',
    '“{Why,}” asked Mr. Smith of the U.S. Army, “{+would we?}”',
    '“{It’s a coup. It shows they are still there,}” said a European security official. “{It’s a blow.}”',
    'a period of “{recuperation}” and “{recovery}”',
    '“{A}” said one. “{B}” said another.',
    '“{No,}” he said; “{never}” was the word.',
  ],
  'block quotes are quotations': [
    '> {The words}\n\nAfter',
    'Before\n\n> {The words\n> go on.}\n> — Jane Doe, *The Paper*',
    '> {One.}\n\n> {Two.}',
    '> “{All in marks.}”\n> -- Jane Doe',
    '> [!NOTE]\n> Not a quotation',
    '> {Words with “inner” ones.}',
  ],
};

for (const [name, texts] of Object.entries(TEXTS)) {
  for (const text of texts) test(`${name}: ${JSON.stringify(text)}`, () => finds(text));
}

test('a block quote of several paragraphs is one quotation with its speaker', () => {
  const [quotation, ...others] = listQuotations('> One.\n>\n> Two.\n>\n> — Jane Doe, The Paper\n');
  assert.equal(others.length, 0);
  assert.equal(quotation?.text.replace(/\s+/g, ' '), 'One. Two.');
  assert.equal(quotation.form, 'block');
  assert.equal(quotation.speaker, 'Jane Doe');
});

test('a parsed block quote may have its marks blanked', () => {
  const [quotation] = listQuotations('  The words\n  go on.\n', [{ kind: 'quote', start: 0, end: 21 }]);
  assert.equal(quotation?.text, 'The words\n  go on.');
});

test('spans run from mark to mark', () => {
  const text = 'He said “it is,” twice.';
  const [quotation] = listQuotations(text);
  assert.equal(text.slice(quotation?.start, quotation?.end), '“it is,”');
});
