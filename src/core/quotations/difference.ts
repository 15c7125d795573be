// How quoted words differ from the words of the source, word by word.
import type { Span } from '../text/span.ts';

/** Why a difference matters; `words` is any other change. */
export type DifferenceKind = 'words' | 'number' | 'negation' | 'order' | 'distance' | 'ellipsis' | 'insertion' | 'case';

export interface Difference {
  readonly kind: DifferenceKind;
  /** What the note has and what the source has; one of them may be empty. */
  readonly quoted: string;
  readonly source: string;
  /** Offsets into the quotation's text and into the source's text. */
  readonly quotedSpan: Span;
  readonly sourceSpan: Span;
}

/** What alters a quotation, most severe first; the other kinds are fair edits. */
const BY_SEVERITY: readonly DifferenceKind[] = ['negation', 'number', 'order', 'distance', 'words', 'case'];

/** The differences that alter a quotation, the most severe first. */
export function listAlterations(differences: readonly Difference[]): Difference[] {
  return differences
    .filter(({ kind }) => BY_SEVERITY.includes(kind))
    .sort((a, b) => BY_SEVERITY.indexOf(a.kind) - BY_SEVERITY.indexOf(b.kind))
    .map(withoutPunctuation);
}

/** A comma where the source has words is no word that takes their place: they were left out before it. */
export function withoutPunctuation(difference: Difference): Difference {
  const { quoted, quotedSpan } = difference;
  if (/[\p{L}\p{N}…]|\.\.\./u.test(quoted)) return difference;
  return { ...difference, quoted: '', quotedSpan: { start: quotedSpan.start, end: quotedSpan.start } };
}
