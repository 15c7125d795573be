// How many slips apart two keys are, and which keys are offered for an unknown one.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isSlip, listNearestKeys, rankKeys } from '../../src/core/nearestKeys.ts';
import { countErrors } from '../../src/core/typos.ts';
import { makeLibrary } from './booksLibrary.ts';
import { readProblemLibrary } from './problems/library.ts';

const SLIPS: readonly (readonly [a: string, b: string, slips: number])[] = [
  ['flood2023', 'flood2023', 0],
  ['flod2023', 'flood2023', 1],
  ['floood2023', 'flood2023', 1],
  ['flood2032', 'flood2023', 1],
  ['flood2O23', 'flood2023', 1],
  ['xi2ce015', 'xie2015', 2],
  ['x2i015', 'xie2015', 2],
  ['ca', 'abc', 2],
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

const LIBRARY = makeLibrary({
  'a.bib': {
    müller2019: {},
    김철수2020: {},
    достоевский1866: {},
    हिन्दी2011: {},
    cup2020: {},
    北部2020: {},
    RN1: {},
    lee: {},
  },
});
const MEANT: readonly (readonly [typed: string, key: string | undefined])[] = [
  ['Muller2019', 'müller2019'],
  ['müller2019'.normalize('NFD'), 'müller2019'],
  ['김철소2020', '김철수2020'],
  ['достаевский1866', 'достоевский1866'],
  ['हिन्दि2011', 'हिन्दी2011'],
  ['½cup2020', 'cup2020'],
  ['北郎2020', '北部2020'],
  ['朴正熙1999', undefined],
  ['NR1', 'RN1'],
  ['bRN1', 'RN1'],
  ['Rh1', 'RN1'],
  ['NZ7', undefined],
  ['leo', undefined],
];
for (const [typed, key] of MEANT) {
  it(`takes ${typed} for ${key ?? 'nothing'}`, () => assert.equal(listNearestKeys(typed, LIBRARY)[0], key));
}

it('looks up the first parts of a key that has thousands', () => {
  let searches = 0;
  const suggest = () => {
    searches++;
    return [];
  };
  listNearestKeys('part1'.repeat(10_000) + 'abc,2020:'.repeat(1_000), { suggest });
  assert.ok(searches <= 8);
});

const RANKED: readonly (readonly [what: string, typed: string, candidates: string, ranked: string])[] = [
  ['the one with fewer slips first', 'flood2023', 'floods2032 flod2023', 'flod2023 floods2032'],
  [
    'by the alphabet where the slips are as many',
    'flood2023',
    'flood2025 flood2024 flood2026',
    'flood2024 flood2025 flood2026',
  ],
  ['each once', 'flood2023', 'flood2024 flood2024', 'flood2024'],
  ['with two slips in a short key', 'smith', 'smxyz smyht', 'smyht'],
  [
    'with one slip in four characters of a long one',
    'kirchhoff2023',
    'kirhhof2032 kirchhoff1999 kirchh',
    'kirhhof2032',
  ],
  ['with slips in less than half of the key', 'ab', 'cd abc', 'abc'],
  ['with slips in less than half of the other key', 'abc', 'ab abd', 'abd'],
  ['whatever their case', 'FLOOD2023', 'flood2024', 'flood2024'],
];
for (const [what, typed, candidates, ranked] of RANKED) {
  it(`ranks keys ${what}`, () => assert.equal(rankKeys(typed, candidates.split(' ')).join(' '), ranked));
}

const SURE: readonly (readonly [typed: string, key: string, sure: boolean])[] = [
  ['flod2023', 'flood2023', true],
  ['flodo2023', 'flood2023', true],
  ['fldo2023', 'flood2023', true],
  ['xyood2023', 'flood2023', true],
  ['xyzod2023', 'flood2023', false],
  ['flood2024', 'flood2023', false],
  ['flood', 'flood2023', false],
  ['roe12', 'doe12', true],
  ['rae12', 'doe12', false],
  ['raex12', 'doex12', true],
  ['Flood 2023', 'flood2023', true],
];
for (const [typed, key, sure] of SURE) {
  it(`${typed} is ${sure ? 'surely' : 'not surely'} ${key}`, () => assert.equal(isSlip(typed, key), sure));
}
