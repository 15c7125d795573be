// `ibid library`: all sources, and what is wrong in the files that they are in.
import type { Library, SourceRow } from '../core/library.ts';
import { formatColumns, toOneLine } from './columns.ts';
import { type Command, type ExitCode, type Invocation, JSON_OPTION } from './command.ts';
import { LIBRARY_OPTIONS, listLibraryWarnings, listRoots, withLibrary } from './openLibrary.ts';
import { print, printJson, warn } from './terminal.ts';

export const LIBRARY: Command = {
  name: 'library',
  operands: '[GLOB…]',
  least: 0,
  most: Infinity,
  summary: 'List all sources; with --json as CSL-JSON.',
  help: 'Problems in the files go to standard error and make the exit code 1.',
  options: [...LIBRARY_OPTIONS, JSON_OPTION],
  run: (invocation) =>
    withLibrary(listRoots(invocation, invocation.operands), invocation, (library) => showLibrary(library, invocation)),
};

function showLibrary(library: Library, { flags }: Invocation): ExitCode {
  const rows = library.list({ order: 'key', offset: 0, limit: library.count() });
  if (flags.has('json')) printJson(rows.flatMap(({ key }) => library.findItem(key) ?? []));
  else print(formatColumns(rows.map(toCells)));
  const complaints = listLibraryWarnings(library);
  complaints.forEach(warn);
  return complaints.length === 0 ? 0 : 1;
}

function toCells({ key, authors, year, title }: SourceRow): string[] {
  return [key, toOneLine(authors, 30), year ?? '', toOneLine(title, 80)];
}
