// All problems of a note: every check of the table that is not off, without what the writer has ignored.
import { ClaimVerifier, type Evidence } from '../evidence/claimVerifier.ts';
import { containSteps, NO_PLACE, type OnFailure, rethrow } from '../bulkhead.ts';
import type { Note } from '../note/note.ts';
import type { Problem } from '../problem.ts';
import { findSeverity, type SeveritySettings } from './describe.ts';
import { createIgnoreFilter } from './ignoring.ts';
import { type ProblemLibrary, toUncheckedProblem } from './problemContext.ts';
import { NOTE_CHECKS, type NoteCheck } from './noteChecks.ts';
import type { ProblemCode } from '../problemKinds.ts';
import { contains } from '../text/span.ts';

export type { NoteCheck } from './noteChecks.ts';
export type { ProblemLibrary } from './problemContext.ts';

export interface ProblemOptions {
  readonly severities?: SeveritySettings | undefined;
  /** Called with a failure of a check, which costs that check of that item alone; without it the fault is thrown. */
  readonly onFailure?: OnFailure;
  /** Those of the table where they are not given. */
  readonly checks?: readonly NoteCheck[] | undefined;
}

/** Sorted by place. `evidence` is what `verifyClaims` found for the note. */
export function listProblems(
  note: Note,
  evidence: readonly Evidence[],
  library: ProblemLibrary,
  options: ProblemOptions = {},
): Problem[] {
  return sortProblems([...checkInSteps(note, evidence, library, options)].filter((step) => step !== undefined));
}

/** The same in steps, for who must not be kept long: check by check, with nothing where a check has only gone on. */
export function* checkInSteps(
  note: Note,
  evidence: readonly Evidence[],
  library: ProblemLibrary,
  { severities, onFailure = rethrow, checks = NOTE_CHECKS }: ProblemOptions = {},
): Generator<Problem | undefined> {
  const context = { note, evidence, library, verifier: new ClaimVerifier(library, onFailure), onFailure };
  const isSilenced = createIgnoreFilter(note);
  const isOff = ({ code }: { readonly code: ProblemCode }) => findSeverity(code, severities) === 'off';
  // Several checks of one claim fail alike, which is said once.
  const failed = new Set<number>();
  const isRepeated = ({ code, span }: Problem) => {
    if (code !== 'check-failed') return false;
    const isKnown = failed.has(span.start);
    failed.add(span.start);
    return isKnown;
  };
  const wanted = checks.filter((check) => !isOff(check)).map((check) => check.check);
  // What cannot be read of a note is known once the checks have asked for it.
  for (const find of [...wanted, () => note.problems]) {
    const steps = containSteps<Problem | undefined>(
      () => find(context),
      (error) => {
        onFailure(error, NO_PLACE);
        return toUncheckedProblem(NO_PLACE);
      },
    );
    for (const step of steps) {
      const isShown = step !== undefined && !isOff(step) && !isSilenced(step) && !isRepeated(step);
      yield isShown ? step : undefined;
    }
    yield undefined;
  }
}

/** What the verdict on one claim makes a problem, in steps, whatever else is wrong with the note. */
export function* checkClaimInSteps(
  note: Note,
  evidence: Evidence,
  library: ProblemLibrary,
  options: Omit<ProblemOptions, 'checks'> = {},
): Generator<Problem | undefined> {
  const codes: readonly ProblemCode[] = [findCode(evidence), 'arithmetic-slip'];
  const checks = NOTE_CHECKS.filter(({ code }) => codes.includes(code));
  for (const problem of checkInSteps(note, [evidence], library, { ...options, checks })) {
    yield problem !== undefined && contains(evidence.claim, problem.span) ? problem : undefined;
  }
}

export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.span.start - b.span.start);
}

/** What is said of a claim by its verdict. */
const CODES: Readonly<Partial<Record<Evidence['verdict'], ProblemCode>>> = {
  differs: 'figure-differs',
  'of something else': 'figure-of-something-else',
  denied: 'quotation-denied',
  altered: 'quotation-altered',
};

function findCode({ kind, verdict }: Evidence): ProblemCode {
  const absent = kind === 'figure' ? 'figure-absent' : 'quotation-not-found';
  return CODES[verdict] ?? (verdict === 'absent' ? absent : 'wrong-speaker');
}

/** A test for whether nothing is said of a claim that needs a review, as the writer or the settings have it. */
export function createSilenceTest(note: Note, severities: SeveritySettings): (evidence: Evidence) => boolean {
  const isSilenced = createIgnoreFilter(note);
  return (evidence) => {
    const code = findCode(evidence);
    const severity = findSeverity(code, severities);
    return severity === 'off' || severity === 'hint' || isSilenced({ code, span: evidence.claim });
  };
}
