// Whether two counted nouns can count the same things: vessels and ships can, nurses and patients cannot.
import type { Figure } from '../figures/figure.ts';
import { arePersons, findKinship } from './nounKinship.ts';
import { listSingulars } from './singular.ts';
import { headStem, lastWord, stem } from '../stems.ts';
import { CONCEPTS } from '../synonyms.ts';

/**
 * `same` noun; `kin` where one may stand for the other; `generic` where one says little of what is counted; `open` where a
 * noun is missing or unknown; `other` where both are known and neither stands for the other.
 */
export type NounRelation = 'same' | 'kin' | 'generic' | 'open' | 'other';

/** Heads that say little about what was counted; not their stems, as placements are no places. */
const GENERIC: ReadonlySet<string> = new Set(
  'case thing item time total whole unit piece part place work group kind type set'.split(' '),
);

/** What happens to whoever is counted: 44 deaths are 44 people, but no 44 births. */
const FATES: ReadonlySet<string> = new Set(['die', 'injure'].map(stem));

/** What may stand for persons that another text names: "340 participants" for its "340 women". */
const GENERIC_PERSONS: ReadonlySet<string> = new Set([
  ...'people individual participant respondent member subject victim user resident worker professional specialist'
    .split(' ')
    .map(stem),
  ...FATES,
]);

/** Whoever has a role is one of these as well, and the two may be told as one. */
const DEMOGRAPHIC: ReadonlySet<string> = new Set(
  'man woman child adult boy girl teenager baby infant senior pensioner youth family'.split(' ').map(stem),
);

/** The stem of what a figure counts. */
export function toHead({ noun }: Figure): string | undefined {
  return noun === undefined ? undefined : headStem(noun);
}

export function relateNouns(a: Figure, b: Figure): NounRelation {
  const [one, other] = [a, b].map(({ noun = '' }) => lastWord(noun));
  return one === undefined || other === undefined ? 'open' : relateWords(one, other);
}

/** What stands for several words has no meaning of its own: an ERA is no era. */
const ACRONYM = /^\p{Lu}[\p{Lu}.]+s?$/u;

/** As texts write them. */
export function relateWords(a: string, b: string): NounRelation {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  if (isGenericBeside(one, other) || isGenericBeside(other, one)) return 'generic';
  if (isSameWord(one, other)) return FATES.has(stem(one)) ? 'generic' : 'same';
  if (ACRONYM.test(a) || ACRONYM.test(b)) return 'open';
  return relateMeanings(one, other);
}

function isGenericBeside(noun: string, other: string): boolean {
  if (listSingulars(noun).some((each) => GENERIC.has(each))) return true;
  return GENERIC_PERSONS.has(stem(noun)) && arePersons(other) !== false;
}

function isSameWord(one: string, other: string): boolean {
  const concept = CONCEPTS.get(one);
  if (concept !== undefined && concept === CONCEPTS.get(other)) return true;
  const singulars = listSingulars(one);
  return listSingulars(other).some((each) => singulars.includes(each));
}

function relateMeanings(one: string, other: string): NounRelation {
  const kinship = findKinship(one, other);
  if (kinship === undefined) return stem(one) === stem(other) ? 'same' : 'open';
  if (kinship !== 'apart') return kinship === 'kin' ? 'kin' : 'open';
  const isOverlapping = [one, other].some((each) => DEMOGRAPHIC.has(stem(each))) && [one, other].every(arePersons);
  return isOverlapping ? 'open' : 'other';
}
