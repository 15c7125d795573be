// The library as the store answers it: lookups, lists and problems; searching and suggesting have files of their own.
import type {
  Duplicate,
  FileProblems,
  Group,
  GroupKind,
  Library,
  Listing,
  NoteUses,
  SearchHit,
  Selection,
  SourceRow,
  UseCount,
  ParsedSource,
} from '../library.ts';
import { toAliasKey, toIdentifierKey } from '../identifiers/identifierKeys.ts';
import { isFields } from '../fields.ts';
import { SKIP_CODES } from '../problemKinds.ts';
import type { Note } from '../note/note.ts';
import type { CslItem } from '../source.ts';
import type { Database } from './database.ts';
import { countRows, listGroups, listRows } from './listing.ts';
import { listKeysWith } from './listKeysWith.ts';
import { listNeighbours } from './neighbours.ts';
import { BY_PRECEDENCE, SELECT_ROW, StoreReader, toRow, type StoredRow } from './reader.ts';
import { fromStoredText } from './storedText.ts';
import { listProblems } from './problems.ts';
import { parseAttachmentFault } from './attachmentFault.ts';
import { searchSources } from './searchSources.ts';
import { suggestSources } from './suggestSources.ts';
import { toComparableUrl } from '../comparableUrl.ts';
import { countUses, listUses, listUsesIn } from './uses.ts';

/** `key` is compared twice: the index ignores case, citekeys do not. */
const WITH_KEY = 'WHERE e.key = ?1 COLLATE NOCASE AND e.key = ?1';

/** Whether problems, as JSON has them, say that something was skipped. */
const isSkip = (column: string) => `(${SKIP_CODES.map((code) => `${column} LIKE '%"code":"${code}"%'`).join(' OR ')})`;

const SQL = {
  has: `SELECT 1 FROM entry e ${WITH_KEY}`,
  findRow: `${SELECT_ROW} ${WITH_KEY} ${BY_PRECEDENCE} LIMIT 1`,
  listClaims: `${SELECT_ROW} ${WITH_KEY} ${BY_PRECEDENCE}`,
  listRowsIn: `${SELECT_ROW} WHERE f.path = ? AND e.key IS NOT NULL ORDER BY e.position`,
  findItem: `SELECT c.item FROM entry e JOIN file f ON f.id = e.file JOIN content c ON c.id = e.id
    ${WITH_KEY} ${BY_PRECEDENCE} LIMIT 1`,
  findEntry: `SELECT e.id, e.hash, e.key, e.start, e."end", e.text_start, f.path,
      a.paths, a.path AS attachment, a.hash AS text_hash, a.problem
    FROM entry e JOIN file f ON f.id = e.file LEFT JOIN attachment a ON a.entry = e.id
    ${WITH_KEY} ${BY_PRECEDENCE} LIMIT 1`,
  findKeyByIdentifier: `SELECT e.key FROM identifier i JOIN entry e ON e.id = i.entry JOIN file f ON f.id = e.file
    WHERE i.value = ? AND e.key IS NOT NULL ${BY_PRECEDENCE} LIMIT 1`,
  findKeyByUrl: 'SELECT key FROM entry WHERE url = ? AND visible = 1 LIMIT 1',
  readContent: `SELECT item, coalesce(c.text, x.text) AS text, x.annotations, prose, structure FROM content c
    LEFT JOIN reading r ON r.id = c.id LEFT JOIN extraction x ON x.hash = ?2 WHERE c.id = ?1`,
  listSkippedFiles: `SELECT f.path FROM file f WHERE ${isSkip('f.problems')}
    UNION SELECT n.path FROM note n WHERE ${isSkip('n.problems')}
    UNION SELECT f.path FROM entry e JOIN file f ON f.id = e.file JOIN content c ON c.id = e.id
      WHERE e.has_problems = 1 AND ${isSkip('c.problems')}`,
  listDuplicates: `SELECT e.key, f.path, e.start, e."end", e.has_text
    FROM (SELECT DISTINCT key FROM entry WHERE visible = 0 AND key IS NOT NULL) hidden
    JOIN entry e ON e.key = hidden.key COLLATE NOCASE AND e.key = hidden.key JOIN file f ON f.id = e.file
    ORDER BY e.key, e.visible DESC, f.root, f.path, e.position DESC`,
  findNamed: 'SELECT named FROM note WHERE path = ?',
  findLabel: 'SELECT 1 FROM label WHERE name = ? LIMIT 1',
  listFiles: 'SELECT path FROM file ORDER BY root, path',
  listMissingFiles: 'SELECT value AS path FROM json_each(?) WHERE value NOT IN (SELECT path FROM file)',
} as const;

