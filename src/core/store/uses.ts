// What notes cite, and the bibliographies they name, as the store keeps it: written by the indexer note by note.
import type { NoteUses, UseCount } from '../library.ts';
import type { Use } from '../citations/citation.ts';
import type { Problem } from '../problem.ts';
import type { Span } from '../text/span.ts';
import type { Database, Statement } from './database.ts';
import { toProblemsJson, type FileStamp } from './records.ts';
import type { StoreReader } from './reader.ts';

/** A note as the store knows it, as far as is needed to see whether it has changed. */
export interface StoredNote extends FileStamp {
  readonly id: number;
  readonly path: string;
}

/** What is kept of a note. */
export interface NoteRecord {
  readonly uses: readonly Use[];
  /** Files that it names as bibliographies, absolute, the first preferred. */
  readonly named: readonly string[];
  /** Of its own figures, sections and examples, in small letters. */
  readonly labels: readonly string[];
  /** Why it could not be read. */
  readonly problems: readonly Problem[];
}

const SQL = {
  listNotes: 'SELECT id, path, size, mtime FROM note',
  findNote: 'SELECT id, path, size, mtime FROM note WHERE path = ?',
  listNotesAt: `SELECT id, path, size, mtime FROM note
    WHERE path = ?1 OR substr(path, 1, length(?1) + 1) IN (?1 || '/', ?1 || '\\')`,
  addNote: 'INSERT INTO note (path, size, mtime, named, problems) VALUES (?, ?, ?, ?, ?)',
  listNamed: `SELECT DISTINCT j.value AS file FROM note n, json_each(n.named) j
    WHERE n.named <> '[]' ORDER BY j.value`,
  removeNote: 'DELETE FROM note WHERE id = ?',
  addUse: 'INSERT OR IGNORE INTO use (note, start, "end", key) VALUES (?, ?, ?, ?)',
  removeUses: 'DELETE FROM use WHERE note = ?',
  addLabel: 'INSERT OR IGNORE INTO label (name, note) VALUES (?, ?)',
  removeLabels: 'DELETE FROM label WHERE note = ?',
  listUses: `SELECT n.path, u.start, u."end" FROM use u JOIN note n ON n.id = u.note
    WHERE u.key = ? ORDER BY n.path, u.start`,
  listCitedKeys: 'SELECT DISTINCT key FROM use',
  countUses: 'SELECT key, count(*) AS times, count(DISTINCT note) AS notes FROM use GROUP BY key',
  listUsesIn: 'SELECT u.key FROM use u JOIN note n ON n.id = u.note WHERE n.path = ? ORDER BY u.start',
} as const;

/** Writes what notes cite, within a transaction of the store's writer. */
export class UseWriter {
  readonly #database: Database;
  readonly #statements = new Map<string, Statement<unknown>>();

  constructor(database: Database) {
    this.#database = database;
  }

  listNotes(): StoredNote[] {
    return this.#prepare<StoredNote>('listNotes').all();
  }

  listCitedKeys(): ReadonlySet<string> {
    return new Set(this.#prepare<{ key: string }>('listCitedKeys').all().map(({ key }) => key)); // oxfmt-ignore
  }

  findNote(path: string): StoredNote | undefined {
    return this.#prepare<StoredNote>('findNote').get(path);
  }

  /** The note with this path, or those in the folder that had it. */
  listNotesAt(path: string): StoredNote[] {
    return this.#prepare<StoredNote>('listNotesAt').all(path);
  }

  /** The files that notes name, each once. */
  listNamed(): string[] {
    return this.#prepare<{ file: string }>('listNamed')
      .all()
      .map(({ file }) => file);
  }

  putNote(path: string, { size, mtime }: FileStamp, { uses, named, labels, problems }: NoteRecord): void {
    const known = this.findNote(path);
    if (known !== undefined) this.removeNote(known.id);
    const values = [size, mtime, JSON.stringify(named), toProblemsJson(problems)];
    const note = this.#prepare('addNote').run(path, ...values).lastInsertRowid;
    for (const { start, end, key } of uses) this.#prepare('addUse').run(note, start, end, key);
    for (const label of labels) this.#prepare('addLabel').run(label, note);
  }

  removeNote(id: number): void {
    this.#prepare('removeUses').run(id);
    this.#prepare('removeLabels').run(id);
    this.#prepare('removeNote').run(id);
  }

  #prepare<Row>(name: keyof typeof SQL): Statement<Row> {
    const statement = this.#statements.get(name) ?? this.#database.prepare(SQL[name]);
    this.#statements.set(name, statement);
    return statement as Statement<Row>;
  }
}

export function listUses(reader: StoreReader, key: string): NoteUses[] {
  const notes = new Map<string, Span[]>();
  for (const { path, start, end } of reader.prepare<Span & { path: string }>(SQL.listUses).all(key)) {
    const spans = notes.get(path) ?? [];
    notes.set(path, spans);
    spans.push({ start, end });
  }
  return [...notes].map(([file, spans]) => ({ file, spans }));
}

export function countUses(reader: StoreReader): ReadonlyMap<string, UseCount> {
  const rows = reader.prepare<UseCount & { readonly key: string }>(SQL.countUses).all();
  return new Map(rows.map(({ key, times, notes }) => [key, { times, notes }]));
}

export function listUsesIn(reader: StoreReader, file: string): string[] {
  return reader
    .prepare<{ key: string }>(SQL.listUsesIn)
    .all(file)
    .map(({ key }) => key);
}
