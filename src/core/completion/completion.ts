// What completion can offer at a place in a note: one row a kind, which finds what is being typed and lists what fits it.
import type { Library } from '../library.ts';
import type { Note } from '../note/note.ts';
import type { Span } from '../span.ts';
import { completeCitation } from './citations.ts';
import { completeFigure } from './figures.ts';
import { completeLocator } from './locators.ts';
import { completeQuotation } from './quotations.ts';

/** Where one types. The line is enough to say that there is nothing to offer, which is what nearly every key gets. */
export interface Typing {
  readonly line: string;
  readonly column: number;
  /** The line's offset in the note. */
  readonly lineStart: number;
  /** Parses the note if need be. */
  readonly readNote: () => Note;
  readonly library: Library;
  /** Citekeys that were inserted last, the last one first. */
  readonly recent: readonly string[];
}

export interface Candidate {
  readonly label: string;
  /** Beside the label, in fewer words than a line. */
  readonly description: string;
  readonly detail?: string;
  /** What takes the place of the completion's span. */
  readonly insert: string;
  /** What VS Code compares with what has been typed of the span. */
  readonly filter: string;
  readonly key: string;
  /** Where it stands in the source's text. */
  readonly passage?: Passage;
}

interface Passage {
  readonly sentence: Span;
  readonly marks: readonly Span[];
}

export interface Completion {
  readonly kind: CompletionKind;
  /** What an accepted candidate replaces; it holds the cursor. */
  readonly span: Span;
  /** Best first. */
  readonly candidates: readonly Candidate[];
}

const COMPLETIONS = {
  citations: completeCitation,
  locators: completeLocator,
  quotations: completeQuotation,
  figures: completeFigure,
} as const;

export type CompletionKind = keyof typeof COMPLETIONS;

/** More than a person looks through, few enough to cross to the editor at every key. */
export const MOST_CANDIDATES = 100;

const KINDS = Object.keys(COMPLETIONS) as CompletionKind[];

/** What is offered, or undefined where one types prose. Never throws. `isWanted` is asked only of what there is. */
export function complete(typing: Typing, isWanted: (kind: CompletionKind) => boolean): Completion | undefined {
  for (const kind of KINDS) {
    const found = COMPLETIONS[kind](typing);
    if (found !== undefined && found.candidates.length > 0 && isWanted(kind)) {
      return { kind, span: found.span, candidates: found.candidates.slice(0, MOST_CANDIDATES) };
    }
  }
  return undefined;
}
