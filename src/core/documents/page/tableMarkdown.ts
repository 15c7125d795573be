// Tables of data as Markdown; tables that only lay a page out are told apart, and give the blocks in their cells.
import { formatInline, type InlineContext } from './inlineMarkdown.ts';

/** Columns and rows of a table that Markdown shows; more is no table for readers. */
const MAX_COLUMNS = 40;
const MAX_ROWS = 5000;

/** Two rows and two columns, no table inside, nothing in its cells that needs blocks. */
export function isDataTable(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation') return false;
  const rows = [...table.querySelectorAll('tr')];
  const widths = rows.map(({ childElementCount }) => childElementCount);
  if (rows.length < 2 || rows.length > MAX_ROWS || Math.max(...widths) < 2 || Math.max(...widths) > MAX_COLUMNS)
    return false;
  return table.querySelector('table, h1, h2, h3, h4, blockquote, pre, td p ~ p ~ p ~ p') === null;
}

export function formatTable(table: Element, context: InlineContext): string[] {
  const cellContext = { ...context, oneLine: true };
  const rows = listGrid(table, cellContext).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (width === 0) return [];
  const heads = rows.slice(0, Math.max(1, countHeads(rows)));
  const body = rows.slice(heads.length).map(({ cells }) => formatRow(cells, width));
  const caption = table.querySelector('caption');
  const captionText = caption ? formatInline([caption], cellContext) : '';
  const head = formatRow(joinHeads(heads, width), width);
  const text = [head, formatRow(Array<string>(width).fill('---'), width), ...body].join('\n');
  return captionText === '' ? [text] : [`*${captionText.replaceAll('*', '')}*`, text];
}

interface GridRow {
  readonly isHead: boolean;
  readonly cells: readonly string[];
}

interface Spanning {
  /** Rows that are still to come. */
  left: number;
  readonly text: string;
}

/**
 * The cells by columns. What spans rows stands in each of them, as every row is read by itself; what spans columns stands
 * in the first of them, but a heading stands over each.
 */
function listGrid(table: Element, context: InlineContext): GridRow[] {
  const spanning = new Map<number, Spanning>();
  return [...table.querySelectorAll('tr')].map((row) => {
    const cells: string[] = [];
    const inside = [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th');
    const isHead = row.parentElement?.localName === 'thead' || inside.every(({ localName }) => localName === 'th');
    const fill = () => {
      for (let above = spanning.get(cells.length); above !== undefined; above = spanning.get(cells.length)) {
        if (--above.left === 0) spanning.delete(cells.length);
        cells.push(above.text);
      }
    };
    for (const cell of inside) {
      fill();
      const text = formatInline(spaced(cell), context).replaceAll('|', '\\|');
      const [columns, rows] = [readSpan(cell, 'colspan', MAX_COLUMNS), readSpan(cell, 'rowspan', MAX_ROWS)];
      for (let column = 0; column < columns && cells.length < MAX_COLUMNS; column++) {
        const shown = column === 0 || isHead ? text : '';
        if (rows > 1) spanning.set(cells.length, { left: rows - 1, text: shown });
        cells.push(shown);
      }
    }
    fill();
    return { isHead, cells };
  });
}

/** `rowspan="0"` spans all that follow. */
function readSpan(cell: Element, name: 'colspan' | 'rowspan', most: number): number {
  const stated = /^\d{1,5}$/.exec(cell.getAttribute(name) ?? '')?.[0];
  return stated === undefined ? 1 : Math.min(Number(stated) === 0 ? most : Number(stated), most);
}

/** Rows of headings that stand over each other at the top; of a table that has nothing else, the first. */
function countHeads(rows: readonly GridRow[]): number {
  const count = rows.findIndex(({ isHead }) => !isHead);
  return count === -1 ? 1 : count;
}

/** Markdown has one row of headings: those of a column, from the top, each once. */
function joinHeads(rows: readonly GridRow[], width: number): string[] {
  return Array.from({ length: width }, (_, column) => {
    return [...new Set(rows.map(({ cells }) => cells[column] ?? ''))].filter(Boolean).join(' ');
  });
}

/** Blocks in a cell stand in one line, a space between. */
function spaced(cell: Element): Node[] {
  const space = cell.ownerDocument.createTextNode(' ');
  for (const block of cell.querySelectorAll('p, div, li, ul, ol')) block.append(space.cloneNode());
  return [...cell.childNodes];
}

function formatRow(cells: readonly string[], width: number): string {
  const padded = [...cells, ...Array<string>(Math.max(width - cells.length, 0)).fill('')];
  return `| ${padded.join(' | ')} |`;
}
