// The checks of notes, in the order in which they run: what finds the problems of a kind.
import { checkArithmetic } from './arithmetic.ts';
import { checkNames } from './nameChecks.ts';
import { checkFailedClaims } from './claimProblem.ts';
import type { ProblemCode } from '../problemKinds.ts';
import {
  checkIdentifiers,
  checkLibrary,
  checkLocators,
  checkSourcesWithoutText,
  checkUnknownKeys,
} from './citationChecks.ts';
import {
  checkAbsentFigures,
  checkDifferingFigures,
  checkMisplacedFigures,
  checkUncitedFigures,
} from './figureChecks.ts';
import { checkBibliographies } from './bibliographyChecks.ts';
import type { ProblemContext, ProblemSteps } from './problemContext.ts';
import {
  checkAbsentQuotations,
  checkAlteredQuotations,
  checkDeniedQuotations,
  checkPages,
  checkSpeakers,
} from './quotationChecks.ts';

export interface NoteCheck {
  /** Of the problems that it finds; it does not run where they are turned off. */
  readonly code: ProblemCode;
  readonly check: (context: ProblemContext) => ProblemSteps;
}

export const NOTE_CHECKS: readonly NoteCheck[] = [
  { code: 'unknown-citekey', check: checkUnknownKeys },
  { code: 'unknown-identifier', check: checkIdentifiers },
  { code: 'no-library', check: checkLibrary },
  { code: 'missing-bibliography', check: checkBibliographies },
  { code: 'source-without-text', check: checkSourcesWithoutText },
  { code: 'broken-locator', check: checkLocators },
  { code: 'wrong-page', check: checkPages },
  { code: 'quotation-altered', check: checkAlteredQuotations },
  { code: 'quotation-denied', check: checkDeniedQuotations },
  { code: 'quotation-not-found', check: checkAbsentQuotations },
  { code: 'wrong-speaker', check: checkSpeakers },
  { code: 'figure-differs', check: checkDifferingFigures },
  { code: 'figure-absent', check: checkAbsentFigures },
  { code: 'figure-of-something-else', check: checkMisplacedFigures },
  { code: 'name-absent', check: checkNames },
  { code: 'arithmetic-slip', check: checkArithmetic },
  { code: 'check-failed', check: checkFailedClaims },
  { code: 'uncited-figure', check: checkUncitedFigures },
];
