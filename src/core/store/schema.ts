// The tables of the store, and opening a database so that it has exactly them: the store is a cache, never migrated.
import type { Database } from './database.ts';

/** Raised with every change of a table or of what is written into it. */
export const SCHEMA_VERSION = 12;

/** Columns of the full-text table that belong to the reference rather than to the text. */
export const REFERENCE_COLUMNS = ['key', 'title', 'author', 'tag'] as const;
/** Columns by which a list is narrowed: what its rows and groups show. */
export const FILTER_COLUMNS = [...REFERENCE_COLUMNS, 'container'] as const;

/** The longest beginning of a word, in letters, that the full-text table has an index for. */
export const INDEXED_PREFIX = 3;

/** How much a hit in a column counts, in the columns' order: title and author before body. */
export const COLUMN_WEIGHTS = [8, 10, 8, 6, 3, 1, 2, 1] as const;

/*
 * `entry` holds only what lists and completion show, so that many rows lie on a page; what is read for one source at
 * a time is in `content`. Spans of an entry's insides (text, problems) are relative to its start: an entry that merely
 * moved in its file is not rewritten. `visible` is 1 for the entry that its key stands for, 0 for one shadowed by a
 * duplicate; an entry that could not be read has no key. `reading` is filled after the rest, as parsing a text takes
 * longer than all else; until then readers parse for themselves. The full-text tables keep no copy of what they index.
 * `tally` has the groups of all that is visible, from when indexing was done until the next change; else it is empty.
 * `revision` counts the transactions that changed anything of the library, so that every window sees when one did.
 * `named` is a JSON list of the files that a note names as its bibliographies.
 * What they are given is folded already, so that their tokenizer need know nothing of Unicode (core/search/words.ts).
 * `vocabulary` has the words of titles, names and keys, each also written backwards, to be found by its end.
 */
const TABLES = `
CREATE TABLE file (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, folder TEXT NOT NULL, root INTEGER NOT NULL,
  size INTEGER NOT NULL, mtime REAL NOT NULL, hash TEXT NOT NULL, problems TEXT
);
CREATE TABLE entry (
  id INTEGER PRIMARY KEY, file INTEGER NOT NULL, position INTEGER NOT NULL, hash TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, text_start INTEGER NOT NULL,
  key TEXT, visible INTEGER NOT NULL, type TEXT, title TEXT, authors TEXT, year TEXT, container TEXT,
  url TEXT, has_text INTEGER NOT NULL, has_tags INTEGER NOT NULL, has_problems INTEGER NOT NULL,
  title_order TEXT, author_order TEXT, name_order TEXT, read_on TEXT
);
CREATE TABLE content (id INTEGER PRIMARY KEY, item TEXT, problems TEXT, text TEXT);
CREATE TABLE reading (id INTEGER PRIMARY KEY, prose TEXT NOT NULL, structure TEXT NOT NULL);
CREATE TABLE tag (name TEXT NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (name, entry)) WITHOUT ROWID;
CREATE TABLE identifier (value TEXT NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (value, entry)) WITHOUT ROWID;
CREATE TABLE tally (kind TEXT NOT NULL, place INTEGER NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (kind, place)
) WITHOUT ROWID;
CREATE TABLE note (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, mtime REAL NOT NULL, named TEXT NOT NULL,
  problems TEXT
);
CREATE TABLE use (
  note INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, key TEXT NOT NULL, PRIMARY KEY (note, start)
) WITHOUT ROWID;
CREATE TABLE revision (id INTEGER PRIMARY KEY CHECK (id = 1), count INTEGER NOT NULL);
INSERT INTO revision (id, count) VALUES (1, 0);
CREATE TABLE lease (id INTEGER PRIMARY KEY CHECK (id = 1), holder TEXT NOT NULL, until REAL NOT NULL);
CREATE TABLE vocabulary (word TEXT PRIMARY KEY, mirrored TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(
  key, title, author, tag, container, type, abstract, text,
  content='', contentless_delete=1, tokenize='ascii', prefix='2 ${INDEXED_PREFIX}'
);
CREATE VIRTUAL TABLE labels USING fts5(
  label, content='', contentless_delete=1, detail=none, tokenize='ascii', prefix='1 2 3'
);
`;

/** Made after the first filling would be faster, but the first citations are wanted before the last are read. */
const INDEXES = `
CREATE INDEX entry_file ON entry(file, position);
CREATE INDEX entry_key ON entry(key COLLATE NOCASE, visible);
CREATE INDEX entry_hidden ON entry(key) WHERE visible = 0 AND key IS NOT NULL;
CREATE INDEX entry_problems ON entry(file) WHERE has_problems = 1;
CREATE INDEX entry_text ON entry(id) WHERE has_text = 1;
CREATE INDEX entry_url ON entry(url) WHERE url IS NOT NULL;
CREATE INDEX entry_title ON entry(title_order) WHERE visible = 1;
CREATE INDEX entry_name ON entry(name_order) WHERE visible = 1;
CREATE INDEX entry_read ON entry(read_on) WHERE visible = 1;
CREATE INDEX entry_author ON entry(author_order, authors, year) WHERE visible = 1;
CREATE INDEX entry_type ON entry(type, title_order) WHERE visible = 1;
CREATE INDEX entry_container ON entry(container, title_order) WHERE visible = 1;
CREATE INDEX entry_year ON entry(year, title_order) WHERE visible = 1;
CREATE INDEX entry_untagged ON entry(title_order) WHERE visible = 1 AND has_tags = 0;
CREATE INDEX entry_shown ON entry(file) WHERE visible = 1;
CREATE INDEX tag_entry ON tag(entry);
CREATE INDEX identifier_entry ON identifier(entry);
CREATE INDEX use_key ON use(key, note);
CREATE INDEX vocabulary_mirrored ON vocabulary(mirrored);
`;

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
