// The text of PDFs: what order it is read in, what is left out, and what Markdown it becomes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatWarning } from '../../../../src/core/drafts/draft.ts';
import { draftPdf } from '../../../../src/core/documents/pdf.ts';
import { parseNote } from '../../../../src/core/note/parseNote.ts';
import { drawPdf } from './drawnPdf.ts';

function reads(pages: readonly string[], expected: string): void {
  assert.equal(draftPdf(drawPdf(pages)).text, expected);
}

const COLUMNS = `
#                Harvests on the move

In the upper valley the barges        ships of the lower river took
carried wheat all spring, and         the rest of it down to the sea.
no one kept a count of it. The          Prices rose all the same, and
town had no scales for such a         the mills stood still by June,
load, and the other lists were        long before the new corn came.
lost. What we know is what the        The towns wrote to the capital.`;

test('Columns are read one after the other, below what runs across the page', () => {
  reads(
    [COLUMNS],
    `<!-- page 1 -->

# Harvests on the move

In the upper valley the barges carried wheat all spring, and no one kept a count of it. The town had no scales for such a load, and the other lists were lost. What we know is what the ships of the lower river took the rest of it down to the sea.

Prices rose all the same, and the mills stood still by June, long before the new corn came. The towns wrote to the capital.`,
  );
});

test('Words divided at line ends are whole again, and hyphens that are the word’s own stay', () => {
  reads(
    [
      `
The displace-
ment of long-term residents was counted in the pre-
and post-war registers of the Anglo-
American board, where long-
term means at least ten years, a 10-
year rule that the board’s self-
appointed experts did not dis-
pute at https://example.org/rules/
ten-years at all.`,
    ],
    `<!-- page 1 -->

The displacement of long-term residents was counted in the pre- and post-war registers of the Anglo-American board, where long-term means at least ten years, a 10-year rule that the board’s self-appointed experts did not dispute at https://example.org/rules/ten-years at all.`,
  );
});

const PAGE = (number: string, text: string) => `
${number}      Journal of Rivers
${text}`;

test('Running heads and printed numbers go, and the numbers name the pages', () => {
  reads(
    [
      PAGE('112', 'The first page has words of its own and they run to its very end and then'),
      PAGE('113', 'go on to the second page. It ends.'),
      PAGE('114', 'The third one is short.'),
    ],
    `<!-- page 112 -->

The first page has words of its own and they run to its very end and then <!-- page 113 --> go on to the second page. It ends.

<!-- page 114 -->

The third one is short.`,
  );
});

test('A word divided by the end of a page stands before the page’s mark', () => {
  reads(
    ['The count of the people who had to leave the valley was an under-', 'estimate of the board. It said so.'],
    `<!-- page 1 -->

The count of the people who had to leave the valley was an underestimate <!-- page 2 --> of the board. It said so.`,
  );
});

const FOOTNOTES = `
The registers differ^1^ by a third, and no one
can say which of them^2^ is the right one. In
10^6^ people there are ever so many who are on
none of the lists, and the two boards know it

~^1^ Board of Rivers, first report.
~2 See the second report, which has the
~tables for the whole of the valley.`;

test('Footnotes are footnotes of Markdown, before a paragraph that runs on, with a label of their own on each page', () => {
  reads(
    [FOOTNOTES, 'as well^1^ as all of us do who have ever been.\n\n~1 Third report.'],
    `<!-- page 1 -->

[^1]: Board of Rivers, first report.

[^2]: See the second report, which has the tables for the whole of the valley.

The registers differ[^1] by a third, and no one can say which of them[^2] is the right one. In 10⁶ people there are ever so many who are on none of the lists, and the two boards know it <!-- page 2 --> as well[^1-2] as all of us do who have ever been.

[^1-2]: Third report.`,
  );
});

test('Headings are told by size, font and number; what is only short is none', () => {
  reads(
    [
      `
#A report on three rivers

=1 The first river

It is long and it is wide and there is nothing else to say of
it here, where so much has been said of all the others before
and will be said again.

=1.1 Its banks

They are steep where the water is fast and flat where the water is slow.
A short line`,
    ],
    `<!-- page 1 -->

# A report on three rivers

## 1 The first river

It is long and it is wide and there is nothing else to say of it here, where so much has been said of all the others before and will be said again.

### 1.1 Its banks

They are steep where the water is fast and flat where the water is slow. A short line`,
  );
});

