// `ibid figures`: every quantity and date that a text states.
import type { Figure } from '../core/figures/figure.ts';
import { listFigures } from '../core/figures/listFigures.ts';
import { endInLineFeeds } from '../core/lineBreaks.ts';
import { parseLazily } from '../core/note/parseNote.ts';
import { formatColumns, toOneLine } from './columns.ts';
import type { ExitCode, Invocation } from './command.ts';
import { type Input, isMarkdown, readInput } from './input.ts';
import { createPositioner, formatPosition } from './position.ts';
import { print, printJson } from './terminal.ts';

export async function run({ operands, flags }: Invocation): Promise<ExitCode> {
  const input = await readInput(operands[0]);
  const figures = isMarkdown(input.file) ? parseLazily(input.text).figures : listFigures(endInLineFeeds(input.text));
  if (flags.has('json')) printJson(figures.map(toJson));
  else print(formatFigures(input, figures));
  return 0;
}

/** The documented fields alone; of value, low, high and date those that the figure has. */
function toJson({ start, end, text, kind, value, low, high, date, unit, noun, qualifier }: Figure) {
  const quantity = { value, low, high, date };
  return { start, end, text, kind, ...quantity, unit: unit ?? null, noun: noun ?? null, qualifier: qualifier ?? null };
}

function formatFigures({ text }: Input, figures: readonly Figure[]): string {
  const locate = createPositioner(text);
  return formatColumns(
    figures.map((figure) => [
      formatPosition(locate(figure.start)),
      toOneLine(figure.text, 40),
      figure.kind,
      formatQuantity(figure),
    ]),
  );
}

/** "approximately 45000 people", "3 to 4.5 %", "2019-03". */
function formatQuantity({ qualifier, date, value, low, high, unit, noun }: Figure): string {
  const amount = date ?? value ?? `${low ?? '?'} to ${high ?? '?'}`;
  return [qualifier, amount, unit, noun && toOneLine(noun, 60)].filter((part) => part !== undefined).join(' ');
}
