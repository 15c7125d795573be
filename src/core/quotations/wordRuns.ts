// Exact search for a run of words by their numbers; no input may make it more than linear in the source.
import type { FoldedWords } from '../fold.ts';

/** No word of the source has this number: a word of the quotation that the source does not know. */
export const UNKNOWN = 0xffffffff;

/** A part of the source, as word indexes, and the most places wanted. */
export interface Reach {
  readonly from: number;
  readonly to: number;
  readonly most: number;
}

/** The places where `run` stands within the reach, ascending. */
export function listRunOccurrences(words: FoldedWords, run: Uint32Array, reach: Reach): number[] {
  const rarest = findRarest(words, run);
  if (rarest === undefined) return [];
  const id = run[rarest] ?? UNKNOWN;
  const [first, end] = [words.firstOccurrence[id] ?? 0, words.firstOccurrence[id + 1] ?? 0];
  const cheap = (end - first) * run.length < reach.to - reach.from;
  return cheap
    ? checkOccurrences(words, run, reach, words.occurrences.subarray(first, end), rarest)
    : scan(words.ids, run, reach);
}

/** The index of the run's rarest word; none where the run has a word that the source has not. */
function findRarest({ firstOccurrence }: FoldedWords, run: Uint32Array): number | undefined {
  let rarest: number | undefined;
  let least = Infinity;
  for (const [index, id] of run.entries()) {
    if (id === UNKNOWN) return undefined;
    const count = (firstOccurrence[id + 1] ?? 0) - (firstOccurrence[id] ?? 0);
    if (count < least) [rarest, least] = [index, count];
  }
  return rarest;
}

/** Looks at each place of the rarest word. */
function checkOccurrences(
  { ids }: FoldedWords,
  run: Uint32Array,
  { from, to, most }: Reach,
  occurrences: Uint32Array,
  shift: number,
): number[] {
  const found: number[] = [];
  for (const place of occurrences) {
    const start = place - shift;
    if (start < from || start + run.length > to) continue;
    if (found.length < most && run.every((id, index) => ids[start + index] === id)) found.push(start);
  }
  return found;
}

/** Knuth, Morris and Pratt's search. */
function scan(ids: Uint32Array, run: Uint32Array, { from, to, most }: Reach): number[] {
  const occurrences: number[] = [];
  const borders = listBorders(run);
  let matched = 0;
  for (let at = from; at < to && occurrences.length < most; at++) {
    while (matched > 0 && run[matched] !== ids[at]) matched = borders[matched - 1] ?? 0;
    if (run[matched] === ids[at]) matched++;
    if (matched < run.length) continue;
    occurrences.push(at - matched + 1);
    matched = borders[matched - 1] ?? 0;
  }
  return occurrences;
}

/** For each prefix of the run, how long its longest proper prefix is that also ends it. */
function listBorders(run: Uint32Array): Uint32Array {
  const borders = new Uint32Array(run.length);
  let length = 0;
  for (let at = 1; at < run.length; at++) {
    while (length > 0 && run[length] !== run[at]) length = borders[length - 1] ?? 0;
    if (run[length] === run[at]) length++;
    borders[at] = length;
  }
  return borders;
}
