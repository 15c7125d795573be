// Pieces of citations as text: the citekey, also one that is being typed, the comment that cites, a locator as it reads.
import type { Span } from '../text/span.ts';
import { parsePlainSuffix } from './plainSuffix.ts';

export interface CitekeyMatch {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly suppressAuthor: boolean;
}

/**
 * Pandoc's manual, "Citation syntax": a letter, digit or `_`, then the same with single punctuation inside; or anything
 * but spaces within braces. Two slashes may follow each other, as in a URL.
 */
const KEY =
  /(-?)@(?:([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])|[:/](?=\/))*)|\{((?:[^\s{}]|\{[^\s{}]*\})+)\})/uy;

/**
 * After a word no key begins: that is an e-mail address. A full stop counts as part of a word, an ellipsis does not.
 * And `example.org/@name` is somebody's page.
 */
const AFTER_WORD = /(?<=[\p{L}\p{N}]|(?<!\.\.)\.|\.[a-z]{2,8}\/)/uy;

/** Keys right after each other, `@user@host`, are several. Keys are shorter than so many characters. */
const KEYS_BEFORE = /(?<![\p{L}\p{N}.])(?:@[^\s@,;!()[\]{}"'*]+)+(?<!\.)$/u;
const MAX_LENGTH = 200;

/** The key that begins at `offset`, at its `@` or at the `-` before it. */
export function matchCitekey(text: string, offset: number): CitekeyMatch | undefined {
  AFTER_WORD.lastIndex = offset;
  if (AFTER_WORD.test(text) && !isAfterKey(text, offset)) return undefined;
  KEY.lastIndex = offset;
  const match = KEY.exec(text);
  if (match === null) return undefined;
  const suppressAuthor = match[1] === '-';
  // Two hyphens before `@` are a dash.
  if (suppressAuthor && text[offset - 1] === '-') return undefined;
  return { key: match[2] ?? match[3] ?? '', start: offset, end: KEY.lastIndex, suppressAuthor };
}

function isAfterKey(text: string, offset: number): boolean {
  return text.charAt(offset) === '@' && KEYS_BEFORE.test(text.slice(Math.max(0, offset - MAX_LENGTH), offset));
}

/** A key as it is written after `@`: in braces where it has characters that would end it. */
export function formatCitekey(key: string): string {
  const plain = matchCitekey(`@${key}`, 0);
  return plain?.key === key && plain.end === key.length + 1 ? `@${key}` : `@{${key}}`;
}

/**
 * A citekey that is being typed: the span covers `@` and all of the key, also what stands after the cursor; `typed` is what
 * stands before it.
 */
export interface PartialCitekey extends Span {
  readonly typed: string;
}

const NOT_IN_KEY = /[\s[\](),;@{}`]/;

/** The key at whose end, or within which, `offset` stands; undefined where no citation may begin, as in `name@host`. */
export function findPartialCitekey(text: string, offset: number): PartialCitekey | undefined {
  let at = offset - 1;
  while (at >= 0 && offset - at < MAX_LENGTH && !NOT_IN_KEY.test(text.charAt(at))) at -= 1;
  if (text[at] !== '@' || matchCitekey(`${text.slice(Math.max(0, at - 3), at)}@x`, Math.min(at, 3)) === undefined) {
    return undefined;
  }
  const end = matchCitekey(text, at)?.end ?? offset;
  return { start: at, end: Math.max(end, offset), typed: text.slice(at + 1, offset) };
}

export const COMMENT_OPEN = '<!-- cite: ';
export const COMMENT_CLOSE = ' -->';

/** `<!-- cite: [@key, p. 3] -->`: a citation for readers of the Markdown only, after words that a reader of the page sees. */
export function formatCitationComment(pandoc: string): string {
  return `${COMMENT_OPEN}${pandoc}${COMMENT_CLOSE}`;
}

/** Author and year, several times over; longer brackets stand for no citation. */
const MAX_BRACKETS_LENGTH = 500;

/** Where the round brackets begin with which `before` ends, the words that stand for a citation; else its end. */
export function findBracketsBefore(before: string): number {
  if (!before.endsWith(')')) return before.length;
  let depth = 0;
  const from = Math.max(0, before.length - MAX_BRACKETS_LENGTH);
  for (let at = before.length - 1; at >= from && before[at] !== '\n'; at--) {
    if (before[at] === ')') depth++;
    if (before[at] === '(') depth--;
    if (depth === 0) return at;
  }
  return before.length;
}

/** What a reader of the page sees of a locator as it is written: "p. *3*" is "p. 3". */
export function toPlainLocator(written: string): string {
  return parsePlainSuffix(written).text;
}
