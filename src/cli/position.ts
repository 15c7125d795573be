// Turns offsets into lines and columns as people and annotations name a place: counted from 1.
import { toLineTable, toPosition, type Position } from '../core/text/lineTable.ts';

export type { Position };

/** Looks up many offsets of one text: one pass over the text, then a binary search each. */
export function createPositioner(text: string): (offset: number) => Position {
  const lines = toLineTable(text);
  return (offset) => {
    const { line, column } = toPosition(lines, offset);
    return { line: line + 1, column: column + 1 };
  };
}

export function formatPosition({ line, column }: Position): string {
  return `${line}:${column}`;
}
