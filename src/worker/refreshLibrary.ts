// Making the store say what the files say: what has changed is found, and written in transactions that never last long.
import { GROUP_KINDS } from '../core/store/listing.ts';
import { parseNote } from '../core/note/parseNote.ts';
import type { FileStamp, StoredFile } from '../core/store/records.ts';
import type { Holder, StoreWriter } from '../core/store/storeWriter.ts';
import { indexFile } from './indexFile.ts';
import type { FoundFile } from './libraryFiles.ts';

export interface StepOptions {
  readonly holder: Holder;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number) => void;
}

export interface RefreshOptions extends Omit<StepOptions, 'onProgress'> {
  /** In bytes, roughly. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Whether a file that seems half written shall be taken as it is. By default it shall. */
  readonly isSettled?: (file: FoundFile) => boolean;
}

/** `busy`: another window is at work, so try again. */
export type Outcome = 'done' | 'cancelled' | 'busy';

export interface Refreshed {
  /** Files that were read anew or are gone. */
  readonly changed: readonly string[];
  /** Files that seem to be half written; the store still has what they were. */
  readonly unsettled: readonly FoundFile[];
  readonly outcome: Outcome;
}

/** How the store and the files differ. */
export interface Differences {
  readonly removed: readonly StoredFile[];
  readonly stale: readonly FoundFile[];
  /** New places in the order of precedence, by id. */
  readonly moved: ReadonlyMap<number, number>;
}

/** Milliseconds for which a transaction gathers changes: the first ones are wanted soon, long ones cost less in all. */
const TRANSACTION = { first: 50, longest: 1000 };

/** Holds all that is stored against all that was found. */
export function listDifferences(stored: readonly StoredFile[], found: readonly FoundFile[]): Differences {
  const known = new Map(stored.map((file) => [file.path, file]));
  const paths = new Set(found.map(({ path }) => path));
  const moves = found.flatMap(({ path, root }) => {
    const file = known.get(path);
    return file === undefined || file.root === root ? [] : [[file.id, root] as const];
  });
  return {
    removed: stored.filter(({ path }) => !paths.has(path)),
    stale: found.filter((file) => isStale(known.get(file.path), file)),
    moved: new Map(moves),
  };
}

export function isStale(stored: FileStamp | undefined, { size, mtime }: FoundFile): boolean {
  return stored?.size !== size || stored.mtime !== mtime;
}

/** Writes the differences into the store, giving way to other work of the thread between transactions. */
export async function refreshLibrary(
  writer: StoreWriter,
  differences: Differences,
  options: RefreshOptions,
): Promise<Refreshed> {
  const changed: string[] = [];
  const unsettled: FoundFile[] = [];
  const total = differences.stale.reduce((sum, { size }) => sum + size, 0);
  const steps = applyDifferences(writer, differences, { changed, unsettled }, options);
  const outcome = await takeSteps(writer, steps, {
    ...options,
    onProgress: (done) => options.onProgress?.(done, total),
  });
  return { changed, unsettled, outcome };
}

/** Parses texts and counts groups ahead, which is for speed alone: readers do what they need before that themselves. */
export function fillReadings(writer: StoreWriter, options: StepOptions): Promise<Outcome> {
  return takeSteps(writer, workAhead(writer), options);
}

function* workAhead(writer: StoreWriter): Generator<number> {
  for (const kind of GROUP_KINDS) {
    writer.tally(kind);
    yield 0;
  }
  yield* parseUnread(writer);
}

/** Texts fetched at once. */
const UNREAD = 10;

function* parseUnread(writer: StoreWriter): Generator<number> {
  for (let unread = writer.listUnread(0, UNREAD); unread.length > 0;) {
    for (const { id, text } of unread) {
      writer.putReading(id, parseNote(text));
      yield 0;
    }
    unread = writer.listUnread(unread.at(-1)?.id ?? Infinity, UNREAD);
  }
}

/** Takes all steps, as many to a transaction as its time allows. */
export async function takeSteps(writer: StoreWriter, steps: Iterator<number>, options: StepOptions): Promise<Outcome> {
  for (let time = TRANSACTION.first; ; time = Math.min(2 * time, TRANSACTION.longest)) {
    if (options.signal?.aborted) {
      writer.transact(() => writer.release(options.holder));
      return 'cancelled';
    }
    const outcome = writer.transact(() => takeSomeSteps(writer, steps, options, time));
    if (outcome !== undefined) return outcome;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The steps of one transaction; the outcome if they were the last. */
function takeSomeSteps(
  writer: StoreWriter,
  steps: Iterator<number>,
  options: StepOptions,
  time: number,
): Outcome | undefined {
  const { holder } = options;
  const until = holder.now() + time;
  if (!writer.claim(holder)) return 'busy';
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      writer.release(holder);
      return 'done';
    }
    if (holder.now() < until) continue;
    options.onProgress?.(step.value);
    return undefined;
  }
}

function* applyDifferences(
  writer: StoreWriter,
  { removed, moved, stale }: Differences,
  { changed, unsettled }: { readonly changed: string[]; readonly unsettled: FoundFile[] },
  { isSettled }: RefreshOptions,
): Generator<number> {
  if (moved.size > 0) writer.moveFiles(moved);
  for (const { id, path } of removed) {
    writer.removeFile(id);
    changed.push(path);
    yield 0;
  }
  let before = 0;
  // The small ones first: an article is not to wait for a bibliography of ten thousand entries.
  for (const found of stale.toSorted((a, b) => a.size - b.size)) {
    const steps = indexFile(writer, found, isSettled?.(found) ?? true);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield before + step.value;
    before += found.size;
    if (step.value === 'changed') changed.push(found.path);
    if (step.value === 'unsettled') unsettled.push(found);
    yield before;
  }
}
