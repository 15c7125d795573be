// `ibid quotations`: all words that a text sets in quotation marks or in block quotes.
import { endInLineFeeds } from '../core/lineBreaks.ts';
import { parseLazily } from '../core/note/parseNote.ts';
import { listQuotations } from '../core/quotations/listQuotations.ts';
import type { Quotation } from '../core/quotations/quotation.ts';
import { formatColumns, toOneLine } from './columns.ts';
import type { ExitCode, Invocation } from './command.ts';
import { type Input, isMarkdown, readInput } from './input.ts';
import { createPositioner, formatPosition } from './position.ts';
import { print, printJson } from './terminal.ts';

export async function run({ operands, flags }: Invocation): Promise<ExitCode> {
  const input = await readInput(operands[0]);
  const quotations = isMarkdown(input.file)
    ? parseLazily(input.text).quotations
    : listQuotations(endInLineFeeds(input.text));
  if (flags.has('json')) printJson(quotations.map(toJson));
  else print(formatQuotations(input, quotations));
  return 0;
}

function toJson({ start, end, text, speaker }: Quotation) {
  return { start, end, text, speaker: speaker ?? null };
}

function formatQuotations({ text }: Input, quotations: readonly Quotation[]): string {
  const locate = createPositioner(text);
  return formatColumns(
    quotations.map((quotation) => [
      formatPosition(locate(quotation.start)),
      toOneLine(quotation.speaker ?? '-', 30),
      toOneLine(quotation.text, 90),
    ]),
  );
}
