// The work of reading YAML grows with its length, whatever is in it and whoever reads it.
import { updateArticle } from '../../../src/core/drafts/updatedArticle.ts';
import { parseFile } from '../../../src/core/formats/formatTable.ts';
import { findTagEdit } from '../../../src/core/navigation/fieldEdits.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { testGrowth, type GrowthCase } from '../../growth.ts';

const list = (size: number, format: (index: number) => string): string => Array.from({ length: size }, (_, index) => format(index)).join(''); // oxfmt-ignore

const SHAPES: readonly (readonly [name: string, make: (size: number) => string])[] = [
  ['explicit keys in one another', (size) => `e: ${'? '.repeat(size)}`],
  ['deep explicit keys, again and again', (size) => '- ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? ? a\n'.repeat(size)],
  ['deep keys in braces', (size) => `- ${'{'.repeat(20)}a: b${'}: c'.repeat(20)}\n`.repeat(size)],
  ['hyphens in one another', (size) => `e: ${'- '.repeat(size)}`],
  ['hyphens in one another on a line', (size) => `e:\n  ${'- '.repeat(size)}`],
  ['brackets in one another', (size) => `e: ${'['.repeat(size)}`],
  ['brackets side by side', (size) => `e: ${'[] '.repeat(size)}`],
  ['braces in one another', (size) => `e: ${'{a: '.repeat(size)}`],
  ['indentation', (size) => list(Math.min(size, 400), (index) => `${' '.repeat(index)}a:\n`).padEnd(size * 8, ' ')],
  ['different keys', (size) => list(size, (index) => `k${index}: v\n`)],
  ['different keys in braces', (size) => `e: {${list(size, (index) => `k${index}: v, `)}}`],
  ['one key many times', (size) => 'a: 1\n'.repeat(size)],
  ['empty keys', (size) => ': a\n'.repeat(size)],
  ['fields without a value', (size) => 'a:\n'.repeat(size)],
  ['anchors', (size) => list(size, (index) => `- &a${index} v\n`)],
  ['anchors and their aliases', (size) => list(size, (index) => `- &a${index} v\n- *a${index}\n`)],
  ['aliases of aliases', (size) => `a: &a0 [x]\n${list(size, (index) => `b${index}: &a${index + 1} [*a${index}, *a${index}]\n`)}`],
  ['aliases of nothing', (size) => '- *a\n'.repeat(size)],
  ['anchors side by side', (size) => `e: ${'&a '.repeat(size)}`],
  ['tags side by side', (size) => `e: ${'!a '.repeat(size)}`],
  ['comments', (size) => `e: 1\n${'# x\n'.repeat(size)}`],
  ['blanks', (size) => `e: a${' '.repeat(size)}b\n`],
  ['lines of one text', (size) => `e: ${'a\n  '.repeat(size)}`],
  ['a quotation mark that is never closed', (size) => `e: "${'a\n '.repeat(size)}`],
  ['quotations side by side', (size) => `e: ${'"a" '.repeat(size)}`],
  ['heads of text blocks', (size) => `e: ${'|\n'.repeat(size)}`],
  ['directives', (size) => '%a\n'.repeat(size)],
  ['a list where fields should be', (size) => '- a: 1\n  b: 2\n'.repeat(size)],
  ['colons', (size) => `e: ${': '.repeat(size)}`],
]; // oxfmt-ignore

/** Shapes that the others' doors are tried with: one for each way in which the parser alone grows faster. */
const WORST = SHAPES.filter(([name]) => /explicit keys in|braces$|brackets in|different keys$|^anchors/.test(name));

/** Of long front matter a note's reader does so little that what chance adds would count; a text keeps it in proportion. */
const toBody = (yaml: string): string => 'It rose.\n\n'.repeat(yaml.length / 20);

type Shapes = typeof SHAPES;
const READERS: readonly (readonly [name: string, shapes: Shapes, run: (yaml: string) => unknown])[] = [
  ['an article', SHAPES, (yaml) => parseFile(`---\n${yaml}\n---\n`, 'a.md')],
  ['a note', WORST, (yaml) => parseNote(`---\n${yaml}\n---\n${toBody(yaml)}`)],
  ['a bibliography', WORST, (yaml) => parseFile(`- id: a\n${yaml.replace(/^/gm, '  ')}`, 'a.yaml')],
  ['tags', WORST, (yaml) => findTagEdit(`---\n${yaml}\n---\n`, 'a.md', { start: 0, end: 0 }, ['b'])],
  ['a recapture', WORST, (yaml) => updateArticle(`---\n${yaml}\n---\n`, 'a', { item: { type: 'book' }, text: '' })],
];

testGrowth(
  import.meta.url,
  READERS.flatMap(([reader, shapes, run]) =>
    shapes.map(([shape, make]): GrowthCase => ({ name: `${reader} with ${shape}`, make, run, size: 10 })),
  ),
);
