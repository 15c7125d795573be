// The figure of a source that says something else of the same thing, and so contradicts a claim.
import type { Figure } from '../figures/figure.ts';
import { relateNouns } from './nouns.ts';
import { isUncitedByDesign } from './uncitedByDesign.ts';
import { contradict, type SourceIndex } from './sourceIndex.ts';
import type { Measurement } from './measurement.ts';
import type { FigureInContext } from './figureContext.ts';

/** Share of the words of the claim's clause, by weight, that the other's clause must have; and how many of them. */
const MIN_CONTEXT_OVERLAP = 0.45;
const MIN_SHARED_STEMS = 2;

export interface ContradictingFigure {
  readonly found: Figure;
  readonly share: number;
}

/**
 * The one whose clause says most nearly the same as the claim's; `said` is undefined for ordinals. Never for the
 * word "one", which is a pronoun as often as a number.
 */
export function findContradictingFigure(
  claim: FigureInContext,
  said: Measurement | undefined,
  source: SourceIndex,
): ContradictingFigure | undefined {
  if (isUncitedByDesign(claim.figure) && claim.figure.value === 1) return undefined;
  const enough = isUncitedByDesign(claim.figure) ? MIN_SHARED_STEMS : Math.min(MIN_SHARED_STEMS, claim.near.size);
  let best: ContradictingFigure | undefined;
  let bestScore = 0;
  for (const found of source.listSentencesNear(claim.near).flat()) {
    if (!isAlike(claim.figure, said, found, source.measurements.get(found))) continue;
    const { near } = source.findContext(found);
    const { share, count } = source.overlap(claim.near, near);
    if (share < MIN_CONTEXT_OVERLAP || count < enough || contradict(claim.near, near)) continue;
    const score = share + source.overlap(near, claim.near).share;
    if (score > bestScore) [best, bestScore] = [{ found, share }, score];
  }
  return best;
}

/** Whether two figures could be numbers of the same thing. */
function isAlike(
  claim: Figure,
  said: Measurement | undefined,
  found: Figure,
  actual: Measurement | undefined,
): boolean {
  if (said === undefined) return claim.kind === found.kind;
  if (said.dimension !== actual?.dimension) return false;
  const relation = relateNouns(claim, found);
  return relation === 'same' || relation === 'kin' || said.dimension !== 'count' || claim.noun === found.noun;
}
