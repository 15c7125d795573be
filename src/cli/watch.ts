// `ibid check --watch`: polls notes and library, and prints what has changed, until it is interrupted.
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { isUserError } from '../core/userError.ts';
import type { CheckedNote } from './checkedNote.ts';
import { createCitedTextReader } from './citedTexts.ts';
import { checkFile, openCheck } from './checkedNotes.ts';
import type { Invocation } from './command.ts';
import { createNoteLister, type NoteFile, toRoots } from './noteFiles.ts';
import { type NoteCheck, openNoteChecker } from './noteChecker.ts';
import { listRoots, withLoadedLibrary } from './openLibrary.ts';
import { summarise } from './reports/summary.ts';
import { formatProblems, formatSummary } from './reports/text.ts';
import { print, render } from './terminal.ts';
import { escapeLine } from '../core/controlCharacters.ts';

/** Milliseconds between two polls; asking each file for its stamp works on every disk, network drives too. */
const POLL_MS = 1000;

interface CheckedFile {
  readonly stamp: string;
  readonly note: CheckedNote;
}

/** Resolves with the notes as they were last, once Ctrl-C or a request to end has come. */
export async function watchNotes(invocation: Invocation, script: string): Promise<CheckedNote[]> {
  const interruption = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => interruption.abort());
  const { signal } = interruption;
  const isOver = () => signal.aborted;
  const roots = listRoots(invocation);
  const list = createNoteLister(invocation.operands, roots);
  const files = await list();
  return withLoadedLibrary([...roots, ...toRoots(files)], invocation, async (loaded) => {
    const checker = openNoteChecker(script, loaded.store);
    try {
      const readCitedTexts = createCitedTextReader(loaded);
      await readCitedTexts(files, await checker.refresh());
      let snapshot = await checker.refresh();
      let current = await poll(files, new Map(), await openCheck(checker, invocation));
      print(formatSummary(summarise(listNotes(current))));
      while (!isOver()) {
        await sleep(POLL_MS, undefined, { signal }).catch(() => undefined);
        if (isOver()) break;
        await loaded.refresh();
        const listed = await list().catch(ignoreUserError);
        // A file that is just being replaced is there at the next poll.
        if (listed === undefined) continue;
        await readCitedTexts(listed, await checker.refresh());
        const now = await checker.refresh();
        // All notes are checked again when a source has changed, for any of them may cite it.
        const known: Snapshot = now === snapshot ? current : new Map();
        snapshot = now;
        current = await pollAgain(listed, await openCheck(checker, invocation), current, known);
      }
      return listNotes(current);
    } finally {
      await checker.close();
    }
  });
}

type Snapshot = ReadonlyMap<string, CheckedFile>;

async function pollAgain(
  files: readonly NoteFile[],
  check: NoteCheck,
  current: Snapshot,
  known: Snapshot,
): Promise<Snapshot> {
  const now = await poll(files, known, check, current);
  if (!isSame(now, current)) print(formatSummary(summarise(listNotes(now))));
  return now;
}

/** Checks what is not known in its present state, and prints the problems of each note that has others than before. */
async function poll(
  files: readonly NoteFile[],
  known: Snapshot,
  check: NoteCheck,
  before: Snapshot = known,
): Promise<Snapshot> {
  const current = new Map<string, CheckedFile>();
  for (const file of files) {
    const { stamp } = file;
    const same = known.get(file.path);
    const note = same?.stamp === stamp ? same.note : await checkFile(file, check, ignoreUserError);
    if (note === undefined) continue;
    current.set(file.path, { stamp, note });
    const last = before.get(file.path);
    const lines = formatProblems(note);
    if (render(lines) === (last === undefined ? '' : render(formatProblems(last.note)))) continue;
    print(note.problems.length === 0 ? `${escapeLine(note.file)}: no more problems\n` : lines);
  }
  return current;
}

function ignoreUserError(error: unknown): undefined {
  if (error instanceof Error && !isUserError(error)) throw error;
}

function isSame(a: Snapshot, b: Snapshot): boolean {
  return a.size === b.size && [...a].every(([file, { note }]) => b.get(file)?.note === note);
}

function listNotes(current: Snapshot): CheckedNote[] {
  return [...current.values()].map(({ note }) => note);
}
