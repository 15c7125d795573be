// All problems of a note: every check of the table that is not off, without what the writer has silenced.
import type { Evidence } from '../evidence/evidence.ts';
import type { Note } from '../note/note.ts';
import type { Problem } from '../problem.ts';
import { createSilencer } from './ignoring.ts';
import type { ProblemLibrary } from './problemContext.ts';
import { findProblemKind, PROBLEM_KINDS, type Severity } from './problemTable.ts';
import { lookup } from '../lookup.ts';

/** By code, as `ibid.problems.<code>` is set; what is not there has the table's severity. */
export type SeveritySettings = Readonly<Partial<Record<string, Severity>>>;

export function findSeverity(code: string, settings: SeveritySettings = {}): Severity {
  return lookup(settings, code) ?? findProblemKind(code)?.severity ?? 'warning';
}

/** Sorted by place. `evidence` is what `weigh` found for the note. */
export function listProblems(
  note: Note,
  evidence: readonly Evidence[],
  library: ProblemLibrary,
  settings: SeveritySettings = {},
): Problem[] {
  return sortProblems([...findProblems(note, evidence, library, settings)].filter((step) => step !== undefined));
}

/** The same in steps, for who must not be kept long: check by check, with nothing where a check has only gone on. */
export function* findProblems(
  note: Note,
  evidence: readonly Evidence[],
  library: ProblemLibrary,
  settings: SeveritySettings = {},
): Generator<Problem | undefined> {
  const context = { note, evidence, library };
  const isSilenced = createSilencer(note);
  const isOff = ({ code }: { readonly code: string }) => findSeverity(code, settings) === 'off';
  const kinds = PROBLEM_KINDS.filter((kind) => !isOff(kind));
  const reported = note.problems.filter((problem) => !isOff(problem));
  for (const find of [() => reported, ...kinds.map((kind) => kind.find)]) {
    for (const step of find?.(context) ?? []) yield step && isSilenced(step) ? undefined : step;
    yield undefined;
  }
}

export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.span.start - b.span.start);
}
