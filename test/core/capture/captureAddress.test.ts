// An address that was typed: pages that lead on by themselves are followed, those in the place of an article refused.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { capture } from '../../../src/core/capture/capture.ts';
import { parseDocument } from '../../../src/core/documents/documentParsers.ts';
import type { Draft } from '../../../src/core/drafts/draft.ts';
import type { WebResponse } from '../../../src/core/web.ts';

const ARTICLE = `<html><head><title>The ferry that came late</title></head><body><h1>The ferry that came late</h1>
<p>The ferry was late by an hour on Monday, and the passengers of the second crossing had to spend the night in the school.</p></body></html>`;

function refresh(content: string, rest = ''): string {
  return `<html><head><title>Redirecting</title><meta http-equiv="refresh" content="${content}"></head><body>${rest}</body></html>`;
}

const START = 'https://harbour.example/start';

async function captureFrom(
  pages: Readonly<Record<string, string>>,
): Promise<{ draft: Draft | undefined; asked: readonly string[] }> {
  const asked: string[] = [];
  const get = ({ url }: { readonly url: string }): Promise<WebResponse> => {
    asked.push(url);
    const body = new TextEncoder().encode(pages[new URL(url).pathname] ?? ARTICLE);
    return Promise.resolve({ status: 200, url, contentType: 'text/html; charset=utf-8', retryAfter: '', body });
  };
  const ports = { get, read: parseDocument, today: { 'date-parts': [[2026, 11, 30]] } } as const;
  const [draft] = await capture({ kind: 'address', url: START }, ports, new AbortController().signal);
  return { draft, asked };
}

const FOLLOWED: readonly (readonly [name: string, content: string, next: string])[] = [
  ['at once', '0; url=/ferry', 'https://harbour.example/ferry'],
  ['after some seconds, without a name', '5;/ferry', 'https://harbour.example/ferry'],
  [
    'in quotation marks, elsewhere',
    "0;URL='https://quay.example/ferry?a=1&amp;b=2'",
    'https://quay.example/ferry?a=1&b=2',
  ],
];

const STAYING: readonly (readonly [name: string, content: string])[] = [
  ['loads itself again', '0; url=/start'],
  ['leads on after minutes', '300; url=/ferry'],
  ['leads to a script', '0; url=javascript:alert(1)'],
  ['only reloads', '30'],
];

describe('A page that leads on', () => {
  for (const [name, content, next] of FOLLOWED) {
    it(`${name} is followed`, async () => {
      const { draft, asked } = await captureFrom({ '/start': refresh(content) });
      assert.deepEqual(asked, [START, next]);
      assert.equal(draft?.item.title, 'The ferry that came late');
    });
  }

  it('to one that leads back comes to an end', async () => {
    const { asked } = await captureFrom({ '/start': refresh('0; url=/other'), '/other': refresh('0; url=/start') });
    assert.equal(asked.length, 4);
  });

  for (const [name, content] of STAYING) {
    it(`is no page that ${name}`, async () => {
      const { asked } = await captureFrom({
        '/start': ARTICLE.replace('<head>', `<head><meta http-equiv="refresh" content="${content}">`),
      });
      assert.deepEqual(asked, [START]);
    });
  }
});

describe('A page is no source', () => {
  const REFUSED: readonly (readonly [name: string, page: string, words: RegExp])[] = [
    [
      'that says that there is none',
      '<title>Page not found | Harbour News</title><h1>Oops</h1><p>We looked everywhere.</p>',
      /no such page/,
    ],
    [
      'that says so in another language',
      '<title>Seite nicht gefunden</title><h1>404</h1><p>Diese Seite gibt es nicht.</p>',
      /no such page/,
    ],
    [
      'of a guard',
      '<title>Just a moment...</title><h1>Checking your browser</h1><p>Please wait.</p>',
      /blocks automated access/,
    ],
  ];
  for (const [name, page, words] of REFUSED) {
    it(name, async () => {
      await assert.rejects(captureFrom({ '/start': page }), words);
    });
  }

  it('but for an article on what is not found', async () => {
    const page = ARTICLE.replace('<title>The ferry that came late', '<title>404: a history of pages not found').replace(
      '</p>',
      `${' and nobody on the quay could say why.'.repeat(40)}</p>`,
    );
    const { draft } = await captureFrom({ '/start': page });
    assert.match(draft?.text ?? '', /spend the night/);
  });
});
