// The Markdown preview as HTML: citations, marks and references where they belong, and nothing of a source as markup.
import { verifyClaims } from '../../../src/core/evidence/claimVerifier.ts';
import type { ParsedSource } from '../../../src/core/library.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import MarkdownIt from 'markdown-it';
import { parseArticle } from '../../../src/core/formats/article.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { formatCard } from '../../../src/core/preview/cards.ts';
import { PreviewBuilder } from '../../../src/core/preview/previewBuilder.ts';
import { fillTemplate } from '../../../src/core/userError.ts';
import { extendPreview } from '../../../src/core/preview/previewPlugin.ts';

const ARTICLE = `---
id: ferry2024
title: The <b>ferry</b> & the "fog"
author: Ida <i>Moor
issued: 2024-03-01
container-title: The Quay
---
<!-- page 3 -->

The ferry carried 310 passengers on Monday.

<!-- page 4 -->

“We waited for the fog to lift and then we went,” the mate said.
`;

const [source] = parseArticle(ARTICLE, '/notes/sources/ferry.md').sources;
assert.ok(source);
const known: ParsedSource = { source, parsedText: parseNote(source.text ?? '') };
const library = {
  has: (key: string) => key === 'ferry2024',
  find: (key: string) => (key === 'ferry2024' ? known : undefined),
  findByUrl: () => undefined,
  findItem: (key: string) => (key === 'ferry2024' ? known.source.item : undefined),
};

interface Options {
  readonly showsReferences?: false;
}

function render(text: string, options: Options = {}): string {
  const note = parseNote(text);
  const preview = new PreviewBuilder().build({
    note,
    formatted: undefined,
    evidence: verifyClaims(note, library),
    verify: () => undefined,
    cards: {
      describe: ({ title, statement }) => {
        const rest = statement === undefined ? '' : `: ${fillTemplate(statement.template, statement.facts)}`;
        return { title: title.template, rest };
      },
      page: 'p. {page}',
    },
    library,
    findFile: (key) => (key === 'ferry2024' ? '../sources/ferry.md' : undefined),
    showsReferences: options.showsReferences ?? true,
    words: { footnotes: 'Notes', openSource: 'Open Source', unknown: 'is not in the library' },
    language: 'en',
  });
  return extendPreview(new MarkdownIt({ html: true, linkify: true }), () => preview).render(text);
}

/** The cards of all that has one, as the script of the preview shows them, in the order of the page. */
function listCards(text: string): string[] {
  const html = render(text);
  const json = /<script type="application\/vnd.ibid.cards\+json">([^]*?)<\/script>/.exec(html)?.[1] ?? '{}';
  const pieces = JSON.parse(json) as Parameters<typeof formatCard>[1];
  return Array.from(html.matchAll(/data-ibid="([^"]*)"/g), ([, card = '']) => formatCard(card, pieces));
}

/** Only what is marked, as `look: words`. */
function listMarks(text: string): string[] {
  const html = render(text, { showsReferences: false });
  const marks = html.matchAll(/<span class="ibid-claim ibid-(\w+)"[^>]*>([^<]*)/g);
  return Array.from(marks, ([, look = '', words = '']) => `${look}: ${words}`);
}

