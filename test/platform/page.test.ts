// Pages of every kind as drafts: one page whole, then what single pages state, hide or attempt, a row each.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { formatWarning, type Draft } from '../../src/core/drafts/draft.ts';
import { parsePage } from '../../src/core/documents/page.ts';
import { dropPictures } from '../../src/core/pictures/pictures.ts';
import { toIsoDate } from '../../src/core/dates.ts';
import { formatName } from '../../src/core/source.ts';

const URL = 'https://www.harbour.example/2021/ferry';

const PROSE = `<p>The river rose by four metres in a single night, and the lower town was cut off before anyone could warn it.</p>
<p>We had an hour, said Ines Holm, who runs the ferry. Most had less. She counted 130 houses under water that night.</p>`;

const FERRY = readFileSync(new globalThis.URL('../fixtures/pages/ferry.html', import.meta.url), 'utf8');

const FERRY_TEXT = `The river rose by four metres in a single night, and the lower town was cut off before anyone could warn it, [said the ferrywoman](https://harbour.example/people/ines).

![The ferry \\[at noon\\]](https://harbour.example/img/ferry.jpg)

*The ferry on Monday. Photo: A. Hassan*

## What was lost

“We had an *hour*,” she said. “Most had less.” She counted 130 houses under water, and every one of them was insured for less than it was worth.

> Nobody will rebuild the quay at 2 < 3 metres.

- Houses: 130
  - of stone: 40
- Boats: 12

| Year | Level |
| --- | --- |
| 2020 | 2.1 m |
| 2021 | 4.0 m |

The council meets on Tuesday, and the fund that the region promised after the last flood has not paid anything yet, its treasurer admitted.

The accounts are open, and the harbour will be dredged in the autumn by a crew of nine.`;

/** What the page is said to be, in one line each. */
async function fields(head: string, body: string, url = URL): Promise<Record<string, unknown>> {
  const { item } = await parsePage(`<html><head>${head}</head><body>${body}</body></html>`, { url });
  return { title: item.title, authors: item.author?.map(formatName).join('; '), date: toIsoDate(item.issued) };
}

async function parseBody(body: string): Promise<Draft> {
  return await parsePage(`<html><body><h1>Ferry town counts the cost</h1>${body}</body></html>`, { url: URL });
}

describe('a page', () => {
  it('gives its fields and its article, and nothing of what is around it', async () => {
    const { item, text, warnings } = await parsePage(FERRY, { url: 'https://www.harbour.example/2021/ferry' });
    assert.equal(text, FERRY_TEXT);
    assert.deepEqual(warnings, []);
    assert.deepEqual(item, {
      type: 'article-newspaper',
      title: 'Ferry town counts the cost of the flood',
      author: [
        { given: 'Ines', family: 'Holm' },
        { given: 'Ali', family: 'al-Hassan' },
      ],
      'container-title': 'Harbour News',
      publisher: 'Harbour Media',
      issued: { 'date-parts': [[2021, 5, 3]] },
      URL: 'https://harbour.example/2021/ferry',
      language: 'en-GB',
    });
  });

  it('leaves pictures and captions out of the running text', () => {
    assert.doesNotMatch(dropPictures(FERRY_TEXT), /ferry\.jpg|on Monday/);
    assert.match(dropPictures(FERRY_TEXT), /ferrywoman[^]*What was lost[^]*crew of nine\.$/);
  });
});

const H1 = '<h1>Ferry town counts the cost</h1>';

