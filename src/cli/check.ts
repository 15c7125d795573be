// `ibid check`: a linter for honesty; what sources say of the figures, quotations and citations in notes.
import { UserError } from '../core/userError.ts';
import { type CheckedNote, type Checker, createNoteChecker } from './checkedNote.ts';
import { type Command, findValue, type Invocation, JSON_OPTION } from './command.ts';
import { readInput } from './input.ts';
import { listNoteFiles, type NoteFile, toRoots } from './noteFiles.ts';
import { LIBRARY_OPTIONS, listRoots, toRelative, withLibrary } from './openLibrary.ts';
import { formatGithub } from './reports/github.ts';
import { formatJson } from './reports/json.ts';
import { formatSarif } from './reports/sarif.ts';
import { formatText } from './reports/text.ts';
import { print, showProgress } from './terminal.ts';
import { watchNotes } from './watch.ts';

const REPORTS: Readonly<Record<string, (notes: readonly CheckedNote[]) => string>> = {
  text: formatText,
  json: formatJson,
  sarif: formatSarif,
  github: formatGithub,
};

/** From the gravest on; `never` lets nothing fail. */
const SEVERITIES = ['error', 'warning', 'information', 'hint'];
const DEFAULT_FAILURE = 'warning';

/** Few notes are checked in no time, and need no progress. */
const PROGRESS_NOTES = 50;

export const CHECK: Command = {
  name: 'check',
  operands: 'NOTE-or-FOLDER…',
  least: 1,
  most: Infinity,
  summary: 'Check the figures, quotations and citations of notes against their sources.',
  help: `Of a folder, all Markdown files below it are notes, but those of the library. What
the library cannot decide is no problem.`,
  options: [
    ...LIBRARY_OPTIONS,
    { name: 'format', value: 'FORMAT', help: `One of ${Object.keys(REPORTS).join(', ')}. Default: text` },
    {
      name: 'fail-on',
      value: 'SEVERITY',
      help: `The least severity for exit code 1: ${SEVERITIES.join(', ')} or never. Default: ${DEFAULT_FAILURE}`,
    },
    { name: 'watch', help: 'Keep running, and print what changes; Ctrl-C ends it.' },
    { ...JSON_OPTION, help: 'The same as --format json.' },
  ],
  run: async (invocation) => {
    const format = findReport(invocation);
    if (invocation.flags.has('watch') && format !== formatText) throw new UserError('--watch prints text only.');
    const failing = listFailing(findValue(invocation, 'fail-on') ?? DEFAULT_FAILURE);
    const notes = await (invocation.flags.has('watch') ? watchNotes(invocation) : checkNotes(invocation));
    if (!invocation.flags.has('watch')) print(format(notes));
    return notes.some(({ problems }) => problems.some(({ severity }) => failing.includes(severity))) ? 1 : 0;
  },
};

async function checkNotes(invocation: Invocation): Promise<CheckedNote[]> {
  const roots = listRoots(invocation);
  const files = await listNoteFiles(invocation.operands, roots);
  return withLibrary([...roots, ...toRoots(files)], invocation, async (library) => {
    const check = createNoteChecker(library);
    const notes: CheckedNote[] = [];
    for (const file of files) {
      notes.push(await checkFile(file, check(file)));
      if (files.length > PROGRESS_NOTES) showProgress('Checking notes:', notes.length, files.length);
    }
    return notes;
  });
}

async function checkFile({ path }: NoteFile, check: Checker): Promise<CheckedNote> {
  const name = toRelative(path);
  return check(name, (await readInput(name)).text);
}

function findReport({ flags, values }: Invocation): (notes: readonly CheckedNote[]) => string {
  const name = flags.has('json') ? 'json' : (values.get('format')?.at(-1) ?? 'text');
  const report = REPORTS[name];
  if (report === undefined) throw new UserError('There is no format {name}.', { name });
  return report;
}

/** The severities that make the exit code 1. */
function listFailing(least: string): string[] {
  if (least === 'never') return [];
  const rank = SEVERITIES.indexOf(least);
  if (rank < 0) throw new UserError('There is no severity {least}.', { least });
  return SEVERITIES.slice(0, rank + 1);
}
