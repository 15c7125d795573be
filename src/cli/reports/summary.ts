// How many claims there are of each verdict, the same in every report.
import type { CheckedNote } from '../checkedNote.ts';

export interface Summary {
  readonly files: number;
  readonly claims: number;
  readonly problems: number;
  /** By verdict, how many claims. */
  readonly verdicts: Readonly<Record<string, number>>;
}

export function summarise(notes: readonly CheckedNote[]): Summary {
  const verdicts: Record<string, number> = {};
  let claims = 0;
  let problems = 0;
  for (const note of notes) {
    claims += note.claims.length;
    problems += note.problems.length;
    for (const { verdict } of note.claims) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  }
  return { files: notes.length, claims, problems, verdicts };
}
