// The alignment of a run of words with a stretch of the source is a best one: no other way to lay one upon the other scores more.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alignWindow, UNALIGNED } from '../../../src/core/quotations/alignWindow.ts';

const AGREE = 200;
const REPLACED = -100;
const ADDED = -100;
const OMITTED = -150;
const OMITTED_MORE = -3;

/** What a way to align is worth: the places of the words of `run` that have one must ascend. */
function score(run: readonly number[], ids: readonly number[], alignment: readonly number[]): number {
  let sum = 0;
  let last: number | undefined;
  for (const [index, place] of alignment.entries()) {
    if (place === UNALIGNED) sum += ADDED;
    else {
      sum += ids[place] === run[index] ? AGREE : REPLACED;
      if (last !== undefined && place > last + 1) sum += OMITTED + OMITTED_MORE * (place - last - 2);
      last = place;
    }
  }
  return sum;
}

/** Every way in which the places ascend. */
function* listAlignments(length: number, from: number, end: number): Generator<number[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (const rest of listAlignments(length - 1, from, end)) {
    yield [...rest, UNALIGNED];
    const last = rest.findLast((place) => place !== UNALIGNED) ?? from - 1;
    for (let place = last + 1; place < end; place++) yield [...rest, place];
  }
}

function listSequences(count: number, length: number): number[][] {
  if (length === 0) return [[]];
  return listSequences(count, length - 1).flatMap((begun) => Array.from({ length: count }, (_, id) => [...begun, id]));
}

function checkBest(run: readonly number[], ids: readonly number[], start = 0, end = ids.length): void {
  const alignment = [...alignWindow(Uint32Array.from(run), Uint32Array.from(ids), { start, end })];
  const what = `${run.join(' ')} in ${ids.join(' ')}: ${alignment.join(' ')}`;
  const places = alignment.filter((place) => place !== UNALIGNED);
  assert.ok(
    places.every((place, index) => place >= (places[index - 1] ?? start - 1) + (index > 0 ? 1 : 0)),
    what,
  );
  assert.ok(
    places.every((place) => place >= start && place < end),
    what,
  );
  const best = Math.max(...Array.from(listAlignments(run.length, start, end), (each) => score(run, ids, each)));
  assert.equal(score(run, ids, alignment), best, what);
}

describe('an alignment', () => {
  it('is a best one, whatever the words', () => {
    for (const run of listSequences(3, 3)) for (const ids of listSequences(2, 4)) checkBest(run, ids);
  });
  it('is a best one where the source has more', () => {
    for (const run of listSequences(2, 2)) {
      for (const ids of listSequences(3, 5)) checkBest(run, ids);
    }
  });
  it('is a best one where the run has more', () => {
    for (const run of listSequences(2, 5)) checkBest(run, [0, 1]);
  });
  it('leaves out many words of the source rather than replace some', () => {
    const many = Array.from({ length: 30 }, () => 9);
    assert.deepEqual(
      [...alignWindow(Uint32Array.of(1, 2, 3, 4), Uint32Array.of(1, 2, ...many, 3, 4), { start: 0, end: 34 })],
      [0, 1, 32, 33],
    );
  });
  it('takes one gap rather than two', () => {
    checkBest([1, 2, 3], [1, 9, 2, 2, 3]);
    checkBest([1, 2, 3, 4], [1, 2, 9, 9, 3, 9, 4]);
    checkBest([1, 2, 3, 4], [1, 9, 2, 9, 3, 4]);
  });
  it('stays within its window', () => {
    const ids = [1, 2, 3, 1, 2, 3, 1, 2, 3];
    for (let start = 0; start < ids.length; start++) checkBest([1, 2, 3], ids, start, Math.min(ids.length, start + 4));
  });
  it('of what is nowhere has no place or any', () => checkBest([7], [1, 2, 3]));
});
