// Marks while one types: those before and behind the change stay, those in it go.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shiftEvidence } from '../../../src/core/preview/shiftEvidence.ts';
import { listFigures } from '../../../src/core/figures/listFigures.ts';

const BEFORE = 'Some 12 ships, 30 boats and 7 rafts.';
const EVIDENCE = listFigures(BEFORE).map((claim) => ({ claim }));

const shift = (after: string) =>
  shiftEvidence(EVIDENCE, BEFORE, after).map(({ claim }) => after.slice(claim.start, claim.end));

describe('marks while one types', () => {
  for (const [name, after, ...marked] of [
    ['nothing has changed', BEFORE, '12', '30', '7'],
    ['words come between', 'Some 12 ships, at least 30 boats and 7 rafts.', '12', '30', '7'],
    ['words go', 'Some 12 ships, 30 boats, 7 rafts.', '12', '30', '7'],
    ['a digit is added', 'Some 12 ships, 310 boats and 7 rafts.', '12', '7'],
    ['the text is put before', `Now: ${BEFORE}`, '12', '30', '7'],
    ['all is gone', ''],
  ] as const) {
    it(`are right when ${name}`, () => assert.deepEqual(shift(after), marked));
  }
});