const STATED: readonly (readonly [name: string, head: string, body: string, expected: Record<string, unknown>, url?: string])[] = [
  ['Highwire', '<meta name="citation_author" content="Holm, Ines"><meta name="citation_publication_date" content="2021/05/03">', H1, { authors: 'Ines Holm', date: '2021-05-03' }],
  ['Dublin Core', '<meta name="DC.creator" content="Ines Holm"><meta name="dc.date.issued" content="2021-05-03">', H1, { authors: 'Ines Holm', date: '2021-05-03' }],
  ['broken JSON-LD', '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-05-03",,"author":{"@type":"Person","name":"Ines Holm"</script>', H1, { authors: 'Ines Holm', date: '2021-05-03' }],
  ['microdata', '', `${H1}<span itemprop="author">Ines Holm</span><meta itemprop="datePublished" content="2021-05-03">`, { authors: 'Ines Holm', date: '2021-05-03' }],
  ['a byline and a day-first dateline', '', `${H1}<p>By Ines Holm</p><p>Saturday 29/January/2022 - 01:40 PM</p>`, { authors: 'Ines Holm', date: '2022-01-29' }],
  ['a weekday that tells month-first from day-first', '', `${H1}<p>Wednesday 5/3/2023</p>`, { date: '2023-05-03' }],
  ['the date readers see where the head states an older one', '<meta property="article:published_time" content="2019-01-02">', `${H1}<p>3 May 2021</p>`, { date: '2021-05-03' }],
  ['a time zone past midnight as the same day', '<meta property="article:published_time" content="2021-05-04T01:00:00Z">', `${H1}<p>3 May 2021</p>`, { date: '2021-05-04' }],
  ['the site in the title', '<title>Harbour News: Ferry town counts the cost</title>', H1, { title: 'Ferry town counts the cost' }],
  ['a byline in another language, of two persons', '<title>Die Flut und ihre Folgen - DER HAFEN</title>', '<h1>Die Flut und ihre Folgen</h1><div>Von <a>Ines Müller</a> und <a>Jörg Berg</a></div><div>03.05.2021, 14.30 Uhr</div>', { title: 'Die Flut und ihre Folgen', authors: 'Ines Müller; Jörg Berg', date: '2021-05-03' }],
  ['an Italian byline, whose “di” is also in names', '', `${H1}<p class="autore">di Ines di Maio</p><p>3 maggio 2021</p>`, { authors: 'Ines di Maio', date: '2021-05-03' }],
  ['a Russian date', '', `${H1}<p>3 мая 2021, 09:15</p>`, { date: '2021-05-03' }],
  ['a Polish date', '', `${H1}<p>3 września 2021</p>`, { date: '2021-09-03' }],
  ['a slash date of an American page', '<meta property="og:locale" content="en_US">', `${H1}<p>5/3/2021</p>`, { date: '2021-05-03' }],
  ['the article’s date, not today’s above it', '<meta property="article:published_time" content="2021-05-03">', `<div class="masthead"><span>Sunday, 22 November 2026</span></div>${H1}`, { date: '2021-05-03' }],
  ['the review that was, not the next', '', `${H1}<p>Last reviewed: 3 May 2021<br>Next review due: 3 May 2024</p>`, { date: '2021-05-03' }],
  ['a page builder’s widgets', '', `<div class="elementor-widget"><div class="elementor-widget-container">${H1}</div></div><div class="elementor-widget"><p>3 May 2021</p></div>`, { date: '2021-05-03' }],
  ['a name with an office', '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","author":{"name":"Ines Holm, Harbour correspondent"}}</script>', H1, { authors: 'Ines Holm' }],
  ['a byline of one with another', '', `${H1}<p class="byline">By Ines Holm with Ali Berg</p>`, { authors: 'Ines Holm; Ali Berg' }],
  ['the person whom readers see where the head states the site', '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","author":{"name":"Harbour News"}}</script>', `${H1}<div class="x-TextContributorName">Ines Holm</div>`, { authors: 'Ines Holm' }],
  ['a graph whose author is named by reference', '<script type="application/ld+json">{"@graph":[{"@type":"Article","headline":"x","author":{"@id":"#p"},"datePublished":"2021-05-03"},{"@type":"Person","@id":"#p","name":"Ines Holm"}]}</script>', H1, { authors: 'Ines Holm', date: '2021-05-03' }],
  ['a site with a slogan', '<meta property="og:site_name" content="Tidings.cz - Know what happens"><title>Ferry town counts the cost - Tidings.cz</title>', '', { title: 'Ferry town counts the cost' }],
  ['initials of a long name of a site', '<title>Ferry town counts the cost — The Harbour Courier of Aster</title>', '', { title: 'Ferry town counts the cost' }, 'https://thcoa.example/ferry'],
  ['a lower heading that the title ends with', '<title>Notes » Archive » Ferry town counts the cost</title>', '<h2>Ferry town counts the cost</h2>', { title: 'Ferry town counts the cost' }],
  ['credentials after a name', '<meta name="author" content="By Ines Holm, Ph.D. | Harbour">', H1, { authors: 'Ines Holm' }],
  ['nobody', '<meta name="author" content="admin">', H1, { authors: undefined }],
]; // oxfmt-ignore

