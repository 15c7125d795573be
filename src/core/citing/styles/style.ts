// What a citation style is: how a citation is written in it, and how those that are written so are found again.
import type { Note } from '../../note/note.ts';
import type { CslItem } from '../../source.ts';
import type { Span } from '../../text/span.ts';
import type { Cited } from '../cited.ts';

/** What writing needs to know of the sources and of the note. */
export interface StyleContext {
  readonly findItem: (key: string) => CslItem | undefined;
  readonly findKeyByUrl: (url: string) => string | undefined;
  /** What the user's own templates make of a citation, to find it again; empty without any. */
  readonly formatCustom: readonly ((cited: Cited) => string)[];
}

export interface CitationText {
  readonly text: string;
  /** What parts it from what follows, which would make something else of it. */
  readonly gap?: ' ';
  /** A footnote's text, which stands at the end of the note. */
  readonly definition?: { readonly label: string; readonly text: string };
}

/** The parts of a note in which citations are found. */
export type CitingNote = Pick<Note, 'text' | 'blocks' | 'citations' | 'links' | 'footnoteReferences'>;

/** A citation in a note; the span is all that is replaced where it is rewritten. */
export interface FoundCitation extends Span {
  readonly cited: Cited;
  /** The footnote that holds it: the lines of its definition, and within them the citation. */
  readonly footnote?: { readonly label: string; readonly lines: Span; readonly citation: Span };
}

export interface CitationStyle {
  /** As settings and front matter name it. */
  readonly id: string;
  /** undefined where the style has no way to say it. `takeLabel` makes a footnote's label that is free in the note. */
  readonly format: (
    cited: Cited,
    context: StyleContext,
    takeLabel: (wish: string) => string,
  ) => CitationText | undefined;
  /** For places where that is parsed as something else. Without it, a citation comment helps, or words with such a comment. */
  readonly formatAlternatives?: (cited: Cited) => readonly CitationText[];
  readonly list: (note: CitingNote, context: StyleContext) => readonly FoundCitation[];
}
