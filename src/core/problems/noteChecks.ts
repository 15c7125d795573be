// The checks of notes, in the order in which they run: what finds the problems of a kind.
import type { ProblemCode } from '../problemKinds.ts';
import { findBrokenLocators, findDuplicateKeys, findSourcesWithoutText, findUnknownKeys } from './citationChecks.ts';
import { findAbsentFigures, findDifferingFigures, findUncitedFigures } from './figureChecks.ts';
import { findMissingBibliographies } from './bibliographyChecks.ts';
import { findFailedClaims } from './failedClaims.ts';
import type { ProblemContext, ProblemSteps } from './problemContext.ts';
import { findAbsentQuotations, findAlteredQuotations, findWrongSpeakers } from './quotationChecks.ts';

export interface NoteCheck {
  /** Of the problems that it finds; it does not run where they are turned off. */
  readonly code: ProblemCode;
  readonly find: (context: ProblemContext) => ProblemSteps;
}

export const NOTE_CHECKS: readonly NoteCheck[] = [
  { code: 'unknown-citekey', find: findUnknownKeys },
  { code: 'duplicate-citekey', find: findDuplicateKeys },
  { code: 'missing-bibliography', find: findMissingBibliographies },
  { code: 'source-without-text', find: findSourcesWithoutText },
  { code: 'broken-locator', find: findBrokenLocators },
  { code: 'quotation-altered', find: findAlteredQuotations },
  { code: 'quotation-not-found', find: findAbsentQuotations },
  { code: 'wrong-speaker', find: findWrongSpeakers },
  { code: 'figure-differs', find: findDifferingFigures },
  { code: 'figure-absent', find: findAbsentFigures },
  { code: 'check-failed', find: findFailedClaims },
  { code: 'uncited-figure', find: findUncitedFigures },
];
