// Words that mean the same, words that mean the opposite, and words that mean nothing here: tables made by hand from news prose.
import { MONTH_NAMES } from './calendar.ts';

/** One row a concept; the first word names it. All common forms that the stemmer does not bring together are listed. */
const SYNONYMS: readonly string[] = [
  'die died dies dying dead death deaths killed kill kills killing fatality fatalities toll perished slain lives',
  'injure injured injuries injury wounded wound wounds wounding hurt injuring',
  'flee fled fleeing flees displaced displace displacing displacement uprooted evacuated evacuate',
  'people person persons individuals individual human humans',
  'soldier soldiers troop troops serviceman servicemen servicemembers',
  'fighter fighters militant militants insurgent insurgents jihadist jihadists gunman gunmen rebel rebels',
  'prison prisons jail jails',
  'prisoner prisoners inmate inmates detainee detainees detained jailed imprisoned',
  'child children kid kids youngster youngsters',
  'resident residents inhabitant inhabitants villager villagers townspeople',
  'woman women female females',
  'man men male males',
  'worker workers employee employees staff staffer staffers workforce employs employed employ jobs job',
  'employer employers',
  'pupil pupils student students schoolchildren',
  'rise rises rose risen rising boost boosts boosted boosting raised raise grew grow grows growing grown growth increase increases increased increasing climbed climb climbing up gained jump jumped surged surge',
  'fall falls fell fallen falling decline declined declines declining dropped drop drops dropping decrease decreased decreases down shrank shrunk reduced reduces reduce reducing reduction reductions lowered lowers lowering shrink shrinks shrinking plunged plunge dip dipped cut cuts slumped slump lower',
  'buy bought buys buying purchase purchased acquire acquired acquisition',
  'sell sold sells selling sale sales',
  'spend spent spends spending expenditure expense expenses outlay outlays',
  'cost costs price prices priced costing',
  'earn earned earnings income revenue revenues turnover',
  'home homes house houses household households dwelling dwellings flat flats apartment apartments',
  'car cars vehicle vehicles automobile automobiles',
  'truck trucks lorry lorries',
  'company companies firm firms business businesses enterprise enterprises corporation',
  'doctor doctors physician physicians',
  'begin began begun start started starting opened launch launched',
  'end ended ends ending closed close finished finish stopped',
  'build built builds construct constructed construction',
  'buried bury burial',
  'arrest arrested arrests arresting',
  'study studies research survey surveys surveyed trial',
  'participant participants respondent respondents volunteer volunteers subjects',
  'vote votes voted voter voters ballot ballots',
  'big large larger largest bigger biggest',
  'tall high height higher highest',
  'long length longer longest',
  'heavy weight weigh weighs weighed weighing heavier',
  'deep depth deeper',
  'old age aged older elder',
  'year years annual annually yearly',
  'month months monthly',
  'week weeks weekly',
  'attack attacks attacked attacking assault assaults raid raids raided strike strikes struck',
  'american americans US USA',
  'lose lost losing loses loss losses',
  'win won wins winning victory',
  'pay paid pays payment payments',
  'give gave given gives giving donated donate donation donations',
  'take took taken takes',
  'send sent sends sending dispatched',
  'hold held holds holding',
  'escape escaped escapes escaping',
  'destroy destroyed destroys destruction demolished ruined',
  'plant planted plants planting',
  'catch caught catches',
  'teach taught teaches teacher teachers',
];

/** Two things that one figure cannot both count; by the names of concepts and by plain stems. */
export const OPPOSITES: readonly (readonly [string, string])[] = [
  ['die', 'injure'],
  ['rise', 'fall'],
  ['man', 'woman'],
  ['buy', 'sell'],
  ['win', 'lose'],
  ['import', 'export'],
  ['begin', 'end'],
  ['birth', 'die'],
  ['earn', 'spend'],
  ['boy', 'girl'],
  ['urban', 'rural'],
  ['profit', 'lose'],
  ['arrest', 'releas'],
  ['summer', 'wint'],
  ['agree', 'disagre'],
  ['support', 'oppos'],
  ['man', 'child'],
  ['woman', 'child'],
  ['big', 'small'],
];

/** The same, of words that by themselves say nothing of a matter; where one stands in the place of the other. */
const OPPOSITE_PARTICLES: readonly (readonly [string, string])[] = [
  ['more', 'less'],
  ['more', 'fewer'],
  ['most', 'least'],
  ['over', 'under'],
  ['above', 'under'],
  ['above', 'below'],
  ['over', 'below'],
  ['up', 'down'],
  ['before', 'after'],
  ['higher', 'lower'],
  ['with', 'without'],
];

/** Two words with a space between them, in both orders. */
export const OPPOSITE_WORDS: ReadonlySet<string> = new Set(
  [...OPPOSITES, ...OPPOSITE_PARTICLES].flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]),
);

/**
 * Of each group one thing happens to whoever is counted, or one time or place is spoken of: an equal number beside another
 * member is most likely one of something else. The words are as their texts have them.
 */
export const EXCLUSIVES: readonly string[] = [
  'killed injured fled displaced arrested missing rescued recovered recoveries infected homeless unemployed',
  MONTH_NAMES.join(' '),
  'northern southern eastern western',
  'open opened closed',
  'import export domestic',
];

/** Whoever is one of a group is none of the others in it, where one word stands in the place of another. */
export const POPULATIONS: readonly string[] = [
  'child adult',
  'child seniors',
  'infants toddlers teenagers pensioners',
  'infants adults',
  'teenagers adults',
  'teens adults',
  'teens seniors',
  'adolescents adults',
  'mothers fathers',
  'sons daughters',
  'brothers sisters',
  'husbands wives',
  'pupil teachers',
  'patients doctors nurses',
  'workers employers',
  'tenants landlords',
  'renters homeowners',
  'renters owners',
  'sellers buyers',
  'consumers producers',
  'winners losers',
  'smokers nonsmokers',
  'natives immigrants',
  'black white asian hispanic',
  'christians muslims jews hindus buddhists atheists',
  'catholics protestants',
  'democrats republicans independents',
];

/** Words that say nothing of what a sentence is about, number words among them, as figures are compared by value. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above according across after again against all almost also although always am among an and another any
  approximately are around as at away be became because become been before being below between both but by came can
  cannot come could did do does doing don done during each either else even ever every few for from further get gets
  getting go going got had has have having he her here hers herself him himself his how however i if in including
  indeed instead into is it its itself just last least less like likely made make makes many may me might more most
  much must my near nearly neither never next no none nor not nothing now of off often on once one only onto or other
  others our out over own part per perhaps put quite rather really roughly said same saw say saying says see seen
  several shall she should since so some still such than that the their theirs them themselves then there these they
  this those though through thus till to told too toward towards under until unto upon us use used very via was we well
  went were what when where whether which while who whom whose why will with within without would yet you your
  zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
  billion billions trillion trillions dozen dozens half third thirds quarter quarters percent cent percentage point points
  estimated total number figure figures amount altogether overall`.split(/\s+/),
);

export const CONCEPTS: ReadonlyMap<string, string> = new Map(
  SYNONYMS.map((row) => row.split(' ')).flatMap(([name = '', ...words]) =>
    [name, ...words].map((word) => [word, name]),
  ),
);
