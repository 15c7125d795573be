// Offsets as markdown-it counts them, for whom every line break is one character.
import type { Span } from '../span.ts';

/** A function from spans of `text` to spans of what is rendered. */
export function toRendered(text: string): (span: Span) => Span {
  const returns = Array.from(text.matchAll(/\r\n/g), ({ index }) => index);
  const move = (offset: number) => offset - countBefore(returns, offset);
  return returns.length === 0
    ? ({ start, end }) => ({ start, end })
    : ({ start, end }) => ({ start: move(start), end: move(end) });
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
