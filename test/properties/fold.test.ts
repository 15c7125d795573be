// Folding any text: nothing is left to fold, and every folded character knows where it came from.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldCharacters } from '../../src/core/foldCharacters.ts';

test('folding twice is folding once, and offsets never go back', () => {
  const unit = fc.constantFrom('a', 'é', 'e\u0301', 'ﬁ', '-', '\n', ' ', '\u00ad', '“', '…', '\u200b', '😀', '語', 'ﷺ');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const folded = foldCharacters(text);
      assert.equal(foldCharacters(folded.text).text, folded.text);
      assert.equal(folded.starts.length, folded.text.length);
      assert.ok(folded.starts.every((start, index) => index === 0 || start >= (folded.starts[index - 1] ?? 0)));
      assert.ok(folded.ends.every((end, index) => end > (folded.starts[index] ?? 0) && end <= text.length));
    }),
    { seed: 5, numRuns: 200 },
  );
});
