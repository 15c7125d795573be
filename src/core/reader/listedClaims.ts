// The claims of a source as the reader lists them in its margin, and which of them a passage is about.
import { formatSpoken } from '../markdownText.ts';
import type { Note } from '../note/note.ts';
import { overlaps, type Span } from '../text/span.ts';

/** A claim for the list in the margin; ids as in `toHighlights`. */
export interface ListedClaim extends Span {
  readonly id: string;
  readonly kind: 'figure' | 'quotation';
  readonly text: string;
  /** What is counted, or who says it. */
  readonly detail: string;
}

export function listClaims({ figures, quotations }: Note): ListedClaim[] {
  return [
    ...figures.map(({ start, end, text, noun }, index) => {
      return { id: `f${index}`, kind: 'figure' as const, start, end, text, detail: noun ?? '' };
    }),
    ...quotations.map(({ start, end, text, speaker }, index) => {
      return {
        id: `q${index}`,
        kind: 'quotation' as const,
        start,
        end,
        text: formatSpoken(text),
        detail: speaker ?? '',
      };
    }),
  ];
}

/** The ids of the figures or quotations that a passage touches. */
export function listClaimsAt(parsed: Note, kind: ListedClaim['kind'], passage: Span): string[] {
  const claims: readonly Span[] = kind === 'figure' ? parsed.figures : parsed.quotations;
  return claims.flatMap((claim, index) => (overlaps(claim, passage) ? [`${kind.charAt(0)}${index}`] : []));
}
