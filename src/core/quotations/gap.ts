// A stretch between words on which quotation and source agree, seen from both sides.
import type { Difference, DifferenceKind } from './quotation.ts';
import { unfold, wordAt } from '../fold.ts';
import type { FoldedText } from '../fold.ts';
import type { Span } from '../text/span.ts';

/** Words without a counterpart, by index: `note` to `quotedEnd` of the quotation, `source` to `sourceEnd` of the source. */
export interface Gap {
  readonly edge: 'none' | 'start' | 'end';
  readonly quoted: number;
  readonly quotedEnd: number;
  readonly source: number;
  /** Less than `source` where the quotation has the source's words in another order. */
  readonly sourceEnd: number;
  /** How many words agree after the gap before the next one. */
  readonly agreeing: number;
}

/** One side of a gap; the span is offsets into the folded text, from the last agreeing word to the next. */
export interface Side extends Span {
  readonly folded: FoldedText;
  /** Word indexes. */
  readonly from: number;
  readonly to: number;
}

export function toSide(folded: FoldedText, from: number, to: number): Side {
  const start = from > 0 ? (folded.words.ends[from - 1] ?? 0) : 0;
  return { folded, from, to, start, end: folded.words.starts[to] ?? folded.text.length };
}

export function listWords({ folded, from, to }: Side): string[] {
  return Array.from({ length: to - from }, (_, index) => wordAt(folded, from + index));
}

export function textOf({ folded, start, end }: Side): string {
  return folded.text.slice(start, end);
}

/** The side's words with what is between them or, without words, the marks between its neighbours. */
export function spanOf({ folded, from, to, start, end }: Side): Span {
  if (to > from) return unfold(folded, folded.words.starts[from] ?? start, folded.words.ends[to - 1] ?? end);
  const text = folded.text.slice(start, end);
  const lead = text.length - text.trimStart().length;
  return unfold(folded, start + lead, start + Math.max(lead, text.trimEnd().length));
}

export function toDifference(
  kind: DifferenceKind,
  quoted: FoldedText,
  quotedSpan: Span,
  source: FoldedText,
  sourceSpan: Span,
): Difference {
  return {
    kind,
    quoted: quoted.original.slice(quotedSpan.start, quotedSpan.end),
    source: source.original.slice(sourceSpan.start, sourceSpan.end),
    quotedSpan,
    sourceSpan,
  };
}
