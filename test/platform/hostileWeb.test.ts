// Hostile pages from a server of our own, from the address to the files: nothing runs, hangs, or leaves the folder.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { capture } from '../../src/core/capture/capture.ts';
import { parseDocument } from '../../src/core/documents/documentParsers.ts';
import { fetchPictures } from '../../src/core/pictures/fetchPictures.ts';
import { listPictures } from '../../src/core/pictures/pictures.ts';
import { toSourceFiles } from '../../src/core/drafts/sourceFiles.ts';
import { generateCitekey, DEFAULT_CITEKEY_PATTERN } from '../../src/core/citekeyGenerator.ts';
import { createCapturing } from '../../src/platform/nodeCapture.ts';
import { findThread } from '../threads.ts';
import { answerWith, leadTo, startWeb, type Answer, type WebServer } from './webServer.ts';

const SENTENCE = 'The river rose by four metres in a single night, and the lower town was cut off before anyone knew.';
const PROSE = `<p>${SENTENCE}</p><p>We had an hour, said Ines Holm, who runs the ferry, and most of us had less than that.</p>`;
const toPage = (body: string, title = 'The flood at the ferry') =>
  `<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${body}</article></body></html>`;
const page = (body: string, title?: string): Answer => answerWith(toPage(body, title));

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const picture = (src: string) => `<figure><img src="${src}" alt="p"></figure>${PROSE}`;

/** Pages that still give their article. */
const READ: Readonly<Record<string, Answer>> = {
  '/script': page(
    `${PROSE}<script>x()</script><p onclick="x()"><a href="javascript:x()">b</a> <img src="data:image/png,x"></p>`,
  ),
  '/drawing': page(`<svg onload="x()"><text>Drawn</text></svg><style>@import "x"</style>${PROSE}`),
  '/tables': page('<table><tr><td>'.repeat(1000) + PROSE),
  '/nul': page(PROSE.replaceAll('river', 'ri\0ver')),
  '/charset': answerWith(Buffer.from(toPage(PROSE), 'latin1'), { 'Content-Type': 'text/html; charset=no-such' }),
  '/utf-16': answerWith(Buffer.from(`\uFEFF${toPage(PROSE)}`, 'utf16le'), {
    'Content-Type': 'text/html; charset=utf-8',
  }),
  '/headings': page('<h2>Flood</h2>'.repeat(10_000) + PROSE),
  '/pictures-of-mine': page(picture('http://169.254.169.254/key.png') + picture('file:///etc/passwd')),
  '/path-title': page(PROSE, '../../../etc/passwd'),
  '/device-title': page(PROSE, 'CON'),
  '/yaml-title': page(PROSE, '--- ]: &quot;{ !!js/function x: #'),
};

/** Read in a thread as users have it; a thread for each of the others would take the tests longer than all of them. */
const LARGE = new Set(['/tables', '/headings', '/text-of-19-mb']);

const REFUSED: readonly (readonly [path: string, answer: Answer, message: RegExp])[] = [
  ['/50-mb', answerWith('<p>x</p>'.repeat(6_500_000)), /sent more than 20 MB/],
  ['/bomb', answerWith(gzipSync(Buffer.alloc(100e6)), { 'Content-Encoding': 'gzip' }), /sent more than 20 MB/],
  ['/round', leadTo('/round'), /^Too many redirects/],
  ['/text-of-19-mb', answerWith('<p>x</p>'.repeat(2_300_000)), /larger than 10 million characters/],
  [
    '/binary',
    answerWith(PNG, { 'Content-Type': 'image/png' }),
    /is not a web page, a PDF, a text or a bibliography \(image\/png\)/,
  ],
];

describe('a hostile page', { concurrency: 2 }, () => {
  const capturing = createCapturing({ script: findThread('capturer'), onRedirect: () => undefined });
  const signal = new AbortController().signal;
  let web: WebServer;
  before(async () => {
    const refused = new Map(REFUSED.map(([path, answer]) => [path, answer]));
    web = await startWeb((path) => READ[path] ?? refused.get(path) ?? PICTURES[path]);
  });
  after(() => web.stop());

  async function captureFrom(path: string) {
    const url = web.origin + path;
    const { get } = capturing;
    const read = LARGE.has(path) ? capturing.read : parseDocument;
    const [draft] = await capture({ kind: 'address', url }, { get, read, today: {} }, signal);
    assert.ok(draft);
    const addresses = listPictures(draft.text);
    const pictures = await fetchPictures({ addresses, get, typed: url, onProgress: () => undefined }, signal);
    const key = generateCitekey(draft.item, DEFAULT_CITEKEY_PATTERN, () => false);
    return toSourceFiles({ key, item: draft.item, text: draft.text }, pictures);
  }

  for (const path of Object.keys(READ)) {
    it(`${path} gives its article and a file with a tame name`, { timeout: 100_000 }, async () => {
      const [article] = await captureFrom(path);
      const text = new TextDecoder().decode(article?.bytes);
      assert.ok(text.includes(SENTENCE), text.slice(0, 500));
      assert.doesNotMatch(text, /javascript:|data:|onclick|<svg|@import|\0/);
      assert.match(article?.name ?? '', /^(?!con\.)[a-z0-9]+\.md$/);
    });
  }

  for (const [path, , message] of REFUSED) {
    it(`${path} is refused in a sentence`, { timeout: 100_000 }, async () => {
      await assert.rejects(captureFrom(path), { name: 'UserError', message });
    });
  }

  it('keeps only pictures that are pictures, under names of its own', async () => {
    const files = await captureFrom('/gallery');
    const [article] = files;
    assert.deepEqual(
      files.map(({ name }) => name.replace(/^[^.-]*/, '')),
      ['.md', '-1.png'],
    );
    const text = new TextDecoder().decode(article?.bytes);
    assert.match(text, /!\[p\]\([a-z0-9]+-1\.png\)/);
    assert.match(text, /\(http:\/\/127\.0\.0\.1:\d+\/drawing\.svg\)/);
  });
});

const PICTURES: Readonly<Record<string, Answer>> = {
  '/gallery': page(['/..%2F..%2Fx.png', '/drawing.svg', '/lie.png', '/large.png', '/round'].map(picture).join('')),
  '/..%2F..%2Fx.png': answerWith(PNG, { 'Content-Type': 'text/plain' }),
  '/drawing.svg': answerWith('<svg onload="x()"/>', { 'Content-Type': 'image/svg+xml' }),
  '/lie.png': answerWith('<script>x()</script>', { 'Content-Type': 'image/png' }),
  '/large.png': answerWith(Buffer.concat([PNG, Buffer.alloc(11e6)]), { 'Content-Type': 'image/png' }),
};
