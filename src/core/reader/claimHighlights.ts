// The claims of a source as they are marked in the reader: its figures and the words of its quotations.
import { indexAt } from '../text/spanList.ts';
import type { Note } from '../note/note.ts';
import type { Span } from '../text/span.ts';

/** `id` is `f` or `q` and the claim's number in the text; the fragments of one quotation share it. */
export interface Highlight extends Span {
  readonly id: string;
}

/** Sorted, and free of overlaps among themselves; figures stand within quotations or outside of them. */
export interface Highlights {
  readonly figures: readonly Highlight[];
  readonly quotations: readonly Highlight[];
}

/** A stretch of text, and the claim that it belongs to. */
export interface TextRun extends Span {
  readonly id?: string;
}

export function toHighlights({ figures, quotations }: Pick<Note, 'figures' | 'quotations'>): Highlights {
  const fragments = quotations.flatMap(({ fragments }, index) =>
    fragments.map(({ start, end }) => ({ start, end, id: `q${index}` })),
  );
  return {
    figures: figures.map(({ start, end }, index) => ({ start, end, id: `f${index}` })),
    quotations: fragments.sort((a, b) => a.start - b.start),
  };
}

/** Cuts a span at the marks that it touches. */
export function splitAtHighlights({ start, end }: Span, marks: readonly Highlight[]): TextRun[] {
  const pieces: TextRun[] = [];
  let at = start;
  for (let index = Math.max(0, indexAt(marks, start)); index < marks.length; index++) {
    const mark = marks[index];
    if (mark === undefined || mark.start >= end) break;
    const from = Math.max(mark.start, at);
    const to = Math.min(mark.end, end);
    if (to <= from) continue;
    if (from > at) pieces.push({ start: at, end: from });
    pieces.push({ start: from, end: to, id: mark.id });
    at = to;
  }
  if (at < end) pieces.push({ start: at, end });
  return pieces;
}
