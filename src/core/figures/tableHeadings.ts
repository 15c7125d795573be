// Gives the bare numbers in a Markdown table the unit or noun of their column, or of their row where the column has none.
import type { Span } from '../text/span.ts';
import { indexFrom } from '../text/spanList.ts';
import type { Figure, FigureKind } from './figure.ts';
import { matchQuantity } from './quantity.ts';
import { scan } from './scan.ts';

/** What a heading says of the numbers under it. */
interface Heading {
  readonly kind: FigureKind;
  readonly scale: number;
  readonly unit?: string;
  readonly noun?: string;
}

const DELIMITER_ROW = /^(?:[ \t]*\|)?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/;

/** Where headings put the unit: "Area (km²)", "Share, %", "Cost in USD", "Speed / kn". */
const HEADING_UNIT = /^([^(),/]*)(?:\(([^()]+)\)|,\s*(\S.*)|\sin\s+(\S.*)|\s\/\s*(\S.*))$/;

/** "A" and "B" over columns name them; they are no amperes. */
const LETTER_ALONE = /^\p{L}$/u;

const THOUSANDS = /^['’]?000s?$/;

function lineAround(text: string, at: number): Span {
  const feed = text.indexOf('\n', at);
  const end = feed < 0 ? text.length : feed;
  return { start: text.lastIndexOf('\n', at) + 1, end: text[end - 1] === '\r' ? end - 1 : end };
}

/** The cells of a row, without the pipes at its edges. */
function listCells(text: string, row: Span): Span[] {
  const cells: Span[] = [];
  let start = row.start;
  for (let i = row.start; i <= row.end; i++) {
    if (i < row.end && (text[i] !== '|' || text[i - 1] === '\\')) continue;
    const isEdge = (cells.length === 0 && start === row.start) || i === row.end;
    if (!isEdge || text.slice(start, i).trim() !== '') cells.push({ start, end: i });
    start = i + 1;
  }
  return cells;
}

/** Reads a unit by setting a one before it: "1 $ million", "1 km²". */
function parseUnitText(written: string): Omit<Heading, 'noun'> | undefined {
  const unit = written.trim();
  if (THOUSANDS.test(unit)) return { kind: 'number', scale: 1000 };
  const one = `1 ${unit.replace(/(illion|housand|undred)s\b/, '$1')}`;
  const quantity = matchQuantity(scan(one), 0);
  if (!quantity || (quantity.unit === undefined && quantity.scale === 1)) return undefined;
  const { kind, value, unit: name } = quantity;
  return { kind, scale: value, ...(name === undefined ? {} : { unit: name }) };
}

function parseHeading(written: string): Heading | undefined {
  const text = written.replace(/[*_`]/g, '').trim();
  if (!/\p{L}|[%$€£¥]/u.test(text)) return undefined;
  const [, noun = text, ...places] = HEADING_UNIT.exec(text) ?? [];
  const unit = parseUnitText(places.find(Boolean) ?? (LETTER_ALONE.test(text) ? '' : text));
  if (unit?.unit !== undefined) return unit;
  return { kind: 'number', scale: unit?.scale ?? 1, noun: noun.trim() };
}

/** A year under "Deaths" or "Length (m)" is no year. */
function isMisreadYear(figure: Figure, heading: Heading): boolean {
  if (figure.kind !== 'date' || !/^\d{4}$/.test(figure.text)) return false;
  return heading.unit !== undefined || (/[^s]s$/.test(heading.noun ?? '') && !/years|dates/i.test(heading.noun ?? ''));
}

function withHeading(figure: Figure, heading: Heading): Figure {
  const bare = figure.kind === 'number' && figure.unit === undefined && figure.noun === undefined;
  const year = isMisreadYear(figure, heading);
  if (!bare && !year) return figure;
  const { start, end, text, qualifier } = figure;
  const { kind, scale, unit, noun } = heading;
  const value = year ? Number(figure.text) : figure.value;
  return {
    start,
    end,
    text,
    kind,
    ...(value === undefined ? {} : { value: value * scale }),
    ...(figure.low === undefined ? {} : { low: figure.low * scale }),
    ...(figure.high === undefined ? {} : { high: figure.high * scale }),
    ...(unit === undefined ? {} : { unit }),
    ...(noun === undefined ? {} : { noun }),
    ...(qualifier === undefined ? {} : { qualifier }),
  };
}

/** A unit says more than a noun; of two nouns the column's counts. */
function chooseHeading(column: Heading | undefined, row: Heading | undefined): Heading | undefined {
  const measured = column?.unit === undefined && row?.unit !== undefined;
  return measured ? row : (column ?? row);
}

function applyToRow(text: string, row: Span, columns: readonly (Heading | undefined)[], figures: Figure[]): void {
  const cells = listCells(text, row);
  const [first] = cells;
  const rowHeading = first && parseHeading(text.slice(first.start, first.end));
  for (const [column, cell] of cells.entries()) {
    const heading = chooseHeading(columns[column], column > 0 ? rowHeading : undefined);
    if (heading === undefined) continue;
    for (let i = indexFrom(figures, cell.start); i < figures.length; i++) {
      const figure = figures[i];
      if (figure === undefined || figure.end > cell.end) break;
      figures[i] = withHeading(figure, heading);
    }
  }
}

/** Changes `figures`, which are sorted, in place; rows go on until a line without a pipe. */
export function applyTableHeadings(text: string, figures: Figure[]): void {
  let columns: (Heading | undefined)[] | undefined;
  let previous: Span = { start: 0, end: 0 };
  for (let pipe = text.indexOf('|'); pipe >= 0; pipe = text.indexOf('|', previous.end)) {
    const line = lineAround(text, pipe);
    const follows = /^\r?\n$/.test(text.slice(previous.end, line.start));
    if (!follows) columns = undefined;
    if (columns) applyToRow(text, line, columns, figures);
    else if (follows && DELIMITER_ROW.test(text.slice(line.start, line.end))) {
      columns = listCells(text, previous).map((cell) => parseHeading(text.slice(cell.start, cell.end)));
    }
    previous = line;
  }
}
