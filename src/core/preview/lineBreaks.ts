// Offsets as markdown-it counts them, for whom every line break is one character.
import type { Span } from '../text/span.ts';

/** A function from places in `text` to those in what is rendered. */
export function toRendered(text: string): <T extends Span>(items: readonly T[]) => readonly T[] {
  const returns = text.includes('\r\n') ? Array.from(text.matchAll(/\r\n/g), ({ index }) => index) : [];
  const move = (offset: number) => offset - countBefore(returns, offset);
  return (items) =>
    returns.length === 0 ? items : items.map((item) => ({ ...item, start: move(item.start), end: move(item.end) }));
}

/** How many of the sorted numbers are less than `limit`. Binary search. */
function countBefore(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