interface DuplicateRow extends Pick<EntryLocation, 'key' | 'path' | 'start' | 'end'> {
  readonly has_text: number;
}

interface EntryLocation {
  readonly id: number;
  readonly hash: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly text_start: number;
  readonly path: string;
  /** JSON; null where it names none. */
  readonly paths: string | null;
  readonly attachment: string | null;
  readonly text_hash: string | null;
  readonly problem: string | null;
}

/** Another one once anything of the source has changed. */
function formatIdentity({ id, start, hash, text_hash, problem }: EntryLocation): string {
  return `${id} ${start} ${hash} ${text_hash ?? problem ?? ''}`;
}

function explainMissing({ paths, problem }: EntryLocation): Pick<ParsedSource, 'missingText'> {
  const fault = parseAttachmentFault(problem);
  if (fault !== undefined) return { missingText: fault };
  return paths === null || paths === '[]' ? {} : { missingText: 'pending' };
}

interface Content {
  readonly item: string;
  readonly text: string | null;
  readonly annotations: string | null;
  readonly prose: string | null;
  readonly structure: string | null;
}

/** Parses the text of a source that the store has not parsed: as `parseNote`, which not everyone loads at once. */
export type ParseText = (text: string) => Note;

/** Adds what readers have marked: as `withAnnotations`, which not everyone needs. */
export type Annotate = (found: ParsedSource, inFile: string | null) => ParsedSource;

/** Reads the library from a store that has been prepared, and may be written to by others at the same time. */
export function readLibrary(database: Database, parse: ParseText, annotate: Annotate = (found) => found): Library {
  return new StoreLibrary(new StoreReader(database), parse, annotate);
}

class StoreLibrary implements Library {
  readonly #reader: StoreReader;
  readonly #parse: ParseText;
  readonly #annotate: Annotate;
  readonly #preferred: string;

  constructor(reader: StoreReader, parse: ParseText, annotate: Annotate, preferred: readonly string[] = []) {
    this.#reader = reader;
    this.#parse = parse;
    this.#annotate = annotate;
    this.#preferred = JSON.stringify(preferred);
  }

  preferring(files: readonly string[]): Library {
    return new StoreLibrary(this.#reader, this.#parse, this.#annotate, files);
  }

  has(key: string): boolean {
    return this.#reader.prepare(SQL.has).get(key) !== undefined || this.#findByIdentifier(key) !== undefined;
  }

  find(key: string): ParsedSource | undefined {
    const place = this.#reader.prepare<EntryLocation>(SQL.findEntry).get(key, this.#preferred);
    if (place === undefined) return this.#through(key, (own) => this.find(own));
    return this.#reader.cacheText(formatIdentity(place), () => this.#toParsedSource(place));
  }

  findByUrl(url: string): ParsedSource | undefined {
    const found = this.#reader.prepare<{ key: string }>(SQL.findKeyByUrl).get(toComparableUrl(url));
    return found && this.find(found.key);
  }

  findRow(key: string): SourceRow | undefined {
    const row = this.#reader.prepare<StoredRow>(SQL.findRow).get(key, this.#preferred);
    return row ? toRow(row) : this.#through(key, (own) => this.findRow(own));
  }

  listClaims(key: string): SourceRow[] {
    return this.#reader.prepare<StoredRow>(SQL.listClaims).all(key, this.#preferred).map(toRow);
  }

  listRowsIn(file: string): SourceRow[] {
    return this.#reader.prepare<StoredRow>(SQL.listRowsIn).all(file).map(toRow);
  }

  findItem(key: string): CslItem | undefined {
    const found = this.#reader.prepare<{ item: string }>(SQL.findItem).get(key, this.#preferred);
    if (found !== undefined) return JSON.parse(found.item) as CslItem;
    // It is asked for, and formatted, under the key that the note has.
    const item = this.#through(key, (own) => this.findItem(own));
    return item && { ...item, id: key };
  }

  /** The key of the source that an identifier names. */
  #findByIdentifier(key: string): string | undefined {
    const value = toIdentifierKey(key) ?? toAliasKey(key);
    const found = this.#reader.prepare<{ key: string }>(SQL.findKeyByIdentifier).get(value, this.#preferred)?.key;
    return found === key ? undefined : found;
  }

