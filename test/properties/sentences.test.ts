// Sentences of any text: sorted, trimmed, and none of its characters is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { listSentences } from '../../src/core/sentences.ts';

test('sentences are sorted, trimmed and hold every character that is no space', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '.', '!', ' ', '\n', '”', '…', '1', '。') }), (text) => {
      const sentences = listSentences(text);
      const kept = sentences.map(({ start, end }) => text.slice(start, end));
      assert.ok(kept.every((sentence) => sentence === sentence.trim() && sentence !== ''));
      assert.equal(kept.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
    }),
    { seed: 3, numRuns: 200 },
  );
});
