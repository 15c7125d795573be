// The store as the extension host and the command line read it: while others write, close or rebuild it.
import { existsSync } from 'node:fs';
import { EMPTY_LIBRARY } from '../core/emptyLibrary.ts';
import { type Annotate, type ParseText, readLibrary } from '../core/store/storeLibrary.ts';
import type { Library } from '../core/library.ts';
import {
  checkStore,
  findFault,
  type StoreFault,
  beginSnapshot,
  endSnapshot,
  type SnapshotId,
  type Database,
  type Statement,
} from '../core/store/storeDatabase.ts';
import { openDatabase } from './nodeDatabase.ts';

export type { Annotate, ParseText } from '../core/store/storeLibrary.ts';

/**
 * Milliseconds that a read waits for another program. Only who closes the store or repairs it after a crash keeps
 * readers waiting, and takes some milliseconds.
 */
const WAIT_MS = 100;
/** A store that is busy for longer is tried again after so many milliseconds, so many times. */
const RETRY = { ms: 100, times: 50 };

export interface LibraryReaderEvents {
  /** The store that was busy can be read now. */
  readonly onReady: () => void;
  /** A read has failed, so that the store may be damaged. */
  readonly onFault: () => void;
}

export class LibraryReader {
  readonly #parse: ParseText;
  readonly #events: LibraryReaderEvents;
  readonly #annotate: Annotate | undefined;
  #database: Database | undefined;
  #library: Library = EMPTY_LIBRARY;
  #snapshot: SnapshotId | undefined;
  #retry: NodeJS.Timeout | undefined;

  constructor(parse: ParseText, events: LibraryReaderEvents, annotate?: Annotate) {
    this.#parse = parse;
    this.#annotate = annotate;
    this.#events = events;
  }

  /** Another object after each opening; empty while there is no store that can be read. */
  get library(): Library {
    return this.#library;
  }

  /** Reads from now on the store at `path`, if there is one. One that is busy is tried again. */
  open(path: string): void {
    this.close();
    this.#try(path, RETRY.times);
  }

  /** Reads see the store as it is now, until `endSnapshot`; says what it holds. */
  beginSnapshot(): SnapshotId {
    if (this.#database === undefined) return '';
    this.#snapshot ??= beginSnapshot(this.#database);
    return this.#snapshot;
  }

  endSnapshot(): void {
    if (this.#database !== undefined && this.#snapshot !== undefined) endSnapshot(this.#database);
    this.#snapshot = undefined;
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#snapshot = undefined;
    this.#database?.close();
    this.#database = undefined;
    this.#library = EMPTY_LIBRARY;
  }

  #try(path: string, times: number): boolean {
    const opened = openToRead(path);
    if (opened === 'busy' && times > 0) {
      this.#retry = setTimeout(() => this.#try(path, times - 1) && this.#events.onReady(), RETRY.ms);
    }
    if (typeof opened !== 'object') return false;
    this.#database = tolerateFaults(opened, this.#events.onFault);
    this.#library = readLibrary(this.#database, this.#parse, this.#annotate);
    return true;
  }
}

/** undefined where there is no store yet, or one that has to be rebuilt. */
function openToRead(path: string): Database | 'busy' | undefined {
  if (!existsSync(path)) return undefined;
  let database: Database | undefined;
  try {
    database = openDatabase(path, 'read');
    database.exec(`PRAGMA busy_timeout = ${WAIT_MS}`);
    const fault = checkStore(database);
    if (fault === undefined) return database;
    database.close();
    return isTransient(fault) ? 'busy' : undefined;
  } catch (error) {
    database?.close();
    return isTransient(findFault(error)) ? 'busy' : undefined;
  }
}

/** While another connection closes the store, its log is there for one call of the system and gone for the next. */
function isTransient(fault: StoreFault | undefined): boolean {
  return fault === 'locked' || fault === 'unwritable';
}

/**
 * A database that finds nothing where it is damaged, and lets that be known; nor once it is closed, as who has its
 * library may be in the middle of work with it.
 */
function tolerateFaults(database: Database, onFault: () => void): Database {
  let isOpen = true;
  const attempt = <T>(read: () => T, otherwise: T): T => {
    if (!isOpen) return otherwise;
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
    close: () => {
      isOpen = false;
      database.close();
    },
  };
}
