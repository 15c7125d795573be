// Turns offsets into lines and columns as people and annotations name a place: counted from 1.
import { type LineTable, toLineTable, toPosition, type Position } from '../core/text/lineTable.ts';

export type { Position };

/** Looks up many offsets of one text: one pass over the text at the first, then a binary search each. */
export function createPositioner(text: string): (offset: number) => Position {
  let lines: LineTable | undefined;
  return (offset) => {
    lines ??= toLineTable(text);
    const { line, column } = toPosition(lines, offset);
    return { line: line + 1, column: column + 1 };
  };
}

export function formatPosition({ line, column }: Position): string {
  return `${line}:${column}`;
}
