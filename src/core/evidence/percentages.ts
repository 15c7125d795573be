// Percentages of a stated base: "30 %" for a source's "300 of 1,000", and "300" for its "30 % of the 1,000".
import type { Figure } from '../figures/figure.ts';
import type { SourceIndex } from './sourceIndex.ts';
import { isFairRounding, type Wording } from './rounding.ts';
import type { Measurement } from './measurement.ts';
import type { FigureInContext } from './figureContext.ts';

/** Figures of a sentence that are combined; more would make every number a share of some other. */
const MAX_FIGURES = 6;
/** Share of the claim's words, by weight, that the sentence must have. */
const MIN_CONTEXT_OVERLAP = 0.25;

/** The first figure of a pair in one sentence of the source from which the claim can be computed. */
export function findPercentage(claim: FigureInContext, said: Measurement, source: SourceIndex): Figure | undefined {
  if (said.low !== said.high || (said.dimension !== 'share' && said.dimension !== 'count')) return undefined;
  for (const figures of source.listSentencesNear(claim.wide)) {
    const [first] = figures;
    if (first === undefined || figures.length < 2 || figures.length > MAX_FIGURES) continue;
    if (source.overlap(claim.wide, source.findContext(first).wide).share < MIN_CONTEXT_OVERLAP) continue;
    const quantities = figures.flatMap((figure) => source.measurements.get(figure) ?? []);
    const pair = quantities.find((part) =>
      quantities.some((whole) => whole !== part && isComputable(said, part, whole)),
    );
    if (pair !== undefined) return pair.figure;
  }
  return undefined;
}

function isComputable(said: Measurement, part: Measurement, whole: Measurement): boolean {
  if (whole.low <= 0) return false;
  const wording: Wording = { qualifier: said.figure.qualifier, coarse: true, fraction: said.unit === 'whole' };
  if (said.dimension === 'share') {
    const portion = part.dimension === whole.dimension && part.dimension !== 'share' && part.low < whole.low;
    return portion && agrees(said.low, part.low / whole.low / said.factor, wording);
  }
  const isComputed = part.dimension === 'share' && whole.dimension === 'count';
  return isComputed && agrees(said.low, part.low * part.factor * whole.low, wording);
}

function agrees(said: number, actual: number, wording: Wording): boolean {
  return Math.abs(said - actual) < 1e-9 * Math.abs(actual) || isFairRounding(said, actual, wording);
}
