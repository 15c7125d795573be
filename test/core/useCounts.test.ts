// Counting citations while notes are open and not saved.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changeUseCounts } from '../../src/core/useCounts.ts';

const COUNTS = new Map([
  ['a', { times: 3, notes: 2 }],
  ['b', { times: 1, notes: 1 }],
]);

/** Keys as letters: the counts as `key times/notes`. */
const change = (...changes: readonly (readonly [before: string, after: string])[]) =>
  [
    ...changeUseCounts(
      COUNTS,
      changes.map(([before, after]) => ({ before: Array.from(before), after: Array.from(after) })),
    ),
  ]
    .map(([key, { times, notes }]) => `${key} ${times}/${notes}`)
    .sort()
    .join(', ');

describe('counts of citations', () => {
  for (const [name, expected, ...changes] of [
    ['stay where nothing is unsaved', 'a 3/2, b 1/1'],
    ['stay where a note says what it said', 'a 3/2, b 1/1', ['ab', 'ab']],
    ['grow by a place in the same note', 'a 4/2, b 1/1', ['aa', 'aaa']],
    ['grow by a new note', 'a 5/3, b 1/1', ['', 'aa']],
    ['lose a key that is cited no more', 'a 3/2', ['b', '']],
    ['gain a key', 'a 3/2, b 1/1, c 1/1', ['', 'c']],
    ['add up over notes', 'a 2/1, b 3/3', ['a', 'b'], ['b', 'ab'], ['a', 'b']],
  ] as const) {
    it(name, () => assert.equal(change(...changes), expected));
  }
});
