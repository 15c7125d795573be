// Which citekey was meant: the keys of the library that are few typos away from an unknown one.
import { countErrors } from './typos.ts';
import { toIndexed } from './search/words.ts';
import type { Library } from './library.ts';

/** One typo in this many characters is tolerated; two at least. */
const CHARACTERS_PER_SLIP = 4;
/** Rows asked of the library for each part of the key. */
const ROWS = 50;
/** Characters of a key's beginning that are looked up alone, as the typo may be in the rest. */
const BEGINNING = 3;

/** A run of letters, or a year. */
const KEY_PART = /(?:\p{L}\p{M}*){3,}|\d{4}/gu;
/** Parts that are looked up; a key with more was not slipped over. */
const MAX_PARTS = 8;

/** Best first; empty where nothing is near. */
export function listNearestKeys(key: string, library: Pick<Library, 'suggest'>): string[] {
  return rankKeys(key, [...listCandidates(key, library)].flat());
}

/** Keys that may have been meant, in one step for each search of the library. */
export function* listCandidates(key: string, library: Pick<Library, 'suggest'>): Generator<readonly string[]> {
  // Of a year that a letter has slipped into, the digits.
  const digits = key.replace(/\D/g, '');
  const parts = new Set([
    key,
    key.slice(0, BEGINNING),
    ...(digits.length === 4 && !key.includes(digits) ? [digits] : []),
    ...listShortBeginnings(key),
    ...(key.match(KEY_PART) ?? []),
  ]);
  for (const part of [...parts].slice(0, MAX_PARTS)) yield library.suggest(part, ROWS).map((row) => row.key);
}

/** UTF-16 units of a key that has no part to look up: `RN1`, a name that a program counted up. */
const SHORT_KEY = 4;

/** What a short key begins with but for a slip in its first two letters. Without a digit it is a word like others. */
function listShortBeginnings(key: string): string[] {
  return key.length <= SHORT_KEY && /\d/.test(key) ? Array.from(key.slice(0, 2)) : [];
}

/** Those that are near `key`, best first. Case and accents are no typos. */
export function rankKeys(key: string, candidates: readonly string[]): string[] {
  const typed = toComparable(key);
  const limit = Math.max(2, Math.floor(typed.length / CHARACTERS_PER_SLIP));
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, folded: toComparable(candidate) }))
    .map(({ candidate, folded }) => ({ candidate, folded, slips: countErrors(typed, folded, limit) }))
    .filter(({ slips, folded }) => slips < folded.length / 2)
    .sort((a, b) => a.slips - b.slips || (a.candidate < b.candidate ? -1 : 1))
    .map(({ candidate }) => candidate);
}

/** Letters of a key in which two slips are believed; in a shorter one, which words are near by chance, one is. */
const LONG_KEY = 6;

/**
 * Whether a key is surely another one misspelt, though it may as well be no key, or one of a source that is elsewhere:
 * an author has works of several years.
 */
export function isSlip(typed: string, key: string): boolean {
  const meant = toComparable(key);
  if (meant.replace(/\D/g, '') !== toComparable(typed).replace(/\D/g, '')) return false;
  const most = meant.length >= LONG_KEY ? 2 : 1;
  return countErrors(toComparable(typed), meant, most) <= most;
}

/** Without the blanks that part characters of scripts that set none. */
function toComparable(key: string): string {
  return toIndexed(key).replaceAll(' ', '');
}
