// Rows of cells as a Markdown table: cells that stand below each other are of one column.
import type { Cell, Line } from './rows.ts';

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
    const inside = cells.filter(({ start, end }) => start < column.end && end > column.start);
    return inside.map(({ text }) => toMarkdown(text).replaceAll('|', '\\|')).join(' ');
  });
  return `| ${texts.join(' | ')} |`;
}
