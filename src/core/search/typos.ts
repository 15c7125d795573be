// Words that may have been meant by a mistyped one: how alike two words are, and which trigrams can find them.

/** Errors allowed in a word, by its length: short words are all alike. */
export function countAllowedErrors(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 7 ? 1 : 2;
}

/** The three-letter pieces of a word; a word with one error still shares some with the right one. */
export function listTrigrams(word: string): string[] {
  const starts = Array.from({ length: Math.max(0, word.length - 2) }, (_, start) => start);
  return [...new Set(starts.map((start) => word.slice(start, start + 3)))];
}

/**
 * How many letters must be changed, added, dropped or swapped with their neighbour to turn one word into the other
 * (optimal string alignment), or Infinity where it is more than `most`.
 */
export function countErrors(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const changed = at(previous, column - 1) + (same ? 0 : 1);
      const swapped =
        a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] ? at(before, column - 2) + 1 : Infinity;
      current.push(Math.min(changed, swapped, at(previous, column) + 1, at(current, column - 1) + 1));
    }
    if (Math.min(...current) > most) return Infinity;
    [before, previous] = [previous, current];
  }
  const errors = at(previous, b.length);
  return errors > most ? Infinity : errors;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
