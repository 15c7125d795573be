// The report for programs, in the shape that docs/cli.md documents.
import type { CheckedClaim, CheckedNote, FoundProblem } from '../checkedNote.ts';
import { summarise } from './summary.ts';

export function formatJson(notes: readonly CheckedNote[]): string {
  const claims = notes.flatMap((note) => note.claims);
  const ofClaims = new Set(claims.map(({ problem }) => problem));
  const others = notes.flatMap(({ problems }) => problems.filter((problem) => !ofClaims.has(problem)));
  const report = { claims: claims.map(toClaim), problems: others.map(toPlacedProblem), summary: summarise(notes) };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function toClaim({ file, start, end, line, kind, claim, source, verdict, obstacle, passage, problem }: CheckedClaim) {
  const place = { file, start, end, line };
  const judgement = { verdict, obstacle: obstacle ?? null, passage: passage ?? null };
  return { ...place, kind, claim, source, ...judgement, problem: problem === undefined ? null : toProblem(problem) };
}

function toProblem({ code, severity, message }: FoundProblem) {
  return { code, severity, message };
}

function toPlacedProblem(problem: FoundProblem) {
  const { file, start, end, from } = problem;
  return { file, start, end, line: from.line, ...toProblem(problem) };
}
