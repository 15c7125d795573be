// `ibid search`: full-text search through the library.
import type { Library, SearchHit, SearchPassage, SourceRow } from '../core/library.ts';
import { toPassage } from '../core/passage.ts';
import { findTextPlace } from '../core/navigation/sourceSpans.ts';
import { UserError } from '../core/userError.ts';
import { toOneLine } from './columns.ts';
import { type ExitCode, findValue, type Invocation } from './command.ts';
import { listRoots, withLoadedLibrary } from './openLibrary.ts';
import { DEFAULT_LIMIT } from './options.ts';
import { type Output, paint, print, printJson } from './terminal.ts';

export async function run(invocation: Invocation): Promise<ExitCode> {
  const limit = parseLimit(invocation);
  return withLoadedLibrary(listRoots(invocation), invocation, async (loaded): Promise<ExitCode> => {
    await loaded.extract('all');
    const { library } = loaded;
    const hits = library.search(invocation.operands.join(' '), limit);
    if (invocation.flags.has('json')) printJson(hits.map((hit) => toJson(hit, library)));
    else print(hits.map((hit, index) => [index === 0 ? '' : '\n', formatHit(hit)]));
    return 0;
  });
}

function parseLimit(invocation: Invocation): number {
  const written = findValue(invocation, 'limit') ?? String(DEFAULT_LIMIT);
  const limit = Number(written);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw new UserError('--limit needs a number above 0, not {written}.', { written });
}

function toJson({ row, score, passage }: SearchHit, library: Library) {
  return {
    id: row.key,
    title: row.title,
    score,
    passage: passage === undefined ? null : toFound(row, passage, library),
  };
}

/** Offsets into the source's file; an abstract has no place in a text, and what is read of a PDF none but its page. */
function toFound({ key }: SourceRow, { span, text }: SearchPassage, library: Library) {
  const found = span && library.find(key);
  if (span === undefined || found?.parsedText === undefined) return { start: null, end: null, text };
  const { start, end } = findTextPlace(found.source, span);
  const { page = null } = toPassage(found.parsedText, span);
  return { start, end, page, text: found.parsedText.text.slice(span.start, span.end) };
}

function formatHit({ row, passage }: SearchHit): Output {
  const about = [row.authors, row.year].filter(Boolean).map((words) => ` · ${words ?? ''}`);
  const found = passage === undefined ? [] : ['  ', paint('dim', toOneLine(passage.text, 200)), '\n'];
  return [paint('bold', row.key), ...about, `\n  ${toOneLine(row.title, 100)}\n`, ...found];
}
