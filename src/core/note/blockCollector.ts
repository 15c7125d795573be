// Walks the block tokens of markdown-it, which know their lines only, and finds where each block and its content lies.
import type { MarkdownIt, Token } from 'markdown-it';
import { toOffset, type LineTable } from '../text/lineTable.ts';
import { shiftSpan, type Span } from '../text/span.ts';
import { mapCitation, type Citation } from '../citations/citation.ts';
import { listCaptions, isProseDirective } from './fencedProse.ts';
import { listComments, type HtmlComment } from '../htmlComments.ts';
import { listContentSegments, toTextSpan, type ContentSegment } from '../markdown/contentMapping.ts';
import { parseInlineElements } from './inlineElements.ts';
import type { Block, BlockKind, FootnoteReference, Link } from './note.ts';
import { lookup } from '../lookup.ts';

/** Content without any of these is prose throughout; most paragraphs of an article are. */
const MAY_HAVE_MARKUP = /[\\`*_~[<&$@^{]|:\/\//;

/** HTML that has no text, or text that is not Markdown's. */
const UNREAD_HTML = /^[ \t>]*<(?:script|style|pre|textarea|svg|math|[!?])/i;
/** So much of a block of HTML shows which element it is. */
const HTML_START = 100;

/** The last line of a block of code, unless the text ends before it. */
const CLOSING_FENCE = /\n[ \t>]*(?:`{3,}|~{3,})[ \t]*$/;

/** What is read from the tokens of one text. */
export interface Structure {
  readonly blocks: Block[];
  readonly citations: Citation[];
  readonly links: Link[];
  readonly footnoteReferences: FootnoteReference[];
  readonly comments: HtmlComment[];
  /** Where prose is, in order, and what in it is markup. */
  readonly kept: Span[];
  readonly markup: Span[];
}

/** A row of a table, and whether anything stands in its cells. */
interface Row {
  readonly line: number;
  readonly start: number;
  filled: boolean;
}

/** Reads the tokens of one text in order. */
export class BlockCollector {
  readonly structure: Structure = {
    blocks: [],
    citations: [],
    links: [],
    footnoteReferences: [],
    comments: [],
    kept: [],
    markup: [],
  };
  readonly #parser: MarkdownIt;
  readonly #env: object;
  readonly #text: string;
  readonly #lines: LineTable;
  /** How many block quotes and list items are open. */
  #quotes = 0;
  #items = 0;
  #footnote: string | undefined;
  #heading: Token | undefined;
  #row: Row | undefined;
  /** The line of the row that was read last. */
  #rowLine = 0;

