// Everything that changes the store. Each change is made within `transact`, so that readers see all of it or nothing.
import { listItemIdentifiers } from '../identifiers/identifierKeys.ts';
import type { GroupKind } from '../library.ts';
import type { Problem } from '../problem.ts';
import { mirror } from '../typos.ts';
import { listCollections, listTags, type Source } from '../source.ts';
import { shiftSpan } from '../text/span.ts';
import type { Database, SqlValue, Statement } from './database.ts';
import { LEASE_MS, type LeaseOwner } from './lease.ts';
import { listGroups } from './listing.ts';
import { TextWriter } from './texts.ts';
import {
  formatLabel,
  listVocabulary,
  toProblemsJson,
  toEntryValues,
  type EntryRecord,
  type FileStamp,
  type StoredEntry,
  type StoredFile,
} from './records.ts';

/*
 * No statement that writes entries has a RETURNING or an ON CONFLICT clause: with one, SQLite opens a savepoint for it, and for
 * each savepoint FTS5 writes out what it has buffered, which takes twenty times as long as the statement.
 */
const SQL = {
  findLease: 'SELECT holder, until FROM lease',
  claim: 'INSERT OR REPLACE INTO lease (id, holder, until) VALUES (1, ?, ?)',
  release: 'DELETE FROM lease WHERE holder = ?',
  findRevision: 'SELECT count FROM revision',
  revise: 'UPDATE revision SET count = count + 1',
  listFiles: 'SELECT id, path, root, size, mtime, hash FROM file ORDER BY root, path',
  findFile: 'SELECT id, path, root, size, mtime, hash FROM file WHERE path = ?',
  listFilesAt: `SELECT id, path, root, size, mtime, hash FROM file
    WHERE path = ?1 OR substr(path, 1, length(?1) + 1) IN (?1 || '/', ?1 || '\\')`,
  addFile: "INSERT INTO file (path, folder, root, size, mtime, hash) VALUES (?, ?, ?, -1, -1, '')",
  reopenFile: "UPDATE file SET root = ?, hash = '' WHERE id = ?",
  finishFile: 'UPDATE file SET size = ?, mtime = ?, hash = ?, problems = ? WHERE id = ?',
  touchFile: 'UPDATE file SET size = ?, mtime = ? WHERE id = ?',
  moveFile: 'UPDATE file SET root = ? WHERE id = ?',
  forgetFiles: "UPDATE file SET size = -1, mtime = -1, hash = ''",
  forgetEntries: "UPDATE entry SET hash = ''",
  clearTallies: 'DELETE FROM tally',
  findTally: 'SELECT place FROM tally WHERE kind = ? LIMIT 1',
  putTally: 'INSERT INTO tally (kind, place, name, count) VALUES (?, ?, ?, ?)',
  removeFile: 'DELETE FROM file WHERE id = ?',
  listEntries: 'SELECT id, position, hash, start, "end", key FROM entry WHERE file = ? ORDER BY position',
  putEntry: `INSERT INTO entry (id, file, position, hash, start, "end", has_problems,
      key, visible, type, title, authors, year, container, url, has_tags, has_abstract, has_text, text_start, title_order, author_order,
      name_order, read_on)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  moveEntry: 'UPDATE entry SET position = ?, start = ?, "end" = ? WHERE id = ?',
  findKey: 'SELECT key FROM entry WHERE id = ?',
  removeEntry: 'DELETE FROM entry WHERE id = ?',
  putContent: 'INSERT INTO content (id, item, problems, text) VALUES (?, ?, ?, ?)',
  removeContent: 'DELETE FROM content WHERE id = ?',
  putTag: 'INSERT OR IGNORE INTO tag (name, entry) VALUES (?, ?)',
  putIdentifier: 'INSERT OR IGNORE INTO identifier (value, entry) VALUES (?, ?)',
  removeIdentifiers: 'DELETE FROM identifier WHERE entry = ?',
  removeTags: 'DELETE FROM tag WHERE entry = ?',
  putCollection: 'INSERT OR IGNORE INTO collection (name, entry) VALUES (?, ?)',
  removeCollections: 'DELETE FROM collection WHERE entry = ?',
  putLabel: 'INSERT INTO labels (rowid, label) VALUES (?, ?)',
  removeLabel: 'DELETE FROM labels WHERE rowid = ?',
  putVocabulary: 'INSERT OR IGNORE INTO vocabulary (word, mirrored) VALUES (?, ?)',
  listHiddenKeys: 'SELECT DISTINCT key FROM entry WHERE visible = 0 AND key IS NOT NULL',
  listSharedKeys: 'SELECT key FROM entry WHERE key IS NOT NULL GROUP BY key HAVING count(*) > 1',
  listClaims: `SELECT e.id, e.visible FROM entry e JOIN file f ON f.id = e.file
    WHERE e.key = ?1 COLLATE NOCASE AND e.key = ?1 ORDER BY f.root, f.path, e.position DESC`,
  showEntry: 'UPDATE entry SET visible = ? WHERE id = ?',
} as const;

export class StoreWriter {
  /** Of what sources say. */
  readonly texts: TextWriter;
  readonly #database: Database;
  readonly #indexesWords: boolean;
  readonly #statements = new Map<string, Statement<unknown>>();
  /** Keys whose entries have come or gone in the transaction under way. */
  readonly #touched = new Set<string>();
  /** Whether the transaction under way changes what the library says. */
  #revises = false;
  /** Words known to be in the vocabulary; saves asking for each word of each title. */
  readonly #vocabulary = new Set<string>();

  /** Without its words a library is listed and asked by key, but neither searched nor completed. */
  constructor(database: Database, indexesWords = true) {
    this.#database = database;
    this.#indexesWords = indexesWords;
    this.texts = new TextWriter(database, () => (this.#revises = true), indexesWords);
  }

  /** Runs `change` as one transaction; what it throws undoes it. */
  transact<T>(change: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = change();
      this.#refreshTouched();
      if (this.#revises) this.#prepare('revise').run();
      this.#revises = false;
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      this.#touched.clear();
      this.#revises = false;
      this.#vocabulary.clear();
      this.#rollBack();
      throw error;
    }
  }

  /**
   * Claims the store for one of several windows on it, so that they do not read the same files twice over; false where
   * another one is at work. The lease of one that is dead counts no more, nor does one that has run out.
   */
  claim({ id, now, isAlive }: LeaseOwner): boolean {
    const lease = this.#prepare<{ holder: string; until: number }>('findLease').get();
    if (lease !== undefined && lease.holder !== id && lease.until > now() && isAlive(lease.holder)) return false;
    this.#prepare('claim').run(id, now() + LEASE_MS);
    return true;
  }

  release({ id }: LeaseOwner): void {
    this.#prepare('release').run(id);
  }

  /** A number that is another one once sources or library files have come, gone or changed, by whichever window. */
  findRevision(): number {
    return this.#prepare<{ count: number }>('findRevision').get()?.count ?? 0;
  }

  listFiles(): StoredFile[] {
    return this.#prepare<StoredFile>('listFiles').all();
  }

  findFile(path: string): StoredFile | undefined {
    return this.#prepare<StoredFile>('findFile').get(path);
  }

  /** The file with this path, or those in the folder that had it. */
  listFilesAt(path: string): StoredFile[] {
    return this.#prepare<StoredFile>('listFilesAt').all(path);
  }

  /** In the order of the file. */
  listEntries(file: number): StoredEntry[] {
    return this.#prepare<StoredEntry>('listEntries').all(file);
  }

  /** Makes a file known, not yet as read: until `finishFile` it is read again at the next start. Returns its id. */
  addFile(path: string, root: number): number {
    this.#revises = true;
    const known = this.findFile(path);
    if (known === undefined) return this.#insert('addFile', path, path.replace(/[/\\][^/\\]*$/, ''), root);
    this.#prepare('reopenFile').run(root, known.id);
    return known.id;
  }

  finishFile(id: number, { size, mtime }: FileStamp, hash: string, problems: readonly Problem[]): void {
    this.#revises = true;
    this.#prepare('finishFile').run(size, mtime, hash, toProblemsJson(problems), id);
    for (const { key } of this.#prepare<{ key: string }>('listHiddenKeys').all()) this.#touched.add(key);
  }

  /** Records that a file was written again with the same text. */
  touchFile(id: number, { size, mtime }: FileStamp): void {
    this.#prepare('touchFile').run(size, mtime, id);
  }

  /** Gives files new places in the order of precedence. */
  moveFiles(roots: ReadonlyMap<number, number>): void {
    this.#revises = true;
    for (const [id, root] of roots) this.#prepare('moveFile').run(root, id);
    for (const { key } of this.#prepare<{ key: string }>('listSharedKeys').all()) this.#touched.add(key);
  }

  /** Makes all that is known count as changed, so that it is read again; until then it serves as it is. */
  forgetStamps(): void {
    this.#prepare('forgetFiles').run();
    this.#prepare('forgetEntries').run();
    this.texts.forgetFiles();
  }

  removeFile(id: number): void {
    this.#revises = true;
    for (const entry of this.listEntries(id)) this.removeEntry(entry.id);
    this.#prepare('removeFile').run(id);
  }

  /** Writes an entry, in place of the one with `id` if that is given. */
  putEntry(file: number, record: EntryRecord, id?: number): void {
    if (id !== undefined) this.removeEntry(id);
    const { source, problems, start, attachments = [] } = record;
    const entry = this.#insert('putEntry', id ?? null, file, ...toEntryValues(record));
    const item = source === undefined ? null : JSON.stringify(source.item);
    const inside = problems.map((problem) => ({ ...problem, span: shiftSpan(problem.span, -start) }));
    this.#prepare('putContent').run(entry, item, toProblemsJson(inside), source?.text ?? null);
    if (source !== undefined) this.#putWords(entry, source, attachments);
  }

  /** Records that an entry stands elsewhere in its file, otherwise unchanged. */
  moveEntry(id: number, { position, start, end }: Pick<StoredEntry, 'position' | 'start' | 'end'>): void {
    this.#prepare('moveEntry').run(position, start, end, id);
  }

  removeEntry(id: number): void {
    const removed = this.#prepare<{ key: string | null }>('findKey').get(id);
    this.#prepare('removeEntry').run(id);
    this.#prepare('removeContent').run(id);
    if (!removed?.key) return;
    this.#touched.add(removed.key);
    this.texts.remove(id);
    this.#prepare('removeTags').run(id);
    this.#prepare('removeCollections').run(id);
    this.#prepare('removeIdentifiers').run(id);
    this.#prepare('removeLabel').run(id);
  }

  #putWords(id: number, source: Source, attachments: readonly string[]): void {
    this.#touched.add(source.key);
    for (const tag of listTags(source.item)) this.#prepare('putTag').run(tag, id);
    for (const name of listCollections(source.item)) this.#prepare('putCollection').run(name, id);
    for (const value of listItemIdentifiers(source.item)) this.#prepare('putIdentifier').run(value, id);
    this.texts.put(id, source, attachments);
    if (!this.#indexesWords) return;
    const label = formatLabel(source);
    this.#prepare('putLabel').run(id, label);
    for (const word of listVocabulary(label)) this.#putVocabulary(word);
  }

  #putVocabulary(word: string): void {
    if (this.#vocabulary.has(word)) return;
    this.#vocabulary.add(word);
    this.#prepare('putVocabulary').run(word, mirror(word));
  }

  /** Counts the groups of one kind, unless they are counted; any change of entries forgets the counts. */
  tally(kind: GroupKind): void {
    if (this.#prepare('findTally').get(kind) !== undefined) return;
    for (const [place, { name, count }] of listGroups(this.#database, kind, {}).entries()) {
      this.#prepare('putTally').run(kind, place, name, count);
    }
  }

  /** Of the entries with one key shows the first in the order of precedence. */
  #refreshTouched(): void {
    if (this.#touched.size > 0) this.#prepare('clearTallies').run();
    for (const key of this.#touched) {
      const claims = this.#prepare<{ id: number; visible: number }>('listClaims').all(key);
      for (const [place, { id, visible }] of claims.entries()) {
        const wanted = place === 0 ? 1 : 0;
        if (visible !== wanted) this.#prepare('showEntry').run(wanted, id);
      }
    }
    this.#touched.clear();
  }

  #rollBack(): void {
    try {
      this.#database.exec('ROLLBACK');
    } catch {
      // SQLite has rolled back already, as it does on a full disk; the error that led here is the one to tell.
    }
  }

  #insert(name: keyof typeof SQL, ...values: SqlValue[]): number {
    return Number(this.#prepare(name).run(...values).lastInsertRowid);
  }

  #prepare<Row>(name: keyof typeof SQL): Statement<Row> {
    const statement = this.#statements.get(name) ?? this.#database.prepare(SQL[name]);
    this.#statements.set(name, statement);
    return statement as Statement<Row>;
  }
}
