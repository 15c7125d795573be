import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFile } from '../../../src/core/formats/formatTable.ts';

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
    }); // oxfmt-ignore
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
    assert.deepEqual([keys, problems], [['a', 'doe2018', 'c'], ['ris-unclosed-record', 'ris-unclosed-record']]); // oxfmt-ignore
  });

  it('reads a record whose type is missing, and says so', () => {
    const { keys, problems } = read(`TY  - BOOK\nID  - a\nER  - \n\nID  - b\nTI  - B\nER  - \n\n${JOURNAL}EF  - \n`);
    assert.deepEqual([keys, problems], [['a', 'b', 'doe2018'], ['ris-without-type']]);
    assert.deepEqual(read('RT  - Book\nTI  - A\nAU  - Doe J\n').keys, []);
  });

  const LAYOUTS = [
    ['indented', '  TY  - BOOK\n  ID  - a\n  TI  - A\n  ER  - '],
    ['in small letters', 'ty  - book\nid  - a\nti  - A\ner  - '],
    ['with tabs', 'TY\t-\tBOOK\nID\t-\ta\nTI\t-\tA\nER\t-'],
    ['without blanks', 'TY  -BOOK\nID  -a\nTI  -A\nER  -'],
    ['with single blanks', 'TY - BOOK\nID - a\nTI - A\nER -'],
    ['with the line ends of old Macintoshes', 'TY  - BOOK\rID  - a\rTI  - A\rER  - \r'],
    ['with numbers between', '1.\nTY  - BOOK\nID  - a\nTI  - A\nER  - '],
  ] as const;
  for (const [name, text] of LAYOUTS) {
    it(`reads tags ${name}`, () => {
      const { sources, problems } = read(text);
      assert.deepEqual([sources.map(({ item }) => item), problems], [[{ id: 'a', type: 'book', title: 'A' }], []]);
    });
  }

  const DIALECTS = [
    ['JOUR', 'DA  - Oct\nPY  - 2014', { issued: { 'date-parts': [[2014, 10]] } }],
    ['JOUR', 'PD  - JAN 1\nPY  - 2019', { issued: { 'date-parts': [[2019, 1, 1]] } }],
    ['MGZN', 'PY  - 2021///Spring', { issued: { 'date-parts': [[2021]], season: 1 } }],
    ['JOUR', 'Y1  - 2019/3//\nY2  - 2021-02-03', { issued: { 'date-parts': [[2019, 3]] }, accessed: { 'date-parts': [[2021, 2, 3]] } }],
    ['JOUR', 'SP  - 436-444\nEP  - 444', { page: '436-444' }],
    ['JOUR', 'SN  - 1932-6203 (Electronic)\n1932-6203 (Linking)\nM1  - 33301246\nM3  - Article', { ISSN: '1932-6203' }],
    ['CONF', 'SN  - 1234-5678\nSN  - 978-0-415-90387-4', { ISBN: '978-0-415-90387-4', ISSN: '1234-5678' }],
    ['RPRT', 'SN  - WP 12\nM3  - Working Paper\nT2  - Papers', { number: 'WP 12', genre: 'Working Paper', 'collection-title': 'Papers' }],
    ['THES', 'VL  - Ph.D.\nPB  - Harvard', { genre: 'Ph.D.', publisher: 'Harvard' }],
    ['JOUR', 'N1  - Cited By :1000\nN1  - doi: 10.1/x\nJA  - J. A.', { DOI: '10.1/x', 'container-title': 'J. A.', 'container-title-short': 'J. A.' }],
  ] as const; // oxfmt-ignore
  for (const [type, lines, expected] of DIALECTS) {
    it(`reads of ${type}: ${lines.replace(/\n/g, ', ')}`, () => {
      const { id: _, type: __, ...item } = read(`TY  - ${type}\nID  - a\n${lines}\nER  - `).sources[0]?.item ?? {};
      assert.deepEqual(item, expected);
    });
  }

  it('makes a key where the one it has could not be cited', () =>
    assert.deepEqual(read(JOURNAL.replace('doe2018', 'Doe 2018')).keys, ['doe2018flood']));

  it('is known by its content in a .txt file', () => {
    assert.equal(parseFile(JOURNAL, 'export.txt').sources.length, 1);
  });
});
