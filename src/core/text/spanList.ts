// Looking things up by offset in a sorted list of spans.
import { contains, type Span } from './span.ts';

/** Index of the last span that starts at or before `offset`, or -1. Binary search. */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span !== undefined && span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The one of sorted, separate spans that holds all of `inner`. */
export function findContaining<T extends Span>(spans: readonly T[], inner: Span): T | undefined {
  const span = spans[indexAt(spans, inner.start)];
  return span !== undefined && contains(span, inner) ? span : undefined;
}
