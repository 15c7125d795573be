// What the library says of one claim in a note: a verdict and the passage that backs it.
import type { Span } from '../text/span.ts';
import type { Cite } from '../citations/citation.ts';
import type { Figure } from '../figures/figure.ts';
import type { Quotation, Difference } from '../quotations/quotation.ts';
import type { Passage } from '../passage.ts';
import type { FigureVerdict, Obstacle, QuotationVerdict } from './verdicts.ts';

/** What of a source's reference says something of its matter. */
export type SourceField = 'abstract' | 'title';

interface EvidenceBase {
  /** The source in whose scope the claim is, or the best of several. */
  readonly key: string;
  readonly cite?: Cite;
  readonly passage?: Passage;
  /** Where the claim is borne out, if not in the text: no passage then, and `found` is a place in these words. */
  readonly field?: SourceField;
  /** Present with the verdict `cannot check`. */
  readonly obstacle?: Obstacle;
  /** The sentence of the source, where the note repeats it all but word for word. */
  readonly repeated?: string;
}

export interface FigureEvidence extends EvidenceBase {
  readonly kind: 'figure';
  readonly claim: Figure;
  readonly verdict: FigureVerdict;
  /** The figure of the source that was compared: the one that states it, or the one that differs. */
  readonly found?: Figure;
  /** With the verdict `follows`: the figures of the source that it can be computed from, in order; `found` is the first. */
  readonly from?: readonly Figure[];
  /** With the verdict `absent`: the number of the source that is nearest to it, where one is near. */
  readonly nearest?: Figure;
}

/** The part of it that comparing the figure with one source gives. */
export interface FigureFinding {
  readonly verdict: FigureVerdict;
  readonly obstacle?: Obstacle;
  readonly found?: Figure;
  /** With the verdict `follows`: what the claim can be computed from, in order. */
  readonly from?: readonly Figure[];
  readonly nearest?: Figure;
  readonly repeated?: string;
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
  /** With the verdict `denied`: what denies the words in the source. */
  readonly denial?: DenyingWords;
}

/** Their place in the source's text, and how they read. */
export interface DenyingWords extends Span {
  readonly words: string;
}

export type Evidence = FigureEvidence | QuotationEvidence;
