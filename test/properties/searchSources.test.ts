// Anything may be typed: every question that takes words is answered, whatever signs of the query language are in it.
import { test } from 'node:test';
import fc from 'fast-check';
import { listNearestKeys } from '../../src/core/nearestKeys.ts';
import { BOOKS, makeLibrary } from '../core/booksLibrary.ts';
import { anyCharacter } from './anyCharacter.ts';
import { propertyRuns } from './propertyRuns.ts';

/** What is syntax, here or in FTS5, and letters that decompose into more than letters. */
const TELLING =
  '" * ^ - + ( ) { } : , \' “ „ « NEAR( AND OR NOT author: year: key:" \0 \ud800 \udc00 ½ ¼ ⅓ ŀ Ŀ ŉ ໜ ໝ ⑴ ⒈ ﷺ ﷻ ゟ ヿ ﹰ ͺ ـ \u0301 ﾞ';
const unit = fc.oneof(anyCharacter, fc.constantFrom(...TELLING.split(' '), ' ', 'a', 'salt', '2020'));

test('searches, suggestions, lists and nearest keys take anything for a query', () => {
  const library = makeLibrary({ 'a.bib': BOOKS });
  const run = fc.property(fc.string({ unit, maxLength: 30 }), (typed) => {
    const counts = [
      library.search(typed, 3).length,
      library.suggest(typed, 3).length,
      library.listNeighbours(typed, 3).length,
      library.list({ order: 'key', offset: 0, limit: 3, words: typed }).length,
      library.listGroups('tag', { words: typed }).length,
      listNearestKeys(typed, library).length,
    ];
    return counts.every((count) => count <= 3);
  });
  fc.assert(run, { seed: 4, numRuns: propertyRuns(500) });
});

test('a query of hundreds of terms is a query', () => {
  const library = makeLibrary({ 'a.bib': BOOKS });
  const term = fc.constantFrom('-salt', '-a*', 'a*', '"the night"', 'author:díaz', '-title:x', '漢', 'ships');
  const run = fc.property(fc.array(term, { minLength: 300, maxLength: 600 }), (terms) => {
    return library.search(terms.join(' '), 3).length <= 3;
  });
  fc.assert(run, { seed: 4, numRuns: 20 });
});
