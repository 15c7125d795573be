// The thread that checks notes, so that a note which nobody can read to its end costs itself and not the run.
import { parentPort, workerData } from 'node:worker_threads';
import { parseNote } from '../core/note/parseNote.ts';
import type { SnapshotId } from '../core/store/storeDatabase.ts';
import { Activity, WHOLE } from '../platform/activity.ts';
import { LibraryReader } from '../platform/libraryReader.ts';
import type { SkippedWork } from '../platform/skippedWork.ts';
import type { ThreadData } from '../platform/supervisedThread.ts';
import { type CheckEngine, type Checker, createChecker, type Findings } from './checkedNote.ts';
import type { NoteFile } from './noteFiles.ts';

export interface CheckThreadData {
  /** The library's store, as an absolute path. */
  readonly store: string;
}

/** To the thread. */
export type CheckRequest =
  /** Look at the library as it is now, and keep it so until the next time. */
  | { readonly kind: 'refresh' }
  | { readonly kind: 'check'; readonly file: NoteFile; readonly text: string }
  | { readonly kind: 'close' };

/** From the thread, one for each request but the last. */
export type CheckResponse =
  | { readonly kind: 'refreshed'; readonly snapshot: SnapshotId }
  | { readonly kind: 'checked'; readonly findings: Findings }
  | { readonly kind: 'skipped'; readonly skip: SkippedWork };

export function runCheckThread(engine: CheckEngine): void {
  const port = parentPort;
  if (port === null) throw new Error('Notes are checked in a thread of their own.');
  const data = workerData as CheckThreadData & ThreadData;
  const activity = new Activity(data.activity);
  const reader = new LibraryReader(parseNote, { onReady: () => undefined, onFault: () => undefined });
  reader.open(data.store);
  const open = () => createChecker(reader.library, { ...engine, onStep: () => activity.beatOnce() });
  let check: Checker = open();

  const answer = (request: Exclude<CheckRequest, { kind: 'close' }>): CheckResponse => {
    if (request.kind === 'refresh') {
      reader.endSnapshot();
      const snapshot = reader.beginSnapshot();
      check = open();
      return { kind: 'refreshed', snapshot };
    }
    const { file, text } = request;
    const work = { path: file.path, size: text.length, mtime: 0 };
    const skip = data.skips.find(({ path, size }) => path === work.path && size === work.size);
    if (skip !== undefined) return { kind: 'skipped', skip };
    activity.enter(work);
    return { kind: 'checked', findings: activity.run('file', WHOLE, () => check(file, text)) };
  };
  port.on('message', (request: CheckRequest) => {
    if (request.kind !== 'close') return port.postMessage(answer(request));
    reader.close();
    port.close();
  });
}
