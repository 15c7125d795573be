import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseFile } from '../../../src/core/formats/formatTable.ts';

const readFixture = (name: string) => readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url), 'utf8');

/** The items of a file that has no problems. */
function itemsOf(text: string, file = 'library.xml') {
  const { sources, problems } = parseFile(text, file);
  assert.deepEqual(problems, []);
  for (const { span } of sources) assert.match(text.slice(span.start, span.end), /^<[^]*\S$/);
  return sources.map(({ item }) => item);
}

const ENDNOTE = readFixture('endnote.xml');

describe('EndNote XML', () => {
  it('becomes CSL, the record that is cut off too', () =>
    assert.deepEqual(itemsOf(ENDNOTE), [
      {
        id: 'doe2016',
        type: 'article-journal',
        title: 'High <i>Salix</i> water & CO<sub>2</sub>',
        'container-title': 'Journal of Rivers',
        author: [{ family: 'Doe', given: 'Jane' }, { literal: 'River Group' }],
        issued: { 'date-parts': [[2016, 5, 12]] },
        volume: '3',
        issue: '2',
        page: '10-20',
        DOI: '10.1/hw.2016',
        URL: 'https://example.org/hw',
        ISSN: '1234-5678',
        abstract: '340 houses were lost.',
        keyword: 'floods, towns',
      },
      { id: 'water', type: 'book', title: 'Water' },
    ])); // oxfmt-ignore
});

describe('the PDFs of EndNote XML', () => {
  const write = (url: string) =>
    `<xml><records><record><database name="My.enl">My.enl</database><ref-type name="Book">6</ref-type>
<titles><title>Water</title></titles><urls><pdf-urls>${url}</pdf-urls></urls></record></records></xml>`;
  const rows: readonly (readonly [url: string, paths: readonly string[] | undefined])[] = [
    ['<url>internal-pdf://0123456789/doe%202016.pdf</url>', ['My.Data/PDF/0123456789/doe 2016.pdf']],
    ['<url><style face="normal">internal-pdf://1/a.pdf</style></url><url>file:///home/jane/b.pdf</url>', ['My.Data/PDF/1/a.pdf', '/home/jane/b.pdf']],
    ['<url>https://example.org/a.pdf</url>', undefined],
    ['', undefined],
  ]; // oxfmt-ignore
  for (const [url, paths] of rows) {
    it(`are named by ${url || 'nothing'}`, () =>
      assert.deepEqual(parseFile(write(url), 'My.xml').sources[0]?.attachments, paths));
  }
});

const MODS = readFixture('mods.xml');

describe('MODS', () => {
  it('becomes CSL', () =>
    assert.deepEqual(itemsOf(MODS), [
      {
        id: 'doe2016',
        type: 'article-journal',
        title: 'The high water: a study',
        'container-title': 'Journal of Rivers',
        author: [{ family: 'Doe', given: 'Jane' }, { literal: 'River Group' }],
        issued: { 'date-parts': [[2016, 5]] },
        publisher: 'Quay',
        volume: '3',
        page: '10-20',
        DOI: '10.1/hw.2016',
        abstract: '340 houses.',
        keyword: 'floods',
      },
    ]));

  for (const [genre, host, type] of [
    ['<genre>book</genre>', '', 'book'],
    ['', '', 'book'],
    ['', '<relatedItem type="host"><titleInfo><title>H</title></titleInfo></relatedItem>', 'chapter'],
    ['<genre>Ph.D. thesis</genre>', '', 'thesis'],
    ['', '<relatedItem type="host"><genre>newspaper</genre></relatedItem>', 'article-newspaper'],
  ] as const) {
    it(`tells the type: ${genre}${host} is ${type}`, () => {
      const [item] = itemsOf(`<modsCollection><mods><titleInfo><title>T</title></titleInfo>${genre}${host}</mods></modsCollection>`);
      assert.equal(item?.type, type);
    }); // oxfmt-ignore
  }
});

const JATS = readFixture('jats.xml');

describe('JATS', () => {
  it('becomes CSL', () =>
    assert.deepEqual(itemsOf(JATS), [
      {
        id: 'doe2016high',
        type: 'article-journal',
        title: 'High water in <i>Salix</i> woods: a study',
        'container-title': 'Journal of Rivers',
        author: [{ family: 'Doe', given: 'Jane' }, { literal: 'River Group' }],
        editor: [{ family: 'Weber', given: 'Klara' }],
        issued: { 'date-parts': [[2016, 5, 12]] },
        volume: '3',
        issue: '2',
        page: '10-20',
        DOI: '10.1/hw.2016',
        PMID: '31415926',
        ISSN: '1234-5678',
        publisher: 'Quay',
        abstract: 'Results: 340 houses were lost.\n\nDiscussion: It rains.',
        keyword: 'floods',
        language: 'en',
      },
    ]));
});

describe('XML of a library', () => {
  it('is known under other names', () => {
    for (const [file, text] of [['a.bib', ENDNOTE], ['a.txt', MODS], ['a.ris', JATS]] as const)
      assert.ok(itemsOf(text, file).length > 0, file);
  }); // oxfmt-ignore

  for (const text of [
    '<?xml version="1.0"?>\n<rdf:RDF><bib:Article/></rdf:RDF>',
    '<b:Sources><b:Source/></b:Sources>',
    '<html><article>Words.</article></html>',
    '<article-meta>',
  ]) {
    it(`is refused where no format knows it: ${text.slice(0, 40)}`, () => {
      const { sources, problems } = parseFile(text, 'a.xml');
      assert.deepEqual([sources, problems.map(({ code }) => code)], [[], ['file-unreadable']]);
    }); // oxfmt-ignore
  }

  it('may be nested without end', () => {
    const deep = '<b>'.repeat(50_000);
    assert.deepEqual(
      itemsOf(`<records><record><rec-number>1</rec-number><titles><title>T${deep}x</title></titles></record></records>`)
        .map(({ title }) => title?.slice(0, 2)),
      ['Tx'],
    ); // oxfmt-ignore
  });

  it('may have records that are not closed, each of which is one', () => {
    const open = '<record><rec-number>1</rec-number><titles><title>A</title>';
    assert.deepEqual(itemsOf(`<records>${open.repeat(3)}</records>`).length, 3);
  });
});
