// Finds the notes that `ibid check` was asked about.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { LibraryFiles } from '../worker/libraryFiles.ts';
import { toUserError } from './input.ts';

/**
 * The files as named, and of a folder all Markdown files below it that are not files of the library. Absolute, each
 * once. Throws a UserError for what is not there.
 */
export async function listNoteFiles(operands: readonly string[], libraryFiles: readonly string[]): Promise<string[]> {
  const sources = new Set(libraryFiles);
  const lists = await Promise.all(operands.map((operand) => listBelow(operand, sources)));
  return [...new Set(lists.flat())];
}

async function listBelow(operand: string, sources: ReadonlySet<string>): Promise<string[]> {
  const folder = path.resolve(operand);
  if (!(await isFolder(operand))) return [folder];
  const files = new LibraryFiles([{ folder, patterns: ['**/*.{md,markdown,qmd}'], watched: false }]).listFiles();
  return files.map((file) => file.path).filter((file) => !sources.has(file));
}

async function isFolder(operand: string): Promise<boolean> {
  try {
    return (await stat(operand)).isDirectory();
  } catch (error) {
    throw toUserError(error, operand);
  }
}
