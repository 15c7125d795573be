// The figures of a source that agree with a claim, and how likely it is that they are of the same thing.
import { contains, type Span } from '../text/span.ts';
import { type Figure, isUncitedByDesign } from '../figures/figure.ts';
import { areAgreeing } from './agreeing.ts';
import { alignTokens } from './alignTokens.ts';
import { isAbridged } from './alignUnits.ts';
import { type Agreement, compareMeasurements, type Comparison } from './compareMeasurements.ts';
import { compareMatter, compareWording } from './matter.ts';
import { relateNouns } from './nouns.ts';
import { isRepetition } from './repeatedSentence.ts';
import type { SourceIndex } from './sourceIndex.ts';
import { isNear, type Measurement } from './measurement.ts';
import type { FigureInContext } from './figureContext.ts';

/** Share of the claim's words, by weight, that a sentence must have to be about the same thing. */
const MIN_CONTEXT_OVERLAP = 0.25;
/** The same for a sentence that says nearly what the claim's says. */
const MIN_LIKE_SHARE = 0.6;
/** Words of a sentence that a note repeats which may be others; one is enough to make it another statement. */
const MAX_EXCHANGED = 1;
/** What the words that two sentences share must add up to for them to speak of the same matter. */
export const MIN_SHARED_WEIGHT = 2;
/** From this many significant digits on an equal number is no coincidence; with the same unit fewer will do. */
const MIN_DIGITS = 3;
const MIN_DIGITS_WITH_UNIT = 2;

/** Worst first: whether an equal number is of the same thing; `other` than that by its words, `likely` by its words alone. */
const CERTAINTIES = ['other', 'unclear', 'likely', 'certain'] as const;
const RANKS: readonly Agreement[] = ['rounded', 'converted', 'stated'];

export interface Candidate {
  readonly found: Figure;
  readonly agreement: Agreement;
  /** How much of the claim's words its sentence has, 0 to 1. */
  readonly share: number;
  readonly certainty: (typeof CERTAINTIES)[number];
  /** Whether its sentence has words of the claim, it counts nothing else that is known, and it is no word such as "half". */
  readonly isOfMatter: boolean;
  /** Of a bound that the very number does not keep. */
  readonly missed: boolean;
  /** Whether its sentence is nearly the claim's, but for a word that makes it another thing. */
  readonly isReworded: boolean;
  /** The same, and word for word. */
  readonly isRepeated: boolean;
}

/** Best first. */
export function listCandidates(
  claim: FigureInContext,
  said: Measurement | undefined,
  source: SourceIndex,
  pages?: Span,
): Candidate[] {
  const candidates: Candidate[] = [];
  const add = (found: Figure, comparison: Comparison | undefined): void => {
    if (comparison !== undefined) candidates.push(toCandidate(claim, found, source, comparison));
  };
  if (said === undefined) for (const found of source.text.figures) add(found, compareOrdinals(claim.figure, found));
  else
    for (const actual of source.measurements.values())
      if (isNear(said, actual) || isAbridged(said, actual)) add(actual.figure, compareMeasurements(said, actual));
  const isOff = ({ found }: Candidate) => (pages === undefined || contains(pages, found) ? 0 : 1);
  return candidates.sort((a, b) => compareCandidates(a, b) || isOff(a) - isOff(b) || b.share - a.share);
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    CERTAINTIES.indexOf(b.certainty) - CERTAINTIES.indexOf(a.certainty) ||
    RANKS.indexOf(b.agreement) - RANKS.indexOf(a.agreement)
  );
}

/** Ordinals, which are no quantities. */
function compareOrdinals(claim: Figure, found: Figure): Comparison | undefined {
  return claim.kind === found.kind && claim.value === found.value ? { agreement: 'stated', sure: true } : undefined;
}

function toCandidate(
  claim: FigureInContext,
  found: Figure,
  source: SourceIndex,
  { agreement, sure, missed = false }: Comparison,
): Candidate {
  const noun = relateNouns(claim.figure, found);
  const context = source.findContext(found);
  const near = source.overlap(claim.near, context.wide).share;
  const wide = source.overlap(claim.wide, context.wide);
  const share = Math.max(near, wide.share);
  const isOfMatter = noun !== 'generic' && wide.weight >= MIN_SHARED_WEIGHT && !isUncitedByDesign(claim.figure);
  const told = compareMatter(claim, context, noun, source);
  const matter = missed && told === 'same' ? 'unclear' : told;
  const certain = sure && (noun === 'same' || isDistinctive(claim.figure, found));
  const isHolding = matter === 'same' && (certain || share >= MIN_CONTEXT_OVERLAP);
  const isLike = share >= MIN_LIKE_SHARE;
  const isAsked = matter !== 'other' && (isHolding || isLike);
  const worded = isAsked ? compareWording(claim, context, source, areAgreeing) : matter;
  const isReworded = isLike && worded === 'other';
  const certainty = worded === 'other' ? worded : !isHolding ? 'unclear' : certain ? 'certain' : 'likely';
  const isRepeated = isReworded && isRepetition(claim, alignTokens(claim, context), MAX_EXCHANGED);
  return {
    found,
    agreement,
    share,
    certainty,
    isOfMatter: isOfMatter && certainty !== 'other',
    missed,
    isReworded,
    isRepeated,
  };
}

/** Whether an equal number is hardly a coincidence, with so many digits for its kind. */
function isDistinctive(claim: Figure, found: Figure): boolean {
  const digits = Math.min(countDigits(claim), countDigits(found));
  return digits >= (claim.unit === undefined ? MIN_DIGITS : MIN_DIGITS_WITH_UNIT);
}

/** Significant ones; of a range those of the end that has more. */
function countDigits({ value, low = 0, high = 0 }: Figure): number {
  const numbers = value === undefined ? [low, high] : [value];
  return Math.max(...numbers.map((number) => number.toExponential().replace(/e.*|\D/g, '').length));
}
