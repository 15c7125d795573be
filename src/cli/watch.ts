// `ibid check --watch`: looks at notes and library again and again, and prints what has changed, until it is interrupted.
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { isUserError } from '../core/userError.ts';
import type { CheckedNote } from './checkedNote.ts';
import { checkFile, openCheck } from './checkedNotes.ts';
import type { Invocation } from './command.ts';
import { createNoteLister, type NoteFile, toRoots } from './noteFiles.ts';
import { type NoteCheck, openNoteChecker } from './noteChecker.ts';
import { listRoots, withLoadedLibrary } from './openLibrary.ts';
import { summarise } from './reports/summary.ts';
import { formatProblems, formatSummary } from './reports/text.ts';
import { print, render } from './terminal.ts';
import { escapeLine } from '../core/controlCharacters.ts';

/** Milliseconds between two looks; asking each file for its stamp works on every disk, network drives too. */
const PAUSE = 1000;

interface Seen {
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
      let snapshot = await checker.refresh();
      let seen = await look(files, new Map(), await openCheck(checker, invocation));
      print(formatSummary(summarise(listNotes(seen))));
      while (!isOver()) {
        await sleep(PAUSE, undefined, { signal }).catch(() => undefined);
        if (isOver()) break;
        await loaded.refresh();
        const now = await checker.refresh();
        // All notes are checked anew when a source has changed, for any of them may cite it.
        const known: Sight = now === snapshot ? seen : new Map();
        snapshot = now;
        seen = await lookAgain(list, await openCheck(checker, invocation), seen, known);
      }
      return listNotes(seen);
    } finally {
      await checker.close();
    }
  });
}

type NoteLister = ReturnType<typeof createNoteLister>;
type Sight = ReadonlyMap<string, Seen>;

async function lookAgain(list: NoteLister, check: NoteCheck, seen: Sight, known: Sight): Promise<Sight> {
  const files = await list().catch(forgive);
  // A file that is just being replaced is there at the next look.
  if (files === undefined) return seen;
  const now = await look(files, known, check, seen);
  if (!isSame(now, seen)) print(formatSummary(summarise(listNotes(now))));
  return now;
}

/** Checks what is not known in its present state, and prints the problems of each note that has others than before. */
async function look(files: readonly NoteFile[], known: Sight, check: NoteCheck, before: Sight = known): Promise<Sight> {
  const seen = new Map<string, Seen>();
  for (const file of files) {
    const { stamp } = file;
    const same = known.get(file.path);
    const note = same?.stamp === stamp ? same.note : await checkFile(file, check, forgive);
    if (note === undefined) continue;
    seen.set(file.path, { stamp, note });
    const last = before.get(file.path);
    const lines = formatProblems(note);
    if (render(lines) === (last === undefined ? '' : render(formatProblems(last.note)))) continue;
    print(note.problems.length === 0 ? `${escapeLine(note.file)}: no problems any more\n` : lines);
  }
  return seen;
}

function forgive(error: unknown): undefined {
  if (error instanceof Error && !isUserError(error)) throw error;
}

function isSame(a: Sight, b: Sight): boolean {
  return a.size === b.size && [...a].every(([file, { note }]) => b.get(file)?.note === note);
}

function listNotes(seen: Sight): CheckedNote[] {
  return [...seen.values()].map(({ note }) => note);
}
