// How many claims there are of each verdict, the same in every report.
import type { CheckedNote } from '../checkedNote.ts';

export interface Summary {
  readonly files: number;
  readonly claims: number;
  /** Hints are none. */
  readonly problems: number;
  /** By verdict, how many claims. */
  readonly verdicts: Readonly<Record<string, number>>;
}

export const NOTHING: Summary = { files: 0, claims: 0, problems: 0, verdicts: {} };

export function summarise(notes: readonly CheckedNote[]): Summary {
  return notes.reduce(addToSummary, NOTHING);
}

/** For reports that hold no note longer than it takes to print it. */
export function addToSummary({ files, claims, problems, verdicts }: Summary, note: CheckedNote): Summary {
  const counts: Record<string, number> = { ...verdicts };
  for (const { verdict } of note.claims) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return {
    files: files + 1,
    claims: claims + note.claims.length,
    problems: problems + note.problems.filter(({ severity }) => severity !== 'hint').length,
    verdicts: counts,
  };
}
