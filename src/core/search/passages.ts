// The sentence of a text that answers a query best, and the words to mark in it.
import type { Note } from '../note/note.ts';
import type { Span } from '../text/span.ts';
import { startCounting } from './countPatterns.ts';
import { foldWord } from './foldWord.ts';
import type { TermPattern } from './termPattern.ts';
import { listWordSpans } from './words.ts';

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
