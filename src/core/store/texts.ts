// The texts of sources in the store: those that are to be parsed ahead, and those that stand in files of their own.
import type { Annotation } from '../annotations/annotation.ts';
import type { Note } from '../note/note.ts';
import type { Problem } from '../problem.ts';
import type { CslItem, Source } from '../source.ts';
import type { Span } from '../text/span.ts';
import { type AttachmentFault, parseAttachmentFault } from './attachmentFault.ts';
import type { Database, Statement } from './database.ts';
import { listSearchColumns, parseProblems, toProblemsJson, type FileStamp, type IndexedWords } from './records.ts';
import { toStoredText } from './storedText.ts';

/** A text that is to be parsed ahead, and the entry and file that it is of. */
export interface UnparsedText extends Span, FileStamp {
  readonly id: number;
  readonly position: number;
  readonly text: string;
  readonly path: string;
}

/** A source whose library file has no text of it. */
export interface TextlessSource {
  readonly id: number;
  readonly key: string;
  /** The library file. */
  readonly file: string;
  /** The files that it names, as absolute paths. */
  readonly paths: readonly string[];
  /** The file and text that it has been given, or why it has none, as JSON. */
  readonly path: string | null;
  readonly hash: string | null;
  readonly problem: string | null;
}

/** What is known of a file that has been read for its text. */
export interface AttachedFile extends FileStamp {
  readonly hash: string;
  /** Why it has none. */
  readonly problem: AttachmentFault | undefined;
}

/** What was read of a file. */
export type Extraction =
  | { readonly text: string; readonly annotations: readonly Annotation[] }
  | { readonly problem: AttachmentFault };

