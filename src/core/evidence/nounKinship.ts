// Whether one noun may stand for another, by WordNet: a word of the same meaning, or of one a few steps broader or narrower.
import { BROADER, NOUNS } from './nounTree.ts';
import { listSingulars } from './singular.ts';

/** Steps from a meaning up to one that still counts the same: a "salmon" is a "fish", but hardly an "object". */
const MAX_STEPS = 3;
const RADIX = 36;
const DIGITS = 3;

/** Sorted; cut apart here, and read only where they are asked for. */
const ENTRIES = NOUNS.split(/\s/);
const PARENTS = BROADER.replaceAll('\n', '');

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
  if (isAny((x, y) => isWithin(x, y) || isWithin(y, x))) return 'kin';
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
  return listSingulars(noun).flatMap((word) => parseMeanings(findEntry(`${word}:`)));
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

function parseMeanings(ids: string): number[] {
  return Array.from({ length: ids.length / DIGITS }, (_, index) => parseMeaning(ids, index));
}

function parseMeaning(ids: string, index: number): number {
  return Number.parseInt(ids.slice(index * DIGITS, (index + 1) * DIGITS), RADIX);
}

/** Itself at the top. */
function findBroader(meaning: number): number {
  return parseMeaning(PARENTS, meaning);
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
