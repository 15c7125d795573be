// The library in one thread and one go, for the command line and tests: read, indexed, and ready to be asked.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Library } from '../core/library.ts';
import type { Database } from '../core/store/database.ts';
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
  /** Keeps the library as it is, whatever other processes write, until `refresh` or `close`; says what it holds. */
  hold(): LibraryStamp;
  /** Looks at the files again; says which have changed. */
  refresh(): Promise<readonly string[]>;
  close(): void;
}

/** Differs where any file, its contents or its precedence does. */
export type LibraryStamp = string;

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
  const hold = holdStore(database, writer);
  const refresh = async (): Promise<readonly string[]> => {
    hold.end();
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
  return { library: readLibrary(database), hold: hold.begin, refresh, close: () => database.close() };
}

/** A transaction that only reads sees the store as it was at its first read. */
function holdStore(database: Database, writer: StoreWriter) {
  let isHeld = false;
  return {
    begin: (): LibraryStamp => {
      if (!isHeld) database.exec('BEGIN');
      isHeld = true;
      return writer
        .listFiles()
        .map(({ path, root, hash }) => `${root} ${hash} ${path}`)
        .join('\n');
    },
    end: (): void => {
      if (isHeld) database.exec('COMMIT');
      isHeld = false;
    },
  };
}

function openInMemory() {
  const database = openDatabase(':memory:', 'write');
  const fault = prepareStore(database);
  if (fault !== undefined) throw new Error(`No database in memory: ${fault}`);
  return database;
}
