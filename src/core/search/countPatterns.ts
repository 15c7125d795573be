// How many words of a query a sentence has, told in one pass that makes nothing of the words it passes by.
import type { Span } from '../text/span.ts';
import type { TermPattern } from './query.ts';
import { isAsciiWord } from './words.ts';

/** The count for a sentence; undefined where folding has to tell, for a letter beyond ASCII or a phrase. */
export type Counting = (sentence: Span) => number | undefined;

/** Readies the count for a text; each sentence of a long text is asked for while someone types. */
export function startCounting(text: string, patterns: readonly TermPattern[]): Counting {
  if (patterns.some(({ words }) => words.length !== 1)) return () => undefined;
  const byLetter = listByLetter(patterns);
  return ({ start, end }) => countWords(text, start, end, byLetter);
}

/** The patterns that a word may be of, by its first letter in lower case. */
function listByLetter(patterns: readonly TermPattern[]): readonly (readonly TermPattern[])[] {
  const byLetter: TermPattern[][] = [];
  for (const pattern of patterns) {
    const letters = new Set(Array.from(pattern.words[0] ?? [], (form) => form.charCodeAt(0)));
    for (const letter of letters) (byLetter[letter] ??= []).push(pattern);
  }
  return byLetter;
}

function countWords(
  text: string,
  start: number,
  end: number,
  byLetter: readonly (readonly TermPattern[])[],
): number | undefined {
  const met = new Set<TermPattern>();
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128 && !isMark(code)) return undefined;
    if (!isAsciiWord(code)) continue;
    let wordEnd = at + 1;
    while (wordEnd < end && isAsciiWord(text.charCodeAt(wordEnd))) wordEnd++;
    const candidates = byLetter[code] ?? byLetter[code | LOWER];
    if (candidates) addMet(text.slice(at, wordEnd).toLowerCase(), candidates, met);
    at = wordEnd - 1;
  }
  return met.size;
}

/** The bit that makes an ASCII letter lower case. */
const LOWER = 0x20;

/** Dashes, quotation marks and the like: U+2010 to U+205F; no-break space to inverted question mark but for LETTERS. */
function isMark(code: number): boolean {
  return (code >= 0x2010 && code <= 0x205f) || (code >= 0xa0 && code <= 0xbf && !LETTERS.has(code));
}

/** Of Latin-1's signs those that are part of a word: ª, soft hyphen, ², ³, µ, ¹, º, ¼, ½, ¾. */
const LETTERS: ReadonlySet<number> = new Set([0xaa, 0xad, 0xb2, 0xb3, 0xb5, 0xb9, 0xba, 0xbc, 0xbd, 0xbe]);

function addMet(word: string, candidates: readonly TermPattern[], met: Set<TermPattern>): void {
  for (const pattern of candidates) {
    const forms = pattern.words[0];
    if (forms?.has(word) || (pattern.prefix && Array.from(forms ?? []).some((form) => word.startsWith(form)))) {
      met.add(pattern);
    }
  }
}
