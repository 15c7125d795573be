// Offsets as markdown-it counts them, for whom every line break is one character.
import type { Span } from '../text/span.ts';
import { mapSpan, toChange } from '../text/textChange.ts';

/** A function from places in `text` to those in what is rendered. */
export function toRendered(text: string): <T extends Span>(items: readonly T[]) => readonly T[] {
  const returns = text.includes('\r\n') ? Array.from(text.matchAll(/\r\n/g), ({ index }) => index) : [];
  const change = toChange(returns.map((start) => ({ start, end: start + 1, text: '' })));
  return (items) => (change.length === 0 ? items : items.map((item) => mapSpan(change, item)));
}
