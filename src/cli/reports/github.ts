// Workflow commands that GitHub shows as annotations on the lines of a pull request.
import type { CheckedNote, FoundProblem } from '../checkedNote.ts';
import { summarise } from './summary.ts';

const LEVELS: Readonly<Record<string, string>> = { error: 'error', warning: 'warning' };

export function formatGithub(notes: readonly CheckedNote[]): string {
  const { files, claims, problems } = summarise(notes);
  const lines = notes.flatMap((note) => note.problems.map(formatAnnotation));
  return [...lines, `Ibid: ${files} notes, ${claims} claims, ${problems} problems`, ''].join('\n');
}

/** `endColumn` only within one line, as GitHub ignores it otherwise. */
function formatAnnotation({ severity, file, from, to, code, message }: FoundProblem): string {
  const properties = {
    file: file.replaceAll('\\', '/'),
    line: from.line,
    endLine: to.line,
    ...(from.line === to.line && { col: from.column, endColumn: to.column }),
    title: `Ibid: ${code}`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${LEVELS[severity] ?? 'notice'} ${list.join(',')}::${escapeData(message)}`;
}

/** As the runner's toolkit does: what would end a command or a property is written by its code. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
