// The markdown-it plugin that notes where each row and cell of a table begins in its line, which its tokens do not say.
import type { MarkdownIt, StateBlock, Token } from 'markdown-it';

/** A pipe that separates two cells; after a backslash it is text, whatever stands before that. */
const PIPE = /(?<!\\)\|/;

/** In `meta` of a row's opening token and of the inline token of each cell: characters from the start of its line. */
export interface InLine {
  readonly column: number;
}

/** Gives the inline token of each cell the line of its row as `map`, and both their column as `meta`. */
export function tableCells(md: MarkdownIt): void {
  const readTable = md.block.ruler.__rules__.find(({ name }) => name === 'table')?.fn;
  if (readTable === undefined) return;
  md.block.ruler.at(
    'table',
    (state, line, endLine, silent) => {
      const first = state.tokens.length;
      if (!readTable(state, line, endLine, silent)) return false;
      if (!silent) placeCells(state, state.tokens.slice(first));
      return true;
    },
    { alt: ['paragraph', 'reference'] },
  );
}

function placeCells({ src, bMarks, tShift, eMarks }: StateBlock, tokens: readonly Token[]): void {
  let map: Token['map'] = null;
  let columns: Iterator<number> = [].values();
  for (const token of tokens) {
    if (token.type === 'tr_open' && token.map !== null) {
      ({ map } = token);
      const [line] = token.map;
      const start = (bMarks[line] ?? 0) + (tShift[line] ?? 0);
      const row = src.slice(start, eMarks[line]);
      const column = start - (src.lastIndexOf('\n', start - 1) + 1) + row.length - row.trimStart().length;
      token.meta = { column } satisfies InLine;
      columns = listCells(row.trim(), column).values();
    }
    if (token.type !== 'inline') continue;
    const { value: column } = columns.next() as IteratorResult<number, undefined>;
    token.map = map;
    if (column !== undefined) token.meta = { column } satisfies InLine;
  }
}

/** Where what stands in each cell of a row begins. A pipe at the very start opens the first cell. */
function listCells(row: string, column: number): number[] {
  const cells = row.split(PIPE);
  let at = column;
  const starts = cells.map((cell) => {
    const start = at + cell.length - cell.trimStart().length;
    at += cell.length + '|'.length;
    return start;
  });
  return cells[0] === '' ? starts.slice(1) : starts;
}
