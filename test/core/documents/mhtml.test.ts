// Which part of a page saved in one file is the page: small files by hand, and made-up ones that another reader reads too.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import PostalMime from 'postal-mime';
import { findSavedPage } from '../../../src/core/documents/page/mhtml.ts';

const PAGE = '<p>The river rose.</p>';

function part(type: string, content: string, ...headers: readonly string[]): string {
  return [`Content-Type: ${type}`, ...headers, '', content].join('\r\n');
}

function multipart(kind: string, boundary: string, ...parts: readonly string[]): string {
  const inner = parts.map((each) => `--${boundary}\r\n${each}\r\n`).join('');
  return part(`multipart/${kind}; boundary="${boundary}"`, `${inner}--${boundary}--\r\n`);
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function read(file: string): string | undefined {
  const saved = findSavedPage(toBytes(file));
  return saved === undefined ? undefined : new TextDecoder().decode(saved.body);
}

const QUOTED = 'Content-Transfer-Encoding: quoted-printable';
const HTML = part('text/html', PAGE);

const FILES: readonly (readonly [name: string, file: string, page: string | undefined])[] = [
  ['a page and its picture', multipart('related', 'b', HTML, part('image/png', 'x')), PAGE],
  ['a page among versions of it', multipart('related', 'b', multipart('alternative', 'b2', part('text/plain', 'x'), HTML)), PAGE],
  ['a boundary that begins like the one around it', multipart('related', 'b', multipart('alternative', 'b-1', HTML), part('text/html', 'advert')), PAGE],
  ['a file whose outermost parts are mixed', multipart('mixed', 'm', multipart('related', 'b', HTML)), PAGE],
  ['a boundary inside a line', multipart('related', 'b', part('text/html', '<p>a --b c</p>\r\n<p>--bc</p>')), '<p>a --b c</p>\r\n<p>--bc</p>'],
  ['a boundary that is part of a longer line', multipart('related', 'b', part('text/html', '--b c\r\n<p>a</p>')), '--b c\r\n<p>a</p>'],
  ['soft line breaks with blanks behind', multipart('related', 'b', part('text/html', '<p>thir=\r\nty=20= \r\nyears=\t\n</p>', QUOTED)), '<p>thirty years</p>'],
  ['headers on several lines', `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n boundary=b\r\n\r\n--b\r\n${HTML}\r\n--b--`, PAGE],
  ['text before the first part and after the last', `Content-Type: multipart/related; boundary=b\r\n\r\nA page.\r\n--b\r\n${HTML}\r\n--b--\r\n--b\r\n${part('text/html', 'no')}`, PAGE],
  ['a file that is cut off', multipart('related', 'b', HTML).replace(/\r\n--b--\r\n$/, ''), PAGE],
  ['line feeds alone', multipart('related', 'b', HTML).replaceAll('\r', ''), PAGE],
  ['a part without headers', multipart('related', 'b', `\r\n${PAGE}`), undefined],
  ['no page', multipart('related', 'b', part('text/plain', 'x')), undefined],
  ['a page that speaks of multiparts', 'Content-Type: text/html\r\n\r\nContent-Type: multipart/related; boundary=b\r\n--b', undefined],
  ['no file of parts', PAGE, undefined],
]; // oxfmt-ignore

describe('a page saved in one file', () => {
  for (const [name, file, page] of FILES) it(name, () => assert.equal(read(file), page));

  it('is passed over where parts lie in parts without end', () => {
    let file = HTML;
    for (let depth = 0; depth < 200; depth += 1) file = multipart('mixed', `b${depth}`, file);
    assert.equal(read(file), undefined);
  });

  it('keeps its address', () => {
    const located = multipart('related', 'b', part('text/html', PAGE, 'Content-Location: https://x.example/a'));
    assert.equal(findSavedPage(toBytes(located))?.url, 'https://x.example/a');
  });
});

describe('postal-mime reads the same page', () => {
  const encodings: readonly (readonly [name: string, encode: (html: string) => string])[] = [
    ['8bit', (html) => html],
    ['base64', (html) => btoa(html).replace(/.{76}/g, '$&\r\n')],
    ['quoted-printable', (html) => html.replaceAll('=', '=3D').replace(/[^\r\n]{60}(?![\r\n])/g, '$&=\r\n')],
  ];
  const pages = [
    PAGE,
    '<p class="a">--b, said --b=1 of it; 2 = 2</p>',
    `<p>${'The river rose again. '.repeat(20)}</p>`,
  ];
  const wrappers: readonly (readonly [name: string, wrap: (html: string) => string])[] = [
    ['alone', (html) => multipart('related', 'b', html)],
    ['before a picture', (html) => multipart('related', 'b', html, part('image/png', 'x'))],
    ['behind a picture', (html) => multipart('related', 'b', part('image/png', 'x'), html)],
    ['among versions', (html) => multipart('related', 'b', multipart('alternative', 'b1', part('text/plain', 'x'), html))],
    ['two deep', (html) => multipart('mixed', 'c', multipart('related', 'b', multipart('alternative', 'b1', html)))],
  ]; // oxfmt-ignore
  for (const [encoding, encode] of encodings) {
    for (const [place, wrap] of wrappers) {
      it(`in ${encoding}, ${place}`, async () => {
        for (const page of pages) {
          const html = part('text/html; charset=utf-8', encode(page), `Content-Transfer-Encoding: ${encoding}`);
          const file = wrap(html);
          const { html: expected = '' } = await PostalMime.parse(file);
          assert.equal(expected.trim(), page);
          assert.equal(read(file)?.trim(), expected.trim());
        }
      });
    }
  }
});
