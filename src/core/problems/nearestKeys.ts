// Which citekey was meant: the keys of the library that are few slips of the keyboard away from an unknown one.
import type { ProblemLibrary } from './problemContext.ts';

/** One slip in this many characters is forgiven; two at least. */
const CHARACTERS_PER_SLIP = 4;
/** Rows asked of the library for each part of the key. */
const ROWS = 50;
/** Characters of a key's beginning that are looked up alone, as the slip may be in the rest. */
const BEGINNING = 3;

/** Best first; empty where nothing is near. */
export function listNearestKeys(key: string, library: Pick<ProblemLibrary, 'suggest'>): string[] {
  const parts = [key, key.slice(0, BEGINNING), ...(key.match(/\p{L}{3,}|\d{4}/gu) ?? [])];
  const candidates = new Set(parts.flatMap((part) => library.suggest(part, ROWS).map((row) => row.key)));
  const limit = Math.max(2, Math.floor(key.length / CHARACTERS_PER_SLIP));
  return [...candidates]
    .map((candidate) => ({ candidate, slips: countSlips(key.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ slips, candidate }) => slips <= limit && slips < candidate.length / 2)
    .sort((a, b) => a.slips - b.slips || (a.candidate < b.candidate ? -1 : 1))
    .map(({ candidate }) => candidate);
}

/** Characters put in, left out, changed, or swapped with their neighbour (optimal string alignment). */
export function countSlips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(last, j) + 1,
          at(row, j - 1) + 1,
          at(last, j - 1) + (same ? 0 : 1),
          swapped ? at(before, j - 2) + 1 : Infinity,
        ),
      );
    }
    [before, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
