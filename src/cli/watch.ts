// `ibid check --watch`: looks at notes and library again and again, and prints what has changed, until it is interrupted.
import { statSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { isUserError } from '../core/userError.ts';
import type { LoadedLibrary } from '../worker/loadLibrary.ts';
import { type CheckedNote, type Checker, createNoteChecker } from './checkedNote.ts';
import type { Invocation } from './command.ts';
import { readInput } from './input.ts';
import { listNoteFiles, type NoteFile, toRoots } from './noteFiles.ts';
import { listRoots, toRelative, withLoadedLibrary } from './openLibrary.ts';
import { formatProblems, formatSummary } from './reports/text.ts';
import { print } from './terminal.ts';

/** Milliseconds between two looks; asking each file for its stamp works on every disk, network drives too. */
const PAUSE = 1000;

interface Seen {
  /** Tells one state of the file from another. */
  readonly stamp: string;
  readonly note: CheckedNote;
}

/** Resolves with the notes as they were last, once Ctrl-C or a request to end has come. */
export async function watchNotes(invocation: Invocation): Promise<CheckedNote[]> {
  const interruption = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => interruption.abort());
  const { signal } = interruption;
  const isOver = () => signal.aborted;
  const roots = listRoots(invocation);
  const list = () => listNoteFiles(invocation.operands, roots);
  const files = await list();
  return withLoadedLibrary([...roots, ...toRoots(files)], invocation, async (loaded) => {
    let seen = await look(files, new Map(), createNoteChecker(loaded.library));
    print(formatSummary(listNotes(seen)));
    while (!isOver()) {
      await sleep(PAUSE, undefined, { signal }).catch(() => undefined);
      if (!isOver()) seen = await lookAgain(loaded, list, seen);
    }
    return listNotes(seen);
  });
}

type Sight = ReadonlyMap<string, Seen>;

/** All notes are checked anew when a source has changed, for any of them may cite it. */
async function lookAgain(loaded: LoadedLibrary, list: () => Promise<NoteFile[]>, seen: Sight): Promise<Sight> {
  const isLibraryNew = (await loaded.refresh()).length > 0;
  const files = await list().catch(forgive);
  // A file that is just being replaced is there at the next look.
  if (files === undefined) return seen;
  const known = isLibraryNew ? new Map<string, Seen>() : seen;
  const now = await look(files, known, createNoteChecker(loaded.library), seen);
  if (!isSame(now, seen)) print(formatSummary(listNotes(now)));
  return now;
}

/** Checks what is not known in its present state, and prints the problems of each note that has others than before. */
async function look(
  files: readonly NoteFile[],
  known: Sight,
  check: NoteChecker,
  before: Sight = known,
): Promise<Sight> {
  const seen = new Map<string, Seen>();
  for (const file of files) {
    const stamp = readStamp(file.path);
    const same = known.get(file.path);
    const note = same?.stamp === stamp ? same.note : await checkFile(file, check);
    if (note === undefined) continue;
    seen.set(file.path, { stamp, note });
    const last = before.get(file.path);
    const lines = formatProblems(note);
    if (lines === (last === undefined ? '' : formatProblems(last.note))) continue;
    print(lines === '' ? `${note.file}: no problems any more\n` : lines);
  }
  return seen;
}

type NoteChecker = (file: NoteFile) => Checker;

async function checkFile(file: NoteFile, check: NoteChecker): Promise<CheckedNote | undefined> {
  const name = toRelative(file.path);
  const input = await readInput(name).catch(forgive);
  return input && check(file)(name, input.text);
}

function forgive(error: unknown): undefined {
  if (!isUserError(error)) throw error;
}

function readStamp(file: string): string {
  const { size, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { size: -1, mtimeMs: -1 };
  return `${size} ${mtimeMs}`;
}

function isSame(a: Sight, b: Sight): boolean {
  return a.size === b.size && [...a].every(([file, { note }]) => b.get(file)?.note === note);
}

function listNotes(seen: Sight): CheckedNote[] {
  return [...seen.values()].map(({ note }) => note);
}
