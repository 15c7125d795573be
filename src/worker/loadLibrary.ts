// The library in one thread and one go, for the command line and tests: read, indexed, and ready to be asked.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Library } from '../core/library.ts';
import { prepareStore } from '../core/store/schema.ts';
import { readLibrary } from '../core/store/storeLibrary.ts';
import { StoreWriter } from '../core/store/storeWriter.ts';
import type { LibraryRoot } from '../platform/indexerMessages.ts';
import { openDatabase } from '../platform/nodeDatabase.ts';
import { LibraryFiles } from './libraryFiles.ts';
import { openStore } from './openStore.ts';
import { thisHolder } from './thisHolder.ts';
import { fillReadings, listDifferences, refreshLibrary } from './refreshLibrary.ts';

export interface LoadOptions {
  /** A folder that keeps the store between runs; without it the library lives in memory. */
  readonly cache?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface LoadedLibrary {
  readonly library: Library;
  /** Looks at the files again; says which have changed. */
  refresh(): Promise<readonly string[]>;
  close(): void;
}

/** Milliseconds until a cache that another process fills is tried again. */
const BUSY = 250;

/** Reads all files of the roots, or with a cache those that have changed since it was filled. */
export async function loadLibrary(
  roots: readonly LibraryRoot[],
  { cache, ...options }: LoadOptions = {},
): Promise<LoadedLibrary> {
  const database = (cache === undefined ? undefined : openStore(cache)?.database) ?? openInMemory();
  const writer = new StoreWriter(database);
  const files = new LibraryFiles(roots);
  const refresh = async (): Promise<readonly string[]> => {
    const differences = listDifferences(writer.listFiles(), files.listFiles());
    const { changed, outcome } = await refreshLibrary(writer, differences, { ...options, holder: thisHolder });
    if (outcome === 'busy') {
      await sleep(BUSY);
      return refresh();
    }
    // A store that outlives the run shall spare the next one the parsing.
    if (cache !== undefined)
      await fillReadings(writer, { ...options, onProgress: () => undefined, holder: thisHolder });
    return changed;
  };
  await refresh();
  return { library: readLibrary(database), refresh, close: () => database.close() };
}

function openInMemory() {
  const database = openDatabase(':memory:', 'write');
  const fault = prepareStore(database);
  if (fault !== undefined) throw new Error(`No database in memory: ${fault}`);
  return database;
}
