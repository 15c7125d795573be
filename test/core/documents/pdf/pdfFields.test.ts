// Title, authors, date, DOI and page names of PDFs: what the metadata state where it is sane, else what the pages show.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftPdf } from '../../../../src/core/documents/pdf.ts';
import { labelPages } from '../../../../src/core/documents/pdf/pageLabels.ts';
import type { Pdf } from '../../../../src/core/documents/pdf/pdfPage.ts';
import { drawPdf } from './drawnPdf.ts';

const FIRST = `
#   Harvests on the move

    Mara Ellison^1^, José de la Fuente* and Wei Ling

Published 12 March 2021, doi:10.5555/rivers.2021(03)7.

In May 1987 the barges carried wheat, and no one kept a count of it.`;

function states(stated: Partial<Pdf>, expected: Readonly<Record<string, unknown>>, first = FIRST): void {
  const { item } = draftPdf(drawPdf([first], stated));
  const found = Object.fromEntries(Object.keys(expected).map((name) => [name, item[name]]));
  assert.deepEqual(found, expected);
}

const date = (...parts: number[]) => ({ 'date-parts': [parts] });

test('The first page states title, authors, date and DOI', () =>
  states(
    {},
    {
      title: 'Harvests on the move',
      author: [
        { family: 'Ellison', given: 'Mara' },
        { family: 'Fuente', 'non-dropping-particle': 'de la', given: 'José' },
        { family: 'Ling', given: 'Wei' },
      ],
      issued: date(2021, 3, 12),
      DOI: '10.5555/rivers.2021(03)7',
      type: 'article-journal',
    },
  ));

test('Names with letters of other languages are names', () =>
  states(
    {},
    {
      author: [
        { family: 'Brandt', given: 'Käthe' },
        { family: 'Müller-Lüdenscheidt', given: 'Jörg' },
      ],
    },
    '#   Hochwasser im oberen Tal\n\nVon Käthe Brandt und Jörg Müller-Lüdenscheidt\n\nDer Regen kam im Mai.',
  ));

test('A title that a program gave the file is none', () => {
  states({ info: { Title: 'Microsoft Word - draft_final.docx' } }, { title: 'Harvests on the move' });
  states({ info: { Title: 'Untitled' } }, { title: 'Harvests on the move' });
});

test('Stated metadata that the first page bears out win', () =>
  states({ info: { Title: 'Harvests on the Move', Author: 'msmith' } }, { title: 'Harvests on the Move' }));

test('The writer of the file is no author', () =>
  states(
    { info: { Author: 'Jane Typist' } },
    { author: undefined },
    '#   Harvests on the move\n\nThe barges came in May.',
  ));

test('A character that shows nothing is no name', () =>
  states(
    { info: { Author: 'Jane \uFFFF; Doe\u0085' } },
    { author: [{ literal: 'Jane' }, { literal: 'Doe' }] },
    '#   Harvests on the move\n\nThe barges came in May, said Jane Doe.',
  ));

test('XMP states journal, volume and pages', () =>
  states(
    {
      xmp: {
        'prism:publicationname': 'Journal of Rivers',
        'prism:volume': '7',
        'prism:startingpage': '112',
        'prism:endingpage': '120',
        'prism:doi': '10.5555/xmp',
      },
    },
    { 'container-title': 'Journal of Rivers', volume: '7', page: '112-120', DOI: '10.5555/xmp' },
  ));

test('A DOI among the references is not the document’s', () =>
  states({}, { DOI: undefined, type: 'report' }, '#   A list\n\nReferences\n\nEllison, doi:10.5555/other'));

test('The file’s date stands in where none is shown', () =>
  states(
    { info: { CreationDate: "D:20190302101112+01'00'" } },
    { issued: date(2019, 3, 2) },
    '#   A list\n\nIt has no dates at all.',
  ));

for (const [behaviour, labels, firstNumber, expected] of [
  ['the document’s own names win', ['i', 'ii', '1'], 7, ['i', 'ii', '1']],
  ['names that only count say nothing', ['1', '2', '3'], 7, ['7', '8', '9']],
  ['pages before the first number are Roman', undefined, -1, ['i', 'ii', '1']],
  ['a name is one word', ['A 1', 'A 2', 'B--3'], undefined, ['A-1', 'A-2', 'B-3']],
] as const) {
  test(`Of page names ${behaviour}`, () =>
    assert.deepEqual(labelPages({ labels, pageCount: 3 }, firstNumber), expected));
}

const COLUMNS = `
#   Harvests on the move

Mara Ellison               José Fuente
~Aster University          ~Kell College
~mara@aster.example        ~jose@kell.example

Wei Ling                   Omar Haddad
~San Diego                 ~New Haven

Abstract

In May 1987 the barges carried wheat, and no one kept a count of it.`;

test('Authors beside each other are read before those below them, without their addresses', () => {
  const { item } = draftPdf(drawPdf([COLUMNS]));
  assert.deepEqual(
    item.author?.map(({ family }) => family),
    ['Ellison', 'Fuente', 'Ling', 'Haddad'],
  );
});

test('Headings of a table are no authors', () =>
  states(
    {},
    { author: undefined },
    '#   Harvests on the move\n\nStarting Total Total Total\n\nFiscal Year\n\nThe barges came in May.',
  ));

test('A title that has lost its spaces is taken from the page', () =>
  states({ info: { Title: 'Harvests onthe move' } }, { title: 'Harvests on the move' }));

const BODY = `The barges came in May, and carried wheat to the lower town until autumn.

Nobody kept a count of them, and the toll was paid in flour or not at all.

By the end of the year there were 130 of them, most of them from the hills.`;

test('The line of a repository over a paper is no title', () =>
  states(
    {},
    { title: 'Harvests on the move' },
    `#   This may be the author’s version of a work that was submitted\n\n\n\n\n#   Harvests on the move\n\n${BODY}`,
  ));

test('A label that is set right after a DOI is not its end', () =>
  states(
    {},
    { DOI: '10.5555/rivers.2021.49' },
    '#   Harvests on the move\n\n10.5555/rivers.2021.49DOI\n\nThe barges came in May.',
  ));
