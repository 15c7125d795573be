// What is replaced between two versions of a text, and where a place of the one is in the other.
import { partitionPoint } from './partitionPoint.ts';
import { overlaps, shiftSpan, type Span } from './span.ts';
import type { TextEdit } from './textEdit.ts';

/** A span of the text before, and the span of the text after that stands in its place. */
export interface Replacement extends Span {
  readonly newStart: number;
  readonly newEnd: number;
}

/** Sorted; none overlaps another. What lies between them is the same in both texts. */
export type TextChange = readonly Replacement[];

/** Of two places that an insertion parts, the one before it or the one after it. */
export type Side = 'before' | 'after';

/** What the edits, which are sorted and do not overlap, change. */
export function toChange(edits: readonly TextEdit[]): TextChange {
  let shift = 0;
  return edits.map(({ start, end, text }) => {
    const newStart = start + shift;
    const newEnd = newStart + text.length;
    shift = newEnd - end;
    return { start, end, newStart, newEnd };
  });
}

/**
 * Where an offset is after the change. `side` decides where text is inserted at the offset, and where the offset lies
 * inside what is replaced; the edges of what is replaced stay its edges. Logarithmic.
 */
export function mapOffset(change: TextChange, offset: number, side: Side): number {
  const count = partitionPoint(change, ({ start }) => (side === 'after' ? start <= offset : start < offset));
  const last = change[count - 1];
  if (last === undefined) return offset;
  const { start, end, newStart, newEnd } = last;
  if (offset >= end) return offset - end + newEnd;
  return offset === start || side === 'before' ? newStart : newEnd;
}

/** The same item where it is after the change; what is inserted at its edges stays outside. */
export function mapSpan<T extends Span>(change: TextChange, item: T): T {
  const start = mapOffset(change, item.start, 'after');
  return { ...item, start, end: Math.max(start, mapOffset(change, item.end, 'before')) };
}

/** Texts are compared by so many characters at once, which is much faster than one by one. */
const BLOCK = 4096;

/** The one replacement by which two texts differ, as short as can be: a common start and a common end are left out. */
export function diffTexts(before: string, after: string): Replacement {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.slice(start, start + BLOCK) === after.slice(start, start + BLOCK)) start += BLOCK;
  start = Math.min(start, most);
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const shift = after.length - before.length;
  const least = Math.max(start, start - shift);
  let end = before.length;
  while (end - BLOCK >= least && isSame(end - BLOCK, end)) end -= BLOCK;
  while (end > least && isSame(end - 1, end)) end--;
  return { start, end, newStart: start, newEnd: end + shift };

  function isSame(from: number, to: number): boolean {
    return before.slice(from, to) === after.slice(from + shift, to + shift);
  }
}

/** The items that a replacement does not touch, where they are after it. */
export function mapUntouched<T extends Span>(replacement: Replacement, items: readonly T[]): T[] {
  const { end, newEnd } = replacement;
  return items.flatMap((item) => {
    if (overlaps(item, replacement)) return [];
    return item.start < end || newEnd === end ? item : shiftSpan(item, newEnd - end);
  });
}
