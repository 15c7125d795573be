// The report for programs, in the shape that docs/cli.md documents.
import type { CheckedClaim, CheckedNote, CheckFailure, FoundPassage, FoundProblem } from '../checkedNote.ts';
import { toRelative } from '../openLibrary.ts';
import { createJsonLister } from './report.ts';
import { addToSummary, NOTHING } from './summary.ts';

export async function* formatJson(notes: AsyncIterable<CheckedNote>): AsyncGenerator<string> {
  const [formatClaim, formatProblem, formatFailure] = [createJsonLister(4), createJsonLister(4), createJsonLister(4)];
  let problems = '';
  let failures = '';
  let summary = NOTHING;
  yield '{\n  "claims": [';
  for await (const note of notes) {
    yield note.claims.map((claim) => formatClaim(toClaim(claim, note))).join('');
    problems += listOthers(note)
      .map((problem) => formatProblem(toLocatedProblem(problem, note.file)))
      .join('');
    failures += note.failures.map((failure) => formatFailure(toLocatedFailure(failure, note.file))).join('');
    summary = addToSummary(summary, note);
  }
  yield `\n  ],\n  "problems": [${problems}\n  ],\n  "failures": [${failures}\n  ],\n`;
  yield `  "summary": ${JSON.stringify(summary)}\n}\n`;
}

/** The problems that concern no single claim. */
function listOthers({ claims, problems }: CheckedNote): FoundProblem[] {
  const ofClaims = new Set(claims.map(({ problem }) => problem));
  return problems.filter((_, index) => !ofClaims.has(index));
}

function toClaim(checked: CheckedClaim, { file, problems }: CheckedNote) {
  const { start, end, line, kind, claim, source, verdict, obstacle, passage, problem: place } = checked;
  const problem = place === undefined ? undefined : problems[place];
  return {
    ...{ file, start, end, line, kind, claim, source, verdict },
    obstacle: obstacle ?? null,
    passage: passage === undefined ? null : toPassage(passage),
    problem: problem === undefined ? null : toProblem(problem),
  };
}

function toPassage({ file, start, end, page, text }: FoundPassage) {
  return { file: toRelative(file), start, end, page: page ?? null, text };
}

function toProblem({ code, severity, message }: FoundProblem) {
  return { code, severity, message };
}

function toLocatedProblem(problem: FoundProblem, file: string) {
  const { start, end, from } = problem;
  return { file, start, end, line: from.line, ...toProblem(problem) };
}

function toLocatedFailure({ start, end, from, message }: CheckFailure, file: string) {
  return { file, start, end, line: from.line, message };
}
