// The HTML of references and of the notes above them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatPlain } from '../../../src/core/references/richText.ts';
import { formatReferences, formatSection, type ReferencesParts } from '../../../src/core/preview/referencesHtml.ts';
import { escapeHtml } from '../../../src/core/html.ts';

const PARTS: ReferencesParts = {
  references: [
    { key: 'a<1>', label: '', text: [{ text: 'A & B' }] },
    { key: 'b', label: '[2]', text: [{ text: 'C' }] },
  ],
  footnotes: [],
  toHtml: (text) => escapeHtml(formatPlain(text)),
  files: new Map([['b', '../so"urces/b.md']]),
  words: { references: 'Sources & more', footnotes: 'Notes & more', openSource: 'Open "it"', unknown: '' },
  onFailure: (error) => {
    throw error;
  },
};

const FIRST = '<p id="ibid-ref-a%3C1%3E" class="ibid-reference">A &amp; B</p>';
const SECOND =
  '<p id="ibid-ref-b" class="ibid-reference"><span class="ibid-label">[2]</span>C <a class="ibid-file" href="../so&quot;urces/b.md" data-href="../so&quot;urces/b.md" title="Open &quot;it&quot;">@b</a></p>';

describe('the references', () => {
  it('are one paragraph each, with a label where the style has one and a link where there is a file', () =>
    assert.deepEqual(formatReferences(PARTS), {
      footnotes: '',
      title: '<h2>Sources &amp; more</h2>',
      entries: FIRST + SECOND,
    }));

  it('have the notes of a style of notes above them', () =>
    assert.equal(
      formatReferences({ ...PARTS, footnotes: [[{ text: 'See A.' }], [{ text: '<B>' }]] })?.footnotes,
      '<section class="ibid-notes" aria-label="Notes &amp; more"><ol><li>See A.</li><li>&lt;B&gt;</li></ol></section>',
    ));

  it('are none where nothing is cited', () =>
    assert.equal(formatReferences({ ...PARTS, references: [], footnotes: [[{ text: 'See A.' }]] }), undefined));

  it('lose the one that fails', () => {
    const failures: unknown[] = [];
    const fault = new Error('a fault');
    const toHtml: ReferencesParts['toHtml'] = (text) => {
      if (formatPlain(text) === 'C') throw fault;
      return PARTS.toHtml(text);
    };
    const formatted = formatReferences({ ...PARTS, toHtml, onFailure: (error) => failures.push(error) });
    assert.equal(formatted?.entries, FIRST);
    assert.deepEqual(failures, [fault]);
  });

  it('have no title of their own below a heading', () => {
    const references = { footnotes: '<notes>', title: '<title>', entries: '<entries>' };
    const section = (inner: string) =>
      `<notes><section class="ibid-references" role="doc-bibliography">${inner}</section>\n`;
    assert.equal(formatSection(references, { titled: true }), section('<entries>'));
    assert.equal(formatSection(references, { titled: false }), section('<title><entries>'));
  });
});
