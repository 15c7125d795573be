// Footnotes in the preview: listed once, their citations set and their figures marked, whoever else brings footnotes.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { footnotes } from '../../../src/core/preview/footnotes.ts';
import { PreviewBuilder } from '../../../src/core/preview/previewBuilder.ts';
import { extendPreview } from '../../../src/core/preview/previewPlugin.ts';
import type { CslItem } from '../../../src/core/source.ts';

type Md = Parameters<typeof extendPreview>[0];

const NOTE = 'It rose.[^a] It fell.^[By 30 m: @tide.]\n\n## References\n\n[^a]: By 40 m [@tide, p. 2].\n';
const ITEM: CslItem = { id: 'tide', type: 'book', title: 'The tide', author: [{ family: 'Lind' }] };

function render(text: string, before: (md: Md) => void, after: (md: Md) => void): string {
  const note = parseNote(text);
  const preview = new PreviewBuilder().build({
    note,
    formatted: undefined,
    evidence: note.figures.map((claim) => ({ kind: 'figure', claim, key: 'tide', verdict: 'absent' })),
    verify: () => undefined,
    cards: { describe: () => ({ title: 'Absent', rest: '' }), page: '' },
    library: { find: () => undefined, findItem: () => ITEM },
    findFile: () => 'tide.md',
    showsReferences: true,
    words: { footnotes: 'Notes', openSource: 'Open Source', unknown: '' },
    language: 'en',
  });
  const md = new MarkdownIt();
  before(md);
  extendPreview(md, () => preview);
  after(md);
  return md.render(text);
}

const nothing = () => undefined;
const bring = (md: Md) => void md.use(footnote);

describe('footnotes in the preview', () => {
  const orders = { nobody: [nothing, nothing], another: [bring, nothing], later: [nothing, bring] } as const;
  for (const [who, [before, after]] of Object.entries(orders)) {
    it(`are listed once where ${who} brings footnotes`, () => {
      const html = render(NOTE, before, after);
      assert.equal(html.match(/<section class="footnotes">/g)?.length, 1);
      assert.equal(html.match(/<li /g)?.length, 2);
      assert.match(html, /rose\.<sup class="footnote-ref"><a href="#fn1" id="fnref1">\[1\]<\/a><\/sup>/);
    });
  }

  it('come out as the plugin alone makes them', () => {
    const text =
      'One[^a], two[^b], one again[^a]^[In *line*], none[^c].\n\n[^a]: First.\n\n    More.\n\n[^b]: > Second\n';
    assert.equal(new MarkdownIt().use(footnotes).render(text), new MarkdownIt().use(footnote).render(text));
  });

  it('have their citations set and their figures marked, citations also where they are written in the line', () => {
    const html = render(NOTE, nothing, nothing);
    const [first = '', second = ''] = html.slice(html.indexOf('<section class="footnotes">')).split('</li>');
    assert.match(first, /ibid-absent"[^>]*>40 m<.*ibid-citation.*\(Lind, p\. 2\)</);
    assert.match(second, /By 30 m: .*ibid-citation.*>Lind</);
  });

  it('stand behind the references under their heading', () => {
    const html = render(NOTE, nothing, nothing);
    assert.ok(html.indexOf('ibid-references') < html.indexOf('class="footnotes"'));
    assert.doesNotMatch(html, /<h2>References<\/h2>[^]*<h2>References/);
  });
});
