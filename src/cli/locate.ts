// `ibid locate`: where quoted words stand in a source, for one quotation or for a line of JSON each.
import type { Difference } from '../core/quotations/quotation.ts';
import { parseLazily } from '../core/note/parseNote.ts';
import { findQuotation, type QuotationMatch } from '../core/quotations/findQuotation.ts';
import { foldText, type FoldedText } from '../core/fold.ts';
import { UserError } from '../core/userError.ts';
import { toOneLine } from './columns.ts';
import { type ExitCode, findValue, type Invocation } from './command.ts';
import { type Input, isMarkdown, readInput } from './input.ts';
import { createPositioner, formatPosition } from './position.ts';
import { type Output, paint, print, printJson, warn } from './terminal.ts';

/** A line of standard input. */
interface Request {
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

export async function run(invocation: Invocation): Promise<ExitCode> {
  const file = findValue(invocation, 'source');
  if (file === undefined) throw new UserError('locate needs --source FILE.');
  const [quote] = invocation.operands;
  if (quote === undefined && file === '-')
    throw new UserError('The source and the quotations cannot both be standard input.');
  const source = await readInput(file);
  const folded = foldText(isMarkdown(file) ? parseLazily(source.text).prose : source.text);
  if (quote === undefined) return locateLines(folded, (await readInput(undefined)).text);
  const match = findQuotation(folded, quote);
  if (invocation.flags.has('json')) printJson(toJson(match));
  else print(formatMatch(source, match));
  return toExitCode(match);
}

/** JSON may hold U+2028, at which a reader of lines would split; so lines end at a line feed alone. */
function locateLines(source: FoldedText, text: string): ExitCode {
  let code: ExitCode = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const request = parseRequest(line);
    if (request === undefined) {
      warn(`line ${index + 1} of standard input is not {"quote": "…"}.`);
      print('{"error":"not a request"}\n');
      code = 2;
      continue;
    }
    const match = findQuotation(source, request.quote, request);
    print(`${JSON.stringify(toJson(match))}\n`);
    if (code === 0) code = toExitCode(match);
  }
  return code;
}

function parseRequest(line: string): Request | undefined {
  try {
    const { quote, prefix, suffix } = JSON.parse(line) as Readonly<Record<string, unknown>>;
    if (typeof quote !== 'string') return undefined;
    return { quote, ...(typeof prefix === 'string' && { prefix }), ...(typeof suffix === 'string' && { suffix }) };
  } catch {
    return undefined;
  }
}

function toExitCode(match: QuotationMatch | undefined): ExitCode {
  return match === undefined || match.verdict === 'altered' ? 1 : 0;
}

function toJson(match: QuotationMatch | undefined) {
  if (match === undefined) return { verdict: 'absent', start: null, end: null, differences: [] };
  const { verdict, start, end, differences } = match;
  return { verdict, start, end, differences: differences.map(toDifferenceJson) };
}

function toDifferenceJson({ kind, quoted, source, quotedSpan, sourceSpan }: Difference) {
  return { kind, note: quoted, source, noteSpan: quotedSpan, sourceSpan };
}

function formatMatch({ file, text }: Input, match: QuotationMatch | undefined): Output {
  if (match === undefined) return [paint('red', 'absent'), '\n'];
  const { verdict, start, end, differences } = match;
  const place = `${file ?? '-'}:${formatPosition(createPositioner(text)(start))}`;
  const passage = toOneLine(text.slice(start, end), 400);
  return [
    paint(verdict === 'altered' ? 'red' : 'green', verdict),
    ` ${place}\n${passage}\n`,
    ...differences.map((difference) => `${formatDifference(difference)}\n`),
  ];
}

function formatDifference({ kind, quoted, source }: Difference): string {
  return `  ${kind}: ${quoted === '' ? 'nothing' : `“${quoted}”`} for ${source === '' ? 'nothing' : `“${source}”`}`;
}
