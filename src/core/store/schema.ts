// The tables of the store, their columns and indexes.

/** Raised with every change of a table or of what is written into it. */
export const SCHEMA_VERSION = 16;

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
 * `named` is a JSON list of the files that a note names as its bibliographies; `label` has what notes label of their own.
 * `attachment` has the entries that name files which may hold their text, or that one was found for: `paths` is a JSON
 * list of the names, absolute; `path` the file that was chosen, `hash` its text, `problem` why there is none. Texts of
 * files are kept by the hash of their bytes (`extraction`), with the annotations in them as JSON, so that none is read
 * twice, whatever happens to the entry.
 * What they are given is folded already, so that their tokenizer need know nothing of Unicode (core/search/words.ts).
 * `vocabulary` has the words of titles, names and keys, each also written backwards, to be found by its end.
 */
export const TABLES = `
CREATE TABLE file (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, folder TEXT NOT NULL, root INTEGER NOT NULL,
  size INTEGER NOT NULL, mtime REAL NOT NULL, hash TEXT NOT NULL, problems TEXT
);
CREATE TABLE entry (
  id INTEGER PRIMARY KEY, file INTEGER NOT NULL, position INTEGER NOT NULL, hash TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, text_start INTEGER NOT NULL,
  key TEXT, visible INTEGER NOT NULL, type TEXT, title TEXT, authors TEXT, year TEXT, container TEXT,
  url TEXT, has_text INTEGER NOT NULL, has_abstract INTEGER NOT NULL, has_tags INTEGER NOT NULL, has_problems INTEGER NOT NULL,
  title_order TEXT, author_order TEXT, name_order TEXT, read_on TEXT
);
CREATE TABLE content (id INTEGER PRIMARY KEY, item TEXT, problems TEXT, text TEXT);
CREATE TABLE attachment (entry INTEGER PRIMARY KEY, paths TEXT NOT NULL, path TEXT, hash TEXT, problem TEXT);
CREATE TABLE attached_file (
  path TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime REAL NOT NULL, hash TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE extraction (hash TEXT PRIMARY KEY, text TEXT, annotations TEXT, problem TEXT, stale INTEGER NOT NULL);
CREATE TABLE reading (id INTEGER PRIMARY KEY, prose TEXT NOT NULL, structure TEXT NOT NULL);
CREATE TABLE tag (name TEXT NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (name, entry)) WITHOUT ROWID;
CREATE TABLE collection (name TEXT NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (name, entry)) WITHOUT ROWID;
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
CREATE TABLE label (name TEXT NOT NULL, note INTEGER NOT NULL, PRIMARY KEY (name, note)) WITHOUT ROWID;
CREATE TABLE revision (id INTEGER PRIMARY KEY CHECK (id = 1), count INTEGER NOT NULL);
INSERT INTO revision (id, count) VALUES (1, 0);
CREATE TABLE lease (id INTEGER PRIMARY KEY CHECK (id = 1), holder TEXT NOT NULL, until REAL NOT NULL);
CREATE TABLE vocabulary (word TEXT PRIMARY KEY, mirrored TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(
  key, title, author, tag, container, type, abstract, text,
  content='', contentless_delete=1, tokenize='ascii', prefix='2 ${INDEXED_PREFIX}'
);
CREATE VIRTUAL TABLE frequency USING fts5vocab(words, row);
CREATE VIRTUAL TABLE occurrence USING fts5vocab(words, instance);
CREATE VIRTUAL TABLE labels USING fts5(
  label, content='', contentless_delete=1, detail=none, tokenize='ascii', prefix='1 2 3'
);
`;

/** Made after the first filling would be faster, but the first citations are wanted before the last are read. */
export const INDEXES = `
CREATE INDEX entry_file ON entry(file, position);
CREATE INDEX entry_key ON entry(key COLLATE NOCASE, visible);
CREATE INDEX entry_hidden ON entry(key) WHERE visible = 0 AND key IS NOT NULL;
CREATE INDEX entry_problems ON entry(file) WHERE has_problems = 1;
CREATE INDEX entry_text ON entry(id) WHERE has_text = 1;
CREATE INDEX entry_url ON entry(url) WHERE url IS NOT NULL;
CREATE INDEX entry_textless ON entry(id) WHERE has_text = 0 AND key IS NOT NULL;
CREATE INDEX attachment_hash ON attachment(hash);
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
CREATE INDEX collection_entry ON collection(entry);
CREATE INDEX identifier_entry ON identifier(entry);
CREATE INDEX use_key ON use(key, note);
CREATE INDEX label_note ON label(note);
CREATE INDEX vocabulary_mirrored ON vocabulary(mirrored);
`;
