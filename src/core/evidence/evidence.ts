// What the library says of one claim in a note: a verdict and the passage that backs it.
import type { Cite } from '../note/citation.ts';
import type { Note } from '../note/note.ts';
import type { Figure } from '../figures/figure.ts';
import type { Quotation, Difference } from '../quotations/quotation.ts';
import type { Source } from '../source.ts';
import type { Span } from '../text/span.ts';
import type { FigureVerdict, Obstacle, QuotationVerdict } from './verdicts.ts';

/** The span of a source's text that backs a claim: offsets into `Source.text`. */
export interface Passage extends Span {
  /** The whole sentence, or sentences, around the span. */
  readonly sentence: Span;
  readonly page?: string;
}

interface EvidenceBase {
  /** The source in whose scope the claim is, or the best of several. */
  readonly key: string;
  readonly cite?: Cite;
  readonly passage?: Passage;
  /** Present with the verdict `cannot check`. */
  readonly obstacle?: Obstacle;
}

export interface FigureEvidence extends EvidenceBase {
  readonly kind: 'figure';
  readonly claim: Figure;
  readonly verdict: FigureVerdict;
  /** The figure of the source that was compared: the one that states it, or the one that differs. */
  readonly found?: Figure;
  /** With the verdict `follows`: the figures of the source that it can be computed from, in order; `found` is the first. */
  readonly from?: readonly Figure[];
}

/** The part of it that comparing the figure with one source gives. */
export interface FigureFinding {
  readonly verdict: FigureVerdict;
  readonly obstacle?: Obstacle;
  readonly found?: Figure;
  /** With the verdict `follows`: what the claim can be computed from, in order. */
  readonly from?: readonly Figure[];
}

export interface QuotationEvidence extends EvidenceBase {
  readonly kind: 'quotation';
  readonly claim: Quotation;
  readonly verdict: QuotationVerdict;
  readonly differences: readonly Difference[];
  /** Who says it in the source. */
  readonly speaker?: string;
  /** Whether the note gives the words to someone else than the source does. */
  readonly wrongSpeaker: boolean;
}

export type Evidence = FigureEvidence | QuotationEvidence;

/** A source with what is known of its text. */
export interface ParsedSource {
  readonly source: Source;
  /** The parsed text; undefined where the library has only the reference. */
  readonly parsedText: Note | undefined;
}

/** What verification needs of a library; the store and the tests' maps both are one. */
export interface EvidenceLibrary {
  find(key: string): ParsedSource | undefined;
  findByUrl(url: string): ParsedSource | undefined;
}
