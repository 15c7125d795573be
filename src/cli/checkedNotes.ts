// Checks notes one after the other, each let go of before the next, so that a thousand need no more memory than ten.
import { isUserError } from '../core/userError.ts';
import type { CheckedNote } from './checkedNote.ts';
import type { Invocation } from './command.ts';
import { createCitedTextReader } from './citedTexts.ts';
import { readInput } from './input.ts';
import { cacheResults } from './resultCache.ts';
import { type NoteCheck, type NoteChecker, openNoteChecker } from './noteChecker.ts';
import { createNoteLister, type NoteFile, toRoots } from './noteFiles.ts';
import { findCache, listRoots, openLibrary, toRelative } from './openLibrary.ts';
import { formatPosition } from './position.ts';
import { showProgress, warn } from './terminal.ts';

/** Few notes are checked in no time, and need no progress. */
const PROGRESS_NOTES = 50;

export interface CheckEvents {
  readonly onChecked: (note: CheckedNote) => void;
  /** A note that cannot be read has been reported; the others are checked all the same. */
  readonly onUnreadable: () => void;
}

/** All notes that were asked for, checked by a thread that runs `script`. Throws a UserError where there is no such file or folder. */
export async function* checkNotes(
  invocation: Invocation,
  script: string,
  { onChecked, onUnreadable }: CheckEvents,
): AsyncGenerator<CheckedNote> {
  const roots = listRoots(invocation);
  const files = await createNoteLister(invocation.operands, roots)();
  const loaded = await openLibrary([...roots, ...toRoots(files)], invocation);
  const checker = openNoteChecker(script, loaded.store);
  try {
    await createCitedTextReader(loaded)(files, '');
    const check = await openCheck(checker, invocation);
    for (const [index, file] of files.entries()) {
      const note = await checkFile(file, check, warn);
      if (note === undefined) onUnreadable();
      else {
        onChecked(note);
        yield note;
      }
      if (files.length > PROGRESS_NOTES) showProgress('Checking notes:', index + 1, files.length);
    }
  } finally {
    await checker.close();
    await loaded.close();
  }
}

/** For as long as the library stays as it is now. */
export async function openCheck(checker: NoteChecker, invocation: Invocation): Promise<NoteCheck> {
  const check = withFailuresReported(checker.check, warn);
  const snapshot = await checker.refresh();
  const cache = findCache(invocation);
  return cache === undefined ? check : cacheResults(check, cache, snapshot);
}

/** undefined for a note that cannot be read, once `warnOf` has been called with the reason. */
export async function checkFile(
  file: NoteFile,
  check: NoteCheck,
  warnOf: (sentence: string) => void,
): Promise<CheckedNote | undefined> {
  const name = toRelative(file.path);
  try {
    const { text } = await readInput(name);
    return { file: name, ...(await check(file, text)) };
  } catch (error) {
    if (!isUserError(error)) throw error;
    warnOf(error.message);
    return undefined;
  }
}

/** Says of each fault of Ibid in one line where it first occurred; it may occur in a thousand places. */
function withFailuresReported(check: NoteCheck, warnOf: (sentence: string) => void): NoteCheck {
  const told = new Set<string>();
  return async (file, text) => {
    const findings = await check(file, text);
    for (const { message, from } of findings.failures) {
      if (told.has(message)) continue;
      told.add(message);
      warnOf(
        `${toRelative(file.path)}:${formatPosition(from)}: this is a bug in Ibid; everything else was checked. ${message}`,
      );
    }
    return findings;
  };
}
