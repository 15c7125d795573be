// Lookups in sorted spans: before the first, in gaps, at edges, after the last.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { shiftSpan, type Span } from '../../../src/core/text/span.ts';
import { findContaining, findOverlapping, indexAt, indexFrom } from '../../../src/core/text/spanList.ts';

const SPANS: readonly Span[] = [
  { start: 2, end: 5 },
  { start: 5, end: 7 },
  { start: 9, end: 10 },
];

for (const [offset, at, from] of [
  [0, -1, 0],
  [2, 0, 0],
  [3, 0, 1],
  [5, 1, 1],
  [8, 1, 2],
  [9, 2, 2],
  [50, 2, 3],
] as const) {
  it(`at ${offset} the last that has begun is ${at}, the next to begin is ${from}`, () => {
    assert.deepEqual([indexAt(SPANS, offset), indexFrom(SPANS, offset)], [at, from]);
  });
}

it('finds nothing in an empty list', () => {
  assert.deepEqual([indexAt([], 1), indexFrom([], 1), findContaining([], { start: 1, end: 1 })], [-1, 0, undefined]);
});

for (const [start, end, containing, overlapping] of [
  [0, 1, undefined, undefined],
  [0, 2, undefined, undefined],
  [0, 3, undefined, 0],
  [2, 5, 0, 0],
  [3, 4, 0, 0],
  [4, 6, undefined, 0],
  [5, 5, 1, undefined],
  [6, 6, 1, 1],
  [7, 9, undefined, undefined],
  [8, 12, undefined, 2],
  [10, 12, undefined, undefined],
] as const) {
  it(`${start} to ${end} lies in ${containing ?? 'none'} and overlaps ${overlapping ?? 'none'} first`, () => {
    const span = { start, end };
    const indexOf = (found: Span | undefined) => (found === undefined ? undefined : SPANS.indexOf(found));
    assert.deepEqual(
      [indexOf(findContaining(SPANS, span)), indexOf(findOverlapping(SPANS, span))],
      [containing, overlapping],
    );
  });
}

it('a shifted item keeps what else it has', () => {
  assert.deepEqual(shiftSpan({ start: 1, end: 2, name: 'a' }, -1), { start: 0, end: 1, name: 'a' });
});
