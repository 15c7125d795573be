// The work of reading a note grows with its length, whatever is in it.
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { testGrowth } from '../../growth.ts';

const SHAPES: readonly (readonly [string, (size: number) => string])[] = [
  ['sentences with citations', (size) => 'It rose [@b2020, p. 3].\n\n'.repeat(size)],
  ['brackets that open', (size) => '['.repeat(size)],
];

testGrowth(
  import.meta.url,
  SHAPES.map(([name, make]) => ({ name, make, run: parseNote })),
);
