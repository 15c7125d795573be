// HTML that is shown: the reader, the Markdown preview, formatted references. Nothing in it may come from a source as markup.
import { fillTemplate } from '../../../src/core/userError.ts';
import { verifyClaims } from '../../../src/core/evidence/claimVerifier.ts';
import MarkdownIt from 'markdown-it';
import { parseRichText, formatPlain, formatHtml } from '../../../src/core/references/richText.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { CARDS_TYPE, formatCard } from '../../../src/core/preview/cards.ts';
import { PreviewBuilder } from '../../../src/core/preview/previewBuilder.ts';
import { extendPreview } from '../../../src/core/preview/previewPlugin.ts';
import { listArticleBlocks, parseArticleChunks } from '../../../src/core/reader/articleHtml.ts';
import { Formatter } from '../../../src/core/csl/formatter.ts';
import type { CslItem } from '../../../src/core/source.ts';
import { openEngine } from '../../core/csl/styles.ts';
import { mutated } from '../corpus.ts';
import { checkHtml, type AllowedHtml } from '../html.ts';
import type { Target } from '../target.ts';
import { checkSpans } from '../checks.ts';
import { askArticles, composeNote, NOTES } from './notes.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const READER: AllowedHtml = {
  elements: words('p h2 h3 h4 h5 h6 ul ol li blockquote pre code table thead tbody tr th td div span a img hr br sup small em strong s section'),
  attributes: words('data-at data-claim data-page data-label class role aria-label tabindex scope start href src alt loading id'),
  loose: words('br sub sup b i em strong u s small q cite kbd code'),
  addresses: new Map([
    ['href', /^(?:https?:\/\/|mailto:|#)/i],
    ['src', /^local\//],
  ]),
}; // oxfmt-ignore

/** What markdown-it writes without HTML, and what Ibid adds. Where its own links lead is for VS Code to judge. */
const PREVIEW: AllowedHtml = {
  elements: words('p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code table thead tbody tr th td span a img hr br sup sub em strong s i b section mark script'),
  attributes: words('class id href src alt title style data-ibid data-href start role aria-label type'),
  loose: new Set(),
  addresses: new Map([
    ['href', /^(?!\s*(?:javascript|vbscript|data|file):)/i],
    ['src', /^(?!\s*(?:javascript|vbscript|data:(?!image\/)|file):)/i],
    ['style', /^(?:text-align:\w+|font-variant: small-caps)$/],
    ['type', /^application\/vnd\.ibid\.cards\+json$/],
  ]),
}; // oxfmt-ignore

const CARD: AllowedHtml = {
  ...PREVIEW,
  elements: words('span mark i b sup sub'),
  attributes: words('class style'),
};

const WORDS = { footnotes: 'Notes', openSource: 'Open Source', unknown: 'is not in the library' };

let formatter: Formatter | undefined;
let items: readonly CslItem[] = [];
/** One a thread: reading a style takes longer than formatting in it. */
const askFormatter = (): Formatter =>
  (formatter ??= new Formatter(openEngine('notes'), (key) => items.find(({ id }) => id === key)));

export const HTML_TARGETS: readonly Target[] = [
  {
    name: 'reader',
    property: 'The reader’s HTML of any text is well-formed and of allowed elements, attributes and addresses alone.',
    generators: [...NOTES, mutated('articles')],
    weight: 2,
    check: (text) => {
      const toPicture = (href: string) => (href.startsWith('http') ? undefined : `local/${href}`);
      const blocks = [...listArticleBlocks(parseNote(text), [...parseArticleChunks(text)], { title: 'A', toPicture })];
      checkSpans(blocks, text.length, 'blocks');
      for (const { html } of blocks) checkHtml(html, READER);
    },
  },
  {
    name: 'preview',
    property: 'The preview of any note is well-formed and of allowed elements, attributes and addresses alone; so are its cards.',
    generators: NOTES,
    check: (text) => {
      const note = parseNote(text);
      const library = askArticles();
      const preview = new PreviewBuilder().build({
        note,
        formatted: undefined,
        evidence: verifyClaims(note, library),
        verify: () => undefined,
        cards: {
          describe: ({ title, statement }) => ({ title: title.template, rest: statement ? fillTemplate(statement.template, statement.facts) : '' }),
          page: 'p. {page}',
        },
        library,
        findFile: (key) => (library.has(key) ? `../sources/${encodeURIComponent(key.toWellFormed())}.md` : undefined),
        showsReferences: true,
        words: WORDS,
        language: 'en',
      });
      const html = extendPreview(new MarkdownIt({ linkify: true }), () => preview).render(text);
      checkHtml(html, PREVIEW);
      checkCards(html);
    },
  },
  {
    name: 'hostile-library',
    property: 'What a source says in its fields comes into no HTML as markup, in cards, references and citations.',
    generators: [composeNote],
    weight: 0.3,
    prepare: () => Promise.resolve(askFormatter().formatNote(parseNote('[@a]'))),
    check: (text, random) => {
      const piece = (most: number) => text.slice(random.below(text.length + 1)).slice(0, most);
      const item = { id: 'a', type: 'book', title: piece(80), author: [{ family: piece(30), given: piece(10) }], URL: piece(40), publisher: piece(30), page: piece(9) };
      items = [item, { id: 'b', type: 'article-journal', title: piece(80), 'container-title': piece(30), DOI: piece(20) }];
      const note = parseNote(`So [see @a, p. ${piece(5).replace(/\s/g, '')}] and @b.\n\nSo @a.`);
      const { citations, references } = askFormatter().formatNote(note);
      const texts = [...citations.flatMap(({ text: set, footnote: foot }) => [set, foot ?? []]), ...references.map(({ text: set }) => set)];
      for (const rich of texts) checkHtml(formatHtml(rich), { ...CARD, elements: words('span i b sup sub a'), attributes: words('style href') });
    },
  },
  {
    name: 'rich-text',
    property: 'What a citation processor writes becomes safe HTML, whatever it is.',
    generators: NOTES,
    check: (text) => {
      const rich = parseRichText(text);
      formatPlain(rich);
      checkHtml(formatHtml(rich), { ...CARD, elements: words('span i b sup sub a'), attributes: words('style href') });
    },
  },
]; // oxfmt-ignore

function checkCards(html: string): void {
  const start = html.indexOf(`<script type="${CARDS_TYPE}">`);
  if (start < 0) return;
  const json = html.slice(html.indexOf('>', start) + 1, html.indexOf('</script>', start));
  const pieces = JSON.parse(json) as Parameters<typeof formatCard>[1];
  for (const [, card = ''] of html.matchAll(/data-ibid="([^"]*)"/g)) checkHtml(formatCard(card, pieces), CARD);
}
