// The sentence of a text that answers a query best, and the words to mark in it.
import type { Span } from '../span.ts';
import type { SearchQuery, SearchTerm } from './query.ts';
import { listInflections, listWords, type Word } from './words.ts';

/** A term as it is looked for in folded words: one list of forms a word, in sequence. */
export interface TermPattern {
  readonly words: readonly ReadonlySet<string>[];
  /** Whether the last word need only begin so. */
  readonly prefix: boolean;
}

export interface FoundSentence {
  readonly span: Span;
  /** Places of the found words, in the text. */
  readonly marks: readonly Span[];
}

/** What to look for in abstracts and texts; terms of other fields and excluded ones mark nothing there. */
export function listPatterns({ terms }: SearchQuery): TermPattern[] {
  const inText = terms.filter(({ field, excluded }) => !excluded && (field === undefined || TEXT_FIELDS.has(field)));
  return inText.map((term) => toPattern(term, term === terms.at(-1))).filter(({ words }) => words.length > 0);
}

const TEXT_FIELDS: ReadonlySet<string> = new Set(['text', 'abstract']);

function toPattern({ text, form }: SearchTerm, last: boolean): TermPattern {
  const words = listWords(text).map(({ folded }) => folded);
  const inflected = form === 'word' && words.length === 1;
  return {
    words: words.map((word) => new Set(inflected ? listInflections(word) : [word])),
    prefix: form === 'prefix' || (last && form === 'word'),
  };
}

/** The sentence with most of the patterns, the earliest of several; undefined where none is found. */
export function findSentence(
  text: string,
  sentences: readonly Span[],
  patterns: readonly TermPattern[],
): FoundSentence | undefined {
  const found = listMatches(text, patterns);
  let best: FoundSentence | undefined;
  let most = 0;
  let next = 0;
  for (const span of sentences) {
    while ((found[next]?.start ?? Infinity) < span.start) next++;
    const first = next;
    while ((found[next]?.end ?? Infinity) <= span.end) next++;
    const inside = found.slice(first, next);
    const count = new Set(inside.map(({ pattern }) => pattern)).size;
    if (count > most) [best, most] = [{ span, marks: inside.map(({ start, end }) => ({ start, end })) }, count];
  }
  return best;
}

interface Match extends Span {
  readonly pattern: TermPattern;
}

/** All places of all patterns, sorted by start. */
function listMatches(text: string, patterns: readonly TermPattern[]): Match[] {
  const words = listWords(text);
  return words.flatMap((word, index) => {
    const pattern = patterns.find((candidate) => matchesAt(words, index, candidate));
    const last = pattern && words[index + pattern.words.length - 1];
    return pattern && last ? [{ start: word.start, end: last.end, pattern }] : [];
  });
}

function matchesAt(words: readonly Word[], index: number, { words: wanted, prefix }: TermPattern): boolean {
  return wanted.every((forms, offset) => {
    const folded = words[index + offset]?.folded;
    if (folded === undefined) return false;
    if (forms.has(folded)) return true;
    return prefix && offset === wanted.length - 1 && [...forms].some((form) => folded.startsWith(form));
  });
}
