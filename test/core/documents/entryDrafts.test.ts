import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDocument } from '../../../src/core/documents/documentParsers.ts';
import { parseInput } from '../../../src/core/capture/input.ts';
import { isUserError } from '../../../src/core/userError.ts';

const read = (body: string, name?: string) =>
  parseDocument(name === undefined ? { body, contentType: 'text/plain' } : { body, contentType: '', name });

const EXPORTS = [
  ['a.nbib', 'PMID- 1\nTI  - High water\nFAU - Doe, Jane\nDP  - 2016\n'],
  ['savedrecs.txt', 'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Doe, J\nTI High water\nPY 2016\nER\n\nEF\n'],
  ['a.ciw', 'PT J\nAU Doe, J\nTI High water\nPY 2016\nER\n'],
  ['a.enw', '%0 Journal Article\n%A Doe, Jane\n%T High water\n%D 2016\n'],
  ['a.xml', '<xml><records><record><ref-type name="Book">6</ref-type><contributors><authors><author>Doe, Jane</author></authors></contributors><titles><title>High water</title></titles><dates><year>2016</year></dates></record></records></xml>'],
  ['a.xml', '<modsCollection><mods><titleInfo><title>High water</title></titleInfo><name><namePart>Doe, Jane</namePart></name><originInfo><dateIssued>2016</dateIssued></originInfo></mods></modsCollection>'],
  ['CITATION.cff', 'cff-version: 1.2.0\ntitle: High water\nauthors: [{family-names: Doe}]\ndate-released: 2016-01-01\n'],
] as const; // oxfmt-ignore

describe('an export of references', () => {
  for (const [name, text] of EXPORTS) {
    it(`becomes drafts, from a file and pasted: ${name}, ${text.slice(0, 16)}`, async () => {
      assert.equal(parseInput(text)?.kind, 'entries');
      for (const drafts of [await read(text, name), await read(text)])
        assert.deepEqual(
          drafts.map(({ key, item }) => [key, item.title, item.author?.[0]?.family]),
          [['doe2016high', 'High water', 'Doe']],
        );
    });
  }

  const UNKNOWN = [
    ['a.txt', 'RT Journal Article\nSR Print\nA1 Doe,Jane\nT1 High water\nJF Rivers\n'],
    ['a.xml', '<?xml version="1.0"?>\n<b:Sources>\n<b:Source>\n<b:Tag>Doe</b:Tag>\n</b:Source></b:Sources>'],
    ['a.csv', 'Title,Author\nHigh water,Doe\n'],
  ] as const;
  for (const [name, text] of UNKNOWN) {
    it(`of a format that nobody reads is no article: ${name}, ${text.slice(0, 16)}`, () =>
      assert.rejects(read(text, name), (error) => isUserError(error)));
  }

  it('is told from prose with capitals', async () => {
    const drafts = await read('BBC News\n\nIT WAS so.\nNOW  it is not.\nWHO said it? Nobody.\n', 'a.txt');
    assert.deepEqual(drafts.map(({ key }) => key), [undefined]); // oxfmt-ignore
  });
});

describe('an entry without a key', () => {
  for (const text of ['@article{,\n title = {High water},\n year = 2016}\n', '[{"type": "book", "title": "High water", "issued": {"date-parts": [[2016]]}}]']) {
    it(`is a draft that will be given one: ${text.slice(0, 12)}`, async () =>
      assert.deepEqual(
        (await read(text)).map(({ key, item }) => [key, item.title, item.issued]),
        [[undefined, 'High water', { 'date-parts': [[2016]] }]],
      ));
  }
}); // oxfmt-ignore

const JATS = `<article article-type="research-article" xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta>
<title-group><article-title>High water</article-title></title-group></article-meta></front>
<body><sec><title>Results</title><p>In all, 340<xref ref-type="bibr"><sup>2</sup></xref> houses of 1 200 were lost<sup><xref ref-type="bibr">3</xref>,<xref ref-type="bibr">4</xref></sup> (<italic>p</italic> &lt; 0.05), as Doe <xref ref-type="bibr">(2015)</xref> and <xref ref-type="fig">Figure 1</xref> say; see <ext-link xlink:href="https://example.org/a">the data</ext-link>.</p>
<sec><title>By month</title><list list-type="order"><list-item><p>May</p></list-item><list-item><p>June</p></list-item></list>
<disp-quote><p>It came at night.</p></disp-quote>
<table-wrap><label>Table 1</label><caption><title>Houses</title></caption><table><thead><tr><th>Month</th><th>Lost</th></tr></thead><tbody><tr><td>May</td><td>300</td></tr></tbody></table><table-wrap-foot><fn><p>Counted twice.</p></fn></table-wrap-foot></table-wrap>
<fig><label>Figure 1</label><caption><p>Where they stood.</p></caption><graphic xlink:href="a.tif"/></fig>
<disp-formula><tex-math>\\documentclass{x}\\begin{document}$$n = 340$$\\end{document}</tex-math></disp-formula></sec></sec></body>
<back><ref-list><ref><mixed-citation>Other 2015</mixed-citation></ref></ref-list></back></article>`;

describe('an article in JATS', () => {
  it('has its text, without marks of references', async () => {
    const [draft] = await read(JATS, 'a.xml');
    assert.equal(
      draft?.text,
      `## Results

In all, 340 houses of 1 200 were lost (*p* < 0.05), as Doe (2015) and Figure 1 say; see [the data](https://example.org/a).

### By month

1. May
2. June

> It came at night.

**Table 1. Houses**

| Month | Lost |
| --- | --- |
| May | 300 |

**Figure 1**

Where they stood.

$$n = 340$$`,
    );
  });

  it('is a reference where there is no body', async () => {
    const [draft] = await read(JATS.replace(/<body>[^]*<\/body>/, ''), 'a.xml');
    assert.deepEqual([draft?.item.title, draft?.text], ['High water', '']);
  });
});
