// Opens the library that a command asks, and says what is wrong in its files.
import { statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Library } from '../core/library.ts';
import { isLiteratureNote } from '../core/projects/literatureNotes.ts';
import { NOTE_FILES } from '../core/projects/projectFiles.ts';
import { isCitedList } from '../core/projects/bibliography.ts';
import { formatMessage, findSeverity } from '../core/problems/describe.ts';
import type { Problem } from '../core/problem.ts';
import { SKIP_CODES } from '../core/problemKinds.ts';
import { fillTemplate, UserError } from '../core/userError.ts';
import type { LibraryRoot } from '../platform/indexerMessages.ts';
import { type LoadedLibrary, type LoadOptions, loadLibrary } from '../platform/loadLibrary.ts';
import { LibraryFiles } from '../worker/libraryFiles.ts';
import { parseNamedFiles, PROJECT_FILES } from '../worker/namedFiles.ts';
import { readBeginning, readText } from '../worker/readText.ts';
import { findValue, type Invocation } from './command.ts';
import { DEFAULT_PATTERNS } from './options.ts';
import { createPositioner, formatPosition } from './position.ts';
import { showProgress, warn } from './terminal.ts';
import { escapeLine } from '../core/controlCharacters.ts';
import { INDEXER } from './threads.ts';

const NO_FILE = 'File not found: {pattern}.';
const CITED_LIST =
  '{pattern} has the name of an export of cited sources, which is not a library; name the library files, or rename it.';

const FOLDER = '{pattern} is a folder; name the files in it, such as {pattern}/**/*.md.';

/** Small libraries are read in no time, and need no progress. */
const PROGRESS_BYTES = 5e6;

/** Where to look, as the options and further operands say. Throws a UserError for a glob that matches nothing. */
export function listRoots({ values }: Invocation, operands: readonly string[] = []): LibraryRoot[] {
  const given = [...(values.get('library') ?? []), ...operands];
  const missing = given.find(matchesNothing);
  if (missing !== undefined) throw new UserError(explainMissing(missing), { pattern: missing });
  return toRoots(given);
}

/** The same for what runs on: what a glob matches may come later, so that one that matches nothing is warned of. */
export function listLastingRoots({ values }: Invocation): LibraryRoot[] {
  const given = values.get('library') ?? [];
  for (const pattern of given.filter(matchesNothing)) warn(fillTemplate(explainMissing(pattern), { pattern }));
  return toRoots(given);
}

function matchesNothing(pattern: string): boolean {
  return new LibraryFiles([toRoot([pattern])]).listFiles().length === 0;
}

function toRoots(given: readonly string[]): LibraryRoot[] {
  return given.length === 0
    ? [toRoot(DEFAULT_PATTERNS), { ...toRoot(listNamedBelow()), referencesOnly: true }]
    : given.map((pattern) => toRoot([pattern]));
}

/** What the Quarto and Pandoc projects below this folder name, and notes on sources. */
function listNamedBelow(): string[] {
  const projects = new LibraryFiles([toRoot([PROJECT_FILES])]).listFiles();
  const notes = new LibraryFiles([toRoot([NOTE_FILES])])
    .listFiles()
    .filter(({ path }) => isLiteratureNote(path, readBeginning(path)));
  const named = projects.flatMap(({ path }) => parseNamedFiles(path, readText(path)?.text ?? ''));
  return [...new Set([...named, ...notes.map(({ path }) => path)])];
}

function explainMissing(pattern: string): string {
  if (isCitedList(pattern)) return CITED_LIST;
  return isFolder(pattern) ? FOLDER : NO_FILE;
}

/** undefined for what is not there. */
function isFolder(name: string): boolean | undefined {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory();
}

/** Reads the library for who lists it or asks for keys, and lets go of it after `use`. */
export function withLibrary<Result>(
  roots: readonly LibraryRoot[],
  invocation: Invocation,
  use: (library: Library) => Result | Promise<Result>,
): Promise<Result> {
  return withOpened(openLibrary(roots, invocation, { indexesWords: false }), ({ library }) => use(library));
}

/** The same for who searches it, or reads the files again. */
export function withLoadedLibrary<Result>(
  roots: readonly LibraryRoot[],
  invocation: Invocation,
  use: (loaded: LoadedLibrary) => Result | Promise<Result>,
): Promise<Result> {
  return withOpened(openLibrary(roots, invocation), use);
}

async function withOpened<Result>(
  opening: Promise<LoadedLibrary>,
  use: (loaded: LoadedLibrary) => Result | Promise<Result>,
): Promise<Result> {
  const loaded = await opening;
  try {
    return await use(loaded);
  } finally {
    await loaded.close();
  }
}

/** The library, to be closed when done; the user is told what had to be skipped. */
export async function openLibrary(
  roots: readonly LibraryRoot[],
  invocation: Invocation,
  needs: Pick<LoadOptions, 'indexesWords'> = {},
): Promise<LoadedLibrary> {
  const cache = findCache(invocation);
  const options = { ...needs, script: INDEXER, onProgress: showIndexing, onExtracting: showExtracting };
  const loaded = await loadLibrary(roots, cache === undefined ? options : { ...options, cache });
  for (const complaint of listSkips(loaded.library)) warn(complaint);
  return loaded;
}

function listSkips(library: Library): string[] {
  const skipped = library.listSkippedFiles().flatMap((file) => library.listProblems(file));
  return skipped.flatMap(({ file, problems }) => listFileWarnings(file, problems.filter(isSkip)));
}

function isSkip({ code }: Problem): boolean {
  return SKIP_CODES.some((each) => each === code);
}

/** The folder that keeps things between runs, absolute. Throws a UserError where it cannot be one. */
export function findCache(invocation: Invocation): string | undefined {
  const folder = findValue(invocation, 'cache');
  if (folder === undefined) return undefined;
  if (isFolder(folder) === false)
    throw new UserError('{folder} is not a folder; choose a folder for the cache.', { folder });
  return path.resolve(folder);
}

/** Few files are read in no time. */
const PROGRESS_FILES = 10;

function showExtracting(done: number, total: number): void {
  if (total > PROGRESS_FILES) showProgress('Reading source files:', done, total);
}

function showIndexing(done: number, total: number): void {
  if (total > PROGRESS_BYTES) showProgress('Reading the library:', done, total);
}

/** Paths as the user would name them. */
export function toRelative(file: string): string {
  return path.relative(process.cwd(), file) || '.';
}

/** A line for each problem in the library's files, "library.bib:12:3: …", but for what `openLibrary` has reported. */
export function listLibraryWarnings(library: Library): string[] {
  return library.listProblems().flatMap(({ file, problems }) =>
    listFileWarnings(
      file,
      problems.filter((problem) => !isSkip(problem)),
    ),
  );
}

function listFileWarnings(file: string, problems: readonly Problem[]): string[] {
  const locate = createPositioner(readText(file)?.text ?? '');
  return problems
    .filter(({ code }) => !['hint', 'off'].includes(findSeverity(code)))
    .map((problem) => `${toRelative(file)}:${formatPosition(locate(problem.span.start))}: ${formatMessage(problem)}`)
    .map(escapeLine);
}

function toRoot(patterns: readonly string[]): LibraryRoot {
  return { folder: process.cwd(), patterns };
}
