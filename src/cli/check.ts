// `ibid check`: a linter for honesty; what sources say of the figures, quotations and citations in notes.
import { UserError } from '../core/userError.ts';
import type { CheckedNote } from './checkedNote.ts';
import { checkNotes } from './checkedNotes.ts';
import { type ExitCode, findValue, type Invocation } from './command.ts';
import { DEFAULT_FAILURE, type REPORT_FORMATS, SEVERITIES } from './options.ts';
import { formatGithub } from './reports/github.ts';
import { formatJson } from './reports/json.ts';
import type { Report } from './reports/report.ts';
import { formatSarif } from './reports/sarif.ts';
import { formatText } from './reports/text.ts';
import { print } from './terminal.ts';
import { CHECK_THREAD } from './threads.ts';
import { watchNotes } from './watch.ts';
import { lookup } from '../core/lookup.ts';

const REPORTS: Readonly<Record<(typeof REPORT_FORMATS)[number], Report>> = {
  text: formatText,
  json: formatJson,
  sarif: formatSarif,
  github: formatGithub,
};

/** `script` is the thread that reads and checks notes. */
export async function run(invocation: Invocation, script = CHECK_THREAD): Promise<ExitCode> {
  const format = findReport(invocation);
  if (invocation.flags.has('watch') && format !== formatText) throw new UserError('--watch prints text only.');
  const failing = listFailing(findValue(invocation, 'fail-on') ?? DEFAULT_FAILURE);
  if (!invocation.flags.has('watch')) return printNotes(invocation, script, format, failing);
  return findMostSevere((await watchNotes(invocation, script)).map((note) => findExitCode(note, failing)));
}

/** Prints what is found in each note as soon as it is checked. */
async function printNotes(
  invocation: Invocation,
  script: string,
  report: Report,
  failing: readonly string[],
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const add = (other: ExitCode) => (code = findMostSevere([code, other]));
  const notes = checkNotes(invocation, script, {
    onChecked: (note) => add(findExitCode(note, failing)),
    onUnreadable: () => add(2),
  });
  for await (const piece of report(notes)) print(piece);
  return code;
}

function findExitCode({ problems, failures }: CheckedNote, severities: readonly string[]): ExitCode {
  if (failures.length > 0) return 2;
  return problems.some(({ severity }) => severities.includes(severity)) ? 1 : 0;
}

function findMostSevere(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce((highest, code) => (code > highest ? code : highest), 0);
}

function findReport({ flags, values }: Invocation): Report {
  const name = flags.has('json') ? 'json' : (values.get('format')?.at(-1) ?? 'text');
  const report = lookup(REPORTS, name);
  if (report === undefined) throw new UserError('Unknown format: {name}.', { name });
  return report;
}

/** The severities that make the exit code 1. */
function listFailing(least: string): string[] {
  if (least === 'never') return [];
  const rank = SEVERITIES.indexOf(least);
  if (rank < 0) throw new UserError('Unknown severity: {least}.', { least });
  return SEVERITIES.slice(0, rank + 1);
}
