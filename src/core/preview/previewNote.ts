// What the preview shows of a note beside its text, as data: the editor fills it in, the markdown-it plugin draws it.
import type { Reference } from '../csl/reference.ts';
import type { RichText } from '../csl/richText.ts';
import type { Span } from '../span.ts';

/** How a claim is marked; `open` is what cannot be checked. */
export type ClaimLook = 'holds' | 'differs' | 'absent' | 'open';

export interface PreviewClaim extends Span {
  readonly look: ClaimLook;
  /** The verdict in words, and what explains it. */
  readonly words: string;
  readonly explanation: string;
  /** The source's words, with the places to mark in them. */
  readonly passage?: { readonly text: string; readonly marks: readonly Span[] };
  /** The source in one line; empty where it is unknown. */
  readonly source: string;
}

export interface PreviewCitation extends Span {
  readonly keys: readonly string[];
  /** What stands in the sentence. */
  readonly text: RichText;
  /** What stands in the note of this number, in a style of notes. */
  readonly note?: { readonly number: number; readonly text: RichText };
}

/** All spans are offsets into the document's text with each line break as one character, as markdown-it sees it. */
export interface PreviewNote {
  readonly citations: readonly PreviewCitation[];
  /** Sorted, and none overlaps another of its list. */
  readonly figures: readonly PreviewClaim[];
  readonly quotations: readonly PreviewClaim[];
  readonly references: readonly Reference[];
  /** Whether a list of references is to be shown: not where the note has one in its own text. */
  readonly listsReferences: boolean;
  /** Relative to the note: where the files of sources are, by key. */
  readonly files: ReadonlyMap<string, string>;
  readonly words: PreviewWords;
}

/** In the language of the editor, but for the heading, which is in that of the note. */
export interface PreviewWords {
  readonly references: string;
  readonly notes: string;
  readonly openSource: string;
  readonly unknown: string;
}
