// Made-up items are read back from biblatex as they were written.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readBack, withoutShortTitle } from '../core/formats/readBack.ts';

test('biblatex is read back as it was written for made-up titles, names and dates', () => {
  const word = fc.stringMatching(/^[A-Za-zÀ-ɏ0-9.,:;!?&%$#_{}\\^~()[\]-]{1,8}$/);
  const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
  const name = fc.record({ family: fc.stringMatching(/^[A-Z][a-zà-ž'-]{1,8}( [a-z]{2,4})?$/), given: fc.stringMatching(/^[A-Z][a-z]{1,6}$/) }); // oxfmt-ignore
  const item = fc.record({
    type: fc.constantFrom('book', 'report', 'article-journal', 'webpage'),
    title: words,
    publisher: fc.stringMatching(/^[A-Z][a-z]{1,8} [A-Z][a-z&%]{1,8}$/),
    author: fc.array(name, { minLength: 1, maxLength: 3 }),
    issued: fc.record({ 'date-parts': fc.constantFrom([[2020]], [[1999, 12]], [[850, 1, 31]], [[2001], [2003]]) }),
  });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 3 }), (items) => {
      const written = items.map((fields, index) => ({ id: `k${index}`, ...structuredClone(fields) }));
      const read = readBack(written).map(withoutShortTitle);
      assert.deepEqual(read, written);
    }),
    { numRuns: 100, seed: 3 },
  );
});
