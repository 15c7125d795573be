// Where in its file a source is to be opened: at a passage, at the page that a locator names, or at the beginning.
import type { ParsedSource } from '../evidence/evidence.ts';
import type { Cite } from '../note/citation.ts';
import type { Source } from '../source.ts';
import type { Span } from '../text/span.ts';

/** A span of the source's text as one of its file. */
export function toFileSpan({ textStart }: Source, { start, end }: Span): Span {
  return { start: textStart + start, end: textStart + end };
}

/** What a cite points at: the first page of its locator where the text has such a page, else the text's first block. */
export function findCitedSpan({ source, parsedText }: ParsedSource, cite?: Cite): Span {
  if (parsedText === undefined) return { start: source.span.start, end: source.span.start };
  const wanted = cite?.label === 'page' ? /[^\s,;–-]+/.exec(cite.locator)?.[0] : undefined;
  const mark = wanted === undefined ? undefined : parsedText.pages.find(({ page }) => page === wanted);
  const offset = mark?.offset ?? 0;
  const block = parsedText.blocks.find(({ start }) => start >= offset);
  return toFileSpan(source, block ?? { start: offset, end: offset });
}
