// What the preview shows of a note beside its text, as data: a builder puts it together, the markdown-it plugin draws it.
import type { Span } from '../text/span.ts';

export interface PreviewClaim extends Span {
  /** The tag that opens its element: how it is marked and what is shown on hover (see cards.ts). */
  readonly open: string;
}

export interface PreviewCitation extends Span {
  /** What stands in the sentence. */
  readonly html: string;
  /** Whether the library has all its sources. */
  readonly isKnown: boolean;
  /** The fragment of the reference that it leads to; undefined where none is listed. */
  readonly anchor: string | undefined;
  /** What is shown on hover; see cards.ts. */
  readonly card: string;
}

/** All as HTML. */
export interface PreviewReferences {
  /** The notes of a style of notes; else empty. */
  readonly footnotes: string;
  readonly title: string;
  readonly entries: string;
}

/** All spans are offsets into the document's text with each line break as one character, as markdown-it sees it. */
export interface PreviewNote {
  readonly citations: readonly PreviewCitation[];
  /** Sorted, and none overlaps another of its list. */
  readonly figures: readonly PreviewClaim[];
  readonly quotations: readonly PreviewClaim[];
  /** undefined where none are to be shown. */
  readonly references: PreviewReferences | undefined;
  /** The element that holds what the cards show; empty where there is none. */
  readonly cards: string;
}

/** In the language of the editor, but for the heading, which is in that of the note. */
export interface PreviewWords {
  readonly references: string;
  readonly footnotes: string;
  readonly openSource: string;
  readonly unknown: string;
}
