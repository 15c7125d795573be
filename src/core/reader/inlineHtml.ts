// From the inline content of a paragraph to HTML in which every claim is marked and every word knows its place.
import type { Env, Token } from 'markdown-it';
import { toTextOffset, type ContentSegment } from '../markdown/contentMapping.ts';
import { toCommentText } from '../htmlComments.ts';
import type { Span } from '../text/span.ts';
import { splitAtHighlights, type Highlight, type Highlights } from './claimHighlights.ts';
import { formatPageBreak } from './pageBreaks.ts';
import { formatPicture, type ToPicture } from './pictureHtml.ts';
import { escapeHtml } from '../html.ts';
import { findPosition, parseInline } from './positionedParser.ts';
import { lookup } from '../lookup.ts';
import { toUriComponent } from '../uriComponent.ts';

export interface InlineOptions {
  readonly highlights: Highlights;
  readonly toPicture: ToPicture;
  /** The words that follow the block: a picture's title that is printed there is not shown twice. */
  readonly following: string;
}

/** Addresses that a link in an article may lead to. */
const SAFE_LINK = /^(?:https?:\/\/|mailto:)/i;
/** HTML that says how words look, taken over without its attributes; all other tags are left out. */
const PLAIN_TAG = /^<(\/?)(br|sub|sup|b|i|em|strong|u|s|small|q|cite|kbd|code)(?:\s[^<>]*)?\/?>$/i;

/**
 * One element `<span data-at="0:120 34:160">`: character 0 of its DOM text is at offset 120 of the source's text, and so
 * on from there; character 34 at 160.
 */
export function formatInline(
  content: string,
  places: readonly ContentSegment[],
  env: Env,
  options: InlineOptions,
): string {
  const writer = new InlineFormatter(content, places, options);
  for (const token of parseInline(content, env)) writer.append(token);
  return writer.toHtml();
}

class InlineFormatter {
  readonly #content: string;
  readonly #places: readonly ContentSegment[];
  readonly #options: InlineOptions;
  readonly #html: string[] = [];
  readonly #runs: string[] = [];
  /** How many characters of DOM text there are, and after which character of the content the last one stands. */
  #length = 0;
  #consumed = 0;
  /** The source's offset that comes next if the text goes on without a gap. */
  #expected = -1;

  readonly #appenders: Readonly<Record<string, (token: Token) => void>> = {
    text: (token) => this.#appendText(token),
    text_special: (token) => this.#appendText(token),
    citation: (token) => this.#appendText(token),
    code_inline: (token) => this.#wrap('code', token),
    math: (token) => this.#wrap('code', token),
    softbreak: () => this.#appendWords('\n', this.#consumed),
    hardbreak: () => this.#html.push('<br>'),
    link_open: (token) => this.#html.push(formatLinkStart(token)),
    image: (token) => this.#appendPicture(token),
    html_inline: ({ content }) => this.#html.push(formatTag(content)),
    footnote_reference: ({ meta }) => this.#appendFootnoteReference(String(meta?.label)),
    inline_note_open: () => this.#html.push('<small>'),
    inline_note_close: () => this.#html.push('</small>'),
  };

  constructor(content: string, places: readonly ContentSegment[], options: InlineOptions) {
    this.#content = content;
    this.#places = places;
    this.#options = options;
  }

  toHtml(): string {
    return `<span data-at="${this.#runs.join(' ')}">${this.#html.join('')}</span>`;
  }

  append(token: Token): void {
    const place = findPosition(token);
    if (place !== undefined) this.#consumed = Math.max(this.#consumed, place);
    const write = lookup(this.#appenders, token.type);
    if (write !== undefined) write(token);
    else if (token.nesting !== 0) this.#html.push(`<${token.nesting < 0 ? '/' : ''}${token.tag}>`);
  }

  #wrap(tag: string, token: Token): void {
    this.#html.push(`<${tag}>`);
    this.#consumed += token.markup.length;
    // Markdown strips a blank from each end of code.
    if (!this.#content.startsWith(token.content, this.#consumed)) this.#consumed += 1;
    this.#appendText(token);
    this.#html.push(`</${tag}>`);
  }

  /** What was escaped or an entity is shorter than what is written in the source. */
  #appendText({ content, type, markup, info }: Token): void {
    if (content === '') return;
    const isSpecial = type === 'text_special';
    if (isSpecial) this.#expected = -1;
    const hidden = isSpecial && info === 'escape' ? markup.length - content.length : 0;
    this.#appendWords(content, this.#consumed + hidden);
    this.#consumed += isSpecial ? markup.length : content.length;
    if (isSpecial) this.#expected = -1;
  }

  /** In halves where the source has something in between: the backslash of a pipe in a cell. */
  #appendWords(words: string, place: number): void {
    const start = toTextOffset(this.#places, place);
    const end = toTextOffset(this.#places, place + words.length - 1) + 1;
    if (end - start > words.length && words.length > 1) {
      const half = words.length >> 1;
      this.#appendWords(words.slice(0, half), place);
      this.#appendWords(words.slice(half), place + half);
      return;
    }
    if (start !== this.#expected) this.#runs.push(`${this.#length}:${start}`);
    this.#expected = start + words.length;
    this.#length += words.length;
    this.#html.push(highlightQuotations(words, start, this.#options.highlights));
  }

  #appendPicture(token: Token): void {
    const caption = String(token.attrGet('title') ?? '');
    const shown = this.#options.following.includes(caption.trim()) ? '' : caption;
    const alt = token.children?.map(({ content }) => content).join('') ?? token.content;
    const picture = { href: String(token.attrGet('src') ?? ''), alt, caption: shown };
    this.#html.push(formatPicture(picture, this.#options.toPicture));
    this.#skip(shown);
  }

  #appendFootnoteReference(label: string): void {
    this.#html.push(`<sup><a href="#note-${toUriComponent(label)}">${escapeHtml(label)}</a></sup>`);
    this.#skip(label);
  }

  /** Words that are shown but do not stand in the text at this place. */
  #skip(words: string): void {
    this.#length += words.length;
    this.#expected = -1;
  }
}

function formatLinkStart({ attrs }: Token): string {
  const href = String(attrs?.find(([name]) => name === 'href')?.[1] ?? '');
  return SAFE_LINK.test(href) ? `<a href="${escapeHtml(href)}">` : '<a>';
}

function formatTag(html: string): string {
  if (html.startsWith('<!--')) return formatPageBreak(toCommentText(html));
  const [, slash = '', tag] = PLAIN_TAG.exec(html) ?? [];
  return tag === undefined ? '' : `<${slash}${tag.toLowerCase()}>`;
}

function highlightQuotations(words: string, offset: number, { figures, quotations }: Highlights): string {
  return formatRuns(words, offset, quotations, 'quotation', (piece) =>
    formatRuns(
      words.slice(piece.start - offset, piece.end - offset),
      piece.start,
      figures,
      'figure',
      ({ start, end }) => escapeHtml(words.slice(start - offset, end - offset)),
    ),
  );
}

function formatRuns(
  words: string,
  offset: number,
  marks: readonly Highlight[],
  kind: string,
  format: (piece: Span) => string,
): string {
  return splitAtHighlights({ start: offset, end: offset + words.length }, marks)
    .map((piece) =>
      piece.id === undefined ? format(piece) : `<span class="${kind}" data-claim="${piece.id}">${format(piece)}</span>`,
    )
    .join('');
}
