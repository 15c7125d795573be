// How quoted words differ from the words of the source, word by word.
import type { Span } from '../text/span.ts';

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

/** What alters a quotation, gravest first; the other kinds are fair edits. */
const GRAVITY: readonly DifferenceKind[] = ['negation', 'number', 'order', 'distance', 'words', 'case'];

/** The differences that alter a quotation, the gravest first. */
export function listAlterations(differences: readonly Difference[]): Difference[] {
  return differences
    .filter(({ kind }) => GRAVITY.includes(kind))
    .sort((a, b) => GRAVITY.indexOf(a.kind) - GRAVITY.indexOf(b.kind))
    .map(withoutPunctuation);
}

/** A comma where the source has words is no word that takes their place: they were left out before it. */
export function withoutPunctuation(difference: Difference): Difference {
  const { note, noteSpan } = difference;
  if (/[\p{L}\p{N}…]|\.\.\./u.test(note)) return difference;
  return { ...difference, note: '', noteSpan: { start: noteSpan.start, end: noteSpan.start } };
}