const SQL = {
  listUnparsed: `SELECT e.id, e.position, e.start, e."end", coalesce(c.text, x.text) AS text,
      coalesce(g.path, f.path) AS path, coalesce(g.size, f.size) AS size, coalesce(g.mtime, f.mtime) AS mtime
    FROM entry e JOIN content c ON c.id = e.id JOIN file f ON f.id = e.file
    LEFT JOIN attachment a ON a.entry = e.id LEFT JOIN extraction x ON x.hash = a.hash
    LEFT JOIN attached_file g ON g.path = a.path AND a.hash IS NOT NULL
    WHERE e.has_text = 1 AND e.id > ? AND e.id NOT IN (SELECT id FROM reading) ORDER BY e.id LIMIT ?`,
  putReading: 'INSERT OR REPLACE INTO reading (id, prose, structure) VALUES (?, ?, ?)',
  removeReading: 'DELETE FROM reading WHERE id = ?',
  setText: 'UPDATE entry SET has_text = ?, has_problems = max(has_problems, ?) WHERE id = ?',
  findContent: 'SELECT item, problems FROM content WHERE id = ?',
  putProblems: 'UPDATE content SET text = NULL, problems = ? WHERE id = ?',
  putWords: `INSERT INTO words (rowid, key, title, author, tag, container, type, abstract, text)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  removeWords: 'DELETE FROM words WHERE rowid = ?',
  listTextless: `SELECT e.id, e.key, f.path AS file, coalesce(a.paths, '[]') AS paths, a.path, a.hash, a.problem
    FROM entry e JOIN file f ON f.id = e.file LEFT JOIN attachment a ON a.entry = e.id
    WHERE e.key IS NOT NULL AND e.has_text = 0
    UNION ALL SELECT e.id, e.key, f.path, a.paths, a.path, a.hash, a.problem
    FROM attachment a JOIN entry e ON e.id = a.entry JOIN file f ON f.id = e.file WHERE a.hash IS NOT NULL`,
  findAttachment: 'SELECT paths, path, hash, problem FROM attachment WHERE entry = ?',
  putAttachment: 'INSERT OR REPLACE INTO attachment (entry, paths, path, hash, problem) VALUES (?, ?, ?, ?, ?)',
  detachAll: 'UPDATE attachment SET hash = NULL WHERE hash = ?',
  removeAttachment: 'DELETE FROM attachment WHERE entry = ?',
  findFile: `SELECT g.size, g.mtime, g.hash, x.problem
    FROM attached_file g JOIN extraction x ON x.hash = g.hash WHERE g.path = ?`,
  putFile: 'INSERT OR REPLACE INTO attached_file (path, size, mtime, hash) VALUES (?, ?, ?, ?)',
  forgetFiles: 'UPDATE attached_file SET size = -1',
  forgetExtractions: 'UPDATE extraction SET stale = 1',
  hasExtraction: 'SELECT 1 FROM extraction WHERE hash = ? AND stale = 0',
  findText: 'SELECT text, annotations FROM extraction WHERE hash = ?',
  putExtraction: 'INSERT OR REPLACE INTO extraction (hash, text, annotations, problem, stale) VALUES (?, ?, ?, ?, 0)',
  removeUnusedFiles: `DELETE FROM attached_file WHERE path NOT IN (SELECT path FROM attachment WHERE path IS NOT NULL)
    AND path NOT IN (SELECT j.value FROM attachment a, json_each(a.paths) j)`,
  removeUnusedTexts: `DELETE FROM extraction
    WHERE hash NOT IN (SELECT hash FROM attached_file) AND hash NOT IN (SELECT hash FROM attachment WHERE hash IS NOT NULL)`,
} as const;

interface StoredAttachment {
  readonly paths: string;
  readonly path: string | null;
  readonly hash: string | null;
  readonly problem: string | null;
}

/** Each change is made within a transaction of the store's writer. */
export class TextWriter {
  readonly #database: Database;
  readonly #statements = new Map<string, Statement<unknown>>();
  readonly #revise: () => void;
  readonly #indexesWords: boolean;

  /** `revise` is called with each change of what the library says. */
  constructor(database: Database, revise: () => void, indexesWords: boolean) {
    this.#database = database;
    this.#revise = revise;
    this.#indexesWords = indexesWords;
  }

  /** The next texts after the entry `after` that have not been parsed yet. */
  listUnparsed(after: number, limit: number): UnparsedText[] {
    return this.#prepare<UnparsedText>('listUnparsed').all(after, limit);
  }

  putParsed(id: number, note: Note): void {
    const { prose, structure } = toStoredText(note);
    this.#prepare('putReading').run(id, prose, structure);
  }

  /** Leaves a source without the text that could not be parsed, and says why. */
  drop(id: number, problem: Problem): void {
    this.#revise();
    const { path = null, hash = null } = this.#prepare<StoredAttachment>('findAttachment').get(id) ?? {};
    if (path !== null && hash !== null) {
      const fault: AttachmentFault = { code: 'attachment-unreadable', facts: { file: path } };
      this.putExtraction(hash, { problem: fault });
      this.refuse(id, path, fault);
      return;
    }
    this.#prepare('setText').run(0, 1, id);
    const { problems = null } = this.#prepare<{ problems: string | null }>('findContent').get(id) ?? {};
    this.#prepare('putProblems').run(toProblemsJson([...parseProblems(problems), problem]), id);
  }

  /** Writes the words of an entry that is new, and of what its files are known to hold. */
  put(id: number, source: Source, paths: readonly string[]): void {
    this.#putWords(id, source);
    if (source.text !== undefined || paths.length === 0) return;
    this.#prepare('putAttachment').run(id, JSON.stringify(paths), null, null, null);
    // What was read of a file stays with its name, so that a slip that is corrected in an entry costs no text.
    const known = paths
      .flatMap((path) => ({ path, ...this.findFile(path) }))
      .find(({ hash, problem }) => hash !== undefined && problem === undefined);
    if (known?.hash !== undefined) this.attach(id, known.path, known.hash);
  }

  remove(id: number): void {
    this.#prepare('removeReading').run(id);
    this.#prepare('removeWords').run(id);
    this.#prepare('removeAttachment').run(id);
  }

  listTextless(): TextlessSource[] {
    return this.#prepare<Omit<TextlessSource, 'paths'> & { readonly paths: string }>('listTextless')
      .all()
      .map(({ paths, ...source }) => ({ ...source, paths: JSON.parse(paths) as string[] }));
  }

  /** What is known of a file; undefined where it has not been read. */
  findFile(path: string): AttachedFile | undefined {
    const found = this.#prepare<FileStamp & { hash: string; problem: string | null }>('findFile').get(path);
    return found && { ...found, problem: parseAttachmentFault(found.problem) };
  }

  putFile(path: string, { size, mtime }: FileStamp, hash: string): void {
    this.#prepare('putFile').run(path, size, mtime, hash);
  }

  /** Makes all files count as changed; their texts serve until they have been read again. */
  forgetFiles(): void {
    this.#prepare('forgetFiles').run();
    this.#prepare('forgetExtractions').run();
  }

  hasExtraction(hash: string): boolean {
    return this.#prepare('hasExtraction').get(hash) !== undefined;
  }

  /** Returns whether the same bytes had another text before, as an earlier version of Ibid may have read them. */
  putExtraction(hash: string, read: Extraction): boolean {
    const before = this.#prepare<{ text: string | null }>('findText').get(hash);
    const isRead = 'text' in read;
    const annotations = isRead && read.annotations.length > 0 ? JSON.stringify(read.annotations) : null;
    const problem = isRead ? null : JSON.stringify(read.problem);
    this.#prepare('putExtraction').run(hash, isRead ? read.text : null, annotations, problem);
    const isOther = before !== undefined && before.text !== (isRead ? read.text : null);
    if (isOther) this.#prepare('detachAll').run(hash);
    return isOther;
  }

  /** Gives a source the text of a file. */
  attach(id: number, path: string, hash: string): void {
    const found = this.#prepare<{ text: string | null; annotations: string | null }>('findText').get(hash);
    if (typeof found?.text !== 'string') return;
    const [text, isAnnotated] = [found.text, found.annotations !== null];
    this.#change(id, { path, hash, problem: null }, { text, isAnnotated });
  }

  /** Says why the files of a source give no text. */
  refuse(id: number, path: string, problem: AttachmentFault): void {
    this.#change(id, { path, hash: null, problem: JSON.stringify(problem) });
  }

  /** Takes the text of a file that is gone and was not named. */
  detach(id: number): void {
    this.#change(id, { path: null, hash: null, problem: null });
  }

  /** Forgets files that no source names any more. */
  prune(): void {
    this.#prepare('removeUnusedFiles').run();
    this.#prepare('removeUnusedTexts').run();
  }

  #change(
    id: number,
    { path, hash, problem }: Omit<StoredAttachment, 'paths'>,
    read: Pick<IndexedWords, 'text' | 'isAnnotated'> = {},
  ): void {
    this.#revise();
    const before = this.#prepare<StoredAttachment>('findAttachment').get(id);
    this.#prepare('putAttachment').run(id, before?.paths ?? '[]', path, hash, problem);
    this.#prepare('setText').run(hash === null ? 0 : 1, 0, id);
    this.#prepare('removeReading').run(id);
    const isUnreadable = problem !== null;
    if (hash === (before?.hash ?? null) && isUnreadable === ((before?.problem ?? null) !== null)) return;
    const { item } = this.#prepare<{ item: string }>('findContent').get(id) ?? { item: 'null' };
    const fields = JSON.parse(item) as CslItem | null;
    if (fields === null) return;
    this.#prepare('removeWords').run(id);
    this.#putWords(id, { key: fields.id, item: fields, isUnreadable, ...read });
  }

  #putWords(id: number, source: IndexedWords): void {
    if (this.#indexesWords) this.#prepare('putWords').run(id, ...listSearchColumns(source));
  }

  #prepare<Row>(name: keyof typeof SQL): Statement<Row> {
    const statement = this.#statements.get(name) ?? this.#database.prepare(SQL[name]);
    this.#statements.set(name, statement);
    return statement as Statement<Row>;
  }
}
