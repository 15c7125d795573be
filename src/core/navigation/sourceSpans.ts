// Where a source stands in its file: to open it at a passage, at the page that a locator names or at the beginning, and to
// go to its citekey or write another in its place.
import type { ParsedSource } from '../library.ts';
import { findBibtexKey } from '../bibtex/bibtexTree.ts';
import { findFrontMatter } from '../frontMatter/frontMatter.ts';
import type { Cite } from '../citations/citation.ts';
import { type Source, toFileSpan } from '../source.ts';
import type { Span } from '../text/span.ts';

/** What stands right before the key: a field of YAML or JSON, a tag of RIS. */
const BEFORE_KEY = [
  /(?:^|[\s{,-])(["']?)(?:id|citekey|citation-key|citationKey)\1[ \t]*:[ \t]*["']?@?/g,
  /^ID {1,2}- */gm,
] as const;
const AFTER_KEY = /["']?[ \t]*(?:[,}\]\r\n]|$)/y;

/** The file that a span of the source's text is in, and where; without a place in a file that text was read of. */
export function findTextPlace(source: Source, span: Span) {
  const { file, attachment } = source;
  return attachment === undefined
    ? { file, ...toFileSpan(source, span) }
    : { file: attachment, start: null, end: null };
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

/** The span of the key alone within `entry`; undefined where the key is guessed, as from the file's name. */
export function findKeySpan(text: string, entry: Span, key: string): Span | undefined {
  return listKeySpans(text, entry, key)[0];
}

/** All that look like it: only a parser tells a field from the words of another one. */
export function listKeySpans(text: string, entry: Span, key: string): Span[] {
  const bibtex = findBibtexKey(text, entry);
  if (bibtex !== undefined) return bibtex.key === key ? [{ start: bibtex.start, end: bibtex.end }] : [];
  const place = findHead(text, entry);
  const head = text.slice(place.start, place.end);
  return BEFORE_KEY.flatMap((pattern) =>
    Array.from(head.matchAll(pattern)).flatMap((match) => {
      const start = match.index + match[0].length;
      const end = start + key.length;
      AFTER_KEY.lastIndex = end;
      const isKey = head.startsWith(key, start) && AFTER_KEY.test(head);
      return isKey ? [{ start: place.start + start, end: place.start + end }] : [];
    }),
  );
}

/** Of an article the front matter, of other entries all. */
function findHead(text: string, entry: Span): Span {
  const matter = entry.start === 0 ? findFrontMatter(text) : undefined;
  return matter?.yaml ?? entry;
}
