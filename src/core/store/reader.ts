// What all reads of the store share: statements prepared once, rows as the library shows them, the last few readings.
import type { FileFault, ParsedSource, SourceRow, TextState } from '../library.ts';
import { RecentlyUsed } from '../recentlyUsed.ts';
import { parseAttachmentFault } from './attachmentFault.ts';
import type { Database, Statement } from './database.ts';

/** The head of every SELECT of rows. */
export const SELECT_ROW = `SELECT e.id, e.key, e.type, e.title, e.authors, e.year, e.container, e.has_text,
  e.has_abstract, a.problem, coalesce(a.paths, '[]') <> '[]' AS has_files,
  a.path IS NOT NULL AS has_path, e.url IS NOT NULL AS has_link, e.start, e."end", f.path
  FROM entry e JOIN file f ON f.id = e.file LEFT JOIN attachment a ON a.entry = e.id`;

/** Among entries of one key the preferred files come first (a JSON list of paths), then the order of precedence;
 * in one file the last, as Pandoc has it. */
export const BY_PRECEDENCE = `ORDER BY coalesce((SELECT p.key FROM json_each(?) p WHERE p.value = f.path), 1e9),
  f.root, f.path, e.position DESC`;

export interface StoredRow {
  readonly id: number;
  readonly key: string;
  readonly type: string;
  readonly title: string;
  readonly authors: string;
  /** Empty where unknown. */
  readonly year: string;
  readonly container: string;
  readonly has_text: number;
  readonly has_abstract: number;
  /** Why the files that it names cannot be read, as JSON, and whether it names any. */
  readonly problem: string | null;
  readonly has_files: number;
  /** Whether one was found, named or not. */
  readonly has_path: number;
  readonly has_link: number;
  readonly start: number;
  readonly end: number;
  readonly path: string;
}

/** What a parsed text takes beside its characters, roughly. */
const REFERENCE_LENGTH = 1000;
/** Characters of the texts whose readings are kept: several hundred articles, or a few books. */
const MAX_CACHED = 2_500_000;

export class StoreReader {
  readonly #database: Database;
  readonly #statements = new Map<string, Statement<unknown>>();
  #answered: { readonly identity: string; readonly answer: unknown } | undefined;
  readonly #texts = new RecentlyUsed<ParsedSource>(
    MAX_CACHED,
    ({ source }) => REFERENCE_LENGTH + (source.text?.length ?? 0),
  );

  constructor(database: Database) {
    this.#database = database;
  }

  prepare<Row>(sql: string): Statement<Row> {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement as Statement<Row>;
  }

  /** The same answer until the question or the library changes: some are asked again at each key that is pressed. */
  cacheAnswer<T>(question: string, answer: () => T): T {
    const revision = this.prepare<{ count: number }>('SELECT count FROM revision').get()?.count;
    const identity = `${revision} ${question}`;
    if (this.#answered?.identity !== identity) this.#answered = { identity, answer: answer() };
    return this.#answered.answer as T;
  }

  /** The parsed text cached under `identity`, or the one that `read` gives. */
  cacheText(identity: string, read: () => ParsedSource): ParsedSource {
    const known = this.#texts.get(identity);
    if (known !== undefined) return known;
    const reading = read();
    this.#texts.add(identity, reading);
    return reading;
  }
}

export function toRow(row: StoredRow): SourceRow {
  return {
    key: row.key,
    type: row.type,
    title: row.title,
    authors: row.authors,
    year: row.year || undefined,
    container: row.container,
    file: row.path,
    span: { start: row.start, end: row.end },
    textState: findTextState(row),
    ...(row.problem !== null && { fault: findFault(row.problem) }),
    hasLink: row.has_link === 1,
    hasFile: row.has_files === 1 || row.has_path === 1,
  };
}

function findTextState(row: StoredRow): TextState {
  if (row.has_text === 1) return 'text';
  if (row.problem !== null) return 'unreadable';
  if (row.has_files === 1) return 'pending';
  return row.has_abstract === 1 ? 'abstract' : 'reference';
}

const FAULTS: readonly FileFault[] = ['missing', 'outside', 'locked', 'scanned', 'damaged', 'large'];

/** The fact of that name says which file. */
function findFault(problem: string): FileFault {
  const facts = parseAttachmentFault(problem)?.facts ?? {};
  return FAULTS.find((fault) => fault in facts) ?? 'other';
}
