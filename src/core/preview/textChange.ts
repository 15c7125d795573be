// Where two versions of a text differ, and what stands as it was: for the moment until the new text has been weighed.
import type { Span } from '../text/span.ts';

export interface TextChange {
  /** Before it both texts are the same. */
  readonly start: number;
  /** Where they are the same again, in the text before and in the one after. */
  readonly endBefore: number;
  readonly endAfter: number;
}

/** Texts are compared by so many characters at once, which is much faster than one by one. */
const BLOCK = 4096;

export function findChange(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.slice(start, start + BLOCK) === after.slice(start, start + BLOCK)) start += BLOCK;
  start = Math.min(start, most);
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const moved = after.length - before.length;
  const least = Math.max(start, start - moved);
  let end = before.length;
  while (end - BLOCK >= least && isSameBehind(before, after, end - BLOCK, end)) end -= BLOCK;
  while (end > least && isSameBehind(before, after, end - 1, end)) end--;
  return { start, endBefore: end, endAfter: end + moved };

  function isSameBehind(one: string, other: string, from: number, to: number) {
    return one.slice(from, to) === other.slice(from + moved, to + moved);
  }
}

/** The items that the change does not touch, where they stand now. */
export function shiftSpans<T extends Span>(items: readonly T[], { start, endBefore, endAfter }: TextChange): T[] {
  const moved = endAfter - endBefore;
  const shifted: T[] = [];
  for (const item of items) {
    if (item.end <= start) shifted.push(item);
    else if (item.start >= endBefore)
      shifted.push(moved === 0 ? item : { ...item, start: item.start + moved, end: item.end + moved });
  }
  return shifted;
}
