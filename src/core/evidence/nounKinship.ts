// Whether one noun may stand for another, by WordNet: a word of the same meaning, or of one a few steps broader or narrower.
import { BROADER, NOUNS } from './nounTree.ts';
import { listSingulars } from './singular.ts';

/** Steps from a meaning up to one that still counts the same: a "salmon" is a "fish", but hardly an "object". */
const MAX_STEPS = 3;
/** Steps from the top of the tree to a meaning that says what kind of thing it is: "agent" as whatever causes something does not. */
const MIN_DEPTH = 3;
const RADIX = 36;
const DIGITS = 3;
const DIGIT_0 = '0'.charCodeAt(0);
const LETTER_A = 'a'.charCodeAt(0);

/** Sorted; each is read only where it is asked for. */
const ENTRIES = NOUNS.split(/\s/);
const PARENTS = parseMeanings(BROADER.replaceAll('\n', ''));

/**
 * `kin` where one may stand for the other; `siblings` where the next broader meaning is the same one, as of garments and
 * clothes, of passengers and visitors, but of men and women as well; `apart` otherwise.
 */
export type Kinship = 'kin' | 'siblings' | 'apart';

/** undefined where WordNet does not know both. */
export function findKinship(one: string, other: string): Kinship | undefined {
  const [a, b] = [listMeanings(one), listMeanings(other)];
  if (a.length === 0 || b.length === 0) return undefined;
  const isAny = (relate: (x: number, y: number) => boolean) => a.some((x) => b.some((y) => relate(x, y)));
  if (isAny((x, y) => x === y || isKindOf(x, y) || isKindOf(y, x))) return 'kin';
  return isAny((x, y) => findBroader(x) === findBroader(y)) ? 'siblings' : 'apart';
}

/** Also by one of several meanings alone, as of "head"; undefined of what WordNet does not know. */
export function arePersons(noun: string): boolean | undefined {
  const meanings = listMeanings(noun);
  if (meanings.length === 0) return undefined;
  return meanings.some((meaning) => PERSONS.some((person) => isWithin(meaning, person, Infinity)));
}

/** Of all the singulars that a plural may have. */
function listMeanings(noun: string): number[] {
  return listSingulars(noun).flatMap((word) => [...parseMeanings(findEntry(`${word}:`))]);
}

/** What stands after the word. */
function findEntry(head: string): string {
  let [low, high] = [0, ENTRIES.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = ENTRIES[middle] ?? '';
    if (entry.startsWith(head)) return entry.slice(head.length);
    if (entry < head) low = middle + 1;
    else high = middle;
  }
  return '';
}

/** By their codes, which is ten times as fast as `parseInt`. */
function parseMeanings(ids: string): Uint16Array {
  const meanings = new Uint16Array(ids.length / DIGITS);
  for (let at = 0; at < ids.length; at++) {
    const code = ids.charCodeAt(at);
    const digit = code < LETTER_A ? code - DIGIT_0 : code - LETTER_A + 10;
    const index = Math.floor(at / DIGITS);
    meanings[index] = (meanings[index] ?? 0) * RADIX + digit;
  }
  return meanings;
}

/** Itself at the top. */
function findBroader(meaning: number): number {
  return PARENTS[meaning] ?? meaning;
}

function isKindOf(meaning: number, broad: number): boolean {
  return isWithin(meaning, broad) && countDepth(broad) >= MIN_DEPTH;
}

function countDepth(meaning: number): number {
  const above = findBroader(meaning);
  return above === meaning ? 0 : 1 + countDepth(above);
}

/** Whether the second is the first or one of those above it. */
function isWithin(meaning: number, broad: number, maxSteps = MAX_STEPS): boolean {
  let at = meaning;
  for (let steps = 0; at !== broad; steps++) {
    const above = findBroader(at);
    if (above === at || steps === maxSteps) return false;
    at = above;
  }
  return true;
}

/** Some nouns name them only together: troops, staff. */
const PERSONS = ['person', 'people', 'staff', 'crew', 'troop'].flatMap(listMeanings);
