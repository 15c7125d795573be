// Problems a line each, as compilers print them, and a summary, for people.
import type { CheckedNote, FoundProblem } from '../checkedNote.ts';
import { formatPosition } from '../position.ts';
import { paint, type Style } from '../terminal.ts';
import { addToSummary, NOTHING, type Summary } from './summary.ts';

const STYLES: Readonly<Record<string, Style>> = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'dim' };

export async function* formatText(notes: AsyncIterable<CheckedNote>): AsyncGenerator<string> {
  let summary = NOTHING;
  for await (const note of notes) {
    yield formatProblems(note);
    summary = addToSummary(summary, note);
  }
  yield formatSummary(summary);
}

/** A line each; empty for a note without. */
export function formatProblems({ file, problems }: CheckedNote): string {
  return problems.map((problem) => `${formatProblem(problem, file)}\n`).join('');
}

export function formatSummary({ files, claims, problems }: Summary): string {
  return `${paint('bold', `${count(files, 'note')}, ${count(claims, 'claim')}, ${count(problems, 'problem')}`)}\n`;
}

function formatProblem({ from, severity, code, message }: FoundProblem, file: string): string {
  const place = `${file}:${formatPosition(from)}`;
  return `${place}: ${paint(STYLES[severity] ?? 'reset', severity)}: ${message} ${paint('dim', `[${code}]`)}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
