// The table of groups of letters as a text: what is asked of it is what the detector's own table says.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createNgramTable, formatNgramTable, type Ngrams } from '../../../src/core/evidence/ngramTable.ts';

const NGRAMS: Ngrams = {
  ' a': { 0: 7, 12: 3 },
  b: { 1: 0 },
  'L>é': { 5: 110 },
  constructor: { 2: 1 },
  '\u{1f600}': { 3: 9 },
};

it('finds each group with its scores, and no other', () => {
  const table = createNgramTable(() => formatNgramTable(NGRAMS));
  for (const [group, scores] of Object.entries(NGRAMS)) assert.deepEqual({ ...table[group] }, { ...scores }, group);
  for (const group of ['', ' ', 'a', 'bb', 'L>', 'toString', '\u{1f601}']) assert.equal(table[group], undefined, group);
});

it('refuses a group that would divide rows', () => {
  assert.throws(() => formatNgramTable({ 'a\tb': { 0: 1 } }), RangeError);
});