  readonly #collectors: Readonly<Record<string, (token: Token) => void>> = {
    blockquote_open: () => this.#quotes++,
    blockquote_close: () => this.#quotes--,
    list_item_open: () => this.#items++,
    list_item_close: () => this.#items--,
    footnote_open: ({ meta }) => (this.#footnote = meta?.label as string),
    footnote_close: () => (this.#footnote = undefined),
    heading_open: (token) => (this.#heading = token),
    heading_close: () => (this.#heading = undefined),
    tr_open: (token) => this.#openRow(token),
    tr_close: () => this.#closeRow(),
    thead_close: () => this.#keepDelimiterRow(),
    html_block: ({ map }) => this.#collectHtml(map?.[0] ?? 0, map?.[1] ?? 0),
    fence: (token) => this.#collectChunk(token),
    inline: (token) => this.#collectInline(token),
  };

  constructor(parser: MarkdownIt, env: object, text: string, lines: LineTable) {
    this.#parser = parser;
    this.#env = env;
    this.#text = text;
    this.#lines = lines;
  }

  collect(token: Token): void {
    lookup(this.#collectors, token.type)?.(token);
  }

  #collectInline(token: Token): void {
    if (token.content.trim() === '') return;
    const segments = listContentSegments(token, this.#text, this.#lines, this.#heading);
    if (this.#row === undefined) this.#addBlock(segments);
    else this.#row.filled = true;
    if (MAY_HAVE_MARKUP.test(token.content)) this.#addElements(token.content, segments);
  }

  #addBlock(segments: readonly ContentSegment[]): void {
    const { blocks, kept } = this.structure;
    const [first, last] = [segments[0], segments.at(-1)];
    if (first === undefined || last === undefined) return;
    const span = { start: first.textStart, end: last.textStart + last.length };
    if (this.#heading !== undefined)
      blocks.push({ ...span, kind: 'heading', level: Number(this.#heading.tag.slice(1)) });
    else if (this.#footnote !== undefined) blocks.push({ ...span, kind: 'footnote', label: this.#footnote });
    else blocks.push({ ...span, kind: this.#kind });
    append(kept, joinLines(segments));
  }

  get #kind(): BlockKind {
    if (this.#quotes > 0) return 'quote';
    return this.#items > 0 ? 'item' : 'paragraph';
  }

  #addElements(content: string, segments: readonly ContentSegment[]): void {
    const marks = parseInlineElements(this.#parser, content, this.#env);
    const { markup, links, footnoteReferences, comments, citations } = this.structure;
    const move = <T extends Span>(found: T): T => ({ ...found, ...toTextSpan(segments, found) });
    append(markup, marks.markup.map(move));
    append(links, marks.links.map(move));
    append(footnoteReferences, marks.footnoteReferences.map(move));
    append(comments, marks.comments.map(move));
    append(
      citations,
      marks.citations.map((citation) => mapCitation(citation, move)),
    );
  }

  #collectHtml(first: number, lineEnd: number): void {
    const span = this.#spanOfLines(first, lineEnd);
    append(this.structure.comments, listComments(this.#text, span));
    if (!UNREAD_HTML.test(this.#text.slice(span.start, span.start + HTML_START))) this.#collectCitations(span);
  }

  /** What is cited where no blocks are; claims are made in blocks alone. */
  #collectCitations(span: Span): void {
    const content = this.#text.slice(span.start, span.end);
    if (!content.includes('@') && !content.includes('{cite')) return;
    const { citations } = parseInlineElements(this.#parser, content, this.#env);
    append(
      this.structure.citations,
      citations.map((citation) => mapCitation(citation, (place) => shiftSpan(place, span.start))),
    );
  }

  /** A chunk of R Markdown or Quarto, or a directive of MyST's. */
  #collectChunk({ info, map }: Token): void {
    if (!info.trimStart().startsWith('{') || map === null) return;
    const span = this.#spanOfLines(map[0], map[1]);
    if (isProseDirective(info)) return this.#collectCitations(this.#findBody(span));
    for (const caption of listCaptions(this.#text, span)) this.#collectCitations(caption);
  }

  /** From the title of a directive to the fence that closes it. */
  #findBody({ start, end }: Span): Span {
    const block = this.#text.slice(start, end);
    return { start: start + block.indexOf('}') + 1, end: start + block.replace(CLOSING_FENCE, '').length };
  }

  #openRow({ map, meta }: Token): void {
    const line = map?.[0] ?? 0;
    this.#row = { line, start: toOffset(this.#lines, { line, column: Number(meta?.column) }), filled: false };
  }

  /** Its pipes stay: they tell one cell from the next. */
  #closeRow(): void {
    const row = this.#row;
    this.#row = undefined;
    if (row?.filled !== true) return;
    const { line, start } = row;
    const span = { start, end: start + this.#text.slice(start, this.#lines.ends[line]).trimEnd().length };
    this.structure.blocks.push({ ...span, kind: 'row' });
    this.structure.kept.push(span);
    this.#rowLine = line;
  }

  #keepDelimiterRow(): void {
    const { start, end } = this.#spanOfLines(this.#rowLine + 1, this.#rowLine + 2);
    const row = /(?<![|:-][ \t]*)[|:-][|: \t-]*$/.exec(this.#text.slice(start, end));
    if (row) this.structure.kept.push({ start: start + row.index, end });
  }

  #spanOfLines(first: number, lineEnd: number): Span {
    const { starts, ends } = this.#lines;
    return { start: starts[first] ?? this.#text.length, end: ends[lineEnd - 1] ?? this.#text.length };
  }
}

/** Lines that follow each other in the text with no mark between them are one span. */
function joinLines(segments: readonly ContentSegment[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { textStart, length } of segments) {
    const last = spans.at(-1);
    if (last !== undefined && textStart - last.end <= '\r\n'.length) last.end = textStart + length;
    else spans.push({ start: textStart, end: textStart + length });
  }
  return spans;
}

/** One by one: as arguments of a call, the marks of a very long paragraph would not fit on the stack. */
function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}
