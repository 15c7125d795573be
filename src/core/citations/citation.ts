// What a citation is: where a note names its sources, in the words of Pandoc's manual.
import { touches, type Span } from '../text/span.ts';

/**
 * `pandoc` is `[@key]` and `@key`; the others are read as well and mean the same. A `mark` is unseen on the page,
 * `nocite` is metadata for the references alone.
 */
export type CitationSyntax = 'pandoc' | 'wikilink' | 'myst' | 'footnote' | 'link' | 'mark' | 'nocite';

/** One source within a citation. The span covers prefix to suffix; `keySpan` covers `@key` (with `-` and braces). */
export interface Cite extends Span {
  readonly key: string;
  readonly keySpan: Span;
  readonly prefix: string;
  /** "3-5, 7" */
  readonly locator: string;
  /** CSL's name of the locator's kind: `page`, `chapter`, ...; empty without a locator. */
  readonly label: string;
  readonly suffix: string;
  /** All that follows the key as written, which is what Pandoc's reader calls the suffix. */
  readonly suffixText: string;
  /** Label and locator as written, "pp. 3-5, 7". */
  readonly locatorSpan?: Span;
  readonly suppressAuthor: boolean;
}

export interface Citation extends Span {
  readonly syntax: CitationSyntax;
  /** `textual` for an `@key` that is part of the sentence, `normal` within brackets. */
  readonly mode: 'normal' | 'textual';
  /** In order; one that is named within the words of another, as in `[@a, in reply to @b]`, follows that one. */
  readonly cites: readonly Cite[];
  /** The note in the line, `^[…]`, that it stands in. */
  readonly inlineFootnote?: Span;
}

/** Where a key stands: its `keySpan`. */
export interface Use extends Span {
  readonly key: string;
}

export function listCitedKeys(citations: readonly Citation[]): Use[] {
  return citations.flatMap(({ cites }) => cites.map(({ key, keySpan }) => ({ key, ...spanOf(keySpan) })));
}

/** The cite whose key is at `offset`, or just before it. */
export function findCiteAt(citations: readonly Citation[], offset: number): Cite | undefined {
  const citation = citations.find(({ start, end }) => start <= offset && offset <= end);
  return citation?.cites.find(({ keySpan }) => touches(keySpan, offset));
}

/** The same citation with every span mapped by `map`. */
export function mapCitation(citation: Citation, map: (span: Span) => Span): Citation {
  const { cites, inlineFootnote } = citation;
  const mapped = { ...citation, ...map(spanOf(citation)), cites: cites.map((cite) => mapCite(cite, map)) };
  return inlineFootnote === undefined ? mapped : { ...mapped, inlineFootnote: map(spanOf(inlineFootnote)) };
}

function mapCite(cite: Cite, map: (span: Span) => Span): Cite {
  const { keySpan, locatorSpan } = cite;
  const mapped = { ...cite, ...map(spanOf(cite)), keySpan: map(keySpan) };
  return locatorSpan === undefined ? mapped : { ...mapped, locatorSpan: map(locatorSpan) };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
