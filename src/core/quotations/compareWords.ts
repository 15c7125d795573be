// What a quotation changed, once each of its words is aligned with one of the source: differences, and from them the verdict.
import type { Difference, DifferenceKind } from './quotation.ts';
import { unfold, wordAt } from '../fold.ts';
import type { FoldedText } from '../fold.ts';
import type { Span } from '../text/span.ts';
import { UNALIGNED } from './alignWindow.ts';
import { compareGap } from './compareGap.ts';
import type { Gap } from './gap.ts';
import type { QuotedWords } from './quotedWords.ts';

/** For each word of the quotation the source's word that stands at its place, the same or another, or `ALONE`. */
export type Alignment = Int32Array;

export interface Comparison extends Span {
  readonly verdict: 'verbatim' | 'edited' | 'altered';
  /** Runs of words that agree. */
  readonly fragments: readonly Span[];
  readonly differences: readonly Difference[];
}

/** Conventional editing: what a reader can see was done. */
const FAIR_EDITS: ReadonlySet<DifferenceKind> = new Set(['ellipsis', 'insertion']);

interface Pair {
  readonly quoted: number;
  readonly source: number;
}

/** Compares the quotation with the place in the source that `alignment` names; some word must agree. */
export function compareWords(quoted: QuotedWords, source: FoldedText, alignment: Alignment): Comparison {
  const pairs = listMatchingWords(quoted.folded, source, alignment);
  const differences = [
    ...pairs.flatMap((pair) => compareCase(quoted, source, pair)),
    ...listGaps(quoted, source, pairs, alignment).flatMap((gap) => compareGap(quoted, source, gap)),
  ].sort((a, b) => a.quotedSpan.start - b.quotedSpan.start);
  const fragments = listFragments(source, pairs);
  return {
    verdict: differences.length === 0 ? 'verbatim' : differences.every(isFairEdit) ? 'edited' : 'altered',
    fragments,
    differences,
    start: Math.min(...fragments.map(({ start }) => start)),
    end: Math.max(...fragments.map(({ end }) => end)),
  };
}

function isFairEdit({ kind }: Difference): boolean {
  return FAIR_EDITS.has(kind);
}

function listMatchingWords(quoted: FoldedText, source: FoldedText, alignment: Alignment): Pair[] {
  const pairs: Pair[] = [];
  alignment.forEach((sourceIndex, index) => {
    if (sourceIndex === UNALIGNED) return;
    if (wordAt(quoted, index).toLowerCase() === wordAt(source, sourceIndex).toLowerCase())
      pairs.push({ quoted: index, source: sourceIndex });
  });
  return pairs;
}

/** Capitals are typographic in the first letter of a word; elsewhere "us" and "US" are two words. */
function compareCase({ folded, editorialMarks }: QuotedWords, source: FoldedText, pair: Pair): Difference[] {
  const quoted = wordAt(folded, pair.quoted);
  const original = wordAt(source, pair.source);
  const start = folded.words.starts[pair.quoted] ?? 0;
  const end = folded.words.ends[pair.quoted] ?? 0;
  const isBracketed = editorialMarks.some((mark) => mark.kind === 'bracket' && mark.start < end && start < mark.end);
  if (quoted === original || (!isBracketed && quoted.slice(1) === original.slice(1))) return [];
  const quotedSpan = unfold(folded, start, end);
  const sourceSpan = unfold(source, source.words.starts[pair.source] ?? 0, source.words.ends[pair.source] ?? 0);
  return [{ kind: isBracketed ? 'insertion' : 'case', quoted, source: original, quotedSpan, sourceSpan }];
}

/** What lies between words that agree where one side has words of its own, before the first and after the last. */
function listGaps(
  { folded, editorialMarks }: QuotedWords,
  original: FoldedText,
  pairs: readonly Pair[],
  alignment: Alignment,
): Gap[] {
  const opening = alignment.find((sourceIndex) => sourceIndex !== UNALIGNED) ?? 0;
  const closing = alignment.findLast((sourceIndex) => sourceIndex !== UNALIGNED) ?? 0;
  const lastMark = editorialMarks.at(-1)?.end ?? -1;
  const isMarked = (from: number) => lastMark > (folded.words.ends[from - 1] ?? 0);
  const gaps: Gap[] = [];
  let agreeing = 0;
  for (let index = pairs.length; index >= 0; index--) {
    const before = pairs[index - 1];
    const after = pairs[index];
    const edge = before === undefined ? 'start' : after === undefined ? 'end' : 'none';
    const quoted = before ? before.quoted + 1 : 0;
    const source = before ? before.source + 1 : Math.min(opening, after?.source ?? 0);
    const quotedEnd = after ? after.quoted : folded.words.count;
    const sourceEnd = after
      ? after.source
      : Math.max(closing + 1, source, isMarked(quoted) ? 0 : findCounterpart(original, source, quotedEnd - quoted));
    gaps.push({ edge, quoted, quotedEnd, source, sourceEnd, agreeing });
    agreeing = quoted === quotedEnd && source === sourceEnd ? agreeing + 1 : 1;
  }
  return gaps;
}

/** What marks off a clause. */
const CLAUSE_MARK = /[.,;:!?()"—\n]/;

/** The end of the words that stand where the last words of a quotation do: as many, and no more than their clause has. */
function findCounterpart({ text, words }: FoldedText, from: number, count: number): number {
  let end = from;
  while (end < Math.min(from + count, words.count)) {
    if (CLAUSE_MARK.test(text.slice(words.ends[end - 1] ?? 0, words.starts[end]))) break;
    end++;
  }
  return end;
}

function listFragments(source: FoldedText, pairs: readonly Pair[]): Span[] {
  const fragments: Span[] = [];
  let from = 0;
  pairs.forEach((pair, index) => {
    if (pairs[index + 1]?.source === pair.source + 1) return;
    fragments.push(
      unfold(source, source.words.starts[pairs[from]?.source ?? 0] ?? 0, source.words.ends[pair.source] ?? 0),
    );
    from = index + 1;
  });
  return fragments;
}
