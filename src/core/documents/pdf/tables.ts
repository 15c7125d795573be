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
    if (last?.kind === 'text' && kind === 'text') last.lines.push(...run.lines);
    else split.push({ kind, lines: run.lines });
  }
  return split;
}

/** Gaps of so much of the font's size are no stretched line's. */
const WIDE_GAP = 4;
/** Points by which edges of one column may differ. */
const SAME_EDGE = 2;

/** Gaps of a stretched line are alike, give or take this part of them. */
const ALIKE = 0.05;

/** Stretched lines are flush on both sides, and their gaps are all of one width. */
function isTable(rows: readonly Line[]): boolean {
  const columns = listColumns(rows.flatMap(({ cells }) => cells));
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
  const columns = listColumns(rows.flatMap(({ cells }) => cells));
  if (rows.length < 2 || columns.length < 2) return rows.map(({ text }) => toMarkdown(text)).join('\n\n');
  const [head = '', ...others] = rows.map(({ cells }) => formatRow(cells, columns, toMarkdown));
  return [head, `|${' --- |'.repeat(columns.length)}`, ...others].join('\n');
}

/** Cells that overlap across the page are of one column. */
function listColumns(cells: readonly Cell[]): Column[] {
  const columns: Column[] = [];
  for (const { start, end } of [...cells].sort((one, other) => one.start - other.start)) {
    const last = columns.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else columns.push({ start, end });
  }
  return columns;
}

function formatRow(cells: readonly Cell[], columns: readonly Column[], toMarkdown: (text: string) => string): string {
  const texts = columns.map((column) => {
    const inside = cells.filter((cell) => isInside(cell, column));
    return inside.map(({ text }) => toMarkdown(text).replaceAll('|', '\\|')).join(' ');
  });
  return `| ${texts.join(' | ')} |`;
}
