// How well something answers: the sentence of a text that answers a query best, with the words to mark in it, and the score
// of a source by its key, authors, year and title, which is the same for the store and for completion.
import type { SourceRow } from '../library.ts';
import type { Note } from '../note/note.ts';
import type { Span } from '../text/span.ts';
import { startCounting } from './countPatterns.ts';
import type { TermPattern } from './query.ts';
import { foldWord, isIndexedLetter, listWordSpans, toIndexed } from './words.ts';

export interface FoundSentence {
  readonly span: Span;
  /** Places of the found words, in the sentence. */
  readonly marks: readonly Span[];
}

/** The sentence with most of the patterns, the earliest of several; undefined where none is found. */
export function findSentence(
  text: string,
  sentences: readonly Span[],
  patterns: readonly TermPattern[],
): FoundSentence | undefined {
  const starts = new Set(patterns.flatMap(({ words }) => [...(words[0] ?? [])].map((form) => form.charCodeAt(0))));
  const count = startCounting(text, patterns);
  let best: Span | undefined;
  let most = 0;
  for (const span of sentences) {
    const found =
      count(span) ?? new Set(listMatches(slice(text, span), patterns, starts).map(({ pattern }) => pattern)).size;
    if (found > most) [best, most] = [span, found];
    if (most === patterns.length) break;
  }
  if (best === undefined) return undefined;
  const marks = listMatches(slice(text, best), patterns, starts).map(({ start, end }) => ({ start, end }));
  return { span: best, marks };
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Headings come last: an article begins with its title, which a hit shows already. */
export function listProseFirst({ blocks, sentences }: Pick<Note, 'blocks' | 'sentences'>): readonly Span[] {
  const headings = new Set(blocks.filter(({ kind }) => kind === 'heading').map(({ start }) => start));
  const isHeading = ({ start }: Span) => headings.has(start);
  return [...sentences.filter((each) => !isHeading(each)), ...sentences.filter(isHeading)];
}

interface Match extends Span {
  readonly pattern: TermPattern;
}

/** All places of all patterns, sorted. Only words whose first letter is one of `starts` are looked at closely. */
function listMatches(text: string, patterns: readonly TermPattern[], starts: ReadonlySet<number>): Match[] {
  const spans = listWordSpans(text);
  const foldAt = startFolding(text, spans);
  return spans.flatMap(({ start }, index) => {
    const first = text.charCodeAt(start);
    if (first < 128 && !starts.has(first | LOWER)) return [];
    const pattern = patterns.find((candidate) => matchesAt(foldAt, index, candidate));
    const last = pattern && spans[index + pattern.words.length - 1];
    return pattern && last ? [{ start, end: last.end, pattern }] : [];
  });
}

/** The bit that makes an ASCII letter lower case, and leaves a digit what it is. */
const LOWER = 0x20;

type Folding = (index: number) => string | undefined;

/** Folds each word when it is first asked for: all patterns look at the same ones. */
function startFolding(text: string, spans: readonly Span[]): Folding {
  const folded: string[] = [];
  return (index) => {
    const span = spans[index];
    return span && (folded[index] ??= foldWord(text.slice(span.start, span.end)));
  };
}

function matchesAt(foldAt: Folding, index: number, { words, prefix }: TermPattern): boolean {
  return words.every((forms, offset) => {
    const folded = foldAt(index + offset);
    if (folded === undefined) return false;
    if (forms.has(folded)) return true;
    return prefix && offset === words.length - 1 && [...forms].some((form) => folded.startsWith(form));
  });
}

/** How much a typed word counts where it begins, or is, a word of a field. */
const WEIGHTS = { key: 8, authors: 6, year: 5, title: 4 } as const;
const WHOLE_WORD = 1.5;
const KEY_START = 100;

type Labels = Pick<SourceRow, keyof typeof WEIGHTS>;

/** Higher is better. `words` are those of `typed`, folded; 0 where none of them begins a word of the row. */
export function scoreRow(row: Labels, typed: string, words: readonly string[]): number {
  const key = toIndexed(row.key);
  const keyStart = key.startsWith(toIndexed(typed)) ? KEY_START : 0;
  const fields = { key, authors: toIndexed(row.authors), year: row.year ?? '', title: toIndexed(row.title) };
  return words.reduce((sum, word) => sum + scoreWord(word, fields), keyStart);
}

const FIELDS = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];

function scoreWord(word: string, fields: Readonly<Record<keyof typeof WEIGHTS, string>>): number {
  return Math.max(...FIELDS.map((field) => WEIGHTS[field] * matchWord(word, fields[field])));
}

/** 0 where no word of the text begins so, more where one is so. */
function matchWord(word: string, text: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at > 0 && isIndexedLetter(text.charCodeAt(at - 1))) continue;
    return at + word.length < text.length && isIndexedLetter(text.charCodeAt(at + word.length)) ? 1 : WHOLE_WORD;
  }
  return 0;
}
