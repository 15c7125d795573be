// `ibid citations`: where a note names its sources.
import type { Citation, Cite } from '../core/citations/citation.ts';
import { parseLazily } from '../core/note/parseNote.ts';
import { formatColumns, toOneLine } from './columns.ts';
import type { ExitCode, Invocation } from './command.ts';
import { type Input, readInput } from './input.ts';
import { createPositioner, formatPosition } from './position.ts';
import { print, printJson } from './terminal.ts';

export async function run({ operands, flags }: Invocation): Promise<ExitCode> {
  const input = await readInput(operands[0]);
  const { citations } = parseLazily(input.text);
  if (flags.has('json')) printJson(citations.map(toJson));
  else print(formatCitations(input, citations));
  return 0;
}

function toJson({ start, end, mode, cites }: Citation) {
  return { start, end, mode, cites: cites.map(toCiteJson) };
}

function toCiteJson({ key, prefix, locator, label, suffix, suffixText, suppressAuthor }: Cite) {
  return { key, prefix, locator, label, suffix, suffixText, suppressAuthor };
}

function formatCitations({ text }: Input, citations: readonly Citation[]): string {
  const locate = createPositioner(text);
  return formatColumns(
    citations.map((citation) => [
      formatPosition(locate(citation.start)),
      citation.mode,
      citation.cites.map(formatCite).join('; '),
      toOneLine(text.slice(citation.start, citation.end), 60),
    ]),
  );
}

function formatCite({ key, label, locator }: Cite): string {
  return locator === '' ? key : `${key} (${label} ${locator})`;
}
