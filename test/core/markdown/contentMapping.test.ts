// Where the pieces of a note lie, whatever its lines end in and whatever blanks, tabs and rare characters stand in it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseNote } from '../../../src/core/note/parseNote.ts';

/** The words of each block. */
const BLOCKS: readonly (readonly [text: string, blocks: readonly string[]])[] = [
  // Form feeds, as pages of a PDF's text end in them, and other blanks that are no Markdown's.
  ['a\n\n\f\n\nb', ['a', 'b']],
  ['\f', []],
  ['\v\n', []],
  ['\u3000', []],
  ['- \f\n- b', ['b']],
  ['\fNext page\n\n\u00a0b', ['\fNext page', '\u00a0b']],
  ['last words\f\n\nb', ['last words\f', 'b']],
  ['a\u00a0\n\nb', ['a\u00a0', 'b']],
  ['a\f\n===\n', ['a\f']],
  ['# \f x \f #\n', ['\f x \f']],
  ['a\u2028b\n\u0085\n\nc', ['a\u2028b\n\u0085', 'c']],
  // NUL, which Markdown reads as another character.
  ['a\0b\n\n# c\0##\n', ['a\0b', 'c\0##']],
  ['| a | b |\n|---|---|\n| \0 | 2 |', ['| a | b |', '| \0 | 2 |']],
  // Cells that repeat what stands before them.
  ['> | > | b |\n> |---|---|\n> | > | 2 |', ['| > | b |', '| > | 2 |']],
  ['| \\| | \\|\\| |\n|---|---|\n| | \f2 |', ['| \\| | \\|\\| |', '| | \f2 |']],
  // Headings that close, and one that does not.
  ['# a #\n\n## b#\n\n# c \\#\n', ['a', 'b#', 'c \\#']],
];

describe('blocks lie where their words are', () => {
  for (const lineBreak of ['\n', '\r\n', '\r']) {
    test(`with lines that end in ${JSON.stringify(lineBreak)}`, () => {
      for (const [lines, expected] of BLOCKS) {
        const text = lines.replaceAll('\n', lineBreak);
        const blocks = parseNote(text).blocks.map(({ start, end }) => text.slice(start, end));
        assert.deepEqual(blocks, expected.map((words) => words.replaceAll('\n', lineBreak)), JSON.stringify(text)); // oxfmt-ignore
      }
    });
  }

  test('with all three in one text', () => {
    const text = 'near\r\rfar\r\n\r\n- 5 goats\r- 6 cows\n\n> 7 sheep\r\n';
    const { blocks, figures } = parseNote(text);
    assert.deepEqual(blocks.map(({ start, end }) => text.slice(start, end)), ['near', 'far', '5 goats', '6 cows', '7 sheep']); // oxfmt-ignore
    assert.deepEqual(figures.map(({ start, noun }) => [text.charAt(start), noun]), [['5', 'goats'], ['6', 'cows'], ['7', 'sheep']]); // oxfmt-ignore
  });
});

test('a mark of a block is no prose, though a tab behind it counts as an indent', () => {
  assert.equal(parseNote('> a\n>\tb *c*').prose, '  a\n \tb  c ');
  assert.equal(parseNote('- a\n\tb *c*').prose, '  a\n\tb  c ');
});

test('a comment in a block of HTML ends within it', () => {
  assert.deepEqual(parseNote('<div><!-- page 3\n\nText --> here').comments, []);
});

/** A note whose findings hang on its lines. */
const NOTE = [
  '| Height (m) | Cost |\n|---|---|\n| 5 | $6 |',
  'It cost 5',
  'million people came, “in all,\nmore than ever,” Jane Doe said.',
  '“We left,” Bob Roe said.',
  '> They had nothing.\n>\n> They had less.\n>\n> — Ann Lee, farmer',
  'One sentence\nof 12 words\n  \nAnother of 13.',
].join('\n\n');

describe('a note says the same', () => {
  const expected = listFindings(NOTE);
  for (const lineBreak of ['\r\n', '\r']) {
    test(`with lines that end in ${JSON.stringify(lineBreak)}`, () => {
      assert.deepEqual(listFindings(NOTE.replaceAll('\n', lineBreak)), expected);
    });
  }

  test('of the unit of a column, of a paragraph alone and of a quotation of two', () => {
    assert.deepEqual(expected.figures.slice(0, 3), ['5 metre', '$6 USD', '5']);
    assert.deepEqual(expected.quotations.slice(1), [
      'We left, (Bob Roe)',
      'They had nothing. They had less. (Ann Lee)',
    ]);
    assert.equal(expected.sentences, 10);
  });
});

function listFindings(text: string) {
  const { figures, quotations, sentences } = parseNote(text);
  const join = (...words: readonly (string | undefined)[]) => words.filter(Boolean).join(' ').replace(/\s+/g, ' ');
  return {
    figures: figures.map(({ text, unit, noun }) => join(text, unit, noun)),
    quotations: quotations.map(({ text, speaker }) => join(text, speaker && `(${speaker})`)),
    sentences: sentences.length,
  };
}
