// What a quotation is: words set in quotation marks or a block quote.
import type { Span } from '../text/span.ts';

/** The span runs from the first mark to the last; the quoted words alone are in `fragments`. */
export interface Quotation extends Span {
  /** The quoted words, fragments joined by a space, as written. */
  readonly text: string;
  /** The words inside the marks; more than one where "he said" interrupts. */
  readonly fragments: readonly Span[];
  readonly form: 'inline' | 'block';
  /** Who the text says it was: "Gregory Waters", "a European security official". */
  readonly speaker?: string;
}

/** What later quotations ask of an earlier one. */
export interface Spoken extends Span {
  readonly speaker?: string | undefined;
}
