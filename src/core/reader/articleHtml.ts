// From the text of a source to the HTML that the reader shows, block by block, so that a long article can come in slices.
import type { Env, Token } from 'markdown-it';
import { contain, type OnFailure, rethrow } from '../bulkhead.ts';
import { findFrontMatter } from '../frontMatter/frontMatter.ts';
import { listContentSegments } from '../markdown/contentMapping.ts';
import { toLineTable, type LineTable } from '../text/lineTable.ts';
import { escapeHtml } from '../html.ts';
import type { Note } from '../note/note.ts';
import { findBlockAt, parseChunks, type Chunk, type PlacedChunk } from '../markdown/chunks.ts';
import type { Span } from '../text/span.ts';
import { toHighlights, type Highlights } from './claimHighlights.ts';
import { formatClose, formatHtmlBlock, formatLeaf, formatOpen } from './blockHtml.ts';
import { formatInline } from './inlineHtml.ts';
import { parseBlocks, type ParsedBlocks, type References } from './positionedParser.ts';
import type { ToPicture } from './pictureHtml.ts';

/** One block of the article: a paragraph, a list, a table. The span covers its lines. */
export interface ArticleBlock extends Span {
  readonly html: string;
  /** Whether this is the article's own heading and says what the source's title says: one of both is enough. */
  readonly isTitle: boolean;
}

export interface ArticleOptions {
  /** The source's own, which a heading of the text may repeat. */
  readonly title: string;
  readonly toPicture: ToPicture;
  /** Called with a failure, which costs the look of one block: its text is shown as it is written. */
  readonly onFailure?: OnFailure;
}

/** So many blocks may stand before an article's own title: a page mark, a kicker. */
const BEFORE_TITLE = 3;

/** What `parseArticleChunks` yields: the block tokens of a part of the text, and where its reference links lead. */
export type ArticleChunk = PlacedChunk<ParsedBlocks & Chunk>;

/** The blocks of a source's text, part by part, so that a long one can be read in slices. */
export function parseArticleChunks(text: string): Generator<ArticleChunk> {
  return parseChunks(text, findFrontMatter(text)?.textStart ?? 0, parseArticleChunk);
}

function parseArticleChunk(text: string, end: number): ParsedBlocks & Chunk {
  const { tokens, references } = parseBlocks(text);
  const next = findBlockAt(text, tokens, end);
  return { tokens: tokens.slice(0, next).filter(isShown), references, closed: next !== undefined };
}

/** The definition of a reference link has a token, but nothing that one reads. */
function isShown({ type }: Token): boolean {
  return type !== 'reference_definition';
}

/**
 * The blocks of a source's text in order. All that comes from the source is escaped, and the HTML in it is left out but
 * for what says how words look. Elements with `data-at` map their text to offsets (see `formatInline`); elements with
 * `data-claim` are pieces of a claim: `f3` is the text's figure number 3, `q0` its first quotation.
 */
export function* listArticleBlocks(
  parsed: Note,
  chunks: readonly ArticleChunk[],
  { title, toPicture, onFailure = rethrow }: ArticleOptions,
): Generator<ArticleBlock> {
  const { text, prose } = parsed;
  const titleWords = toWords(title);
  // The first definition of a label counts.
  const env = { references: Object.assign({}, ...chunks.map(({ chunk }) => chunk.references).reverse()) as References };
  const options = { highlights: toHighlights(parsed), toPicture, onFailure };
  let count = 0;
  for (const { chunk, start, end } of chunks) {
    const formatter = new BlockFormatter(text, toLineTable(text.slice(0, end), start), env, options);
    for (const tokens of listOutermost(chunk.tokens)) {
      const block = formatter.format(tokens);
      const mayBeTitle = tokens.at(-1)?.type === 'heading_close' && count++ < BEFORE_TITLE;
      yield { ...block, isTitle: mayBeTitle && toWords(prose.slice(block.start, block.end)) === titleWords };
    }
  }
}

/** The tokens of each block of the outermost level. */
function* listOutermost(tokens: readonly Token[]): Generator<readonly Token[]> {
  let first = 0;
  for (const [index, { level, nesting }] of tokens.entries()) {
    if (level !== 0 || nesting > 0) continue;
    yield tokens.slice(first, index + 1);
    first = index + 1;
  }
}

interface BlockOptions {
  readonly highlights: Highlights;
  readonly toPicture: ToPicture;
  readonly onFailure: OnFailure;
}

class BlockFormatter {
  readonly #text: string;
  readonly #lines: LineTable;
  readonly #env: Env;
  readonly #options: BlockOptions;

  constructor(text: string, lines: LineTable, env: Env, options: BlockOptions) {
    this.#text = text;
    this.#lines = lines;
    this.#env = env;
    this.#options = options;
  }

  format(tokens: readonly Token[]): Omit<ArticleBlock, 'isTitle'> {
    const [first = 0, next = 0] = tokens[0]?.map ?? [];
    const start = this.#lines.starts[first] ?? this.#text.length;
    const end = this.#lines.ends[next - 1] ?? this.#text.length;
    const { onFailure } = this.#options;
    const html = contain(
      () => this.#format(tokens, end),
      (error) => {
        onFailure(error, { start, end });
        return formatAsWritten(this.#text.slice(start, end), start);
      },
    );
    return { start, end, html };
  }

  #format(tokens: readonly Token[], end: number): string {
    const html: string[] = [];
    let heading: Token | undefined;
    for (const token of tokens) {
      if (token.type === 'heading_open') heading = token;
      if (token.type === 'inline') {
        const places = listContentSegments(token, this.#text, this.#lines, heading);
        html.push(
          formatInline(token.content, places, this.#env, { ...this.#options, following: this.#following(end) }),
        );
      } else html.push(formatBlockToken(token));
    }
    return html.join('');
  }

  /** The next few lines, without emphasis. */
  #following(end: number): string {
    const MAX_LENGTH = 500;
    return this.#text.slice(end, end + MAX_LENGTH).replace(/[*_]/g, '');
  }
}

/** Every character stands at its own place. */
function formatAsWritten(text: string, start: number): string {
  return `<pre tabindex="0"><span data-at="0:${start}">${escapeHtml(text)}</span></pre>`;
}

function toWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function formatBlockToken(token: Token): string {
  if (token.type === 'html_block') return formatHtmlBlock(token.content);
  if (token.nesting > 0) return formatOpen(token);
  return token.nesting < 0 ? formatClose(token) : formatLeaf(token);
}
