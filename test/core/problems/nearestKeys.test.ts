// How many slips apart two keys are, and which keys are offered for an unknown one.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { listNearestKeys } from '../../../src/core/problems/nearestKeys.ts';
import { countErrors } from '../../../src/core/search/typos.ts';
import { readProblemLibrary } from './library.ts';

const SLIPS: readonly (readonly [a: string, b: string, slips: number])[] = [
  ['flood2023', 'flood2023', 0],
  ['flod2023', 'flood2023', 1],
  ['floood2023', 'flood2023', 1],
  ['flood2032', 'flood2023', 1],
  ['flood2O23', 'flood2023', 1],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
];

for (const [a, b, slips] of SLIPS) {
  it(`${a} is ${slips} slips from ${b}`, () => assert.equal(countErrors(a, b, 9), slips));
}

it('offers the nearest key alone where one is near', () => {
  assert.deepEqual(listNearestKeys('Flood2032', readProblemLibrary()), ['flood2023']);
});

it('offers nothing where none is near', () => {
  assert.deepEqual(listNearestKeys('nobody1999', readProblemLibrary()), []);
});
