// How quoted words differ from the words of the source, word by word.
import type { Span } from '../span.ts';

/** Why a difference matters; `words` is any other change. */
export type DifferenceKind = 'words' | 'number' | 'negation' | 'order' | 'distance' | 'ellipsis' | 'insertion' | 'case';

export interface Difference {
  readonly kind: DifferenceKind;
  /** What the note has and what the source has; one of them may be empty. */
  readonly note: string;
  readonly source: string;
  /** Offsets into the quotation's text and into the source's text. */
  readonly noteSpan: Span;
  readonly sourceSpan: Span;
}
