// The figure of a source that says something else of the same thing, and so contradicts a claim.
import type { Figure } from '../figures/figure.ts';
import { relateNouns } from './nouns.ts';
import { isOwnCount } from './ownCounts.ts';
import { contradict, type PreparedSource } from './preparedSource.ts';
import type { Quantity } from './quantity.ts';
import type { FigureInContext } from './surroundings.ts';

/** Share of the words of the claim's clause, weighed, that the other's clause must have; and how many of them. */
const PLAINLY_SAME = 0.45;
const ENOUGH = 2;

export interface Rival {
  readonly found: Figure;
  readonly share: number;
}

/**
 * The one whose clause says most nearly the same as the claim's; `said` is undefined for dates and ordinals. Never for the
 * word "one", which is a pronoun as often as a number.
 */
export function findRival(
  claim: FigureInContext,
  said: Quantity | undefined,
  source: PreparedSource,
): Rival | undefined {
  if (isOwnCount(claim.figure) && claim.figure.value === 1) return undefined;
  const enough = isOwnCount(claim.figure) ? ENOUGH : Math.min(ENOUGH, claim.near.size);
  let best: Rival | undefined;
  let merit = 0;
  for (const found of source.listSentencesNear(claim.near).flat()) {
    if (!isAlike(claim.figure, said, found, source.quantities.get(found))) continue;
    const { near } = source.findContext(found);
    const { share, count } = source.overlap(claim.near, near);
    if (share < PLAINLY_SAME || count < enough || contradict(claim.near, near)) continue;
    const own = share + source.overlap(near, claim.near).share;
    if (own > merit) [best, merit] = [{ found, share }, own];
  }
  return best;
}

/** Whether two figures could be numbers of the same thing. */
function isAlike(claim: Figure, said: Quantity | undefined, found: Figure, actual: Quantity | undefined): boolean {
  if (said === undefined) return claim.kind === found.kind;
  if (said.dimension !== actual?.dimension) return false;
  const relation = relateNouns(claim, found);
  return relation === 'same' || relation === 'kin' || said.dimension !== 'count' || claim.noun === found.noun;
}
