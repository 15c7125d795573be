// The number of a source that is nearest to one that it does not have, in its kind, unit and matter: where to look first.
import type { Figure } from '../figures/figure.ts';
import { MIN_SHARED_WEIGHT } from './candidates.ts';
import type { FigureInContext } from './figureContext.ts';
import type { Measurement } from './measurement.ts';
import { type NounRelation, relateNouns } from './nouns.ts';
import type { SourceIndex } from './sourceIndex.ts';

/** How many times the one number may be the other. */
const MAX_RATIO = 2;
const ALIKE: readonly NounRelation[] = ['same', 'kin', 'generic'];

/** undefined where none is near, and where the nearest is the very number, which is then told otherwise. */
export function findNearestFigure(claim: FigureInContext, said: Measurement, source: SourceIndex): Figure | undefined {
  let nearest: Figure | undefined;
  let least = Math.log(MAX_RATIO);
  for (const actual of source.measurements.values()) {
    if (actual.dimension !== said.dimension) continue;
    const distance = Math.abs(Math.log(actual.baseSize.most / said.baseSize.most));
    if (!(distance < least) || !isOfSameMatter(claim, said, actual, source)) continue;
    [nearest, least] = [actual.figure, distance];
  }
  return least === 0 ? undefined : nearest;
}

function isOfSameMatter(claim: FigureInContext, said: Measurement, { figure }: Measurement, source: SourceIndex) {
  if (said.dimension === 'count' && !ALIKE.includes(relateNouns(claim.figure, figure))) return false;
  return source.overlap(claim.wide, source.findContext(figure).wide).weight >= MIN_SHARED_WEIGHT;
}
