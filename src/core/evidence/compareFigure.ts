// A figure of a note against all figures of one source: what the source says of the same thing, if anything.
import { type Figure, isUncitedByDesign } from '../figures/figure.ts';
import { type Candidate, listCandidates } from './candidates.ts';
import { compareMeasurements } from './compareMeasurements.ts';
import { compareDate } from './compareDate.ts';
import type { FigureFinding } from './evidence.ts';
import type { Span } from '../text/span.ts';
import type { SourceIndex } from './sourceIndex.ts';
import { type Measurement, toMeasurement } from './measurement.ts';
import { type ContradictingFigure, findContradictingFigure } from './contradictingFigures.ts';
import { findDerivation, isDerivedByWords } from './derivedNumbers.ts';
import type { FigureInContext } from './figureContext.ts';
import { findNearestFigure } from './nearestFigure.ts';
import { findInPlaceOf, type InPlace, MIN_REPEATED } from './repeatedSentence.ts';
import { standsUnread } from './unreadNumbers.ts';

/** Another number whose words are nearer by this factor outranks an equal number. */
const MIN_CONTRADICTION_RATIO = 1.25;

/** Where the sentence of a number that is equal beyond chance has less of the claim's words, and that of another one so much of them. */
const MIN_CERTAIN_SHARE = 0.25;
const MIN_OTHER_SHARE = 0.6;
/** How many times as much of the claim's words a sentence has that outranks others with an equal number. */
const MIN_NEARNESS = 2;

const SUPPORTING: ReadonlySet<Candidate['certainty']> = new Set(['certain', 'likely']);

/** undefined where the source does not have the figure, and need not have it; of equal ones that on the `pages` cited is meant. */
export function compareFigure(claim: FigureInContext, source: SourceIndex, pages?: Span): FigureFinding | undefined {
  return claim.figure.kind === 'date' ? compareDate(claim, source) : compareNumber(claim, source, pages);
}

function compareNumber(
  claim: FigureInContext,
  source: SourceIndex,
  pages: Span | undefined,
): FigureFinding | undefined {
  const said = toMeasurement(claim.figure);
  const candidates = listCandidates(claim, said, source, pages);
  const reworded = candidates.find(({ isReworded }) => isReworded);
  const [best] = candidates.filter((each) => !isFarFrom(each, reworded));
  const inPlace = findOtherInPlace(claim, said, best, source);
  if (inPlace !== undefined) return { verdict: 'differs', ...inPlace };
  const isCertain = best?.certainty === 'certain';
  if (isCertain && best.share >= MIN_CERTAIN_SHARE) return { verdict: best.agreement, found: best.found };
  const contradicting = findContradictingFigure(claim, said, source);
  if (isCertain) {
    const isElsewhere = contradicting !== undefined && contradicting.share >= MIN_OTHER_SHARE;
    return { verdict: isElsewhere ? 'of something else' : best.agreement, found: best.found };
  }
  if (best !== undefined && best.certainty !== 'other' && !isOutranked(best, contradicting)) return toUncertain(best);
  const derivation = said && findDerivation(claim, said, source);
  if (derivation !== undefined) return { verdict: 'follows', found: derivation.from[0], from: derivation.from };
  if (contradicting !== undefined && !isOfAnotherOperation(claim, contradicting.found, source))
    return { verdict: 'differs', found: contradicting.found };
  if (isUncitedByDesign(claim.figure)) return undefined;
  if (best?.certainty === 'other') return { verdict: 'of something else', ...toPlace(best, source) };
  if (standsUnread(source.text, claim.figure)) return { verdict: 'cannot check', obstacle: 'unclear' };
  const nearest = said && findNearestFigure(claim, said, source);
  return { verdict: 'absent', ...(nearest && { nearest }) };
}

/** The number that a sentence has which the note repeats, but for a number that agrees at best with one elsewhere. */
function findOtherInPlace(
  claim: FigureInContext,
  said: Measurement | undefined,
  best: Candidate | undefined,
  source: SourceIndex,
): InPlace | undefined {
  const isRepeated = best !== undefined && best.share >= MIN_REPEATED && SUPPORTING.has(best.certainty);
  return isRepeated ? undefined : findInPlaceOf(claim, source, (found) => relate(claim.figure, said, found, source));
}

function relate(claim: Figure, said: Measurement | undefined, found: Figure, source: SourceIndex) {
  const actual = source.measurements.get(found);
  if (found.kind === 'date' || said?.dimension !== actual?.dimension) return undefined;
  if (said === undefined || actual === undefined) {
    if (claim.kind !== found.kind) return undefined;
    return claim.value === found.value ? 'equal' : 'other';
  }
  return compareMeasurements(said, actual) === undefined ? 'other' : 'equal';
}

function toPlace({ found, isRepeated }: Candidate, source: SourceIndex): Pick<FigureFinding, 'found' | 'repeated'> {
  const { sentence, prose } = source.findContext(found);
  return { found, ...(isRepeated && { repeated: prose.slice(sentence.start, sentence.end) }) };
}

/** An equal number never loses to another one, where its sentence speaks of the matter and it counts nothing else. */
function isOutranked(best: Candidate, contradicting: ContradictingFigure | undefined): boolean {
  if (contradicting === undefined || (best.agreement === 'stated' && best.isOfMatter)) return false;
  return contradicting.share >= MIN_CONTRADICTION_RATIO * best.share;
}

/** Whether a note that all but repeats another sentence is hardly about this one, though the number in it is equal as well. */
function isFarFrom({ certainty, share }: Candidate, reworded: Candidate | undefined): boolean {
  if (reworded === undefined || share * MIN_NEARNESS > reworded.share) return false;
  return certainty !== 'certain' || reworded.isRepeated;
}

/** "rose by 3.3 points" does not contradict "9.1 percent": the one is a change, the other a state. */
function isOfAnotherOperation(claim: FigureInContext, found: Figure, source: SourceIndex): boolean {
  return isDerivedByWords(claim) && !isDerivedByWords(source.findContext(found));
}

function toUncertain({ certainty, agreement, found, missed }: Candidate): FigureFinding {
  return certainty === 'likely'
    ? { verdict: agreement, found }
    : { verdict: 'cannot check', obstacle: missed ? 'exact' : 'unclear', found };
}
