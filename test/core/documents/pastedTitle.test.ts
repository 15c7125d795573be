// The title of a pasted text is no part of what is said to be removed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePasted } from '../../../src/core/documents/pasted.ts';

const COPIED = `Issued by Sarn Valley Press Group
ad ad

Bridge at Aster opens after nine years of work

Saturday 12/October/2024 - 09:15 AM
By Mira Holt
Share

The new bridge at Aster carried its first 340 cars on Saturday morning, nine years after work began.

It cost $14.2 million, twice what the province had planned.
`;

test('The title below the lines of a page is not said to be removed', () => {
  const { item, warnings } = parsePasted(COPIED);
  assert.equal(item.title, 'Bridge at Aster opens after nine years of work');
  const removed = warnings.flatMap(({ facts }) => (facts?.named === undefined ? [] : [String(facts.named)]));
  assert.deepEqual(removed, ['“ad ad”, “Share”']);
});
