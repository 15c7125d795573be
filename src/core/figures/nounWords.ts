// The closed classes of English words that the noun heuristic and the guards stand on; data, kept apart for its length.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that no counted noun contains: prepositions, conjunctions, pronouns, determiners, auxiliaries, adverbs. */
export const STOP_WORDS: ReadonlySet<string> = set(`
  a an the this that these those its his her their our my your whose which who whom what when where why how
  i you he she it we they me him us them himself herself itself themselves someone anyone everyone nobody
  in on at by to from of for with without within into onto over under above below between among amid across through
  throughout during before after since until till about against along around behind beside besides beyond despite down
  up off out outside inside near toward towards upon via per versus vs than as like except including following according
  and or but nor so yet if because although though while whereas unless whether
  is are was were be been being am has have had having do does did done will would shall should can could may might must
  not n't no also too very just even still already ever never again always often sometimes soon now then here there
  ago yesterday today tomorrow tonight apart alone away together instead rather quite almost nearly only once twice
  both either neither each every any some all such same another much many
  worth
  monday tuesday wednesday thursday friday saturday sunday
  isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't
  it's he's she's they're we're they've i'm i've you're that's there's
`);

/** Plurals without -s, and nouns that are counted without a plural. */
export const PLURALS: ReadonlySet<string> = set(`
  people men women children police staff personnel aircraft spacecraft cattle sheep fish deer feet teeth mice geese media
  data criteria phenomena youth crew species folk clergy offspring bacteria alumni livestock poultry infantry
  policemen policewomen firemen firefighters fishermen servicemen servicewomen businessmen businesswomen congressmen
  congresswomen salesmen gunmen frenchmen englishmen irishmen spokesmen craftsmen militiamen clergymen statesmen gentlemen
  noblemen tribesmen horsemen grandchildren schoolchildren oxen lives wives wolves knives leaves halves shelves loaves
  thieves countrymen workmen nuclei fungi cacti stimuli syllabi analyses crises theses hypotheses dead wounded
  swiss chinese japanese vietnamese portuguese british french dutch irish
`);

/** Words in -s that qualify the noun after them rather than being it: "40 sales jobs". */
export const S_MODIFIERS: ReadonlySet<string> = set(`
  sales sports news arms goods operations systems savings communications economics physics mathematics politics electronics
  athletics logistics clothes serious various famous dangerous previous numerous religious continuous indigenous anonymous
  precious enormous nervous conscious infectious suspicious prestigious ambitious notorious obvious tremendous homeless
  jobless wireless business class cross mass press access express process boss congress address glass grass less us plus
  campus bus virus census focus status bonus surplus gas texas paris arkansas kansas massachusetts u.s. overseas always
  hours-long years-long human-rights women's men's children's people's united states nations
`);

/** Words that may stand between the number and its noun but are not part of it. */
export const NOUN_FILLERS: ReadonlySet<string> = set(
  `more other additional further extra or so of the its his her their our your my those these`,
);

/** What a number is a name or an address after, as in "page 5"; followed by a number without a noun of its own. */
export const LABELS: ReadonlySet<string> = set(`
  page pages p pp rank section sections sec § chapter chapters ch chap figure figures fig figs table tables tab no nos number numbers nr
  version versions v ver volume volumes vol issue article articles art step part parts appendix annex equation eq
  line lines paragraph para verse note footnote item clause rule amendment proposition resolution directive regulation schedule
  route highway hwy interstate road motorway freeway exit junction gate room suite floor apartment apt unit flight
  bus channel platform track terminal pier runway district ward zone precinct box post lane
  phase stage grade tier type class category level episode season series session round game match day week lot
  apollo soyuz voyager boeing airbus windows iphone galaxy playstation android ios python formula group
  isbn issn doi iso iec din astm ansi ieee rfc zip postcode id ref case bill act docket psalm sura opus op symphony
  sp ftse nasdaq cac stoxx nikkei fortune russell dax ibex csi asx topix xbox pixel mazda formula nasa euro
  model mark mk area sector block plot hole lap heat row seat building
`);
