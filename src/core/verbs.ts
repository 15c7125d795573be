// English verbs in the forms that do not show that they are none of a noun's.

/** Verbs in the forms that follow a counted noun ("one man said", "two people died") and do not end in -ed or -ing. */
export const VERBS: ReadonlySet<string> = new Set(
  `
  said says say told tells went gone go goes came come comes got get gets made make makes took take takes taken gave give gives
  given knew know knows known thought think thinks saw see sees seen found find finds felt feel feels left leave leaves kept
  keep keeps began begin begins begun held hold holds brought bring brings wrote write writes written stood stand stands sat sit sits
  lost lose loses paid pay pays met meet meets ran run runs set sets led lead leads read reads grew grow grows grown won win wins
  fell fall falls fallen rose rise rises risen sold sell sells bought buy buys sent send sends built build builds spent spend
  spends cut cuts put puts hit hits hurt shot shut broke break breaks broken spoke speak speaks spoken chose choose chosen drew
  draw draws drawn drove drive drives driven flew fly flies flown forgot fought fight fights froze frozen hid hung struck swam
  swept swore taught threw throw throws thrown understood woke wore wear wears won't became become becomes caught catch
  showed show shows shown seems seem seemed appears appear remain remains live lives work works want wants need needs
  die dies died killed injured wounded arrested detained missing displaced called calls call used uses asked asks added adds
  become include includes included face faces apply help helps let lets voted votes agreed expected reported
  slept dealt meant sank shrank sprang stole stolen tore torn rang sang bore born fled flee flees strode wept lent lit
  cost costs believe believes suggest suggests plan plans planned decided began continue continues tend tends`
    .trim()
    .split(/\s+/),
);
