// Problems a line each, as compilers print them, and a summary, for people.
import type { CheckedNote, FoundProblem } from '../checkedNote.ts';
import { formatPosition } from '../position.ts';
import { paint, type Style } from '../terminal.ts';
import { summarise } from './summary.ts';

const STYLES: Readonly<Record<string, Style>> = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'dim' };

export function formatText(notes: readonly CheckedNote[]): string {
  return notes.map(formatProblems).join('') + formatSummary(notes);
}

/** A line each; empty for a note without. */
export function formatProblems({ problems }: CheckedNote): string {
  return problems.map((problem) => `${formatProblem(problem)}\n`).join('');
}

export function formatSummary(notes: readonly CheckedNote[]): string {
  const { files, claims, problems } = summarise(notes);
  return `${paint('bold', `${count(files, 'note')}, ${count(claims, 'claim')}, ${count(problems, 'problem')}`)}\n`;
}

function formatProblem({ file, from, severity, code, message }: FoundProblem): string {
  const place = `${file}:${formatPosition(from)}`;
  return `${place}: ${paint(STYLES[severity] ?? 'reset', severity)}: ${message} ${paint('dim', `[${code}]`)}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
