// Lines up text in columns, for lists that people read.
import { escapeLine } from '../core/controlCharacters.ts';

/** Wider cells push the line, so that one long cell does not widen all. */
const WIDEST = 44;

/** One line a row, each ended by a newline; the last cell is not padded. */
export function formatColumns(cells: readonly (readonly string[])[]): string {
  const rows = cells.map((row) => row.map(escapeLine));
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, Math.min(cell.length, WIDEST))));
  }
  return rows.map((row) => `${formatRow(row, widths)}\n`).join('');
}

function formatRow(row: readonly string[], widths: readonly number[]): string {
  const last = row.length - 1;
  return row
    .map((cell, index) => (index === last ? cell : cell.padEnd(widths[index] ?? 0)))
    .join('  ')
    .trimEnd();
}

/** Text that may span lines, cut to one line of at most `limit` characters. */
export function toOneLine(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`;
}
