// A figure of a note against all figures of one source: what the source says of the same thing, if anything.
import type { Figure } from '../figures/figure.ts';
import { type Candidate, listCandidates } from './candidates.ts';
import { compareDate } from './compareDate.ts';
import type { SourceIndex } from './sourceIndex.ts';
import { toMeasurement } from './measurement.ts';
import { findContradictingFigure } from './contradictingFigures.ts';
import { findPercentage } from './percentages.ts';
import type { FigureInContext } from './figureContext.ts';
import { isUncitedByDesign } from './uncitedByDesign.ts';
import type { FigureVerdict, Obstacle } from './verdicts.ts';

export interface FigureFinding {
  readonly verdict: FigureVerdict;
  readonly obstacle?: Obstacle;
  readonly found?: Figure;
}

/** Another number whose words are nearer by this factor outranks an equal number. */
const MIN_CONTRADICTION_RATIO = 1.25;

/** undefined where the source does not have the figure, and need not have it. */
export function compareFigure(claim: FigureInContext, source: SourceIndex): FigureFinding | undefined {
  return claim.figure.kind === 'date' ? compareDate(claim, source) : compareNumber(claim, source);
}

function compareNumber(claim: FigureInContext, source: SourceIndex): FigureFinding | undefined {
  const said = toMeasurement(claim.figure);
  const [best] = listCandidates(claim, said, source);
  if (best?.certainty === 'certain') return { verdict: best.agreement, found: best.found };
  const contradicting = findContradictingFigure(claim, said, source);
  if (best !== undefined && (contradicting === undefined || contradicting.share < MIN_CONTRADICTION_RATIO * best.share))
    return toUncertain(best);
  const percentage = said && findPercentage(claim, said, source);
  if (percentage !== undefined) return { verdict: 'converted', found: percentage };
  if (contradicting !== undefined) return { verdict: 'differs', found: contradicting.found };
  return isUncitedByDesign(claim.figure) ? undefined : { verdict: 'absent' };
}

function toUncertain({ certainty, agreement, found }: Candidate): FigureFinding {
  return certainty === 'likely'
    ? { verdict: agreement, found }
    : { verdict: 'cannot check', obstacle: 'unclear', found };
}
