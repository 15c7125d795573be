// Whether two counted nouns can count the same things: soldiers and people can, soldiers and homes cannot.
import type { Figure } from '../figures/figure.ts';
import { headStem, stem } from '../stems.ts';

/** `same` head; `kin` of one family; `open` where a noun is missing or unknown; `other` where both are known and unlike. */
export type NounRelation = 'same' | 'kin' | 'open' | 'other';

/** Families of things that are counted in news and reports; heads of different families never count the same. */
const FAMILIES: Readonly<Record<string, string>> = {
  persons: `people soldiers fighters prisoner child woman man worker student participant voter civilians members victims
    casualties refugees migrants resident patients passengers protesters officers officials scientists researchers
    journalists adults teenagers girls boys farmers doctors nurses teachers guests visitors tourists users customers
    readers citizens survivors hostages demonstrators supporters followers recruits guards experts authors
    players fans donors tenants owners drivers police pensioners families victims settlers immigrants listeners
    subscribers viewers shoppers commuters travellers travelers lawyers judges politicians lawmakers ministers spectators
    contractors engineers miners sailors pilots infants babies newborns mothers fathers parents couples singers musicians
    firefighters rescuers paramedics diplomats delegates apprentices trainees veterans die injure`,
  buildings: `home buildings schools hospitals shops stores villages towns cities countries sites camps provinces districts
    hotels restaurants factories clinics churches mosques libraries museums bridges stations farms`,
  vehicles:
    'car truck buses trains ships boats planes aircraft tanks ferries lorries bicycles bikes vessels helicopters',
  animals: 'animals birds fish cows cattle sheep dogs cats horses pigs chickens wolves bears bees seals species',
  plants: 'trees plants flowers crops seedlings saplings shrubs',
  texts: 'pages reports papers articles letters books documents words messages emails posts photographs pictures',
};

const FAMILY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(FAMILIES).flatMap(([family, nouns]) =>
    nouns.split(/\s+/).map((noun) => [stem(noun), family] as const),
  ),
);

/** Heads that stand for any person, so that they say little about who was counted. */
const GENERIC_HEADS: ReadonlySet<string> = new Set(
  ['people', 'die', 'injure', 'case', 'thing', 'item', 'time'].map(stem),
);

/** Heads that may stand for whoever another text names: "340 participants" for its "340 women". */
const ROLES: ReadonlySet<string> = new Set(
  'people person individual participant respondent member subject case victim user resident'.split(' ').map(stem),
);

/** The stem of what a figure counts. */
export function toHead({ noun }: Figure): string | undefined {
  return noun === undefined ? undefined : headStem(noun);
}

/** Whether both say what they count, in words of which none may stand for the other. */
export function nameDifferently(a: Figure, b: Figure): boolean {
  const [first, second] = [a, b].map(toHead);
  if (first === undefined || second === undefined || first === second) return false;
  return ![first, second].some((head) => GENERIC_HEADS.has(head) || ROLES.has(head));
}

export function relateNouns(a: Figure, b: Figure): NounRelation {
  const [first, second] = [a, b].map(toHead);
  if (first === undefined || second === undefined) return 'open';
  if (first === second) return GENERIC_HEADS.has(first) ? 'kin' : 'same';
  const families = [FAMILY_OF.get(first), FAMILY_OF.get(second)];
  if (families[0] === undefined || families[1] === undefined) return 'open';
  return families[0] === families[1] ? 'kin' : 'other';
}
