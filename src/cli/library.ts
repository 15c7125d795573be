// `ibid library`: all sources, and what is wrong in the files that they are in.
import type { Library, SourceRow } from '../core/library.ts';
import { formatColumns, toOneLine } from './columns.ts';
import type { ExitCode, Invocation } from './command.ts';
import { listLibraryWarnings, listRoots, withLibrary } from './openLibrary.ts';
import { print, printJson, warn } from './terminal.ts';

export function run(invocation: Invocation): Promise<ExitCode> {
  return withLibrary(listRoots(invocation, invocation.operands), invocation, (library) =>
    showLibrary(library, invocation),
  );
}

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
