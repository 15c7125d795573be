// The work of reading an article grows with its length, whatever its heading is made of.
import { parseFile } from '../../../src/core/formats/formatTable.ts';
import { testGrowth, type GrowthCase } from '../../growth.ts';

const SHAPES: readonly (readonly [name: string, make: (size: number) => string])[] = [
  ['a heading with blanks', (size) => `# a${'\t'.repeat(size)}x`],
  ['a heading with number signs', (size) => `# a ${'#'.repeat(size)}x`],
  ['a heading of blanks and number signs', (size) => `# a${' #'.repeat(size)}x`],
  ['a heading that is closed at length', (size) => `# a ${'#'.repeat(size)}${' '.repeat(size)}`],
  ['blanks where a heading might be', (size) => `#${' '.repeat(size)}`],
];

testGrowth(
  import.meta.url,
  SHAPES.map(([name, make]): GrowthCase => ({ name, make, run: (text) => parseFile(text, 'a.md'), size: 50 })),
);
