// How the tests of units write their tables, and what they look at.
import { listFigures } from '../../src/core/figures/listFigures.ts';

/** Rows such as `mile: mile, miles`. */
export function parseRows(table: string): (readonly [unit: string, ways: readonly string[]])[] {
  return table
    .trim()
    .split('\n')
    .map((row) => row.split(': '))
    .map(([unit = '', ways = '']) => [unit, ways.split(', ')]);
}

/** Of all figures of a sentence. */
export function findUnits(written: string) {
  return listFigures(`It was ${written}.`).map(({ value, unit }) => ({ value, unit }));
}
