// The tokens that figures are read from, and the few questions that every rule asks of them.
import type { Span } from '../text/span.ts';

/** `date` holds an ISO date in `word`; `code` is anything made of digits or letters that is no prose: a URL, a time, a key. */
export type TokenKind = 'number' | 'ordinal' | 'word' | 'mark' | 'date' | 'code';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** As written. */
  readonly text: string;
  /** In lower case, with straight apostrophes; of a date: its ISO form. */
  readonly word: string;
  /** Of a number or ordinal; NaN for all others. */
  readonly value: number;
  /** Whether nothing stands between this token and the one before. */
  readonly tight: boolean;
}

export type Tokens = readonly Token[];

const HYPHENS = new Set(['-', '‐', '‑']);
const DASHES = new Set(['-', '‐', '‑', '–', '—', '−']);

export function isMark(token: Token | undefined, mark: string): boolean {
  return token?.kind === 'mark' && token.text === mark;
}

export function isWord(token: Token | undefined, ...words: readonly string[]): boolean {
  return token?.kind === 'word' && words.includes(token.word);
}

export function isDash(token: Token | undefined): boolean {
  return token?.kind === 'mark' && DASHES.has(token.text);
}

/** The word at `index`, in lower case, or '' where no word stands. */
export function wordAt(tokens: Tokens, index: number): string {
  const token = tokens[index];
  return token?.kind === 'word' ? token.word : '';
}

/** The token at `index`, where one must stand: a rule that goes on after the last one is a bug, and no figure. */
export function tokenAt(tokens: Tokens, index: number): Token {
  const token = tokens[index];
  if (token === undefined) throw new RangeError(`There is no token ${String(index)} of ${String(tokens.length)}.`);
  return token;
}

/** The `length` words from `index` on, joined by spaces; undefined where fewer stand there. */
export function phraseAt(tokens: Tokens, index: number, length: number): string | undefined {
  const words = Array.from({ length }, (_, i) => wordAt(tokens, index + i));
  return words.includes('') ? undefined : words.join(' ');
}

/** The number of tokens of `phrase` (words separated by spaces) if they stand at `index`, else 0. */
export function matchPhrase(tokens: Tokens, index: number, phrase: readonly string[]): number {
  for (let i = 0; i < phrase.length; i++) {
    if (tokens[index + i]?.word !== phrase[i]) return 0;
  }
  return phrase.length;
}

/** Whether the token begins with a capital letter. */
export function isCapitalised(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const first = token.text.charAt(0);
  return first !== first.toLowerCase();
}

/**
 * The index after a hyphen that joins `index - 1` to a word ("3-inch", "three-year"), else `index`. Some news archives
 * set spaces around hyphens; before a capital such a hyphen is a dash.
 */
export function skipHyphen(tokens: Tokens, index: number): number {
  const [hyphen, word] = [tokens[index], tokens[index + 1]];
  if (hyphen?.kind !== 'mark' || !HYPHENS.has(hyphen.text) || word?.kind !== 'word') return index;
  return hyphen.tight === word.tight && (hyphen.tight || !isCapitalised(word)) ? index + 1 : index;
}
