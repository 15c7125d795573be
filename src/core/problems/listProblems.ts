// All problems of a note: every check of the table that is not off, without what the writer has silenced.
import type { Evidence } from '../evidence/evidence.ts';
import type { Note } from '../note/note.ts';
import type { Problem } from '../problem.ts';
import { createSilencer } from './ignoring.ts';
import type { ProblemLibrary } from './problemContext.ts';
import { findProblemKind, PROBLEM_KINDS, type Severity } from './problemTable.ts';

/** By code, as `ibid.problems.<code>` is set; what is not there has the table's severity. */
export type SeveritySettings = Readonly<Partial<Record<string, Severity>>>;

export function findSeverity(code: string, settings: SeveritySettings = {}): Severity {
  return settings[code] ?? findProblemKind(code)?.severity ?? 'warning';
}

/** Sorted by place. `evidence` is what `weigh` found for the note. */
export function listProblems(
  note: Note,
  evidence: readonly Evidence[],
  library: ProblemLibrary,
  settings: SeveritySettings = {},
): Problem[] {
  const context = { note, evidence, library };
  const isSilenced = createSilencer(note);
  const kinds = PROBLEM_KINDS.filter(({ code }) => findSeverity(code, settings) !== 'off');
  const reported = note.problems.filter(({ code }) => findSeverity(code, settings) !== 'off');
  return [...reported, ...kinds.flatMap(({ find }) => find?.(context) ?? [])]
    .filter((problem) => !isSilenced(problem))
    .sort((a, b) => a.span.start - b.span.start);
}
