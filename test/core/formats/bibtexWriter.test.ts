// What is written as biblatex is read back as it was: by examples and for made-up items.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatBibtex } from '../../../src/core/formats/bibtexWriter.ts';
import { parseFile } from '../../../src/core/formats/format.ts';
import type { CslItem } from '../../../src/core/source.ts';

function readBack(items: readonly CslItem[]): CslItem[] {
  const { sources, problems } = parseFile(formatBibtex(items), 'written.bib');
  assert.deepEqual(problems, []);
  return sources.map(({ item }) => item);
}

/** Which the reader takes from the title. */
function withoutShortTitle({ 'title-short': _, ...fields }: CslItem): object {
  return fields;
}

const EXAMPLES: readonly CslItem[] = [
  { id: 'a', type: 'article-newspaper', title: 'After the raid in Halm: what DNA and eBay say', 'container-title': 'The Sarn Herald & Post', issued: { 'date-parts': [[2024, 3, 9]] } },
  { id: 'b', type: 'article-journal', title: '<i>Scylla</i> at 50 % of CO<sub>2</sub>, #1 in “quotes” {braces} \\ ~ ^ $x$ a_b', page: '12-19', volume: '3', issue: '2', DOI: '10.1/x_y' },
  { id: 'c', type: 'book', title: 'lower case first', author: [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }, { literal: 'Ministry of Sand and Water' }, { family: 'Cruz', given: 'Ana María', 'non-dropping-particle': 'de la' }, { family: 'Lee', given: 'Bo', suffix: 'Jr' }] },
  { id: 'd', type: 'chapter', title: 'In it', 'container-title': 'The Whole of Halm', publisher: 'Press and Sons', 'publisher-place': 'Sarn', edition: '2nd' },
  { id: 'e', type: 'webpage', title: "It's", URL: 'https://example.org/a_b%20c?x={1}~y', accessed: { 'date-parts': [[2024, 1, 2]] }, issued: { 'date-parts': [[2020], [2021]] } },
  { id: 'f', type: 'report', title: 'Circa', genre: 'Survey', number: '7', issued: { 'date-parts': [[1850]], circa: true }, language: 'de-DE' },
]; // prettier-ignore

describe('biblatex is read back as it was written', () => {
  for (const item of EXAMPLES) {
    it(`${item.type} ${item.id}`, () => {
      const address = item.id === 'e' && { URL: 'https://example.org/a_b%20c?x=%7B1%7D~y' };
      assert.deepEqual(readBack([item]).map(withoutShortTitle), [{ ...item, ...address }]);
    });
  }

  it('for made-up titles, names and dates', () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-ɏ0-9.,:;!?&%$#_{}\\^~()[\]-]{1,8}$/);
    const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
    const name = fc.record({ family: fc.stringMatching(/^[A-Z][a-zà-ž'-]{1,8}( [a-z]{2,4})?$/), given: fc.stringMatching(/^[A-Z][a-z]{1,6}$/) }); // prettier-ignore
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
});
