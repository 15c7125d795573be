// From the text of a source to the HTML that the reader shows, block by block, so that a long article can come in slices.
import type { Env, Token } from 'markdown-it';
import { findFrontMatter } from '../formats/frontMatter.ts';
import { listLines, listPlaces } from '../note/contentPlaces.ts';
import type { Lines } from '../note/contentPlaces.ts';
import type { Note } from '../note/note.ts';
import type { Span } from '../span.ts';
import { listMarks } from './articleMarks.ts';
import type { Marks } from './articleMarks.ts';
import { formatClose, formatHtmlBlock, formatLeaf, formatOpen } from './blockHtml.ts';
import { formatInline } from './inlineHtml.ts';
import { parseBlocks } from './placedParser.ts';
import type { ToPicture } from './pictureHtml.ts';

/** One block of the article: a paragraph, a list, a table. The span covers its lines. */
export interface ArticleBlock extends Span {
  readonly html: string;
  /** Whether this is the article's own heading and says what the source's title says: one of both is enough. */
  readonly isTitle: boolean;
}

/** So many blocks may stand before an article's own title: a page mark, a kicker. */
const BEFORE_TITLE = 3;

/**
 * The blocks of a source's text in order. All that comes from the source is escaped, and the HTML in it is left out but
 * for what says how words look. Elements with `data-at` map their text to offsets (see `formatInline`); elements with
 * `data-claim` are pieces of a claim: `f3` is the reading's figure number 3, `q0` its first quotation.
 */
export function* listArticleBlocks(reading: Note, title: string, toPicture: ToPicture): Generator<ArticleBlock> {
  const { text, prose } = reading;
  const titleWords = toWords(title);
  const offset = findFrontMatter(text)?.textStart ?? 0;
  const env: Env = {};
  const tokens = parseBlocks(text.slice(offset), env);
  const reader = new ArticleReader(text, listLines(text, offset), env, { marks: listMarks(reading), toPicture });
  let first = 0;
  let count = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.level !== 0 || token.nesting > 0) continue;
    const block = reader.read(tokens.slice(first, index + 1));
    const mayBeTitle = token.type === 'heading_close' && count++ < BEFORE_TITLE;
    yield { ...block, isTitle: mayBeTitle && toWords(prose.slice(block.start, block.end)) === titleWords };
    first = index + 1;
  }
}

class ArticleReader {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #env: Env;
  readonly #options: { readonly marks: Marks; readonly toPicture: ToPicture };

  constructor(text: string, lines: Lines, env: Env, options: { readonly marks: Marks; readonly toPicture: ToPicture }) {
    this.#text = text;
    this.#lines = lines;
    this.#env = env;
    this.#options = options;
  }

  read(tokens: readonly Token[]): Omit<ArticleBlock, 'isTitle'> {
    const [first = 0, behind = 0] = tokens[0]?.map ?? [];
    const start = this.#lines.starts[first] ?? this.#text.length;
    const end = this.#lines.ends[behind - 1] ?? this.#text.length;
    return { start, end, html: this.#format(tokens, end) };
  }

  #format(tokens: readonly Token[], end: number): string {
    const html: string[] = [];
    let heading: Token | undefined;
    let cellsFrom: number | undefined;
    for (const token of tokens) {
      if (token.type === 'heading_open') heading = token;
      if (token.type === 'tr_open') cellsFrom = this.#lines.starts[token.map?.[0] ?? 0];
      if (token.type === 'inline') {
        const places = listPlaces(token, this.#text, this.#lines, { heading, cellsFrom });
        const last = places.at(-1);
        if (cellsFrom !== undefined && last !== undefined) cellsFrom = last.text + last.length;
        html.push(
          formatInline(token.content, places, this.#env, { ...this.#options, following: this.#following(end) }),
        );
      } else html.push(formatBlockToken(token));
    }
    return html.join('');
  }

  /** The next few lines, without emphasis. */
  #following(end: number): string {
    const LONGEST = 500;
    return this.#text.slice(end, end + LONGEST).replace(/[*_]/g, '');
  }
}

function toWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function formatBlockToken(token: Token): string {
  if (token.type === 'html_block') return formatHtmlBlock(token.content);
  if (token.nesting > 0) return formatOpen(token);
  return token.nesting < 0 ? formatClose(token) : formatLeaf(token);
}
