// Which citekey was meant: the keys of the library that are few slips of the keyboard away from an unknown one.
import { countErrors } from '../search/typos.ts';
import type { ProblemLibrary } from './problemContext.ts';

/** One slip in this many characters is forgiven; two at least. */
const CHARACTERS_PER_SLIP = 4;
/** Rows asked of the library for each part of the key. */
const ROWS = 50;
/** Characters of a key's beginning that are looked up alone, as the slip may be in the rest. */
const BEGINNING = 3;

/** Best first; empty where nothing is near. */
export function listNearestKeys(key: string, library: Pick<ProblemLibrary, 'suggest'>): string[] {
  return rankKeys(key, [...findCandidates(key, library)].flat());
}

/** Keys that may have been meant, in one step for each search of the library. */
export function* findCandidates(key: string, library: Pick<ProblemLibrary, 'suggest'>): Generator<readonly string[]> {
  const parts = [key, key.slice(0, BEGINNING), ...(key.match(/\p{L}{3,}|\d{4}/gu) ?? [])];
  for (const part of new Set(parts)) yield library.suggest(part, ROWS).map((row) => row.key);
}

/** Those that are near `key`, best first. */
export function rankKeys(key: string, candidates: readonly string[]): string[] {
  const limit = Math.max(2, Math.floor(key.length / CHARACTERS_PER_SLIP));
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, slips: countErrors(key.toLowerCase(), candidate.toLowerCase(), limit) }))
    .filter(({ slips, candidate }) => slips < candidate.length / 2)
    .sort((a, b) => a.slips - b.slips || (a.candidate < b.candidate ? -1 : 1))
    .map(({ candidate }) => candidate);
}
