// Bringing one file of the store up to date: only entries whose text has changed are parsed and written.
import { dirname } from 'node:path';
import type { ParsedFile, RawEntry, SplitFile } from '../core/format.ts';
import { splitFile } from '../core/formats/formatTable.ts';
import { hashText } from '../core/hashText.ts';
import type { EntryRecord, StoreWriter } from '../core/store/storeWriters.ts';
import type { Span } from '../core/text/span.ts';
import { WHOLE } from '../platform/activity.ts';
import { EntryMatcher } from './entryMatcher.ts';
import type { FileReader, GuardedFile } from './fileReader.ts';
import { toAbsolute, type FoundFile } from './libraryFiles.ts';
import { readText, type ReadText } from './readText.ts';

/** `same`: nothing had to be done. `unsettled`: seems to be half written, so that the store was left as it is. */
export type IndexResult = 'changed' | 'same' | 'gone' | 'unsettled';

/** What a format says of a last entry that somebody is still writing. */
const TRUNCATED: ReadonlySet<string> = new Set([
  'bibtex-unclosed-entry',
  'json-broken',
  'yaml-broken',
  'ris-unclosed-record',
]);

export interface IndexOptions {
  readonly reader: FileReader;
  /** Whether a file that seems half written shall be taken as it is. */
  readonly isSettled: boolean;
}

/**
 * Reads a file into the store in small steps, each of which may be the last of a transaction: entries are replaced one
 * by one, so that readers always find a version of each. What cannot be read costs itself alone; of a file that cannot
 * be read at all the entries of its last version stay. Yields how many characters of the file are done.
 */
export function* indexFile(
  writer: StoreWriter,
  found: FoundFile,
  { reader, isSettled }: IndexOptions,
): Generator<number, IndexResult> {
  const read = readText(found.path);
  if (read === undefined) return 'gone';
  const stored = writer.findFile(found.path);
  // Of a file that is new the first sources are wanted before it has been gone through for its hash.
  const hash = stored && hashRead(read);
  if (stored !== undefined && stored.hash === hash) {
    writer.touchFile(stored.id, read);
    return 'same';
  }
  const guarded = reader.enter(found.path, read);
  const matcher = new EntryMatcher(stored === undefined ? [] : writer.listEntries(stored.id));
  const split = guarded.attempt('file', WHOLE, () => splitRead(read, found));
  if ('failure' in split) {
    const problem = { ...split.failure, span: NO_SPAN };
    writer.finishFile(writer.addFile(found.path, found.root), read, problem.code, [problem]);
    return 'changed';
  }
  const { entries, problems } = split.value;
  if (!isSettled && isHalfWritten(split.value, matcher.list().length, guarded)) return 'unsettled';
  const file = writer.addFile(found.path, found.root);
  // Whoever waits for the first sources has waited for the whole file to be read; let them have these soon.
  yield 0;
  yield* indexEntries(writer, file, entries, { matcher, guarded });
  writer.finishFile(file, read, hash ?? hashRead(read), problems);
  return 'changed';
}

const NO_SPAN: Span = { start: 0, end: 0 };

function splitRead({ text, problem }: ReadText, { path, referencesOnly }: FoundFile): SplitFile {
  if (problem !== undefined) return { entries: [], problems: [problem] };
  const split = splitFile(text, path);
  return referencesOnly ? { ...split, entries: split.entries.map(withoutText) } : split;
}

/** A note on a source has neither the source's text nor the duties of a source's file. */
function withoutText(entry: RawEntry): RawEntry {
  const parse = (): ParsedFile => {
    const { sources, problems } = entry.parse();
    if (sources.every(({ text }) => text === undefined)) return { sources, problems };
    return { sources: sources.map(({ text: _, ...source }) => ({ ...source, textStart: 0 })), problems: [] };
  };
  return { ...entry, parse };
}

function hashRead({ text, problem }: ReadText): string {
  return problem?.code ?? hashText(text);
}

interface PositionedEntry {
  readonly entry: RawEntry;
  readonly position: number;
  readonly hash: string;
}

interface EntryContext {
  readonly matcher: EntryMatcher;
  readonly guarded: GuardedFile;
}

function* indexEntries(
  writer: StoreWriter,
  file: number,
  entries: readonly RawEntry[],
  { matcher, guarded }: EntryContext,
): Generator<number> {
  const changed: PositionedEntry[] = [];
  for (const [position, entry] of entries.entries()) {
    const hash = hashText(entry.identity);
    const same = matcher.takeByHash(hash);
    // What can be no former entry with another text need not wait until all that are unchanged are found.
    if (matcher.isEmpty && same === undefined) writer.putEntry(file, parseEntry({ entry, position, hash }, guarded));
    else if (same === undefined) changed.push({ entry, position, hash });
    else if (same.start !== entry.start || same.position !== position)
      writer.moveEntry(same.id, { ...pickSpan(entry), position });
    yield matcher.isEmpty ? entry.end : 0;
  }
  for (const placed of changed) {
    const record = parseEntry(placed, guarded);
    writer.putEntry(file, record, record.source && matcher.takeByKey(record.source.key)?.id);
    yield placed.entry.end;
  }
  for (const { id } of matcher.list()) {
    writer.removeEntry(id);
    yield 0;
  }
}

function parseEntry({ entry, position, hash }: PositionedEntry, guarded: GuardedFile): EntryRecord {
  const place = { ...pickSpan(entry), position, hash };
  const attempt = guarded.attempt('entry', position, () => entry.parse());
  if ('failure' in attempt) return { ...place, problems: [{ ...attempt.failure, span: pickSpan(entry) }] };
  const { sources, problems } = attempt.value;
  const [source] = sources;
  if (source === undefined) return { ...place, problems };
  const attachments = source.attachments?.map((path) => toAbsolute(path, dirname(source.file)));
  return { ...place, problems, source, ...(attachments && { attachments }) };
}

function pickSpan({ start, end }: RawEntry) {
  return { start, end };
}

/** Whether the end is missing, or most of what was there, as when another program is in the middle of writing. */
function isHalfWritten({ entries, problems }: SplitFile, known: number, guarded: GuardedFile): boolean {
  if (known === 0) return false;
  const last = guarded.attempt('entry', entries.length - 1, () => entries.at(-1)?.parse().problems ?? []);
  const atEnd = 'value' in last ? last.value : [];
  return entries.length < known / 2 || [...problems, ...atEnd].some(({ code }) => TRUNCATED.has(code));
}
