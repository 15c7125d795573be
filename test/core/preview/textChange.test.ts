// Marks while one types: those before and behind the change stay, those in it go.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findChange, shiftSpans } from '../../../src/core/preview/textChange.ts';
import { listFigures } from '../../../src/core/figures/listFigures.ts';

const BEFORE = 'Some 12 ships, 30 boats and 7 rafts.';

/** What stays marked of the figures of `before`, as it reads in `after`. */
function shift(before: string, after: string): string[] {
  const spans = listFigures(before).map(({ start, end }) => ({ start, end }));
  return shiftSpans(spans, findChange(before, after)).map(({ start, end }) => after.slice(start, end));
}

describe('marks while one types', () => {
  for (const [name, after, ...marked] of [
    ['nothing has changed', BEFORE, '12', '30', '7'],
    ['words come between', 'Some 12 ships, at least 30 boats and 7 rafts.', '12', '30', '7'],
    ['words go', 'Some 12 ships, 30 boats, 7 rafts.', '12', '30', '7'],
    ['a digit is added', 'Some 12 ships, 310 boats and 7 rafts.', '12', '7'],
    ['the text is put before', `Now: ${BEFORE}`, '12', '30', '7'],
    ['all is gone', ''],
  ] as const) {
    it(`are right when ${name}`, () => assert.deepEqual(shift(BEFORE, after), marked));
  }

  it('are right in a text longer than a block, wherever the change is', () => {
    const filler = 'So it was. '.repeat(1000);
    const [before, after] = [`${filler}${BEFORE} ${filler}`, `${filler}${BEFORE.replace('30', '4')} ${filler}`];
    assert.deepEqual(shift(before, after), ['12', '7']);
    assert.deepEqual(shift(before, `${before}${filler}`), ['12', '30', '7']);
    assert.deepEqual(shift(before, filler + before), ['12', '30', '7']);
  });

  for (const [before, after] of [
    ['aaaa', 'aaaaa'],
    ['aaaaa', 'aaaa'],
    ['', 'a'],
    ['a', ''],
    ['abab', 'ab'],
  ] as const) {
    it(`know where “${before}” becomes “${after}”`, () => {
      const { start, endBefore, endAfter } = findChange(before, after);
      assert.equal(before.slice(0, start) + after.slice(start, endAfter) + before.slice(endBefore), after);
    });
  }
});
