// The door for who opens the store: a database readied so that it has exactly the tables of the store, which is a cache and
// never migrated; checked; and held as it is while others write to it.
import type { Database } from './database.ts';
import { INDEXES, SCHEMA_VERSION, TABLES } from './schema.ts';

export type { Database, Statement } from './database.ts';

/** Why a database cannot be used as it is. */
export type StoreFault = 'other schema' | 'corrupt' | 'locked' | 'unwritable';

/** SQLite's primary result codes (sqlite.org/rescode.html). */
const FAULTS: Readonly<Record<number, StoreFault>> = {
  5: 'locked', // BUSY
  6: 'locked', // LOCKED
  8: 'unwritable', // READONLY
  10: 'unwritable', // IOERR
  11: 'corrupt', // CORRUPT
  13: 'unwritable', // FULL
  14: 'unwritable', // CANTOPEN
  26: 'corrupt', // NOTADB
};

/** What an error thrown by a database means, or undefined where it is not the database's state but a bug. */
export function findFault(error: unknown): StoreFault | undefined {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  // The low byte is the primary code, the rest refines it.
  return typeof code === 'number' ? FAULTS[code & 0xff] : undefined;
}

const WRITER_PRAGMAS = [
  ['busy_timeout', 5000],
  ['journal_mode', 'WAL'],
  // Safe with WAL against a killed process; after a power cut the last changes are read again from the files.
  ['synchronous', 'NORMAL'],
  // Kibibytes: the full-text index merges in memory as far as it can.
  ['cache_size', -32_000],
  // Pages: copying the log back is most of the work of filling a store, so it is done every 32 MB.
  ['wal_autocheckpoint', 8000],
] as const;

/** Readies a database for writing: creates the tables in an empty one, checks the version of another. */
export function prepareStore(database: Database): StoreFault | undefined {
  return attempt(() => {
    for (const [name, value] of WRITER_PRAGMAS) database.exec(`PRAGMA ${name} = ${value}`);
    database.exec('BEGIN IMMEDIATE');
    const fault = readVersion(database) === 0 ? createTables(database) : checkStore(database);
    database.exec('COMMIT');
    return fault;
  });
}

/** Whether a database can be read as a store; `undefined` is yes. */
export function checkStore(database: Database): StoreFault | undefined {
  return attempt(() => (readVersion(database) === SCHEMA_VERSION ? undefined : 'other schema'));
}

/** Looks through the pages of a store that has failed. */
export function checkIntegrity(database: Database): StoreFault | undefined {
  return attempt(() => {
    const [first] = database.prepare<{ quick_check: string }>('PRAGMA quick_check(1)').all();
    return first?.quick_check === 'ok' ? undefined : 'corrupt';
  });
}

/** Differs where any file of the library, its contents or its precedence does. */
export type SnapshotId = string;

/** A transaction that only reads sees the store as it was at its first read. */
export function beginSnapshot(database: Database): SnapshotId {
  database.exec('BEGIN');
  const files = database.prepare<{ id: string }>(
    "SELECT root || ' ' || hash || ' ' || path AS id FROM file ORDER BY id",
  );
  return files
    .all()
    .map(({ id }) => id)
    .join('\n');
}

export function endSnapshot(database: Database): void {
  database.exec('COMMIT');
}

function attempt(use: () => StoreFault | undefined): StoreFault | undefined {
  try {
    return use();
  } catch (error) {
    const fault = findFault(error);
    if (fault === undefined) throw error;
    return fault;
  }
}

function createTables(database: Database): StoreFault | undefined {
  // A version of 0 with tables is a database of something else, or one whose making was cut off.
  const [table] = database.prepare<{ name: string }>('SELECT name FROM sqlite_schema LIMIT 1').all();
  if (table !== undefined) return 'other schema';
  database.exec(`${TABLES} ${INDEXES} PRAGMA user_version = ${SCHEMA_VERSION}`);
  return undefined;
}

function readVersion(database: Database): number {
  return database.prepare<{ user_version: number }>('PRAGMA user_version').get()?.user_version ?? 0;
}
