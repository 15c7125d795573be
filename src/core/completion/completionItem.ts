// What completion takes and returns.
import type { Library } from '../library.ts';
import type { Note } from '../note/note.ts';
import type { Span } from '../text/span.ts';

/** By the settings `ibid.completion.…`. */
export type CompletionKind = 'citations' | 'locators' | 'quotations' | 'figures';

/** Where one types. The line is enough to say that there is nothing to offer, which is what nearly every key gets. */
export interface CompletionContext {
  readonly line: string;
  readonly column: number;
  /** The line's offset in the note. */
  readonly lineStart: number;
  /** Parses the note if need be. */
  readonly getNote: () => Note;
  readonly library: Library;
  /** Citekeys that were inserted last, the last one first. */
  readonly recent: readonly string[];
}

export interface CompletionItem {
  readonly label: string;
  /** Beside the label, in fewer words than a line. */
  readonly description: string;
  readonly detail?: string;
  /** What takes the place of the completion's span. */
  readonly insertText: string;
  /** What VS Code compares with what has been typed of the span. */
  readonly filterText: string;
  readonly key: string;
  /** Whether somebody has marked these words in the source. */
  readonly isHighlighted?: boolean;
  /** Where it stands in the source's text. */
  readonly passage?: Passage;
}

interface Passage {
  readonly sentence: Span;
  readonly marks: readonly Span[];
}

export interface CompletionList {
  readonly kind: CompletionKind;
  /** What an accepted candidate replaces; it holds the cursor. */
  readonly span: Span;
  /** Best first. */
  readonly items: readonly CompletionItem[];
}
