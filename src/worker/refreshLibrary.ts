// Making the store say what the files say: what has changed is found, and written in transactions that never last long.
import type { FileStamp, StoredFile, StoreWriter } from '../core/store/storeWriters.ts';
import type { FileReader } from './fileReader.ts';
import { indexFile } from './indexFile.ts';
import type { FoundFile } from './libraryFiles.ts';
import { takeSteps, type StepOptions, type StepsOutcome } from './takeSteps.ts';

export interface RefreshOptions extends Omit<StepOptions, 'onProgress'> {
  readonly reader: FileReader;
  /** In bytes, roughly. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Whether a file that seems half written shall be taken as it is. By default it shall. */
  readonly isSettled?: (file: FoundFile) => boolean;
}

export interface Refreshed {
  /** Files that were read again or are gone. */
  readonly changed: readonly string[];
  /** Files that seem to be half written; the store still has what they were. */
  readonly unsettled: readonly FoundFile[];
  readonly outcome: StepsOutcome;
}

/** How the store and the files differ. */
export interface Differences {
  readonly removed: readonly StoredFile[];
  readonly stale: readonly FoundFile[];
  /** New places in the order of precedence, by id. */
  readonly moved: ReadonlyMap<number, number>;
}

/** Holds all that is stored against all that was found. */
export function compareFiles(stored: readonly StoredFile[], found: readonly FoundFile[]): Differences {
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

export function isStale(stored: FileStamp | undefined, { size, mtime }: FileStamp): boolean {
  return stored?.size !== size || stored.mtime !== mtime;
}

/** Writes the differences into the store, yielding to other work of the thread between transactions. */
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

function* applyDifferences(
  writer: StoreWriter,
  { removed, moved, stale }: Differences,
  { changed, unsettled }: { readonly changed: string[]; readonly unsettled: FoundFile[] },
  { reader, isSettled }: RefreshOptions,
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
    const steps = indexFile(writer, found, { reader, isSettled: isSettled?.(found) ?? true });
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield before + step.value;
    before += found.size;
    if (step.value === 'changed') changed.push(found.path);
    if (step.value === 'unsettled') unsettled.push(found);
    yield before;
  }
}
