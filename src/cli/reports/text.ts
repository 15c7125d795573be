// Problems a line each, as compilers print them, and a summary, for people.
import type { CheckedNote, FoundProblem } from '../checkedNote.ts';
import type { ProblemCode } from '../../core/problemKinds.ts';
import { formatPosition } from '../position.ts';
import { type Output, paint } from '../terminal.ts';
import { addToSummary, NOTHING, type Summary } from './summary.ts';
import { lookup } from '../../core/lookup.ts';
import { escapeLine } from '../../core/controlCharacters.ts';

const STYLES = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'dim' } as const;

export async function* formatText(notes: AsyncIterable<CheckedNote>): AsyncGenerator<Output> {
  let summary = NOTHING;
  const without = new Set<string>();
  for await (const note of notes) {
    yield formatProblems({ ...note, problems: note.problems.filter(({ code }) => code !== WITHOUT_TEXT) });
    for (const { obstacle, source } of note.claims) if (obstacle === 'no text') without.add(source);
    summary = addToSummary(summary, note);
  }
  if (without.size > 0) yield formatWithoutText([...without]);
  yield formatSummary(summary);
}

/** Of most libraries half the sources have none: that is said once a run, not once a source and note. */
const WITHOUT_TEXT = 'source-without-text' satisfies ProblemCode;
const MAX_NAMED = 3;

function formatWithoutText(keys: readonly string[]): Output {
  const named = keys.slice(0, MAX_NAMED).map((key) => `@${escapeLine(key)}`);
  const others = keys.length > named.length ? [`${keys.length - named.length} more`] : [];
  const list = new Intl.ListFormat('en-GB').format([...named, ...others]);
  const sources = keys.length === 1 ? 'it' : 'them';
  const sentence = `The library has no text for ${list}, so what you cite from ${sources} cannot be checked.`;
  return [paint('dim', `hint: ${sentence} [${WITHOUT_TEXT}]`), '\n'];
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
