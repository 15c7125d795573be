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
