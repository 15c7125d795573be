// Every kind of problem there is, one row each: what it is called, how grave, how it is said, and how it is found.
import { findBrokenLocators, findDuplicateKeys, findSourcesWithoutText, findUnknownKeys } from './citationChecks.ts';
import { findAbsentFigures, findDifferingFigures, findUncitedFigures } from './figureChecks.ts';
import { findMissingBibliographies } from './bibliographyChecks.ts';
import { FILE_PROBLEMS } from './fileProblems.ts';
import { findFailedClaims } from './failedClaims.ts';
import type { ProblemContext, ProblemSteps } from './problemContext.ts';
import { findAbsentQuotations, findAlteredQuotations, findWrongSpeakers } from './quotationChecks.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint' | 'off';

export interface ProblemKind {
  readonly code: string;
  /** Unless the setting `ibid.problems.<code>` says otherwise. */
  readonly severity: Severity;
  /** English sentences with {facts}, which are also the keys of their translations; the first whose facts are all there is said. */
  readonly sentences: readonly string[];
  /** Absent for what the readers of notes and library files report themselves. */
  readonly find?: (context: ProblemContext) => ProblemSteps;
}

const IN_NOTES: readonly ProblemKind[] = [
  {
    code: 'unknown-citekey',
    severity: 'warning',
    sentences: ['No source has the citekey {key}. Did you mean {suggestion}?', 'No source has the citekey {key}.'],
    find: findUnknownKeys,
  },
  {
    code: 'duplicate-citekey',
    severity: 'warning',
    sentences: ['{count} sources have the citekey {key}; the one in {file} counts.'],
    find: findDuplicateKeys,
  },
  {
    code: 'missing-bibliography',
    severity: 'warning',
    sentences: ['There is no file {file}; its path starts at the folder of this note.'],
    find: findMissingBibliographies,
  },
  {
    code: 'source-without-text',
    severity: 'hint',
    sentences: ['The library has no text of {key}, so what is cited from it cannot be checked.'],
    find: findSourcesWithoutText,
  },
  {
    code: 'broken-locator',
    severity: 'warning',
    sentences: ['{key} has no page {page}: its pages are {first} to {last}.'],
    find: findBrokenLocators,
  },
  {
    code: 'quotation-altered',
    severity: 'warning',
    sentences: [
      'The ellipsis leaves out “{swallowed}”, which changes the meaning.',
      'In {key} the words “{reordered}” stand in another order.',
      'In {key} the words “{scattered}” stand far from the others.',
      '{key} has “{stands}” where the quotation has “{wrote}”.',
      'The quotation leaves out “{leftOut}” of {key} without an ellipsis.',
      'The quotation adds “{added}” to the words of {key} without brackets.',
      'The quotation differs from the words of {key}.',
    ],
    find: findAlteredQuotations,
  },
  {
    code: 'quotation-not-found',
    severity: 'warning',
    sentences: ['These words are not in {key}.'],
    find: findAbsentQuotations,
  },
  {
    code: 'wrong-speaker',
    severity: 'warning',
    sentences: ['In {key} this is said by {speaker}, not by {named}.'],
    find: findWrongSpeakers,
  },
  {
    code: 'figure-differs',
    severity: 'warning',
    sentences: ['{key} says {found} here, not {claim}.'],
    find: findDifferingFigures,
  },
  { code: 'figure-absent', severity: 'information', sentences: ['{claim} is not in {key}.'], find: findAbsentFigures },
  {
    code: 'check-failed',
    severity: 'information',
    sentences: ['Cannot check: Ibid failed here. The details are in the log.'],
    find: findFailedClaims,
  },
  { code: 'uncited-figure', severity: 'off', sentences: ['No source is cited for {claim}.'], find: findUncitedFigures },
];

export const PROBLEM_KINDS: readonly ProblemKind[] = [...IN_NOTES, ...FILE_PROBLEMS];

const KINDS_BY_CODE: ReadonlyMap<string, ProblemKind> = new Map(PROBLEM_KINDS.map((kind) => [kind.code, kind]));

export function findProblemKind(code: string): ProblemKind | undefined {
  return KINDS_BY_CODE.get(code);
}