describe('the fields of a page', () => {
  for (const [name, head, body, expected, url = 'https://www.harbour-news.example/ferry'] of STATED) {
    it(`come from ${name}`, async () => {
      const found = await fields(head, body + PROSE, url);
      for (const [field, value] of Object.entries(expected)) assert.equal(found[field], value);
    });
  }

  it('take a day from the address when nothing else states one', async () => {
    assert.equal((await fields('', H1 + PROSE, 'https://harbour.example/2021/05/03/ferry')).date, '2021-05-03');
  });
});

it('A title without end is cut', async () => {
  const title = 'The ferry | the harbour - '.repeat(4000);
  const { item } = await parsePage(`<title>${title}</title>${PROSE}`, { url: URL });
  assert.ok(item.title !== undefined && item.title.length <= 1000);
});

const HOSTILE: readonly (readonly [name: string, body: string])[] = [
  ['tables a thousand deep', '<table><tr><td>'.repeat(1000) + PROSE],
  ['elements fifty thousand deep', '<div>'.repeat(50_000) + PROSE],
  ['brackets without end', PROSE + '[!['.repeat(50_000)],
  ['scripts that never close', PROSE + '<script>'.repeat(20_000)],
  ['NUL bytes', PROSE.replaceAll('river', 'ri\0ver')],
];

describe('a hostile page', () => {
  for (const [name, body] of HOSTILE) {
    it(`of ${name} still gives its article`, { timeout: 10_000 }, async () => {
      assert.match((await parseBody(body)).text, /The river rose by four metres/);
    });
  }

  it('brings no script, no address but of the web, no markup of its own', async () => {
    const { text } =
      await parseBody(`${PROSE}<p onclick="x()">A <a href="java\nscript:x()">b</a> <a href="data:text/html,x">c</a>
      <img src="javascript:x()" alt="d"> <iframe srcdoc="e"></iframe> &lt;script&gt;x()&lt;/script&gt; [[f]] [@g] *h*
      and so much more that nobody who reads this paragraph could take it for anything but a paragraph.</p>`);
    assert.doesNotMatch(text, /javascript:|data:|onclick|iframe|(?<!\\)<script/);
    assert.match(text, /A b c \\<script>x\(\)\\<\/script> \\\[\[f\]\] \\\[\\@g\] \\\*h\\\* and/);
  });

  it('of nothing is refused, in a sentence', async () => {
    await assert.rejects(parsePage('<p> </p>'), { name: 'UserError', message: /^No article was found/ });
  });

  it('is refused above the limit, in a sentence', async () => {
    await assert.rejects(parsePage('a'.repeat(10e6 + 1)), { name: 'UserError', message: /larger than 10 million/ });
  });
});

const LACKING: readonly (readonly [name: string, html: string, warning: RegExp])[] = [
  ['that its scripts write', `<title>Quays</title><div id="root"></div><script>${'x'.repeat(3000)}</script>`, /loaded by JavaScript.*Save the page/],
  ['behind a wall', `${H1}${PROSE}<div class="paywall"><p>Subscribe now to continue reading this article.</p></div>`, /only part of the article.*paste its text/],
  ['without an article', '<title>Ferry town counts the cost</title>', /^No article was found[^\n]*$/],
  ['of frames', '<title>Quays</title><frameset><frame src="a.html"><noframes>No frames?</noframes></frameset>', /^The page is made of frames[^\n]*$/],
  ['behind a guard', '<title>Just a moment...</title><h1>Checking your browser</h1><p>Please wait a little.</p>', /blocks automated access/],
]; // oxfmt-ignore

describe('a page that lacks its article', () => {
  for (const [name, html, warning] of LACKING) {
    it(`is told: ${name}`, async () => {
      assert.match((await parsePage(html)).warnings.map(formatWarning).join('\n'), warning);
    });
  }
});
