// At which entries a duplicate is told, and which one counts: places as `file:start`, the one that counts first.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { formatMessage } from '../../src/core/problems/describe.ts';
import { listDuplicateProblems } from '../../src/core/store/duplicates.ts';

interface Row {
  readonly places: readonly string[];
  readonly named?: readonly string[];
  readonly told: readonly string[];
}

const ROWS: Readonly<Record<string, Row>> = {
  'in one file, where the last counts': {
    places: ['/a.bib:90', '/a.bib:40', '/a.bib:0'],
    told: [
      '/a.bib:40 3 sources have the citekey @k; the last one in a.bib is used.',
      '/a.bib:0 3 sources have the citekey @k; the last one in a.bib is used.',
    ],
  },
  'in two files': {
    places: ['/a.bib:0', '/b/c.bib:7'],
    told: ['/b/c.bib:7 2 sources have the citekey @k; the one in a.bib is used.'],
  },
  'in a file that a note names, and another': { places: ['/a.bib:0', '/p/a.bib:7'], named: ['/p/a.bib'], told: [] },
  'in another, and a file that a note names': { places: ['/p/a.bib:0', '/z.bib:7'], named: ['/p/a.bib'], told: [] },
  'in a bibliography and a note on the source': { places: ['/a.bib:0', '/notes/k.md:0'], told: [] },
  'in a bibliography and a source with its text': {
    places: ['/a.bib:0', '/sources/k.md:0'],
    told: ['/sources/k.md:0 2 sources have the citekey @k; the one in a.bib is used.'],
  },
  'twice in a file that a note names': {
    places: ['/a.bib:0', '/p/b.bib:9', '/p/b.bib:3'],
    named: ['/p/b.bib'],
    told: ['/p/b.bib:3 3 sources have the citekey @k; the last one in b.bib is used.'],
  },
};

for (const [title, { places, named = [], told }] of Object.entries(ROWS)) {
  it(`a key ${title}`, () => {
    const placed = places.map((place) => {
      const [file = '', start = ''] = place.split(':');
      const span = { start: Number(start), end: Number(start) + 2 };
      return { file, span, hasText: file.startsWith('/sources/') };
    });
    const found = listDuplicateProblems({ key: 'k', places: placed }, new Set(named));
    assert.deepEqual(
      found.map(({ path, problem }) => `${path}:${problem.span.start} ${formatMessage(problem)}`),
      told,
    );
  });
}