  #through<T>(key: string, find: (own: string) => T | undefined): T | undefined {
    const own = this.#findByIdentifier(key);
    return own === undefined ? undefined : find(own);
  }

  count(selection: Selection = {}): number {
    return countRows(this.#reader, selection);
  }

  suggest(query: string, limit: number): SourceRow[] {
    return suggestSources(this.#reader, query, limit);
  }

  listNeighbours(sentence: string, limit: number): readonly SourceRow[] {
    return listNeighbours(this.#reader, sentence, limit);
  }

  listKeysWith(phrases: readonly string[], limit: number): string[] {
    return listKeysWith(this.#reader, phrases, limit);
  }

  search(query: string, limit: number): SearchHit[] {
    return searchSources(this.#reader, query, limit);
  }

  list(listing: Listing): SourceRow[] {
    return listRows(this.#reader, listing);
  }

  listGroups(kind: GroupKind, selection: Omit<Selection, 'group'> = {}): Group[] {
    return listGroups(this.#reader, kind, selection);
  }

  listProblems(file?: string): FileProblems[] {
    return listProblems(this.#reader, this.listDuplicates(), file);
  }

  listNamedBy(file: string): readonly string[] | undefined {
    const found = this.#reader.prepare<{ named: string }>(SQL.findNamed).get(file);
    return found && (JSON.parse(found.named) as string[]);
  }

  isLabel(label: string): boolean {
    return this.#reader.prepare(SQL.findLabel).get(label) !== undefined;
  }

  listDuplicates(): Duplicate[] {
    const duplicates = new Map<string, Duplicate['places'][number][]>();
    const rows = this.#reader.prepare<DuplicateRow>(SQL.listDuplicates);
    for (const { key, path, start, end, has_text } of rows.all()) {
      const places = duplicates.get(key) ?? [];
      duplicates.set(key, places);
      places.push({ file: path, span: { start, end }, hasText: has_text === 1 });
    }
    return [...duplicates].map(([key, places]) => ({ key, places }));
  }

  listFiles(): string[] {
    return this.#reader
      .prepare<{ path: string }>(SQL.listFiles)
      .all()
      .map(({ path }) => path);
  }

  listSkippedFiles(): string[] {
    return this.#reader
      .prepare<{ path: string }>(SQL.listSkippedFiles)
      .all()
      .map(({ path }) => path);
  }

  listMissingFiles(): string[] {
    return this.#reader
      .prepare<{ path: string }>(SQL.listMissingFiles)
      .all(this.#preferred)
      .map(({ path }) => path);
  }

  listUses(key: string): NoteUses[] {
    return listUses(this.#reader, key);
  }

  countUses(): ReadonlyMap<string, UseCount> {
    return countUses(this.#reader);
  }

  listUsesIn(file: string): string[] {
    return listUsesIn(this.#reader, file);
  }

  #toParsedSource(place: EntryLocation): ParsedSource {
    const content = this.#reader.prepare<Content>(SQL.readContent).get(place.id, place.text_hash);
    const found = this.#parseContent(place, content);
    const inFile = content?.annotations ?? null;
    const { custom } = found.source.item;
    const isAnnotated = inFile !== null || (isFields(custom) && custom.annotations !== undefined);
    return isAnnotated ? this.#annotate(found, inFile) : found;
  }

  #parseContent(place: EntryLocation, content: Content | undefined): ParsedSource {
    const { key, start, end, text_start, path, paths, text_hash, attachment } = place;
    const item = JSON.parse(content?.item ?? 'null') as CslItem | null;
    const { text = null, prose = null, structure = null } = content ?? {};
    const source = { key, item: item ?? { id: key, type: 'document' }, file: path, span: { start, end } };
    const files = paths === null ? {} : { files: JSON.parse(paths) as string[] };
    if (text === null) {
      const missing = { parsedText: undefined, ...explainMissing(place), ...files };
      return { source: { ...source, textStart: 0 }, ...missing };
    }
    const parsed = prose !== null && structure !== null;
    const parsedText = parsed ? fromStoredText(text, { prose, structure }) : this.#parse(text);
    const isAttached = text_hash !== null && attachment !== null;
    const location = isAttached ? { attachment, textStart: 0 } : { textStart: start + text_start };
    return { source: { ...source, text, ...location }, parsedText, ...files };
  }
}
