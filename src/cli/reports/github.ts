// Workflow commands that GitHub shows as annotations on the lines of a pull request.
import type { CheckedNote, FoundProblem } from '../checkedNote.ts';
import { addToSummary, NOTHING } from './summary.ts';

const LEVELS: Readonly<Record<string, string>> = { error: 'error', warning: 'warning' };

export async function* formatGithub(notes: AsyncIterable<CheckedNote>): AsyncGenerator<string> {
  let summary = NOTHING;
  for await (const note of notes) {
    yield note.problems.map((problem) => `${formatAnnotation(problem, note.file)}\n`).join('');
    summary = addToSummary(summary, note);
  }
  const { files, claims, problems } = summary;
  yield `Ibid: ${files} notes, ${claims} claims, ${problems} problems\n`;
}

/** `endColumn` only within one line, as GitHub ignores it otherwise. */
function formatAnnotation({ severity, from, to, code, message }: FoundProblem, file: string): string {
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
