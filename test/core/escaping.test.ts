// Text on its way into another language says there what it says here: what it is read back by is the judge.
import { formatHtml, formatMarkdown } from '../../src/core/references/richText.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import MarkdownIt from 'markdown-it';
import { escapeProse, escapeMarkdown } from '../../src/core/markdownText.ts';
import { escapeSnippet, formatSnippet, parseTemplate } from '../../src/core/snippets/template.ts';
import { latexToText } from '../../src/core/bibtex/latex.ts';
import { formatLatex, formatTitleLatex } from '../../src/core/bibtex/latexWriter.ts';
import { escapeHtml } from '../../src/core/html.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { formatCard } from '../../src/core/preview/cards.ts';
import { formatMarked } from '../../src/core/preview/claimHtml.ts';
import type { PreviewClaim, PreviewNote } from '../../src/core/preview/previewNote.ts';

/** Every sign of ASCII alone, between words, doubled and before a bracket; and what people mean harm by. */
const SIGNS = Array.from('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~');
const TEXTS: readonly string[] = [
  ...SIGNS.flatMap((sign) => [`a ${sign} b`, `${sign}a${sign}`, `a${sign}${sign}b${sign}${sign}`, `a${sign}(b) ${sign}[c]`]),
  '<script>alert(1)</script>', '<img src=x onerror="a">', "' onclick='a", '" onclick="a', '--><b>', '<!-- a', '</span><a href="b">',
  '[a](command:b)', '![a](https://b.org/c.png)', '[a]: https://b.org', '<https://a.org>', 'https://a.org/b', 'a@b.org', '**a**', '`a`', '[^a]', '[@a]', '@a',
  '&lt;b&gt;', '&amp;amp;', '&#60;', '&copy;', 'AT&T; R&D', '\\', '\\\\', '\\*a\\*', 'a\\', '$(trash)', '\\$(trash)', '$$(sync~spin)', '$x^2$',
  '${1:a}', '$1', '${TM_FILENAME}', '}${1|a,b|}', '\\$1', '\\input{a}', '{\\bf a}', '~a~', '^a^', 'a_b_c', '50 % {a}', '#1', '?`', '--', '---', "''", '``', '-{}-', 'ab',
]; // oxfmt-ignore

/** What VS Code takes for an icon in a rendered text (src/vs/base/common/iconLabels.ts). */
const ICON = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;

const MARKDOWN = new MarkdownIt({ html: true, linkify: true });

/** What a browser shows of HTML, which must have no tags but `allowed`. */
function shownOf(html: string, allowed = /(?!)/): string {
  const bare = html.replace(allowed, '');
  assert.doesNotMatch(bare, /[<>"']/, html);
  return bare
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

const toShown = (text: string) => text.replace(/\s+/g, ' ');

describe('what is escaped says the same', () => {
  const WAYS: readonly (readonly [into: string, readBack: (text: string) => string])[] = [
    ['HTML', (text) => shownOf(escapeHtml(text))],
    ['HTML with marks', (text) => shownOf(formatHtml([{ text, italic: true, link: 'https://a.org/"b\'<c>' }]), /<\/?(?:i|a)(?: href="https:\/\/a\.org\/&quot;b&#39;&lt;c&gt;")?>/g)],
    ['the preview', (text) => shownOf(formatMarked(text, [place(text)], NOTHING))],
    ['the preview, as a claim', (text) => shownOf(formatMarked(`(${text})`, [place(`(${text})`)], marking(1, 1 + text.length)), /<\/?b>|<\/span>/g).slice(1, -1)],
    ['the preview, beside a claim', (text) => shownOf(formatMarked(`1${text}2`, [place(`1${text}2`)], marking(0, 1)), /<\/?b>|<\/span>/g).slice(1, -1)],
    ['the preview, out of place', (text) => shownOf(formatMarked(`${text}1${text}`, [{ contentStart: text.length, textStart: 0, length: 1 }], NOTHING)).slice(0, text.length)],
    ['a card', (text) => shownOf(formatCard(`p0,0,1`, { 0: text }), /<\/?(?:mark|span)(?: class="ibid-passage")?>/g)],
    ['a card with marks', (text) => shownOf(formatCard('e0', { 0: [{ text, superscript: true }] }), /<\/?(?:sup|span)(?: class="ibid-entry")?>/g)],
    ['a hover', (text) => shownOf(MARKDOWN.renderInline(escapeMarkdown(text)).replace(/"/g, '&quot;').replace(/'/g, '&#39;'))],
    ['a line of a note', (text) => shownOf(renderNote(`Words ${escapeProse(text)}`)).slice('Words '.length)],
    ['a reference in a note', (text) => shownOf(renderNote(formatMarkdown([{ text: `Words ${text}` }]))).slice('Words '.length)],
    ['a snippet', (text) => readSnippet(escapeSnippet(text))],
    ['a field of a snippet', (text) => readSnippet(formatSnippet(parseTemplate('{title}', ['title']).parts, { title: text }))],
  ]; // oxfmt-ignore
  for (const [into, readBack] of WAYS) {
    it(`in ${into}`, () => {
      for (const text of TEXTS) assert.equal(readBack(text), toShown(text), `of ${text}`);
    });
  }

  it('in LaTeX', () => {
    for (const text of TEXTS.filter((each) => !/<\/?\w/.test(each))) {
      assert.equal(latexToText(formatLatex(text)), toShown(text), `of ${text}`);
      assert.equal(latexToText(formatTitleLatex(text)), toShown(text), `of the title ${text}`);
    }
  });
});

describe('a hover', () => {
  it('has no sign of HTML', () => {
    for (const text of TEXTS) assert.doesNotMatch(escapeMarkdown(text), /[<>$]|&(?!(?:amp|lt|gt|#36);)/, text);
  });
  for (const text of TEXTS.filter((each) => ICON.test(each))) {
    it(`has no icon of ${text}`, () => {
      assert.doesNotMatch(escapeMarkdown(text), ICON);
      // VS Code looks for icons after the escapes of Markdown.
      assert.doesNotMatch(escapeMarkdown(text).replace(/\\(?=[!-/:-@[-`{-~])/g, ''), ICON);
    });
  }
});

describe('a line of a note', () => {
  for (const text of ['@a', '[@a]', '[a @b]', '[^a]', 'a^[@b]', '$@a$', '`@a`']) {
    it(`cites nothing for ${text}`, () => assert.deepEqual(parseNote(`Words ${escapeProse(text)}`).citations, []));
  }
});

const NOTHING = { quotations: [], figures: [] } as unknown as PreviewNote;

function marking(start: number, end: number): PreviewNote {
  const claim = { start, end, open: '<b>' } as PreviewClaim;
  return { ...NOTHING, figures: [claim] };
}

function place(text: string) {
  return { contentStart: 0, textStart: 0, length: text.length };
}

function renderNote(markdown: string): string {
  const html = new MarkdownIt({ html: true }).render(markdown);
  return html.replace(/^<p>|<\/p>\n$/g, '').replace(/'/g, '&#39;');
}

/** As VS Code reads a snippet that has no stops: a backslash escapes `\`, `$` and `}`. */
function readSnippet(snippet: string): string {
  assert.doesNotMatch(snippet.replace(/\\[\\$}]/g, ''), /[$}]/, snippet);
  return snippet.replace(/\\([\\$}])/g, '$1');
}
