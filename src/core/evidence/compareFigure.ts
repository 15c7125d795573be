// A figure of a note against all figures of one source: what the source says of the same thing, if anything.
import type { Figure } from '../figures/figure.ts';
import { type Candidate, isWithin, listCandidates } from './candidates.ts';
import type { PreparedSource } from './preparedSource.ts';
import { toQuantity } from './quantity.ts';
import { findRival } from './rivals.ts';
import { findShare } from './shares.ts';
import type { FigureInContext } from './surroundings.ts';
import type { FigureVerdict, Obstacle } from './verdicts.ts';

export interface FigureFinding {
  readonly verdict: FigureVerdict;
  readonly obstacle?: Obstacle;
  readonly found?: Figure;
}

/** Another number whose words are nearer by this factor puts an equal number out of court. */
const PREVAILS = 1.25;

export function compareFigure(claim: FigureInContext, source: PreparedSource): FigureFinding {
  if (isWithin(source.issued, claim.figure.date)) return { verdict: 'stated' };
  const said = toQuantity(claim.figure);
  const [best] = listCandidates(claim, said, source);
  if (best?.sense === 'certain') return { verdict: best.agreement, found: best.found };
  const rival = findRival(claim, said, source);
  if (best !== undefined && (rival === undefined || rival.share < PREVAILS * best.share)) return concede(best);
  const share = said && findShare(claim, said, source);
  if (share !== undefined) return { verdict: 'converted', found: share };
  return rival === undefined ? { verdict: 'absent' } : { verdict: 'differs', found: rival.found };
}

function concede({ sense, agreement, found }: Candidate): FigureFinding {
  return sense === 'likely' ? { verdict: agreement, found } : { verdict: 'cannot check', obstacle: 'unclear', found };
}
