import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFile } from '../../../src/core/formats/formatTable.ts';

/** The items of a file, without the keys that were made for them. */
function itemsOf(text: string, file: string) {
  const { sources, problems } = parseFile(text, file);
  assert.deepEqual(problems, []);
  return sources.map(({ item: { id: _, ...item } }) => item);
}

const PUBMED = `
PMID- 31415926
OWN - NLM
DP  - 2016 May 12
TI  - High water in small
      towns: a cohort study.
LID - 10.1/hw.2016 [doi]
AB  - BACKGROUND: Rivers rise. RESULTS: 340
      houses were lost.
FAU - Doe, Jane A
AU  - Doe JA
FAU - Nasser, Omar
AU  - Nasser O
CN  - River Group
LA  - eng
PT  - Journal Article
JT  - Journal of rivers
TA  - J Riv
VI  - 3
IP  - 2
PG  - 10-20
IS  - 1234-5678 (Electronic)
MH  - Floods/*economics
AID - 10.1/hw.2016 [doi]

PMID- 2
TI  - [Wasser].
AU  - Weber K
DP  - 2019 Jan-Feb
PT  - Preprint
`;

describe('PubMed', () => {
  it('becomes CSL', () =>
    assert.deepEqual(itemsOf(PUBMED, 'a.nbib'), [
      {
        type: 'article-journal',
        title: 'High water in small towns: a cohort study',
        'container-title': 'Journal of rivers',
        'container-title-short': 'J Riv',
        author: [{ family: 'Doe', given: 'Jane A' }, { family: 'Nasser', given: 'Omar' }, { literal: 'River Group' }],
        issued: { 'date-parts': [[2016, 5, 12]] },
        volume: '3',
        issue: '2',
        page: '10-20',
        DOI: '10.1/hw.2016',
        PMID: '31415926',
        ISSN: '1234-5678',
        abstract: 'BACKGROUND: Rivers rise. RESULTS: 340 houses were lost.',
        keyword: 'Floods/economics',
        language: 'eng',
      },
      {
        type: 'article',
        title: 'Wasser',
        author: [{ family: 'Weber', given: 'K.' }],
        issued: { 'date-parts': [[2019, 1]] },
        PMID: '2',
      },
    ])); // oxfmt-ignore

  it('gives each record a key', () =>
    assert.deepEqual(parseFile(PUBMED, 'a.nbib').sources.map(({ key }) => key), ['doe2016high', 'weber2019wasser'])); // oxfmt-ignore
});

const WEB_OF_SCIENCE = `\uFEFFFN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Doe, JA
   Nasser, O
AF Doe, Jane A.
   Nasser, Omar
TI High water in
   small towns
SO JOURNAL OF RIVERS
LA English
DT Article; Proceedings Paper
DE floods; small towns;
   rivers
AB 340 houses were lost.
SN 1234-5678
EI 8765-4321
PD MAY 12
PY 2016
VL 3
BP 10
EP 20
DI 10.1/hw.2016
UT WOS:000123
ER

PT B
AU Weber, K
TI Water
PY 2019
PU Quay
ER

EF
`;

describe('the Web of Science', () => {
  it('becomes CSL', () =>
    assert.deepEqual(itemsOf(WEB_OF_SCIENCE, 'savedrecs.txt'), [
      {
        type: 'article-journal',
        title: 'High water in small towns',
        'container-title': 'JOURNAL OF RIVERS',
        author: [{ family: 'Doe', given: 'Jane A.' }, { family: 'Nasser', given: 'Omar' }],
        issued: { 'date-parts': [[2016, 5, 12]] },
        volume: '3',
        page: '10-20',
        DOI: '10.1/hw.2016',
        ISSN: '1234-5678, 8765-4321',
        abstract: '340 houses were lost.',
        keyword: 'floods, small towns, rivers',
        language: 'English',
      },
      {
        type: 'book',
        title: 'Water',
        author: [{ family: 'Weber', given: 'K.' }],
        issued: { 'date-parts': [[2019]] },
        publisher: 'Quay',
      },
    ])); // oxfmt-ignore
});

const ENDNOTE = `%0 Journal Article
%A Doe, Jane A.
%A River Group,
%D 2016
%T High water
%J Journal of Rivers
%V 3
%N 2
%P 10-20
%8 May 12
%@ 1234-5678
%K floods
small towns
%R https://doi.org/10.1/hw.2016
%F Doe2016

%0 Book Section
%T Water
%B Towns
%E Weber, Klara
%I Quay
%C Hull
%@ 978-0-415-90387-4
`;

describe('EndNote', () => {
  it('becomes CSL', () =>
    assert.deepEqual(itemsOf(ENDNOTE, 'a.enw'), [
      {
        type: 'article-journal',
        title: 'High water',
        'container-title': 'Journal of Rivers',
        author: [{ family: 'Doe', given: 'Jane A.' }, { literal: 'River Group' }],
        issued: { 'date-parts': [[2016, 5, 12]] },
        volume: '3',
        issue: '2',
        page: '10-20',
        DOI: '10.1/hw.2016',
        ISSN: '1234-5678',
        keyword: 'floods, small towns',
      },
      {
        type: 'chapter',
        title: 'Water',
        'container-title': 'Towns',
        editor: [{ family: 'Weber', given: 'Klara' }],
        publisher: 'Quay',
        'publisher-place': 'Hull',
        ISBN: '978-0-415-90387-4',
      },
    ])); // oxfmt-ignore

  it('keeps the key that the record has', () =>
    assert.deepEqual(parseFile(ENDNOTE, 'a.enw').sources.map(({ key }) => key), ['Doe2016', 'weberwater'])); // oxfmt-ignore
});

describe('an export of a database', () => {
  for (const [file, text, count] of [
    ['a.txt', PUBMED, 2],
    ['a.ris', PUBMED, 2],
    ['a.ris', WEB_OF_SCIENCE, 2],
    ['a.bib', ENDNOTE, 2],
    ['a.nbib', ENDNOTE.replaceAll('\n', '\r\n'), 2],
    ['a.txt', 'PT J was the ship.\nIT MAY be so.\n', 0],
  ] as const) {
    it(`is read as what it is: ${file}, ${text.trim().slice(0, 16)}`, () =>
      assert.equal(parseFile(text, file).sources.filter(({ item }) => item.author ?? item.editor).length, count));
  }
});
