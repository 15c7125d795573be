// The platform of the desktop: a thread of Node's indexes, and the extension host reads what it has committed.
import { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import type { Library } from '../core/library.ts';
import type { Database, Statement } from '../core/store/database.ts';
import { EMPTY_LIBRARY } from '../core/store/emptyLibrary.ts';
import { checkStore, findFault } from '../core/store/schema.ts';
import { readLibrary } from '../core/store/storeLibrary.ts';
import type { IndexedFiles, IndexerEvent, IndexerRequest } from './indexerMessages.ts';
import { openDatabase } from './nodeDatabase.ts';
import { createTypesetter } from './nodeTypesetter.ts';
import type { Indexer, IndexerOptions, Platform } from './platform.ts';

export const nodePlatform: Platform = {
  startIndexer: (options) => new ThreadIndexer(options),
  startCapturing: async (options) => (await import('./nodeCapture.ts')).createCapturing(options),
  startTypesetter: createTypesetter,
};

class ThreadIndexer implements Indexer {
  readonly #worker: Worker;
  readonly #listeners = new Set<(event: IndexerEvent) => void>();
  #database: Database | undefined;
  #library = EMPTY_LIBRARY;
  #isReady = false;

  constructor({ storage, script }: IndexerOptions) {
    if (storage !== undefined) this.#read(join(storage, 'library.db'));
    this.#worker = new Worker(script, { workerData: { storage } });
    this.#worker.on('message', (event: IndexerEvent) => this.#handle(event));
    // A bug of the indexer's must not take the editor with it; the library stays as it was.
    this.#worker.on('error', () => this.#emit({ kind: 'trouble', trouble: 'unusable' }));
  }

  get library(): Library {
    return this.#library;
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  configure(files: IndexedFiles): void {
    this.#isReady = false;
    this.#ask({ kind: 'configure', ...files });
  }

  rescan(paths?: readonly string[]): void {
    this.#ask({ kind: 'rescan', ...(paths && { paths }) });
  }

  reread(): void {
    this.#ask({ kind: 'reread' });
  }

  cancel(): void {
    this.#ask({ kind: 'cancel' });
  }

  onEvent(listener: (event: IndexerEvent) => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  dispose(): void {
    this.#listeners.clear();
    this.#worker.removeAllListeners();
    this.#ask({ kind: 'close' });
    this.#database?.close();
    this.#database = undefined;
    this.#library = EMPTY_LIBRARY;
  }

  #ask(request: IndexerRequest): void {
    this.#worker.postMessage(request);
  }

  #handle(event: IndexerEvent): void {
    if (event.kind === 'opened') this.#read(event.path);
    if (event.kind === 'idle') this.#isReady = event.complete;
    this.#emit(event);
  }

  #emit(event: IndexerEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Reads from now on the store at `path`, if there is one. */
  #read(path: string): void {
    this.#database?.close();
    this.#database = openToRead(path, () => this.#ask({ kind: 'check' }));
    this.#library = this.#database === undefined ? EMPTY_LIBRARY : readLibrary(this.#database);
  }
}

function openToRead(path: string, onFault: () => void): Database | undefined {
  try {
    const database = openDatabase(path, 'read');
    if (checkStore(database) === undefined) return forgive(database, onFault);
    database.close();
  } catch {
    // None there yet, or none that can be read: the indexer will say when there is.
  }
  return undefined;
}

/** A database that finds nothing where it is damaged, and lets that be known. */
function forgive(database: Database, onFault: () => void): Database {
  const attempt = <T>(read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch (error) {
      if (findFault(error) === undefined) throw error;
      onFault();
      return otherwise;
    }
  };
  const nothing: Statement<never> = { run: () => ({ lastInsertRowid: 0 }), get: () => undefined, all: () => [] };
  return {
    ...database,
    prepare: <Row>(sql: string): Statement<Row> => {
      const statement = attempt<Statement<Row>>(() => database.prepare(sql), nothing);
      return {
        run: (...values) => statement.run(...values),
        get: (...values) => attempt(() => statement.get(...values), undefined),
        all: (...values) => attempt(() => statement.all(...values), []),
      };
    },
  };
}
