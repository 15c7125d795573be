// The words around a figure in its sentence, one by one, from the figure outward on either side.
import type { Figure } from '../figures/figure.ts';
import { indexFrom } from '../text/spanList.ts';
import type { Span } from '../text/span.ts';
import { stemMeaning } from '../stems.ts';

export interface Token {
  readonly text: string;
  /** In small letters. */
  readonly word: string;
  /** Empty for a word that carries no meaning. */
  readonly stem: string;
  /** Begins with a capital where no sentence begins. */
  readonly isName: boolean;
  /** Another figure, which stands for all of its words. */
  readonly figure?: Figure;
  /** Whether a mark that parts clauses follows it, seen from the figure. */
  readonly isBeforeMark: boolean;
}

export interface TokensAround {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/** How many are looked at on either side, and the characters that they take at most. */
export const MAX_TOKENS = 14;
const MAX_LENGTH = 200;

const MARK = /[,;:()–—]/;
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}]+)?/gu;

export function listTokensAround(
  { prose, figures }: { readonly prose: string; readonly figures: readonly Figure[] },
  figure: Figure,
  sentence: Span,
): TokensAround {
  const before = { start: Math.max(sentence.start, figure.start - MAX_LENGTH), end: figure.start };
  const after = { start: figure.end, end: Math.min(sentence.end, figure.end + MAX_LENGTH) };
  const list = (span: Span) => listWords(prose, figures, span);
  const toTokens = (words: readonly Word[]) =>
    words.slice(0, MAX_TOKENS).map((word, index) => toToken(word, words[index + 1], prose, sentence));
  return { before: toTokens(list(before).reverse()), after: toTokens(list(after)) };
}

interface Word extends Span {
  readonly figure?: Figure;
}

function listWords(prose: string, figures: readonly Figure[], { start, end }: Span): Word[] {
  const words: Word[] = [];
  const addWords = (from: number, to: number): void => {
    for (const { 0: text, index } of prose.slice(from, to).matchAll(WORD))
      words.push({ start: from + index, end: from + index + text.length });
  };
  let at = start;
  for (let index = indexFrom(figures, start); index < figures.length; index++) {
    const figure = figures[index];
    if (figure === undefined || figure.end > end) break;
    addWords(at, figure.start);
    words.push({ start: figure.start, end: figure.end, figure });
    at = figure.end;
  }
  addWords(at, end);
  return words;
}

function toToken(word: Word, next: Word | undefined, prose: string, sentence: Span): Token {
  const text = prose.slice(word.start, word.end).replace(/['’]s$/, '');
  const between = next && prose.slice(Math.min(word.end, next.end), Math.max(word.start, next.start));
  const isBeforeMark = between !== undefined && MARK.test(between);
  if (word.figure !== undefined) return { text, word: '', stem: '', isName: false, figure: word.figure, isBeforeMark };
  const isName = word.start > sentence.start && /^\p{Lu}/u.test(text);
  return { text, word: text.toLowerCase(), stem: stemMeaning(text), isName, isBeforeMark };
}
