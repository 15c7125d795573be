// A place in a text, the one notion of position that all of core shares.

/** UTF-16 offsets into the original text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `offset` touches the span; its end counts, as a cursor just after a word is still on it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The same item `by` characters further on. */
export function shiftSpan<T extends Span>(item: T, by: number): T {
  return { ...item, start: item.start + by, end: item.end + by };
}
