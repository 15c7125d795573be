// The words that name a locator's kind, as CSL's English locale has them: the table that Pandoc looks labels up in.

/** CSL's name of each kind, then its singular and plural, long, short and as a symbol. */
const TERMS: readonly (readonly [label: string, words: string])[] = [
  ['book', 'book|books|bk.|bks.'],
  ['chapter', 'chapter|chapters|chap.|chaps.'],
  ['column', 'column|columns|col.|cols.'],
  ['figure', 'figure|figures|fig.|figs.'],
  ['folio', 'folio|folios|fol.|fols.'],
  ['issue', 'number|numbers|no.|nos.'],
  ['line', 'line|lines|l.|ll.'],
  ['note', 'note|notes|n.|nn.'],
  ['opus', 'opus|opera|op.|opp.'],
  ['page', 'page|pages|p.|pp.'],
  ['paragraph', 'paragraph|paragraphs|para.|paras.|¶|¶¶'],
  ['part', 'part|parts|pt.|pts.'],
  ['section', 'section|sections|sec.|secs.|§|§§'],
  ['sub-verbo', 'sub verbo|sub verbis|s.v.|s.vv.'],
  ['verse', 'verse|verses|v.|vv.'],
  ['volume', 'volume|volumes|vol.|vols.'],
];

/** From a word or abbreviation in lower case to CSL's name of the kind of locator. */
export const LOCATOR_TERMS: ReadonlyMap<string, string> = new Map(
  TERMS.flatMap(([label, words]) => words.split('|').map((word) => [word, label] as const)),
);
