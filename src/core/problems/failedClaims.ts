// The check of the checking itself: claims that could not be verified by a bug of Ibid.
import type { Problem } from '../problem.ts';
import { type ProblemContext, toUncheckedProblem } from './problemContext.ts';

export function checkFailedClaims({ evidence }: ProblemContext): Problem[] {
  return evidence.filter(({ obstacle }) => obstacle === 'failed').map(({ claim }) => toUncheckedProblem(claim));
}
