import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatAuthors, type CslName } from '../../src/core/source.ts';

const AUTHORS: readonly (readonly [names: readonly CslName[], short: string])[] = [
  [[{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den' }, { family: 'Roe' }], 'van den Berg and Roe'],
  [[{ family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' }], 'Beethoven'],
  [[{ family: 'Roe' }, { family: 'Doe' }, { literal: 'The Delta' }], 'Roe et al.'],
  [[{ given: 'Una' }], 'Una'],
];

describe('the authors of a short citation', () => {
  for (const [author, short] of AUTHORS)
    it(short, () => assert.equal(formatAuthors({ id: 'x', type: 'book', author }), short));
});
