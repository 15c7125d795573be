// Characters that programs obey and nobody sees: whatever a source brings along, none is in its draft and its file's name.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { capture, captureFile, fetchIdentified } from '../../../src/core/capture/capture.ts';
import { parseDocument } from '../../../src/core/documents/documentParsers.ts';
import { toSourceFiles } from '../../../src/core/drafts/sourceFiles.ts';
import type { WebGet } from '../../../src/core/web.ts';
import { DEFAULT_CITEKEY_PATTERN, generateCitekey } from '../../../src/core/citekeyGenerator.ts';

/** Sets the clipboard of a terminal, ends that with a C1 control, and turns the direction over. */
const EVIL = 'Evil\u001B]52;c;ZXZpbA==\u0007\u009B2J\u202Etxt.exe\u2066\u0085\u007F';
const CONTROL = /[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/;

const PROSE =
  'The river rose by four metres in a single night, and the lower town was cut off before anyone could warn it.';
const SIGNAL = new AbortController().signal;

const DOCUMENTS: readonly (readonly [name: string, text: string])[] = [
  ['a.html', `<!-- ${PROSE.repeat(30)} --><title>${EVIL}</title><meta name="author" content="${EVIL} Holm"><meta property="og:site_name" content="A&#x1b;]0;x&#7;&#x202e;"><h1>${EVIL}</h1><p>${PROSE} ${EVIL} <code>${EVIL}</code></p><pre>${EVIL}</pre><img src="/a" alt="${EVIL}">`],
  ['a.txt', `${EVIL}\nBy Ines Holm\n3 May 2021\n\n${PROSE} ${EVIL}`],
  ['a.bib', `@article{a${EVIL.replaceAll('=', '')}, title = {${EVIL}}, author = {${EVIL}}, custom1 = {${EVIL}}}`],
  ['a.ris', `TY  - JOUR\nTI  - ${EVIL}\nAU  - Holm, ${EVIL}\nER  - \n`],
  ['a.json', JSON.stringify([{ id: EVIL, type: 'book', title: EVIL, author: [{ family: EVIL }], note: EVIL }])],
]; // oxfmt-ignore

describe('a control character is not kept', () => {
  for (const [name, body] of DOCUMENTS) {
    it(`of ${name}`, async () => {
      const drafts = await captureFile({ body, contentType: '', name }, { read: parseDocument, today: {} }, SIGNAL);
      assert.ok(drafts.length > 0);
      for (const { item, text, key, warnings } of drafts) {
        for (const value of listTexts({ item, text, key, warnings })) assert.doesNotMatch(value, CONTROL);
        const named = key ?? generateCitekey(item, DEFAULT_CITEKEY_PATTERN, () => false);
        const [file] = toSourceFiles({ key: named, item, text }, []);
        assert.doesNotMatch(`${file?.name ?? ''}\n${new TextDecoder().decode(file?.bytes)}`, CONTROL);
      }
    });
  }

  it('of what was pasted', async () => {
    const get: WebGet = () => Promise.reject(new Error('asks nothing'));
    const ports = { get, read: parseDocument, today: {} };
    const drafts = await capture({ kind: 'text', text: DOCUMENTS[1]?.[1] ?? '' }, ports, SIGNAL);
    for (const value of listTexts(drafts)) assert.doesNotMatch(value, CONTROL);
  });

  it('of what a service answers', async () => {
    const body = new TextEncoder().encode(JSON.stringify({ type: 'book', title: EVIL, author: [{ family: EVIL }] }));
    const answer = { status: 200, url: 'https://doi.org/10.1/x', contentType: '', retryAfter: '', body };
    const item = await fetchIdentified({ scheme: 'DOI', value: '10.1/x' }, () => Promise.resolve(answer), SIGNAL);
    assert.match(item.title ?? '', /Evil/);
    for (const value of listTexts(item)) assert.doesNotMatch(value, CONTROL);
  });

  it('while tabs, line feeds and the marks of Arabic text stay in the words', async () => {
    const text = `<h1>A</h1><p>${PROSE} \u200Fمرحبا\u200E</p><pre>a\tb\nc</pre>`;
    const [draft] = await captureFile(
      { body: text, contentType: '', name: 'a.html' },
      { read: parseDocument, today: {} },
      SIGNAL,
    );
    assert.match(draft?.text ?? '', /\u200Fمرحبا\u200E[^]*a\tb\nc/);
  });
});

function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.entries(value).flat().flatMap(listTexts) : [];
}
