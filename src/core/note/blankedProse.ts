// A text with all but its prose blanked, so that what looks for sentences, figures and quotations needs no Markdown.
import { endInLineFeeds } from '../lineBreaks.ts';
import type { Span } from '../text/span.ts';

/**
 * `text` with blanks for what is not in `kept`, which is sorted, or is in `markup`; white space stays, but that every line
 * ends in a line feed.
 */
export function formatProse(text: string, kept: readonly Span[], markup: readonly Span[]): string {
  const pieces: string[] = [];
  let written = 0;
  for (const { start, end } of listUnmarked(kept, markup)) {
    pieces.push(blank(text.slice(written, start)), text.slice(start, end));
    written = end;
  }
  pieces.push(blank(text.slice(written)));
  return endInLineFeeds(pieces.join(''));
}

/** What is left of `kept` without `markup`, in which one mark may contain others. */
function listUnmarked(kept: readonly Span[], markup: readonly Span[]): Span[] {
  const sorted = markup.toSorted((a, b) => a.start - b.start);
  const unmarked: Span[] = [];
  let next = 0;
  let from = 0;
  for (const { start, end } of kept) {
    from = Math.max(from, start);
    for (let mark = sorted[next]; mark !== undefined && mark.start < end; mark = sorted[++next]) {
      if (mark.start > from) unmarked.push({ start: from, end: mark.start });
      from = Math.max(from, mark.end);
    }
    if (from < end) unmarked.push({ start: from, end });
    from = Math.max(from, end);
  }
  return unmarked;
}

/** The text with blanks alone in its lines; tabs stay. */
export function blank(text: string): string {
  return text.replace(/[^\n\r\t]+/g, (run) => ' '.repeat(run.length));
}
