// The work of reading a note grows with its length, whatever is in it.
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { testGrowth } from '../../growth.ts';

const SHAPES: readonly (readonly [string, (size: number) => string])[] = [
  ['sentences with citations', (size) => 'It rose [@b2020, p. 3].\n\n'.repeat(size)],
  ['brackets that open', (size) => '['.repeat(size)],
  ['one long key', (size) => `@${'a:'.repeat(size)}a`],
  ['keys behind a quotation mark in brackets', (size) => `[“${'@a '.repeat(size)}]`],
  ['keys behind a star in brackets', (size) => `[*${'@a '.repeat(size)}]`],
  ['keys behind a straight mark that nothing closes', (size) => `["${'@a '.repeat(size)}`],
  ['brackets with a mark and a key each', (size) => `${'[“@a '.repeat(size)}]`],
  ['tabs behind a key', (size) => `@a${'\t'.repeat(size)}x`],
  ['a URL with marks that end sentences', (size) => `https://x.example/${'!'.repeat(size)}a`],
  ['brackets that close before unseen citations', (size) => ')<!-- cite: @a -->'.repeat(size)],
  ['links whose titles have many keys', (size) => `[a](b "[${'@'.repeat(size)}")`],
  ['lines that end in returns alone', (size) => 'a\r'.repeat(size)],
  ['paragraphs that each open a quotation', (size) => '“a\n\n'.repeat(size)],
  ['quotations with who said them', (size) => '“a,” he said, '.repeat(size)],
  ['form feeds', (size) => '\f\n\n'.repeat(size)],
  ['ranges', (size) => '5 to '.repeat(size)],
  ['words of scale', (size) => `five${' million'.repeat(size)}`],
  ['rows of a table', (size) => `| a | b |\n|---|---|\n${'| 5 | 6 |\n'.repeat(size)}`],
  ['cells of a row', (size) => `|${'a|'.repeat(size)}\n|${'-|'.repeat(size)}\n|${'5|'.repeat(size)}`],
  ['digits without a space', (size) => '1'.repeat(size * 10)],
];

testGrowth(
  import.meta.url,
  SHAPES.map(([name, make]) => ({ name, make, run: parseNote, size: 40 })),
);
