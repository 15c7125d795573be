// Problems a line each, as compilers print them, and a summary, for people.
import type { CheckedNote, FoundProblem } from '../checkedNote.ts';
import { formatPosition } from '../position.ts';
import { type Output, paint } from '../terminal.ts';
import { addToSummary, NOTHING, type Summary } from './summary.ts';
import { lookup } from '../../core/lookup.ts';
import { escapeLine } from '../../core/controlCharacters.ts';

const STYLES = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'dim' } as const;

export async function* formatText(notes: AsyncIterable<CheckedNote>): AsyncGenerator<Output> {
  let summary = NOTHING;
  for await (const note of notes) {
    yield formatProblems(note);
    summary = addToSummary(summary, note);
  }
  yield formatSummary(summary);
}

/** A line each; empty for a note without. */
export function formatProblems({ file, problems }: CheckedNote): Output {
  return problems.map((problem) => [formatProblem(problem, file), '\n']);
}

export function formatSummary({ files, claims, problems }: Summary): Output {
  return [paint('bold', `${count(files, 'note')}, ${count(claims, 'claim')}, ${count(problems, 'problem')}`), '\n'];
}

function formatProblem({ from, severity, code, message }: FoundProblem, file: string): Output {
  const style = lookup(STYLES, severity) ?? 'reset';
  const place = `${escapeLine(file)}:${formatPosition(from)}: `;
  return [place, paint(style, severity), `: ${escapeLine(message)} `, paint('dim', `[${code}]`)];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
