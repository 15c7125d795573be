// Lines and columns of offsets, for whoever counts as editors and readers do.
import { partitionPoint } from './partitionPoint.ts';

/** Where each line begins and ends; ends leave out the line break, which is `\n`, `\r\n` or `\r`. */
export interface LineTable {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Counted from 0, as VS Code and the Language Server Protocol do; columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const LINE_BREAK = /\r\n?|\n/g;

/** The lines of `text` from `offset` on, where the first of them begins. Linear. */
export function toLineTable(text: string, offset = 0): LineTable {
  const starts = [offset];
  const ends: number[] = [];
  LINE_BREAK.lastIndex = offset;
  for (let found = LINE_BREAK.exec(text); found !== null; found = LINE_BREAK.exec(text)) {
    ends.push(found.index);
    starts.push(LINE_BREAK.lastIndex);
  }
  ends.push(text.length);
  return { starts, ends };
}

/** The line that an offset is on, and how far into it. Logarithmic. */
export function toPosition({ starts }: LineTable, offset: number): Position {
  const line = Math.max(0, partitionPoint(starts, (start) => start <= offset) - 1);
  return { line, column: offset - (starts[line] ?? 0) };
}

/** The offset of a position. */
export function toOffset({ starts }: LineTable, { line, column }: Position): number {
  return (starts[line] ?? 0) + column;
}
