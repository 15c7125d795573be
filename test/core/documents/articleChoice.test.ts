// Which part of a page is its article: what holds it is never taken away, what outweighs it is not taken for it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePage } from '../../../src/core/documents/page.ts';

/** Six paragraphs that differ, each with its number as a word of its own. */
const PARAGRAPHS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].map(
  (number) =>
    `The ${number} crossing of the ferry was late by an hour, and nobody on the quay could say why it was, or when the next one would leave for the island.`,
);

function article(open = '<p>', close = '</p>'): string {
  return PARAGRAPHS.map((text) => open + text + close).join('\n');
}

const H1 = '<h1>The ferry that came late</h1>';

function teasers(count: number): string {
  const items = Array.from({ length: count }, (_, index) => {
    return `<li><a href="/s/${String(index)}">Another story of the harbour, number ${String(index)}</a><p>A short text on what that story tells, so that readers press on it and read it too.</p></li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

function comments(count: number): string {
  const items = Array.from({ length: count }, (_, index) => {
    return `<li><h4>Reader ${String(index)}</h4><p>I do not believe it, for the company has always said such things, and in ${String(1900 + index)} we saw what came of that, as anybody can read.</p></li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

const KEPT: readonly (readonly [name: string, body: string])[] = [
  ['each paragraph marked for subscribers', `<article>${H1}${article('<p class="paywall">')}</article>`],
  ['parts named for the table of contents', `<article>${H1}<div>${PARAGRAPHS.map((text, index) => `<div id="TOC_TITLE_${String(index)}"><h2>Part ${String(index)}</h2><p>${text}</p></div>`).join('')}</div></article>`],
  ['a part that can be unfolded', `<div role="main">${H1}<div class="entry-content entry-content-read-more">${article()}</div></div>`],
  ['a banner that was never closed', `<div><header role="banner"><div>Harbour News</div><main>${H1}${article()}</main></header></div>`],
  ['comments that are longer', `<div><article>${H1}${article()}</article></div><section id="content" class="sect_commentlinks"><h3>Readers</h3>${comments(60)}</section>`],
  ['a list of other articles that is longer', `<div><article>${H1}${article()}</article></div><main>${teasers(60)}</main>`],
  ['the text in the rows of a table', `${H1}<table><tbody>${PARAGRAPHS.map((text, index) => `<tr><td><a href="/n">${String(index)}</a></td><td>${text} ${text.replace('crossing', 'return')}</td></tr>`).join('')}</tbody></table>`],
  ['an empty part that is called the main one', `<section id="main"><p>Harbour News, of the island.</p></section><div>${H1}${article()}</div>`],
]; // oxfmt-ignore

const DROPPED: readonly (readonly [name: string, part: string, gone: RegExp])[] = [
  ['headlines in a list', '<h3>More of the harbour</h3><ul><li><a href="/a">The quay that was never built for anyone</a></li><li><a href="/b">What the mayor said about the new ferry</a></li><li><a href="/c">A bridge to the island is talked of again</a></li></ul>', /quay that|What the mayor|More of the harbour/],
  ['headlines as paragraphs', '<p><a href="/a">The quay that was never built for anyone</a></p><p><a href="/b">What the mayor said about the new ferry</a></p><p><a href="/c">A bridge to the island is talked of again</a></p>', /quay that|What the mayor/],
  ['cards with a picture, a headline and a date', ['a', 'b', 'c'].map((letter) => `<div><a href="/${letter}"><img src="/${letter}.jpg"></a><h3><a href="/${letter}">The story of the ${letter} quay of the harbour</a></h3><span>3 May 2021</span></div>`).join(''), /quay of the harbour/],
  ['what a name tells', '<div class="related-posts"><p>One more story of the harbour and its ferry, which one may read as well as this one.</p></div>', /One more story/],
  ['comments by the name of their list', `<div class="comments-area"><h2>3 thoughts</h2>${comments(3)}</div>`, /do not believe/],
]; // oxfmt-ignore

const STAYING: readonly (readonly [name: string, part: string, kept: RegExp])[] = [
  ['a list of places, which are links', '<ul><li><a href="/a">Aster</a></li><li><a href="/b">Kell</a></li><li><a href="/c">Sarn</a></li></ul>', /Aster[^]*Kell[^]*Sarn/],
  ['a list that a paragraph announces', '<p>The company has published four reports on it:</p><ul><li><a href="/a">The report on the engines of the ferry</a></li><li><a href="/b">The report on the crew of the ferry</a></li><li><a href="/c">The report on the quay of the island</a></li></ul>', /report on the engines[^]*report on the quay/],
  ['sources elsewhere', '<ul><li><a href="https://a.example/1">The report on the engines of the ferry</a></li><li><a href="https://b.example/2">The report on the crew of the ferry</a></li><li><a href="https://c.example/3">The report on the quay of the island</a></li></ul>', /report on the engines[^]*report on the quay/],
  ['links in a sentence', '<p>See also <a href="/a">what the company said of the engines</a>, <a href="/b">what the crew said of the company</a> and <a href="/c">what the island said of both of them</a>.</p>', /what the company said[^]*what the island said/],
  ['a table of links', '<table><tr><th>Report</th><th>Year</th></tr><tr><td><a href="/a">The report on the engines of the ferry</a></td><td>2019</td></tr><tr><td><a href="/b">The report on the crew of the ferry</a></td><td>2020</td></tr></table>', /engines[^]*2019[^]*crew[^]*2020/],
]; // oxfmt-ignore

async function textOf(body: string): Promise<string> {
  const html = `<html><head><title>The ferry that came late | Harbour News</title></head><body>${body}</body></html>`;
  return (await parsePage(html, { url: 'https://news.harbour.example/ferry' })).text;
}

describe('The article of a page is whole with', () => {
  for (const [name, body] of KEPT) {
    it(name, async () => {
      const text = await textOf(body);
      for (const paragraph of PARAGRAPHS) assert.ok(text.includes(paragraph), `${paragraph} in ${text}`);
      assert.doesNotMatch(text, /do not believe|Another story/);
    });
  }
});

describe('The article of a page is without', () => {
  for (const [name, part, gone] of DROPPED) {
    it(name, async () => {
      const text = await textOf(`<article>${H1}${article()}${part}</article>`);
      assert.doesNotMatch(text, gone);
      for (const paragraph of PARAGRAPHS) assert.ok(text.includes(paragraph), paragraph);
    });
  }
});

describe('The article of a page keeps', () => {
  for (const [name, part, kept] of STAYING) {
    it(name, async () => {
      assert.match(await textOf(`<article>${H1}${article()}${part}${article()}</article>`), kept);
    });
  }
});

it('A page that is a list of links keeps them', async () => {
  const text = await textOf(`<main>${H1}<p>All that was written of it.</p>${teasers(5)}</main>`);
  assert.equal(text.match(/Another story of the harbour/g)?.length, 5);
});

it('A discussion, which is all comments, is kept', async () => {
  assert.match(await textOf(`${H1}<div class="comments">${comments(5)}</div>`), /in 1904 we saw/);
});

it('A text that is marked for subscribers and there is not said to be missing', async () => {
  const { warnings } = await parsePage(`<html><body>${H1}${article('<p class="paywall">')}</body></html>`);
  assert.doesNotMatch(JSON.stringify(warnings), /subscribers/);
});

describe('Where a page states the text of its article', () => {
  const stated = (headline: string) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline, articleBody: PARAGRAPHS.join('\n') })}</script>`;
  const other = `<p>${'Something else was written here by the scripts of the page. '.repeat(12)}</p>`;

  it('that text is taken if the page shows another', async () => {
    const text = await textOf(`${stated('The ferry that came late')}${H1}${other}`);
    assert.equal(text, PARAGRAPHS.join('\n\n'));
  });
  it('that text is taken if its scripts write it', async () => {
    const text = await textOf(`${stated('The ferry that came late')}${H1}<div id="root"></div>`);
    assert.equal(text, PARAGRAPHS.join('\n\n'));
  });
  it('what it shows is kept if it is the same', async () => {
    const text = await textOf(`${stated('The ferry that came late')}${H1}${article()}<h2>A part</h2>${article()}`);
    assert.match(text, /## A part/);
  });
  it('that of another article is not taken', async () => {
    assert.doesNotMatch(await textOf(`${stated('A bridge to the island')}${H1}${other}`), /first crossing/);
  });
});
