// A fault of Ibid while the preview draws a claim, a citation or a reference costs that alone: it stands there as it is written.
import { verifyClaims } from '../../../src/core/evidence/claimVerifier.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import MarkdownIt from 'markdown-it';
import type { FormattedCitation } from '../../../src/core/csl/clusterFormatter.ts';
import type { RichText } from '../../../src/core/references/richText.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { PreviewBuilder, type PreviewParts } from '../../../src/core/preview/previewBuilder.ts';
import type { PreviewNote } from '../../../src/core/preview/previewNote.ts';
import { extendPreview } from '../../../src/core/preview/previewPlugin.ts';
import { toLibrary } from '../evidence/articles.ts';

const found = toLibrary({
  one: '---\nid: one\ntitle: One\n---\nIn all 73 people and 12 horses died.\n',
  two: '---\nid: two\ntitle: Two\n---\nNobody knows.\n',
});
const library = { ...found, findItem: (key: string) => found.find(key)?.source.item };
const TEXT = 'In all 73 people [@one] and 12 horses [@one] died [@two].';
const FAULT = new Error('a fault');

function fail(): never {
  throw FAULT;
}

function draw(parts: Partial<PreviewParts>) {
  const failures: string[] = [];
  const note = parseNote(TEXT);
  const preview = new PreviewBuilder().build({
    note,
    formatted: undefined,
    evidence: verifyClaims(note, library),
    verify: () => undefined,
    cards: { describe: () => ({ title: '', rest: '' }), page: '' },
    library,
    findFile: () => '',
    showsReferences: true,
    words: { footnotes: 'Notes', openSource: 'Open Source', unknown: 'unknown' },
    language: 'en',
    onFailure: (error, { start, end }) => {
      assert.equal(error, FAULT);
      failures.push(TEXT.slice(start, end));
    },
    ...parts,
  });
  return { failures, html: extendPreview(new MarkdownIt(), () => preview).render(TEXT) };
}

const countOf = (html: string, words: string) => html.split(words).length - 1;

describe('a fault in the preview', () => {
  it('is none where nothing fails', () => {
    const { html, failures } = draw({});
    assert.deepEqual([countOf(html, 'ibid-claim'), countOf(html, '"ibid-citation"'), failures], [2, 3, []]);
  });

  it('costs the mark of one claim', () => {
    let asked = 0;
    const describe = () => (++asked === 2 ? fail() : { title: '', rest: '' });
    const { html, failures } = draw({ cards: { describe, page: '' } });
    assert.deepEqual([countOf(html, 'ibid-claim'), failures], [1, ['12']]);
  });

  it('costs the style of one citation', () => {
    const bad: FormattedCitation = {
      get text() {
        return fail();
      },
    };
    const good: FormattedCitation = { text: [{ text: '(One)' }] };
    const references = ['one', 'two'].map((key) => ({ key, label: '', text: [{ text: `The paper ${key}` }] }));
    const { html, failures } = draw({ formatted: { citations: [good, good, bad], references } });
    assert.equal(countOf(html, '(One)'), 2);
    assert.match(html, /died \[@two\]\./);
    assert.deepEqual(failures, ['[@two]']);
  });

  it('costs one reference in the list', () => {
    const bad: RichText[number] = {
      get text() {
        return fail();
      },
    };
    const references = ['one', 'two'].map((key) => ({ key, label: '', text: [{ text: `The paper ${key}` }] }));
    const [one, two] = references;
    assert.ok(one && two);
    const { html, failures } = draw({
      formatted: { citations: [], references: [one, { ...two, text: [bad] }] },
    });
    assert.match(html, /The paper one/);
    assert.equal(countOf(html, 'class="ibid-reference"'), 1);
    assert.deepEqual([...new Set(failures)], ['[@two]', '']);
  });

  it('in all of the note leaves the page as it is without Ibid', () => {
    const failures: unknown[] = [];
    const md = extendPreview(new MarkdownIt(), fail, (error) => failures.push(error));
    assert.equal(md.render(TEXT), `<p>${TEXT}</p>\n`);
    assert.deepEqual(failures, [FAULT]);
  });

  it('in one piece of the text leaves that piece as it is', () => {
    const failures: unknown[] = [];
    const preview: PreviewNote = {
      citations: [],
      get figures() {
        return fail();
      },
      quotations: [],
      references: undefined,
      cards: '<i>cards</i>',
    };
    const md = extendPreview(
      new MarkdownIt(),
      () => preview,
      (error) => failures.push(error),
    );
    const html = md.render(TEXT);
    assert.match(html, /^<p>In all 73 people /);
    assert.match(html, /<i>cards<\/i>$/);
    assert.ok(failures.length > 0);
  });
});
