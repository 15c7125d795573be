// The figure of a source that says something else of the same thing, and so contradicts a claim.
import { type Figure, isUncitedByDesign } from '../figures/figure.ts';
import { compareMeasurements } from './compareMeasurements.ts';
import { relateNouns } from './nouns.ts';
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
  const minimum = { share: MIN_CONTEXT_OVERLAP, stems: enough };
  const others = listInLikeClauses(claim.near, source, minimum, (found) =>
    isAlike(claim.figure, said, found, source.measurements.get(found)),
  );
  for (const { found, share } of others) {
    const score = share + source.overlap(source.findContext(found).near, claim.near).share;
    if (score > bestScore) [best, bestScore] = [{ found, share }, score];
  }
  return best;
}

/** The figures of a kind whose clauses have so much of the claim's, and do not say the opposite. */
export function* listInLikeClauses(
  near: ReadonlySet<string>,
  source: SourceIndex,
  minimum: { readonly share: number; readonly stems: number },
  isAlike: (found: Figure) => boolean,
): Generator<ContradictingFigure> {
  for (const found of source.listSentencesNear(near).flat()) {
    if (!isAlike(found)) continue;
    const clause = source.findContext(found).near;
    const { share, count } = source.overlap(near, clause);
    if (share >= minimum.share && count >= minimum.stems && !contradict(near, clause)) yield { found, share };
  }
}

/** Whether two figures that do not agree could be numbers of the same thing. */
function isAlike(
  claim: Figure,
  said: Measurement | undefined,
  found: Figure,
  actual: Measurement | undefined,
): boolean {
  if (said === undefined) return claim.kind === found.kind && claim.value !== found.value;
  if (said.dimension !== actual?.dimension || compareMeasurements(said, actual) !== undefined) return false;
  const relation = relateNouns(claim, found);
  return ['same', 'kin', 'generic'].includes(relation) || said.dimension !== 'count' || claim.noun === found.noun;
}
