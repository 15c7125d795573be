import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFile } from '../../../src/core/formats/formatTable.ts';

const CFF = `cff-version: 1.2.0
message: Please cite it.
title: River Gauge
authors:
  - family-names: Doe
    given-names: Jane
    name-particle: van
  - name: River Group
version: 2.1.0
doi: 10.1/gauge
date-released: 2016-05-12
repository-code: https://example.org/gauge
keywords: [floods, towns]
license: MIT
`;

function read(text: string) {
  const { sources, problems } = parseFile(text, 'CITATION.cff');
  return { items: sources.map(({ item }) => item), problems: problems.map(({ code }) => code) };
}

describe('the Citation File Format', () => {
  it('becomes CSL', () =>
    assert.deepEqual(read(CFF), {
      items: [
        {
          id: 'doe2016river',
          type: 'software',
          title: 'River Gauge',
          author: [{ family: 'Doe', given: 'Jane', 'non-dropping-particle': 'van' }, { literal: 'River Group' }],
          issued: { 'date-parts': [[2016, 5, 12]] },
          version: '2.1.0',
          DOI: '10.1/gauge',
          URL: 'https://example.org/gauge',
          keyword: 'floods, towns',
        },
      ],
      problems: [],
    })); // oxfmt-ignore

  it('gives what is to be cited instead of itself', () =>
    assert.deepEqual(
      read(`${CFF}preferred-citation:
  type: article
  title: High water
  journal: Journal of Rivers
  publisher: {name: Quay}
  year: 2016
  month: 5
  start: 10
  end: 20
  authors: [{alias: gauge}]
`).items,
      [
        {
          id: 'gauge2016high',
          type: 'article-journal',
          title: 'High water',
          'container-title': 'Journal of Rivers',
          author: [{ literal: 'gauge' }],
          issued: { 'date-parts': [[2016, 5]] },
          publisher: 'Quay',
          page: '10-20',
        },
      ],
    ));

  it('says what is broken, and holds nothing without a title', () => {
    assert.deepEqual(read('cff-version: 1.2.0\nauthors: []\n'), { items: [], problems: [] });
    assert.deepEqual(read(CFF.replace('River Gauge', '"River')).problems, ['yaml-broken']);
  });
});
