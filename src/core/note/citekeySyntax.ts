// The citekey alone: which characters Pandoc lets a key have and where one may begin, apart since completion asks it too.

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
