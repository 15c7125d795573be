// Finds the notes that `ibid check` was asked about.
import { readdirSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { listLabels } from '../core/targets/crossReferences.ts';
import { NOTE_FILES } from '../core/projects/projectFiles.ts';
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
  /** Of what it refers to, the labels that other notes give, in small letters. */
  readonly labels?: readonly string[];
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
  const named = new Set(operands.map((operand) => path.resolve(operand)));
  return async () => {
    const lists = await Promise.all(operands.map((operand) => listBelow(operand, library)));
    const projects = new ProjectReader();
    const notes = [...new Set(lists.flat())].map((file) => readNote(file, known.get(file), projects));
    const labels = new Set([...notes.flatMap((each) => each.labels), ...listLabelsBeside(notes, named)]);
    const placed = notes.map((each) => withLabels(each, labels));
    known = new Map(placed.map((each) => [each.note.path, each]));
    return placed.map(({ note }) => note);
  };
}

/** `named`, `labels` and `asked` are what the note itself names, labels and may refer to. */
interface KnownNote {
  readonly note: NoteFile;
  readonly named: readonly string[];
  readonly labels: readonly string[];
  readonly asked: readonly string[];
}

/** The same object as long as neither the note nor what its project names has changed. */
function readNote(file: string, before: KnownNote | undefined, projects: ProjectReader): KnownNote {
  const stamp = readStamp(file);
  const isUnchanged = before?.note.stamp === stamp;
  const text = isUnchanged ? '' : (readText(file)?.text ?? '');
  const named = isUnchanged ? before.named : parseNamedFiles(file, text);
  const labels = isUnchanged ? before.labels : [...listLabels(text)];
  const asked = isUnchanged ? before.asked : listAsked(text);
  const bibliographies = [...new Set([...named, ...projects.list(file)])];
  if (isUnchanged && before.note.bibliographies.join('\n') === bibliographies.join('\n')) return before;
  return { named, labels, asked, note: { path: file, stamp, bibliographies } };
}

/** Whatever has an `@` before it, in small letters: more than is cited. */
function listAsked(text: string): string[] {
  if (!text.includes('@')) return [];
  return [...new Set(Array.from(text.matchAll(/@\{?([^\s@{}[\];,]+)/g), ([, key = '']) => key.toLowerCase()))];
}

/** What the other notes of a folder label of which one note alone is checked: the chapters of a book. */
function listLabelsBeside(notes: readonly KnownNote[], named: ReadonlySet<string>): string[] {
  const checked = new Set(notes.map(({ note }) => note.path));
  const asking = notes.filter(({ note, asked }) => asked.length > 0 && named.has(note.path));
  const folders = new Set(asking.map(({ note }) => path.dirname(note.path)));
  const beside = [...folders].flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)));
  const others = beside.filter((file) => IS_NOTE.test(file) && !checked.has(file));
  return others.flatMap((file) => [...listLabels(readText(file)?.text ?? '')]);
}

const IS_NOTE = /\.(?:md|markdown|qmd|Rmd|rmd)$/;

/** Of what a note refers to, all labels but its own; the same object where these are as before. */
function withLabels(known: KnownNote, all: ReadonlySet<string>): KnownNote {
  const asked = known.asked.flatMap((key) => [key, key.replace(/[.:)]+$/, ''), key.replace(/-[a-z]$/, '')]);
  const labels = [...new Set(asked)].filter((key) => all.has(key) && !known.labels.includes(key));
  const { note } = known;
  return (note.labels ?? []).join('\n') === labels.join('\n') ? known : { ...known, note: { ...note, labels } };
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
