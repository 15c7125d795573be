// Rows of cells as a Markdown table: cells that stand below each other are of one column.
import type { Cell, Line } from './rows.ts';

export interface LineRun {
  readonly kind: 'table' | 'text';
  readonly lines: readonly Line[];
}

const MIN_ROWS = 2;

/** Lines in a row whose cells stand below each other are a table; gaps of stretched lines do not. */
export function splitTables(lines: readonly Line[]): LineRun[] {
  const runs: { kind: LineRun['kind']; lines: Line[] }[] = [];
  for (const line of lines) {
    const kind = line.cells.length > 1 ? 'table' : 'text';
    const last = runs.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else runs.push({ kind, lines: [line] });
  }
  const split: { kind: LineRun['kind']; lines: Line[] }[] = [];
  for (const run of runs) {
    const kind = run.kind === 'table' && isTable(run.lines) ? 'table' : 'text';
    const last = split.at(-1);
    if (kind === 'table') run.lines.unshift(...takeHead(last?.lines ?? [], run.lines));
    if (last?.kind === 'text' && kind === 'text') last.lines.push(...run.lines);
    else split.push({ kind, lines: run.lines });
  }
  return split;
}

/** Baselines from a heading to the row below it, in parts of the size. */
const MAX_HEAD_GAP = 2;

/** The line above a table that stands over some of its columns and not over the first. */
function takeHead(above: Line[], rows: readonly Line[]): Line[] {
  const [line, first] = [above.at(-1), rows[0]];
  const columns = listColumns(rows);
  if (line === undefined || line.page !== first?.page) return [];
  if (first.y - line.y > MAX_HEAD_GAP * first.size || line.start < (columns[0]?.end ?? Infinity)) return [];
  return countInside(line, columns) > 1 ? above.splice(-1) : [];
}

/** Gaps of so much of the font's size are no stretched line's. */
const WIDE_GAP = 4;
/** Points by which edges of one column may differ. */
const SAME_EDGE = 2;

/** Gaps of a stretched line are alike, give or take this part of them. */
const ALIKE = 0.05;

/** Stretched lines are flush on both sides, and their gaps are all of one width. */
function isTable(rows: readonly Line[]): boolean {
  const columns = listColumns(rows);
  if (rows.length < MIN_ROWS || columns.length < 2) return false;
  const gaps = rows.map(listGaps);
  if (gaps.filter(isStretched).length > rows.length / 2) return false;
  const wide = gaps.filter((ofRow, row) => Math.max(...ofRow) >= WIDE_GAP * (rows[row]?.size ?? 0)).length;
  return wide >= rows.length / 2 || (rows.length > MIN_ROWS && hasInnerEdge(rows, columns));
}

function listGaps({ cells }: Line): number[] {
  return cells.slice(1).map(({ start }, index) => start - (cells[index]?.end ?? start));
}

function isStretched(gaps: readonly number[]): boolean {
  const most = Math.max(...gaps);
  return gaps.length > 1 && most - Math.min(...gaps) <= ALIKE * most;
}

function hasInnerEdge(rows: readonly Line[], columns: readonly Column[]): boolean {
  return columns.some((column, index) => {
    const cells = rows.flatMap((row) => row.cells.filter((cell) => isInside(cell, column)));
    const isFlush = (read: (cell: Cell) => number) => {
      const edges = cells.map(read);
      return cells.length > MIN_ROWS && Math.max(...edges) - Math.min(...edges) <= SAME_EDGE;
    };
    const [isFirst, isLast] = [index === 0, index === columns.length - 1];
    return (!isFirst && isFlush(({ start }) => start)) || (!isLast && isFlush(({ end }) => end));
  });
}

function isInside(cell: Cell, column: Column): boolean {
  return cell.start < column.end && cell.end > column.start;
}

interface Column {
  start: number;
  end: number;
}

/** A row that stands alone, and rows that make no two columns, stay paragraphs; `toMarkdown` formats one text. */
export function formatRows(rows: readonly Line[], toMarkdown: (text: string) => string): string {
  const columns = listColumns(rows);
  if (rows.length < 2 || columns.length < 2) return rows.map(({ text }) => toMarkdown(text)).join('\n\n');
  const headCount = countHeads(rows, columns);
  const heads = rows.slice(0, headCount).map(({ cells }) => listTexts(cells, columns, 'each'));
  const head = columns.map((_, column) =>
    [...new Set(heads.map((texts) => texts[column] ?? ''))].filter(Boolean).join(' '),
  );
  const body = rows.slice(headCount).map(({ cells }) => listTexts(cells, columns, 'first'));
  const lines = [head, ...body].map((texts) => formatRow(texts.map(toMarkdown)));
  return [lines[0] ?? '', `|${' --- |'.repeat(columns.length)}`, ...lines.slice(1)].join('\n');
}

/** Rows of nearly as many cells as the fullest say where the columns are; in others cells may span some. */
const NEARLY_FULL = 0.75;

/** Cells that overlap across the page are of one column. */
function listColumns(rows: readonly Line[]): Column[] {
  const most = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const full = rows.filter(({ cells }) => cells.length >= NEARLY_FULL * most);
  const columns = mergeCells(full.flatMap(({ cells }) => cells));
  const others = rows.filter((row) => !full.includes(row)).flatMap(({ cells }) => cells);
  const beside = others.filter((cell) => !columns.some((column) => isInside(cell, column)));
  return beside.length === 0 ? columns : mergeCells([...columns, ...beside]);
}

function mergeCells(cells: readonly (Column | Cell)[]): Column[] {
  const columns: Column[] = [];
  for (const { start, end } of [...cells].sort((one, other) => one.start - other.start)) {
    const last = columns.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else columns.push({ start, end });
  }
  return columns;
}

/** A heading over several columns has theirs below it. */
function countHeads(rows: readonly Line[], columns: readonly Column[]): number {
  const spans = (row: Line | undefined) => row?.cells.some((cell) => countInside(cell, columns) > 1) ?? false;
  let count = 0;
  while (spans(rows[count]) && count < rows.length - 2) count++;
  return count + 1;
}

function countInside(cell: Cell, columns: readonly Column[]): number {
  return columns.filter((column) => isInside(cell, column)).length;
}

/** What spans columns stands in the first of them, or as a heading over each. */
function listTexts(cells: readonly Cell[], columns: readonly Column[], spanning: 'first' | 'each'): string[] {
  return columns.map((column, index) => {
    const inside = cells.filter((cell) => isInside(cell, column));
    const before = columns.slice(0, index);
    const shown = spanning === 'each' ? inside : inside.filter((cell) => countInside(cell, before) === 0);
    return shown.map(({ text }) => text).join(' ');
  });
}

function formatRow(texts: readonly string[]): string {
  return `| ${texts.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
}
