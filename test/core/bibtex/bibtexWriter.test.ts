// What is written as biblatex is read back as it was.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CslItem } from '../../../src/core/source.ts';
import { readBack, withoutShortTitle } from '../formats/readBack.ts';

const EXAMPLES: readonly CslItem[] = [
  { id: 'a', type: 'article-newspaper', title: 'After the raid in Halm: what DNA and eBay say', 'container-title': 'The Sarn Herald & Post', issued: { 'date-parts': [[2024, 3, 9]] } },
  { id: 'b', type: 'article-journal', title: '<i>Scylla</i> at 50 % of CO<sub>2</sub>, #1 in “quotes” {braces} \\ ~ ^ $x$ a_b', page: '12-19', volume: '3', issue: '2', DOI: '10.1/x_y' },
  { id: 'c', type: 'book', title: 'lower case first', author: [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }, { literal: 'Ministry of Sand and Water' }, { family: 'Cruz', given: 'Ana María', 'non-dropping-particle': 'de la' }, { family: 'Lee', given: 'Bo', suffix: 'Jr' }] },
  { id: 'd', type: 'chapter', title: 'In it', 'container-title': 'The Whole of Halm', publisher: 'Press and Sons', 'publisher-place': 'Sarn', edition: '2nd' },
  { id: 'e', type: 'webpage', title: "It's", URL: 'https://example.org/a_b%20c?x={1}~y', accessed: { 'date-parts': [[2024, 1, 2]] }, issued: { 'date-parts': [[2020], [2021]] } },
  { id: 'f', type: 'report', title: 'Circa', genre: 'Survey', number: '7', issued: { 'date-parts': [[1850]], circa: true }, language: 'de-DE' },
]; // oxfmt-ignore

describe('biblatex is read back as it was written', () => {
  for (const item of EXAMPLES) {
    it(`${item.type} ${item.id}`, () => {
      const address = item.id === 'e' && { URL: 'https://example.org/a_b%20c?x=%7B1%7D~y' };
      assert.deepEqual(readBack([item]).map(withoutShortTitle), [{ ...item, ...address }]);
    });
  }
});
