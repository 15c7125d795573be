// What `ibid` prints: nothing of a note, a source or a file's name steers the terminal or ends its line.
import { formatColumns, toOneLine } from '../../../src/cli/columns.ts';
import { createChecker, ENGINE, type Checker } from '../../../src/cli/checkedNote.ts';
import { formatGithub } from '../../../src/cli/reports/github.ts';
import { formatText } from '../../../src/cli/reports/text.ts';
import { render, type Output } from '../../../src/cli/terminal.ts';
import { checkNoControls } from '../checks.ts';
import type { Target } from '../target.ts';
import { askArticles, NOTES } from './notes.ts';

/** A line below all problems. */
const SUMMARY = 1;

let checker: Checker | undefined;
/** One a thread, as the command has one a run. */
const askChecker = (): Checker => (checker ??= createChecker(askArticles(), ENGINE));

export const TERMINAL_TARGETS: readonly Target[] = [
  {
    name: 'print-report',
    property: 'A report has one line for each problem, without control characters, whatever the note and its name.',
    generators: NOTES,
    check: async (text, random) => {
      const { start, end } = random.span(text.length, 30);
      const file = `${text.slice(start, end)}.md`;
      const findings = askChecker()({ path: file, stamp: '', bibliographies: [] }, text);
      const [failure] = findings.failures;
      if (failure !== undefined) throw new Error(failure.message);
      const note = { file, ...findings };
      for (const format of [formatText, formatGithub]) {
        const printed = await printAll(format(listOnce(note)));
        const lines = printed.trimEnd().split(/[\r\n]+/).length;
        if (lines !== note.problems.length + SUMMARY) throw new Error('A problem has more or less than one line.');
      }
    },
  },
  {
    name: 'print-columns',
    property: 'A row of a list is one line without control characters, whatever is in its cells.',
    generators: NOTES,
    check: (text) => {
      const cells = text.match(/[^]{1,60}/gu) ?? [];
      const rows = cells.map((cell) => [cell, toOneLine(cell, 40), cell]);
      const printed = render(formatColumns(rows));
      checkNoControls(printed, 'the list');
      if (printed.split(/[\r\n]/).length !== rows.length + 1) throw new Error('A row has more than one line.');
    },
  },
];

async function* listOnce<T>(item: T): AsyncGenerator<T> {
  yield await Promise.resolve(item);
}

async function printAll(outputs: AsyncIterable<Output>): Promise<string> {
  const printed: string[] = [];
  for await (const output of outputs) printed.push(render(output));
  checkNoControls(printed.join(''), 'the report');
  return printed.join('');
}
