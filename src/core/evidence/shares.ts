// Percentages of a stated base: "30 %" for a source's "300 of 1,000", and "300" for its "30 % of the 1,000".
import type { Figure } from '../figures/figure.ts';
import type { PreparedSource } from './preparedSource.ts';
import { isFairRounding, type Wording } from './rounding.ts';
import { toQuantity } from './quantity.ts';
import type { FigureInContext } from './surroundings.ts';

/** Figures of a sentence that are combined; more would make every number a share of some other. */
const FEW = 6;
/** Share of the claim's words, weighed, that the sentence must have. */
const SAME_SENSE = 0.4;

/** The first figure of a pair in one sentence of the source from which the claim can be reckoned. */
export function findShare(claim: FigureInContext, source: PreparedSource): Figure | undefined {
  const said = toQuantity(claim.figure);
  if (said === undefined || said.low !== said.high) return undefined;
  if (said.dimension !== 'share' && said.dimension !== 'count') return undefined;
  for (const figures of source.listSentencesNear(claim.near)) {
    const context = figures[0] && source.findContext(figures[0]);
    if (figures.length < 2 || figures.length > FEW || context === undefined) continue;
    if (source.overlap(claim.near, context.wide).share < SAME_SENSE) continue;
    const pair = figures.find((part) => figures.some((whole) => whole !== part && yields(claim.figure, part, whole)));
    if (pair !== undefined) return pair;
  }
  return undefined;
}

function yields(claim: Figure, part: Figure, whole: Figure): boolean {
  const [said, first, base] = [claim, part, whole].map(toQuantity);
  if (said === undefined || first === undefined || base?.dimension !== 'count' || base.low <= 0) return false;
  const wording: Wording = { qualifier: claim.qualifier, coarse: true, fraction: said.unit === 'whole' };
  if (said.dimension === 'share' && first.dimension === 'count' && first.low < base.low) {
    return agrees(said.low, first.low / base.low / said.factor, wording);
  }
  return (
    said.dimension === 'count' &&
    first.dimension === 'share' &&
    agrees(said.low, first.low * first.factor * base.low, wording)
  );
}

function agrees(said: number, actual: number, wording: Wording): boolean {
  return Math.abs(said - actual) < 1e-9 * Math.abs(actual) || isFairRounding(said, actual, wording);
}
