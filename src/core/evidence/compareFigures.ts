// A figure of a note against all figures of one source: what the source says of the same thing, if anything.
import type { Figure } from '../figures/figure.ts';
import type { FigureVerdict, Obstacle } from './evidence.ts';
import { type Agreement, compareQuantities, type Comparison } from './compareQuantities.ts';
import { relateNouns } from './nouns.ts';
import { contradict, type PreparedSource } from './preparedSource.ts';
import { isOwnCount } from './ownCounts.ts';
import { toQuantity } from './quantity.ts';
import { findShare } from './shares.ts';
import type { FigureInContext } from './surroundings.ts';

export interface FigureFinding {
  readonly verdict: FigureVerdict;
  readonly obstacle?: Obstacle;
  readonly found?: Figure;
}

/** Share of the claim's words, weighed, that a sentence must have to be about the same thing; and to be plainly so. */
const SAME_SENSE = 0.25;
const PLAINLY_SAME = 0.45;
/** Another number whose words are nearer by this factor puts an equal number out of court. */
const PREVAILS = 1.25;
/** From this many significant digits on an equal number is no accident; with the same unit fewer will do. */
const TELLING_DIGITS = 3;
const TELLING_DIGITS_WITH_UNIT = 2;

/** Worst first: whether an equal number is of the same thing; `likely` by its words alone. */
const SENSES = ['unclear', 'likely', 'certain'] as const;
const RANKS: readonly Agreement[] = ['rounded', 'converted', 'stated'];

interface Candidate {
  readonly found: Figure;
  readonly agreement: Agreement;
  readonly share: number;
  readonly sense: (typeof SENSES)[number];
}

export function compareFigure(claim: FigureInContext, source: PreparedSource): FigureFinding {
  if (isWithin(source.issued, claim.figure.date)) return { verdict: 'stated' };
  const candidates = source.reading.figures.flatMap((found) => toCandidate(claim, found, source) ?? []);
  const best = candidates.sort(byMerit)[0];
  if (best?.sense === 'certain') return { verdict: best.agreement, found: best.found };
  const rival = findRival(claim, source);
  if (best !== undefined && (rival?.share ?? 0) < PREVAILS * best.share + Number.EPSILON) return concede(best);
  const share = findShare(claim, source);
  if (share !== undefined) return { verdict: 'converted', found: share };
  return rival === undefined ? { verdict: 'absent' } : { verdict: 'differs', found: rival.found };
}

function concede({ sense, agreement, found }: Candidate): FigureFinding {
  return sense === 'likely' ? { verdict: agreement, found } : { verdict: 'cannot check', obstacle: 'unclear', found };
}

function byMerit(a: Candidate, b: Candidate): number {
  return (
    SENSES.indexOf(b.sense) - SENSES.indexOf(a.sense) ||
    RANKS.indexOf(b.agreement) - RANKS.indexOf(a.agreement) ||
    b.share - a.share
  );
}

/** A figure that agrees, unless it plainly counts something else. */
function toCandidate(claim: FigureInContext, found: Figure, source: PreparedSource): Candidate | undefined {
  const comparison = compare(claim.figure, found);
  if (comparison === undefined) return undefined;
  const noun = relateNouns(claim.figure, found);
  const context = source.findContext(found);
  if (noun === 'other' || contradict(claim.near, context.near)) return undefined;
  const share = Math.max(
    source.overlap(claim.near, context.wide).share,
    source.overlap(claim.wide, context.wide).share,
  );
  const { agreement, sure } = comparison;
  const certain = sure && (noun === 'same' || isTelling(found));
  return { found, agreement, share, sense: certain ? 'certain' : share >= SAME_SENSE ? 'likely' : 'unclear' };
}

/** Whether an equal number is hardly an accident: a date, or many digits for its kind. */
function isTelling({ kind, value, unit }: Figure): boolean {
  if (kind === 'date') return true;
  const digits = value === undefined ? 0 : value.toExponential().replace(/e.*|\D/g, '').length;
  return digits >= (unit === undefined ? TELLING_DIGITS : TELLING_DIGITS_WITH_UNIT);
}

function compare(claim: Figure, found: Figure): Comparison | undefined {
  if (claim.kind !== 'date' && claim.kind !== 'ordinal') return compareQuantities(claim, found);
  const equal = claim.kind === 'date' ? isWithin(found.date, claim.date) : claim.value === found.value;
  return claim.kind === found.kind && equal ? { agreement: 'stated', sure: true } : undefined;
}

/** "2019" has "2019-04-03" within it, and "2014/2019" its ends. */
function isWithin(date: string | undefined, period: string | undefined): boolean {
  if (date === undefined || period === undefined) return false;
  return date === period || date.split('/').some((end) => end.startsWith(period));
}

/** The other number in the sentence of the source that says nearly the same as the claim's. */
function findRival(claim: FigureInContext, source: PreparedSource): { found: Figure; share: number } | undefined {
  const enough = isOwnCount(claim.figure) ? 2 : Math.min(2, claim.near.size);
  let best: { found: Figure; share: number } | undefined;
  for (const found of source.listSentencesNear(claim.near).flat()) {
    if (!isAlike(claim.figure, found)) continue;
    const context = source.findContext(found);
    const { share, count } = source.overlap(claim.near, context.near);
    if (share < PLAINLY_SAME || count < enough || share <= (best?.share ?? 0)) continue;
    if (!contradict(claim.near, context.near)) best = { found, share };
  }
  return best;
}

/** Whether two figures could be numbers of the same thing, so that one contradicts the other. */
function isAlike(claim: Figure, found: Figure): boolean {
  if (claim.kind === 'date' || found.kind === 'date') return claim.kind === found.kind;
  const [said, actual] = [toQuantity(claim), toQuantity(found)];
  if (said === undefined || said.dimension !== actual?.dimension) return false;
  const relation = relateNouns(claim, found);
  return relation === 'same' || relation === 'kin' || said.dimension !== 'count' || claim.noun === found.noun;
}
