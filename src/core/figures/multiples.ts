// Multiples in one word: "twice", "double", "tenfold", "10-fold".
import { matchNumberWords } from './numberWords.ts';
import type { Quantity } from './quantity.ts';
import { isWord, skipHyphen, wordAt, type Token, type Tokens } from './token.ts';

/** What "double" is followed by where it multiplies; "double murder" and "double-decker" do not. */
const MULTIPLIED = ['the', 'that', 'what', 'its', 'their', 'his', 'her', 'our', 'last', 'as', 'those'];

function toMultiple(tokens: Tokens, first: number, next: number, value: number): Quantity {
  const inDigits = tokens[first]?.kind === 'number';
  return { first, next, value, scale: 1, fraction: false, inDigits, kind: 'ratio', unit: 'time', signed: false };
}

/** "tenfold", read as the number word before "fold". */
function matchFold(word: string): number | undefined {
  if (!word.endsWith('fold') || word.length < 7) return undefined;
  const token: Token = {
    kind: 'word',
    start: 0,
    end: 0,
    text: word,
    word: word.slice(0, -4),
    value: NaN,
    tight: false,
  };
  return matchNumberWords([token], 0)?.value;
}

/** Whether a word can be, or begin, a multiple; the number words of "three-fold" begin figures anyway. */
export function isMultiple(word: string): boolean {
  return word === 'twice' || word === 'double' || word.endsWith('fold');
}

export function matchMultiple(tokens: Tokens, at: number): Quantity | undefined {
  const token = tokens[at];
  if (isWord(token, 'twice')) return toMultiple(tokens, at, at + 1, 2);
  if (isWord(token, 'double') && isWord(tokens[at + 1], ...MULTIPLIED)) return toMultiple(tokens, at, at + 1, 2);
  const fold = matchFold(wordAt(tokens, at));
  if (fold !== undefined) return toMultiple(tokens, at, at + 1, fold);
  const value = token?.kind === 'number' ? token.value : matchNumberWords(tokens, at)?.value;
  const i = skipHyphen(tokens, token?.kind === 'number' ? at + 1 : (matchNumberWords(tokens, at)?.next ?? at));
  return value !== undefined && isWord(tokens[i], 'fold') ? toMultiple(tokens, at, i + 1, value) : undefined;
}
