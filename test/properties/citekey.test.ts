// Any key is read back as it was written.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { matchCitekey, formatCitekey } from '../../src/core/citations/citationText.ts';

test('any key without spaces and braces is written so that it is read back', () => {
  const characters = fc.stringMatching(/^[^\s{}]+$/u, { maxLength: 20 });
  fc.assert(
    fc.property(characters, (key) => {
      const found = matchCitekey(formatCitekey(key), 0);
      assert.equal(found?.key, key);
    }),
    { seed: 1, numRuns: 100 },
  );
});
