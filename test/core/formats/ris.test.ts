import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFile } from '../../../src/core/formats/format.ts';

const JOURNAL = `TY  - JOUR
ID  - doe2018
AU  - Doe, Jane
AU  - Press, William H.
A1  - The Board
TI  - A flood
   and its cost
T2  - Journal of Rivers
PY  - 2018/05/11/
VL  - 3
SP  - 10
EP  - 20
KW  - flood
KW  - river
DO  - https://doi.org/10.1/x
SN  - 1234-5678
UR  - https://example.org/a
ER  - 
`;

function read(text: string) {
  const { sources, problems } = parseFile(text, 'library.ris');
  return { sources, keys: sources.map(({ key }) => key), problems: problems.map(({ code }) => code) };
}

describe('RIS', () => {
  it('becomes CSL', () => {
    assert.deepEqual(read(JOURNAL).sources[0]?.item, {
      id: 'doe2018',
      type: 'article-journal',
      author: [{ family: 'Doe', given: 'Jane' }, { family: 'Press', given: 'William H.' }, { literal: 'The Board' }],
      title: 'A flood and its cost',
      'container-title': 'Journal of Rivers',
      issued: { 'date-parts': [[2018, 5, 11]] },
      volume: '3',
      page: '10-20',
      keyword: 'flood, river',
      DOI: '10.1/x',
      ISSN: '1234-5678',
      URL: 'https://example.org/a',
    }); // prettier-ignore
  });

  it('makes a key where there is none', () =>
    assert.deepEqual(read(JOURNAL.replace(/ID.*\n/, '')).keys, ['doe2018flood']));

  it('reads the titles of books and chapters', () => {
    const titles = (text: string) =>
      read(text).sources.map(({ item }) => [item.title, item['container-title'], item.ISBN]);
    assert.deepEqual(titles('TY  - CHAP\nTI  - C\nT2  - B\nSN  - 1\nER  -'), [['C', 'B', '1']]);
    assert.deepEqual(titles('TY  - BOOK\r\nTI  - B\r\nER  - \r\n'), [['B', undefined, undefined]]);
  });

  it('reads a record that is never closed, and says so', () => {
    const { keys, problems } = read(`TY  - BOOK\nID  - a\n\n${JOURNAL}TY  - BOOK\nID  - c\nTI  - `);
    assert.deepEqual([keys, problems], [['a', 'doe2018', 'c'], ['ris-unclosed-record', 'ris-unclosed-record']]); // prettier-ignore
  });

  it('is known by its content in a .txt file', () => {
    assert.equal(parseFile(JOURNAL, 'export.txt').sources.length, 1);
  });
});