test('Rows of cells are a table', () => {
  reads(
    [
      `
The counts of the two years are these, as the board gave them out in May:

Year        Barges       Tonnes
2019        31           4,100
2020                     4,500`,
    ],
    `<!-- page 1 -->

The counts of the two years are these, as the board gave them out in May:

| Year | Barges | Tonnes |
| --- | --- | --- |
| 2019 | 31 | 4,100 |
| 2020 |  | 4,500 |`,
  );
});

test('A heading over two columns of a table stands over each of their headings', () => {
  const drawing = `
The catch of the ports of the valley was counted twice, in spring and in autumn:

                    Tonnes in the year
Port                2023          2024
Sarn                300           340
Kell                10            12
Aster               9             8

Nobody counted what was landed elsewhere, as the treasurer of the valley admits.`;
  const { text } = draftPdf(drawPdf([drawing]));
  assert.match(
    text,
    /\| Port \| Tonnes in the year 2023 \| Tonnes in the year 2024 \|\n\| --- \| --- \| --- \|\n\| Sarn \| 300 \| 340 \|/,
  );
});

test('Lines that are stretched to the edges of a narrow column are no table', () => {
  reads(
    [
      `
The registers that were kept of it
differ    and     no   one     can
say    which   of    them   is the
right one, or who began with them.`,
    ],
    `<!-- page 1 -->

The registers that were kept of it differ and no one can say which of them is the right one, or who began with them.`,
  );
});

test('List items stand alone, and paragraphs are told by indents and by lines that end early', () => {
  reads(
    [
      `
   There are three things that we know of it and
they are these, in the order of their years:
•  the barges came down the river in spring and
   were full of wheat;
•  no one counted.
   The rest is not known and will not be known.
   No one has asked for it since.`,
    ],
    `<!-- page 1 -->

There are three things that we know of it and they are these, in the order of their years:

- the barges came down the river in spring and were full of wheat;

- no one counted.

The rest is not known and will not be known.

No one has asked for it since.`,
  );
});

test('What Markdown would take for markup is text', () => {
  reads(
    ['1 > 0, *this* is no emphasis, <b>nor</b> is [see](this) a link to a_b_ or `c`.'],
    '<!-- page 1 -->\n\n1 > 0, \\*this\\* is no emphasis, \\<b>nor\\</b> is [see\\](this) a link to a_b\\_ or \\`c\\`.',
  );
});

test('Hebrew and Arabic are read from the right', () => {
  const item = { y: 40, size: 10, font: 'serif', rightToLeft: true, width: 40 };
  const page = {
    height: 800,
    items: [
      { ...item, text: 'עולם', x: 100 },
      { ...item, text: 'שלום', x: 150 },
    ],
  };
  assert.equal(draftPdf(drawPdf([], { pages: [page], pageCount: 1 })).text, '<!-- page 1 -->\n\nשלום עולם');
});

test('A note reads the marks as pages, and a sentence that runs over one as one sentence', () => {
  const { text } = draftPdf(
    drawPdf(['Of the barges that were counted some 4,500 tonnes in all', 'were lost in May. No one knew.']),
  );
  const note = parseNote(text);
  assert.deepEqual(
    note.pages.map(({ page }) => page),
    ['1', '2'],
  );
  assert.equal(note.sentences.length, 2);
});

for (const [name, pages, message] of [
  ['A scan', [{ height: 800, items: [] }], /is a scan \(1 pages, no text\)/],
  ['A file whose pages are all damaged', [undefined], /none of its 1 pages can be read/],
] as const) {
  test(`${name} is refused with what to do`, () => {
    assert.throws(() => draftPdf(drawPdf([], { pages, pageCount: 1 })), message);
  });
}

test('Pages that are damaged, empty or too many are told', () => {
  const [page] = drawPdf(['Some text.']).pages;
  const { warnings } = draftPdf(drawPdf([], { pages: [page, undefined, { height: 800, items: [] }], pageCount: 9 }));
  assert.deepEqual(warnings.slice(2).map(formatWarning), [
    'Damaged pages, left out: 2.',
    'Pages without text: 3.',
    'Ibid read only the first 3 of 9 pages.',
  ]);
});
