// Keeping what the workspace's notes cite and name: each one that has changed is read once, and of it only that is kept.
import { findFrontMatter } from '../core/formats/frontMatter.ts';
import { listCitedKeys, type Use } from '../core/note/citation.ts';
import { parseMarkdown } from '../core/note/parseMarkdown.ts';
import type { StoreWriter } from '../core/store/storeWriter.ts';
import type { StoredNote, UseWriter } from '../core/store/uses.ts';
import type { IndexedFiles } from '../platform/indexerMessages.ts';
import { LibraryFiles, type FoundFile } from './libraryFiles.ts';
import { isProjectFile, parseNamedFiles, PROJECT_FILES } from './namedFiles.ts';
import { readText } from './readText.ts';
import { isStale, takeSteps, type Outcome, type StepOptions } from './refreshLibrary.ts';
import type { Rescan } from './rescanQueue.ts';

/** Most Markdown files cite nothing and need no parsing. */
const MAY_CITE = /@|\{cite/;

/** The notes of the workspace: Markdown that is no source, and the files of projects. */
export class NoteFiles {
  readonly #notes: LibraryFiles;
  readonly #sources: LibraryFiles;

  constructor({ roots, notes }: Pick<IndexedFiles, 'roots' | 'notes'>) {
    this.#notes = new LibraryFiles(notes.map((root) => ({ ...root, patterns: [...root.patterns, PROJECT_FILES] })));
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
export function listNoteDifferences(writer: UseWriter, files: NoteFiles, asked: Rescan): NoteDifferences {
  const found = asked === 'all' ? files.listFiles() : [...asked].flatMap((path) => files.findFile(path) ?? []);
  const paths = new Set(found.map(({ path }) => path));
  const known = asked === 'all' ? writer.listNotes() : [...asked].flatMap((path) => writer.listNotesAt(path));
  const byPath = new Map(known.map((note) => [note.path, note]));
  return {
    removed: known.filter(({ path }) => !paths.has(path)),
    stale: found.filter((file) => isStale(byPath.get(file.path), file)),
  };
}

/** Writes the differences into the store, giving way to other work of the thread between transactions. */
export function refreshNotes(
  store: StoreWriter,
  writer: UseWriter,
  differences: NoteDifferences,
  options: StepOptions,
): Promise<Outcome> {
  return takeSteps(store, applyDifferences(writer, differences), options);
}

function* applyDifferences(writer: UseWriter, { removed, stale }: NoteDifferences): Generator<number> {
  for (const { id } of removed) {
    writer.removeNote(id);
    yield 0;
  }
  for (const { path } of stale) {
    const read = readText(path);
    if (read !== undefined) writer.putNote(path, read, listUses(path, read.text), parseNamedFiles(path, read.text));
    yield 0;
  }
}

function listUses(path: string, text: string): Use[] {
  if (isProjectFile(path) || !MAY_CITE.test(text)) return [];
  return listCitedKeys(parseMarkdown(text, findFrontMatter(text)?.textStart ?? 0).citations);
}