describe('the preview', () => {
  it('sets citations by author and year, and leads to the reference', () => {
    const html = render('They sailed [see @ferry2024, p. 3].');
    assert.match(
      html,
      /sailed <span class="ibid-citation"[^>]*><a href="#ibid-ref-ferry2024"[^>]*>\(see [^<]*2024, p\. 3\)<\/a>/,
    );
    assert.match(html, /<p id="ibid-ref-ferry2024" class="ibid-reference">/);
  });

  it('leaves a reference to a figure of the note’s own as it is written', () => {
    assert.equal(
      render('As @fig:map and [@tbl-1] show.', { showsReferences: false }),
      '<p>As @fig:map and [@tbl-1] show.</p>\n',
    );
  });

  it('marks a key that no source has, and says so', () => {
    const html = render('They sailed [@nobody1999].');
    assert.match(html, /ibid-unknown"[^>]*>\(nobody1999\?/);
    assert.match(listCards('They sailed [@nobody1999].')[0] ?? '', /<b>@nobody1999<\/b> is not in the library/);
    assert.doesNotMatch(html, /ibid-references/);
  });

  for (const [name, text, ...marks] of [
    ['a figure that is stated', 'It carried 310 passengers [@ferry2024].', 'holds: 310'],
    [
      'altered words',
      'He said “We waited for the rain to lift and then we went” [@ferry2024].',
      'differs: “We waited for the rain to lift and then we went”',
    ],
    [
      'a quotation word for word',
      'He said “We waited for the fog to lift” [@ferry2024].',
      'holds: “We waited for the fog to lift”',
    ],
    ['what cannot be checked', 'It carried 310 passengers [@nobody1999].', 'open: 310'],
    [
      'the second of two equal numbers',
      'Not 310, says nobody.\n\nIt carried 310 passengers [@ferry2024].',
      'holds: 310',
    ],
    [
      'a figure behind code, a link, an entity and an escape',
      '`310` [310](http://x.example/310) &amp; \\* and 310 passengers [@ferry2024].',
      'holds: 310',
      'holds: 310',
    ],
    ['a figure in the second line of an item', '- It carried\n  310 passengers [@ferry2024].', 'holds: 310'],
    ['a figure in a table', '| a | b |\n|---|---|\n| x | 310 passengers [@ferry2024] |', 'holds: 310'],
    ['a figure in bold', 'It carried **310** passengers [@ferry2024].', 'holds: 310'],
    [
      'a figure behind front matter and Windows line breaks',
      'A line.\r\n\r\nAnother.\r\nIt carried 310 passengers [@ferry2024].',
      'holds: 310',
    ],
    ['nothing without a citation', 'It carried 310 passengers.'],
  ] as const) {
    it(`marks ${name}`, () => assert.deepEqual(listMarks(text), marks));
  }

  it('names the page of each claim on its card', () => {
    const text = 'It carried 310 passengers, as he said: “We waited for the fog to lift” [@ferry2024].';
    const pages = listCards(text).flatMap((card) => /ibid-origin">[^]*2024 · p\. (\d)</.exec(card)?.[1] ?? []);
    assert.deepEqual(pages, ['3', '4']);
  });

  it('escapes all that comes from a source', () => {
    const text = 'It carried 310 passengers [@ferry2024].';
    for (const html of [render(text), ...listCards(text)]) assert.doesNotMatch(html, /<i>Moor|<b>ferry/);
    for (const card of listCards(text)) assert.doesNotMatch(card, /& the|"fog"/);
    assert.match(listCards(text)[0] ?? '', /&lt;i&gt;Moor/);
    const [block = ''] = /(?<=cards\+json">)[^]*(?=<\/script>)/.exec(render(text)) ?? [];
    assert.match(block, /^\{[^<]+\}$/);
  });

  it('puts no link into a link', () => {
    const html = render('[as @ferry2024 says](http://x.example)', { showsReferences: false });
    assert.doesNotMatch(html, /<a [^>]*>(?:(?!<\/a>)[\s\S])*<a /);
  });

  for (const [name, text, pattern] of [
    [
      'at the end',
      'As [@ferry2024] says.\n',
      /says\.<\/p>\s*<section class="ibid-references"[^>]*><h2>References<\/h2>/,
    ],
    [
      'into the div of Pandoc',
      '[@ferry2024]\n\n::: {#refs}\n:::\n\nThe end.',
      /<\/p>\s*<section class="ibid-references"[\s\S]*<\/section>\s*<p>The end/,
    ],
    ['under a heading in the language of the note', '---\nlang: de\n---\n\n[@ferry2024]\n', /"><h2>Literatur<\/h2>/],
    [
      'under the heading that announces them',
      '[@ferry2024]\n\n# References\n\n# Thanks\n\nTo all.',
      /References<\/h1>\s*<section class="ibid-references" role="doc-bibliography"><p[\s\S]*Thanks/,
    ],
  ] as const) {
    it(`puts the references ${name}`, () => {
      const html = render(text);
      assert.match(html, pattern);
      assert.equal(html.match(/ibid-references/g)?.length, 1);
      assert.doesNotMatch(html, /:::/);
    });
  }

  it('shows no references where the note has its own, or none are wanted', () => {
    assert.doesNotMatch(
      render('[@ferry2024]\n\n<!-- ibid-bibliography -->\nMoor\n<!-- /ibid-bibliography -->'),
      /ibid-references/,
    );
    assert.doesNotMatch(render('[@ferry2024]', { showsReferences: false }), /ibid-references|href="#/);
  });

  it('leaves a document that is no note as it is', () => {
    const text = 'Write to <a@b.example> or @ferry2024 & [@ferry2024].\n';
    const plain = extendPreview(new MarkdownIt(), () => undefined).render(text);
    assert.equal(plain, new MarkdownIt().render(text));
  });
});
