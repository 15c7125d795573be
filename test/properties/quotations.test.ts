// Quotations of any text with many marks: sorted, apart and within it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { listQuotations } from '../../src/core/quotations/listQuotations.ts';

test('any text has quotations that are sorted, apart and within it', () => {
  const unit = fc.constantFrom('a', 'said', ' ', '"', "'", '“', '”', '‘', '’', '«', '»', '\n\n', '\n> ', ',', '.', '—');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      let end = 0;
      for (const quotation of listQuotations(text)) {
        assert.ok(quotation.start >= end && quotation.end <= text.length);
        assert.ok(quotation.fragments.every((span) => quotation.start <= span.start && span.end <= quotation.end));
        end = quotation.end;
      }
    }),
    { seed: 7, numRuns: 300 },
  );
});
