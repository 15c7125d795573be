// Words that may have been meant by a mistyped one: how alike two words are, and by which pieces they can be found.

/** Errors allowed in a word, by its length: short words are all alike. */
export function countAllowedErrors(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 7 ? 1 : 2;
}

/** A piece at either end of a word. */
export interface WordEnds {
  readonly start: string;
  readonly end: string;
}

/**
 * The ends of a mistyped word, one of which the right word shares if there are at most so many errors and they lie
 * together. A letter in the middle belongs to neither, for two neighbours there may have changed places.
 */
export function findEnds(word: string, errors: number): WordEnds {
  const length = Math.floor((word.length - 1) / (errors + 1));
  return { start: word.slice(0, length), end: word.slice(word.length - length) };
}

/** Written backwards: an index of such words finds by their ends. */
export function mirror(word: string): string {
  return Array.from(word).reverse().join('');
}

/**
 * How many letters must be changed, added, dropped or swapped with their neighbour to turn one word into the other, or
 * Infinity where it is more than `most`. Two that were swapped may have been neighbours before another slip (the unrestricted
 * distance of Damerau and Levenshtein, by Lowrance and Wagner).
 */
export function countErrors(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const lastRows = new Map<string, number>();
  for (let row = 1; row <= a.length; row++) {
    const previous = rows[row - 1] ?? [];
    const current = [row];
    let lastColumn = 0;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapRow = lastRows.get(b.charAt(column - 1)) ?? 0;
      const swapped =
        swapRow === 0 || lastColumn === 0
          ? Infinity
          : at(rows[swapRow - 1], lastColumn - 1) + row - swapRow + column - lastColumn - 1;
      const changed = at(previous, column - 1) + (same ? 0 : 1);
      current.push(Math.min(changed, swapped, at(previous, column) + 1, at(current, column - 1) + 1));
      if (same) lastColumn = column;
    }
    if (Math.min(...current) > most) return Infinity;
    rows.push(current);
    lastRows.set(a.charAt(row - 1), row);
  }
  const errors = at(rows[a.length], b.length);
  return errors > most ? Infinity : errors;
}

function at(row: readonly number[] | undefined, column: number): number {
  return row?.[column] ?? Infinity;
}
