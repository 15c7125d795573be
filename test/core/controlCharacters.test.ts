// Characters that steer a display are shown where text is printed, and dropped where Ibid writes fields of its own.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { updateArticle } from '../../src/core/drafts/updatedArticle.ts';
import { escapeProse } from '../../src/core/markdownText.ts';
import { escapeControls, escapeLine, withoutControls } from '../../src/core/controlCharacters.ts';
import { formatArticle } from '../../src/core/formats/article.ts';
import { formatBibtex } from '../../src/core/bibtex/bibtexWriter.ts';
import type { CslItem } from '../../src/core/source.ts';
import { formatZotero } from '../../src/core/zotero/zotero.ts';

/** Every one of them, by code. */
const RANGES = [[0, 8], [11, 12], [14, 31], [0x7f, 0x9f], [0x61c, 0x61c], [0x200e, 0x200f], [0x202a, 0x202e], [0x2066, 0x2069]] as const; // oxfmt-ignore
const CONTROLS = RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index)),
);

describe('escapeControls', () => {
  it('shows each by its code, which JSON reads back', () => {
    for (const control of CONTROLS) {
      const shown = escapeControls(`a${control}b`);
      assert.match(shown, /^a\\u[0-9a-f]{4}b$/);
      assert.equal(JSON.parse(`"${shown}"`), `a${control}b`);
    }
  });
  it('leaves alone what is none', () => {
    const text = 'a\tb\nc\r\nd é 😀 \u00a0\u00ad\u200b\u200d\u2028\u2029\ufeff العربية';
    assert.equal(escapeControls(text), text);
  });
  it('shows a return that ends no line', () => assert.equal(escapeControls('a\rb'), 'a\\u000db'));
});

describe('escapeLine', () => {
  it('shows line ends and tabs as well', () => assert.equal(escapeLine('a\nb\tc\r\n\u001b'), 'a\\nb\\tc\\r\\n\\u001b'));
});

describe('withoutControls', () => {
  it('drops them from texts, lists and fields', () => {
    const value = { a: 'x\u001b[2J\u202ey', b: ['\u009b', { c: 'z' }], d: 3, e: undefined, f: null };
    assert.deepEqual(withoutControls(value), { a: 'x[2Jy', b: ['', { c: 'z' }], d: 3, e: undefined, f: null });
  });
  it('keeps words apart that only they part', () => assert.equal(withoutControls('a\fb\u0085c\vd\re'), 'a b c d e'));
  it('keeps tabs and line ends', () => assert.equal(withoutControls('a\tb\nc\r\nd'), 'a\tb\nc\r\nd'));
});

describe('what Ibid writes has none', () => {
  const EVIL = CONTROLS.join('');
  const text = `Clear${EVIL} words`;
  const item: CslItem = {
    ...{ id: 'a', type: 'book', title: text, publisher: text, language: text, custom: { note: [text] }, URL: text },
    author: [{ family: text, given: text }, { literal: text }],
    issued: { 'date-parts': [[2020]], literal: text },
  };
  const WRITERS: readonly (readonly [what: string, write: () => string | Promise<string>])[] = [
    ['front matter', () => formatArticle({ item, text: 'Text.' })],
    ['BibTeX', () => formatBibtex([item])],
    ['CSL-JSON from Zotero', () => writeZotero(item)],
    ['front matter that is brought up to date', () => update(item)],
    ['words in a note', () => escapeProse(text)],
  ];
  for (const [what, write] of WRITERS) {
    it(`in ${what}`, async () => {
      const written = await write();
      assert.ok(written.includes('Clear'));
      assert.equal(escapeControls(written), written);
      assert.doesNotMatch(written, /\\u|\\x|\\[abe0]/);
    });
  }
});

function writeZotero(item: CslItem): string {
  const writing = formatZotero([{ ...item }], '', '');
  for (;;) {
    const { done, value } = writing.next();
    if (done) return value;
  }
}

async function update(item: CslItem): Promise<string> {
  const { contents } = await updateArticle('---\nid: a\n---\nText.\n', 'a', { item, text: 'Other words.' });
  return contents;
}
