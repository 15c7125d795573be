// A Note of any text: its prose has the text's length, and its citations lie where they were put.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { endInLineFeeds } from '../../src/core/lineBreaks.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';

/** Pieces of a paragraph with what is left of them as prose and, for citations, how many they are. */
const PIECES: readonly (readonly [text: string, prose: string, citations: number])[] = [
  ['some words', 'some words', 0],
  ['*stress*', ' stress ', 0],
  ['**more**', '  more  ', 0],
  ['`code 1`', '        ', 0],
  ['[text](https://example.org/1)', ' text                        ', 0],
  ['![picture](p.png)', '  picture        ', 0],
  ['[see @a, p. 3; -@b]', '                   ', 1],
  ['@key [chap. 2]', '              ', 1],
  ['[[@key|words]]', '              ', 1],
  ['{cite}`a`', '         ', 1],
  ['$x_1$', '     ', 0],
  ['so<!-- 5 -->', 'so          ', 0],
  ['note[^1]', 'note    ', 0],
  ['\\*', ' *', 0],
  ['müller 😀', 'müller 😀', 0],
  ['https://example.org/@x', '                      ', 0],
];

/** What a block puts before its first line, between its lines, and after its end. */
const FRAMES: readonly (readonly [first: string, between: string, end: string])[] = [
  ['', '\n', ''],
  ['> ', '\n> ', ''],
  ['- ', '\n  ', ''],
  ['12. > ', '\n    > ', ''],
  ['## ', ' ', ' ##'],
  ['[^1]: ', '\n    ', ''],
  ['- - ', '\n\t', ''],
  ['   ', '\n', '  '],
];

interface Paragraph {
  readonly frame: (typeof FRAMES)[number];
  readonly lines: readonly (readonly (typeof PIECES)[number][])[];
}

const paragraph: fc.Arbitrary<Paragraph> = fc.record({
  frame: fc.constantFrom(...FRAMES),
  lines: fc.array(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
});

test('of known pieces, prose is the prose of the pieces, and every citation spans its piece', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 5 }), fc.constantFrom('\n', '\r\n'), (paragraphs, lineBreak) => {
      const text = paragraphs.map((one) => compose(one, lineBreak, 0)).join('');
      const { prose, citations } = parseNote(text);
      assert.equal(prose, paragraphs.map((one) => compose(one, lineBreak, 1)).join(''));
      assert.deepEqual(
        citations.map(({ start, end }) => text.slice(start, end)),
        paragraphs.flatMap(({ lines }) => lines.flat().filter(([, , count]) => count > 0)).map(([piece]) => piece),
      );
    }),
    { seed: 1, numRuns: 40 },
  );
});

/** The paragraph as text (0) or as prose (1). */
function compose({ frame, lines }: Paragraph, lineBreak: string, which: 0 | 1): string {
  const [first, between, end] = frame.map((mark) => (which === 0 ? mark : mark.replace(/\S/g, ' ')));
  const written = lines.map((pieces) => pieces.map((piece) => piece[which]).join(' '));
  return `${first ?? ''}${written.join(between)}${end ?? ''}\n\n`.replaceAll('\n', lineBreak);
}

test('any text at all can be read, and its prose has its length and differs by blanks only', () => {
  const marks = fc.constantFrom(
    '[',
    ']',
    '@a',
    '-@b',
    '(',
    ')',
    '{',
    '}',
    '*',
    '_',
    '`',
    '$',
    '!',
    '<',
    '>',
    '\\',
    '|',
    '---',
    '\n',
    '\n\n',
    '\t',
    '    ',
    '- ',
    '> ',
    '#',
    '^',
    ':',
    ';',
    '"',
    '12',
    'p. 3',
    '<!--',
    '-->',
    '\u0000',
    '\ud83d',
    '\r',
    'é',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const { prose, citations } = parseNote(text);
      assert.equal(prose.length, text.length);
      const lines = endInLineFeeds(text);
      for (let at = 0; at < text.length; at++) assert.ok(prose[at] === lines[at] || prose[at] === ' ');
      for (const { cites } of citations) {
        for (const { keySpan, key } of cites) assert.ok(text.slice(keySpan.start, keySpan.end).includes(key));
      }
    }),
    { seed: 1, numRuns: 100 },
  );
});
