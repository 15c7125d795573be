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
  const rows = [...table.querySelectorAll('tr')].map((row) => listCells(row, cellContext));
  const filled = rows.filter((cells) => cells.some((cell) => cell !== ''));
  const width = Math.max(0, ...filled.map((cells) => cells.length));
  const [head = [], ...body] = filled.map((cells) => formatRow(cells, width));
  if (width === 0) return [];
  const caption = table.querySelector('caption');
  const captionText = caption ? formatInline([caption], cellContext) : '';
  const text = [head, formatRow(Array<string>(width).fill('---'), width), ...body].join('\n');
  return captionText === '' ? [text] : [`*${captionText.replaceAll('*', '')}*`, text];
}

/** A cell that spans columns is followed by empty ones. */
function listCells(row: Element, context: InlineContext): string[] {
  const cells = [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th');
  return cells.flatMap((cell) => {
    const span = Math.min(Number(/^\d{1,2}$/.exec(cell.getAttribute('colspan') ?? '')?.[0] ?? 1), MAX_COLUMNS);
    const text = formatInline(spaced(cell), context).replaceAll('|', '\\|');
    return [text, ...Array<string>(Math.max(span - 1, 0)).fill('')];
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
