// Keeping what the workspace's notes cite and name: each one that has changed is read once, and of it only that is kept.
import { sep } from 'node:path';
import { listCitedKeys, type Use } from '../core/citations/citation.ts';
import { listFoldersAbove, PROJECT_NAMES } from '../core/projects/projectFiles.ts';
import { listLabels } from '../core/targets/crossReferences.ts';
import { parseCitations } from '../core/note/parseNote.ts';
import type { NoteRecord, StoredNote, UseWriter, StoreWriters } from '../core/store/storeWriters.ts';
import { WHOLE } from '../platform/activity.ts';
import type { IndexedFiles } from '../platform/indexerMessages.ts';
import type { FileReader } from './fileReader.ts';
import { LibraryFiles, type FoundFile } from './libraryFiles.ts';
import { isProjectFile, parseNamedFiles, PROJECT_FILES } from './namedFiles.ts';
import { readText, type ReadText } from './readText.ts';
import { isStale } from './refreshLibrary.ts';
import type { Rescan } from './rescan.ts';
import { takeSteps, type StepOptions, type StepsOutcome } from './takeSteps.ts';

/** Most Markdown files cite nothing and need no parsing. */
const MAY_CITE = /@|\{cite/;

/** The notes of the workspace: Markdown that is no source, and the files of projects. */
export class NoteFiles {
  readonly #notes: LibraryFiles;
  readonly #sources: LibraryFiles;

  constructor({ roots, notes, isTrusted }: Pick<IndexedFiles, 'roots' | 'notes' | 'isTrusted'>) {
    const within = notes.map((root) => ({ ...root, patterns: [...root.patterns, PROJECT_FILES] }));
    // The project that a folder is a part of may lie above it.
    const above = isTrusted ? [...new Set(notes.flatMap(({ folder }) => listFoldersAbove(folder)))] : [];
    this.#notes = new LibraryFiles([
      ...within,
      ...above.map((folder) => ({ folder: folder || sep, patterns: PROJECT_NAMES })),
    ]);
    this.#sources = new LibraryFiles(roots);
  }

  listFiles(): FoundFile[] {
    return this.#notes.listFiles().filter(({ path }) => this.#sources.findRoot(path) < 0);
  }

  findFile(path: string): FoundFile | undefined {
    return this.#sources.findRoot(path) < 0 ? this.#notes.findFile(path) : undefined;
  }
}

export interface NoteDifferences {
  readonly removed: readonly StoredNote[];
  readonly stale: readonly FoundFile[];
}

/** Holds the notes that are stored against those that are there, all of them or at the paths asked for. */
export function compareNotes(writer: UseWriter, files: NoteFiles, asked: Rescan): NoteDifferences {
  const found = asked === 'all' ? files.listFiles() : [...asked].flatMap((path) => files.findFile(path) ?? []);
  const paths = new Set(found.map(({ path }) => path));
  const known = asked === 'all' ? writer.listNotes() : [...asked].flatMap((path) => writer.listNotesAt(path));
  const byPath = new Map(known.map((note) => [note.path, note]));
  return {
    removed: known.filter(({ path }) => !paths.has(path)),
    stale: found.filter((file) => isStale(byPath.get(file.path), file)),
  };
}

export interface NoteRefreshOptions extends StepOptions {
  readonly reader: FileReader;
}

/** Writes the differences into the store, yielding to other work of the thread between transactions. */
export function refreshNotes(
  { writer, uses }: StoreWriters,
  differences: NoteDifferences,
  { reader, ...options }: NoteRefreshOptions,
): Promise<StepsOutcome> {
  return takeSteps(writer, applyDifferences(uses, differences, reader), options);
}

function* applyDifferences(
  writer: UseWriter,
  { removed, stale }: NoteDifferences,
  reader: FileReader,
): Generator<number> {
  for (const { id } of removed) {
    writer.removeNote(id);
    yield 0;
  }
  for (const { path } of stale) {
    const read = readText(path);
    if (read !== undefined) writer.putNote(path, read, readNote(path, read, reader));
    yield 0;
  }
}

function readNote(path: string, read: ReadText, reader: FileReader): NoteRecord {
  const { text } = read;
  const attempt = reader.enter(path, read).attempt('file', WHOLE, () => ({
    uses: listUses(path, text),
    named: parseNamedFiles(path, text),
    labels: isProjectFile(path) ? [] : [...listLabels(text)],
    problems: [],
  }));
  if ('value' in attempt) return attempt.value;
  return { uses: [], named: [], labels: [], problems: [{ ...attempt.failure, span: { start: 0, end: 0 } }] };
}

function listUses(path: string, text: string): Use[] {
  if (isProjectFile(path) || !MAY_CITE.test(text)) return [];
  return listCitedKeys(parseCitations(text));
}
