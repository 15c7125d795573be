// Looking things up by offset in a sorted list of spans, in logarithmic time.
import { partitionPoint } from './partitionPoint.ts';
import { contains, overlaps, type Span } from './span.ts';

/** Index of the last span that starts at or before `offset`, whether or not it reaches that far, or -1. */
export function indexAt(spans: readonly Span[], offset: number): number {
  return partitionPoint(spans, ({ start }) => start <= offset) - 1;
}

/** Index of the first span that starts at or after `offset`; the length of the list if none does. */
export function indexFrom(spans: readonly Span[], offset: number): number {
  return partitionPoint(spans, ({ start }) => start < offset);
}

/** The one of sorted, separate spans that holds all of `inner`. */
export function findContaining<T extends Span>(spans: readonly T[], inner: Span): T | undefined {
  const span = spans[indexAt(spans, inner.start)];
  return span !== undefined && contains(span, inner) ? span : undefined;
}

/** The first of sorted, separate spans that overlaps `span`. */
export function findOverlapping<T extends Span>(spans: readonly T[], span: Span): T | undefined {
  const next = spans[partitionPoint(spans, ({ end }) => end <= span.start)];
  return next !== undefined && overlaps(next, span) ? next : undefined;
}
