// Making the store say what the files say: what has changed is found, and written in transactions that never last long.
import type { StoredFile } from '../core/store/records.ts';
import type { StoreWriter } from '../core/store/storeWriter.ts';
import { indexFile } from './indexFile.ts';
import type { FoundFile } from './libraryFiles.ts';

export interface RefreshOptions {
  /** Who writes: one window of several on one store. */
  readonly holder: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
  /** In bytes, roughly. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Whether a file that seems half written shall be taken as it is. By default it shall. */
  readonly isSettled?: (file: FoundFile) => boolean;
}

export interface Refreshed {
  /** Files that were read anew or are gone. */
  readonly changed: string[];
  /** Files that seem to be half written; the store still has what they were. */
  readonly unsettled: FoundFile[];
  /** `busy`: another window is at work, so try again. */
  outcome: 'done' | 'cancelled' | 'busy';
}

/** How the store and the files differ. */
export interface Differences {
  readonly removed: readonly StoredFile[];
  readonly stale: readonly FoundFile[];
  /** New places in the order of precedence, by id. */
  readonly moved: ReadonlyMap<number, number>;
}

/** Milliseconds for which a transaction gathers changes: fewer are slower in all, longer ones are seen later. */
const TRANSACTION = 200;

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

export function isStale(stored: StoredFile | undefined, { size, mtime }: FoundFile): boolean {
  return stored?.size !== size || stored.mtime !== mtime;
}

/** Writes the differences into the store, giving way to other work of the thread between transactions. */
export async function refreshLibrary(
  writer: StoreWriter,
  differences: Differences,
  options: RefreshOptions,
): Promise<Refreshed> {
  const refreshed: Refreshed = { changed: [], unsettled: [], outcome: 'done' };
  const total = differences.stale.reduce((sum, { size }) => sum + size, 0);
  const steps = applyDifferences(writer, differences, refreshed, options);
  for (let done: number | undefined = 0; done !== undefined;) {
    if (options.signal?.aborted) return { ...refreshed, outcome: 'cancelled' };
    const at: number | undefined = writer.transact(() => takeSteps(writer, steps, refreshed, options));
    if (refreshed.outcome === 'busy') return refreshed;
    options.onProgress?.(at ?? total, total);
    done = at;
    await new Promise((resolve) => setImmediate(resolve));
  }
  writer.transact(() => writer.release(options.holder));
  return refreshed;
}

/** Takes as many steps as go into one transaction; says how much is done, or undefined for all. */
function takeSteps(
  writer: StoreWriter,
  steps: Iterator<number>,
  refreshed: Refreshed,
  options: RefreshOptions,
): number | undefined {
  const started = options.now();
  if (!writer.claim(options.holder, started)) {
    refreshed.outcome = 'busy';
    return undefined;
  }
  for (;;) {
    const step = steps.next();
    if (step.done === true) return undefined;
    if (options.now() - started >= TRANSACTION) return step.value;
  }
}

function* applyDifferences(
  writer: StoreWriter,
  { removed, moved, stale }: Differences,
  { changed, unsettled }: Refreshed,
  { isSettled }: RefreshOptions,
): Generator<number> {
  if (moved.size > 0) writer.moveFiles(moved);
  for (const { id, path } of removed) {
    writer.removeFile(id);
    changed.push(path);
    yield 0;
  }
  let before = 0;
  for (const found of stale) {
    const steps = indexFile(writer, found, isSettled?.(found) ?? true);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield before + step.value;
    before += found.size;
    if (step.value === 'changed') changed.push(found.path);
    if (step.value === 'unsettled') unsettled.push(found);
    yield before;
  }
}
