// Where places are after a change: through edits, and between two versions while one types.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diffTexts, mapOffset, mapSpan, mapUntouched, toChange } from '../../../src/core/text/textChange.ts';
import { listFigures } from '../../../src/core/figures/listFigures.ts';

const BEFORE = 'Some 12 ships, 30 boats and 7 rafts.';

/** What stays marked of the figures of `before`, as it reads in `after`. */
function shift(before: string, after: string): string[] {
  const spans = listFigures(before).map(({ start, end }) => ({ start, end }));
  return mapUntouched(diffTexts(before, after), spans).map(({ start, end }) => after.slice(start, end));
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
      const { start, end, newEnd } = diffTexts(before, after);
      assert.equal(before.slice(0, start) + after.slice(start, newEnd) + before.slice(end), after);
    });
  }
});

describe('offsets through a change', () => {
  // “ab” goes, “XY” comes before d, “e” becomes “EEE”.
  const change = toChange([
    { start: 0, end: 2, text: '' },
    { start: 3, end: 3, text: 'XY' },
    { start: 4, end: 5, text: 'EEE' },
  ]);
  for (const [offset, before, after] of [
    [0, 0, 0],
    [1, 0, 0],
    [2, 0, 0],
    [3, 1, 3],
    [4, 4, 4],
    [5, 7, 7],
    [9, 11, 11],
  ] as const) {
    it(`${offset} is ${before} or ${after}`, () => {
      assert.deepEqual([mapOffset(change, offset, 'before'), mapOffset(change, offset, 'after')], [before, after]);
    });
  }

  it('inside what is replaced they go to its edges', () => {
    const replaced = toChange([{ start: 1, end: 5, text: 'xyz' }]);
    assert.deepEqual([mapOffset(replaced, 3, 'before'), mapOffset(replaced, 3, 'after')], [1, 4]);
  });

  it('an insertion where a replacement begins stands before it', () => {
    const both = toChange([
      { start: 2, end: 2, text: 'ab' },
      { start: 2, end: 3, text: 'c' },
    ]);
    assert.deepEqual([mapOffset(both, 2, 'before'), mapOffset(both, 2, 'after')], [2, 4]);
  });

  it('a span does not grow by what is inserted at its edges, nor turn round where it is deleted', () => {
    const inserted = toChange([1, 3].map((at) => ({ start: at, end: at, text: '__' })));
    assert.deepEqual(mapSpan(inserted, { start: 1, end: 3, name: 'a' }), { start: 3, end: 5, name: 'a' });
    assert.deepEqual(mapSpan(toChange([{ start: 0, end: 9, text: 'x' }]), { start: 3, end: 5 }), { start: 1, end: 1 });
  });
});
