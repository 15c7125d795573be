// Any query is answered, whatever signs of the query language are in it.
import { test } from 'node:test';
import fc from 'fast-check';
import { BOOKS, makeLibrary } from '../core/booksLibrary.ts';
import { anyCharacter } from './anyCharacter.ts';

test('the search and the suggestions take anything for a query', () => {
  const library = makeLibrary({ 'a.bib': BOOKS });
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 30 }), (query) => library.search(query, 3).length <= 3),
    { seed: 4, numRuns: 100 },
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), (query) => library.suggest(query, 3).length <= 3),
    { seed: 4, numRuns: 100 },
  );
});
