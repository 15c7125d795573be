// Finds the notes that `ibid check` was asked about.
import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { NOTE_FILES } from '../core/note/noteFiles.ts';
import type { LibraryRoot } from '../platform/indexerMessages.ts';
import { LibraryFiles } from '../worker/libraryFiles.ts';
import { parseNamedFiles, ProjectReader } from '../worker/namedFiles.ts';
import { readText } from '../worker/readText.ts';
import { toUserError } from './input.ts';

export interface NoteFile {
  /** Absolute. */
  readonly path: string;
  /** Tells one state of the file from another. */
  readonly stamp: string;
  /** The note itself where it carries references, the files it names, and those its project names; absolute, the first preferred. */
  readonly bibliographies: readonly string[];
}

/**
 * Lists the files as named, and of a folder all Markdown files below it that are not files of the library; each once.
 * Called again it reads only what has changed. Throws a UserError for what is not there.
 */
export function createNoteLister(
  operands: readonly string[],
  roots: readonly LibraryRoot[],
): () => Promise<readonly NoteFile[]> {
  const library = new LibraryFiles(roots);
  let known: ReadonlyMap<string, KnownNote> = new Map();
  return async () => {
    const lists = await Promise.all(operands.map((operand) => listBelow(operand, library)));
    const projects = new ProjectReader();
    const notes = [...new Set(lists.flat())].map((file) => readNote(file, known.get(file), projects));
    known = new Map(notes.map((each) => [each.note.path, each]));
    return notes.map(({ note }) => note);
  };
}

/** `named` is what the note itself names. */
interface KnownNote {
  readonly note: NoteFile;
  readonly named: readonly string[];
}

/** The same object as long as neither the note nor what its project names has changed. */
function readNote(file: string, before: KnownNote | undefined, projects: ProjectReader): KnownNote {
  const stamp = readStamp(file);
  const isUnchanged = before?.note.stamp === stamp;
  const named = isUnchanged ? before.named : parseNamedFiles(file, readText(file)?.text ?? '');
  const bibliographies = [...new Set([...named, ...projects.list(file)])];
  if (isUnchanged && before.note.bibliographies.join('\n') === bibliographies.join('\n')) return before;
  return { named, note: { path: file, stamp, bibliographies } };
}

function readStamp(file: string): string {
  const { size, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { size: -1, mtimeMs: -1 };
  return `${size} ${mtimeMs}`;
}

/** What notes name as bibliographies, as places of the library that come after all others. */
export function toRoots(notes: readonly NoteFile[]): LibraryRoot[] {
  const named = new Set(notes.flatMap(({ bibliographies }) => bibliographies));
  return named.size === 0 ? [] : [{ folder: path.sep, patterns: [...named], referencesOnly: true }];
}

async function listBelow(operand: string, library: LibraryFiles): Promise<string[]> {
  const folder = path.resolve(operand);
  if (!(await isFolder(operand))) return [folder];
  const files = new LibraryFiles([{ folder, patterns: [NOTE_FILES] }]).listFiles();
  return files.map((file) => file.path).filter((file) => library.findRoot(file) < 0);
}

async function isFolder(operand: string): Promise<boolean> {
  try {
    return (await stat(operand)).isDirectory();
  } catch (error) {
    throw toUserError(error, operand);
  }
}
