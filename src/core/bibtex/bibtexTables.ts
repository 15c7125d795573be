// What BibTeX's and biblatex's types, keys and languages are called in CSL, and what entries inherit. Data only.

const TYPE_ROWS: readonly (readonly [csl: string, types: string])[] = [
  ['article-journal', 'article periodical suppperiodical'],
  ['article-newspaper', 'newsarticle newspaper'],
  [
    'book',
    'book mvbook collection mvcollection manual proceedings mvproceedings reference mvreference software commentary',
  ],
  ['chapter', 'inbook bookinbook incollection suppbook suppcollection'],
  ['dataset', 'dataset data'],
  ['entry-encyclopedia', 'inreference'],
  ['graphic', 'artwork image'],
  ['legal_case', 'jurisdiction'],
  ['legislation', 'legislation standard'],
  ['manuscript', 'unpublished'],
  ['motion_picture', 'movie video'],
  ['pamphlet', 'booklet'],
  ['paper-conference', 'inproceedings conference'],
  ['patent', 'patent'],
  ['personal_communication', 'letter letters'],
  ['report', 'report techreport'],
  ['review', 'review'],
  ['song', 'audio music'],
  ['speech', 'performance'],
  ['thesis', 'thesis phdthesis mastersthesis'],
  ['treaty', 'legal'],
  ['webpage', 'online electronic www'],
];

/** CSL's type of each entry type; any other is a `document`. */
export const CSL_TYPES = toMap(TYPE_ROWS);

/** CSL's type of an article by its `entrysubtype`. */
export const ARTICLE_SUBTYPES: ReadonlyMap<string, string> = new Map([
  ['magazine', 'article-magazine'],
  ['newspaper', 'article-newspaper'],
]);

/** Types whose `number` is that of an issue. */
export const ARTICLES: ReadonlySet<string> = new Set('article periodical suppperiodical review'.split(' '));

/** Types that stand in a larger work. */
export const CHAPTERS: ReadonlySet<string> = new Set(
  'inbook incollection inproceedings conference inreference bookinbook'.split(' '),
);

/** Types whose `number` is the place in a series. */
export const NUMBERED_IN_SERIES: ReadonlySet<string> = new Set(
  ('book collection proceedings reference mvbook mvcollection mvproceedings mvreference bookinbook inbook incollection ' +
    'inproceedings inreference suppbook suppcollection').split(' '),
); // oxfmt-ignore

/** biblatex's keys for kinds of works, and the types that imply one. */
export const GENRES: ReadonlyMap<string, string> = new Map([
  ['phdthesis', 'PhD thesis'],
  ['mathesis', 'Master’s thesis'],
  ['mastersthesis', 'Master’s thesis'],
  ['bathesis', 'Bachelor’s thesis'],
  ['candthesis', 'Candidate thesis'],
  ['techreport', 'technical report'],
  ['resreport', 'research report'],
  ['software', 'computer software'],
  ['datacd', 'data CD'],
  ['audiocd', 'audio CD'],
  ['patent', 'patent'],
  ['patentus', 'U.S. patent'],
  ['patenteu', 'European patent'],
  ['patentde', 'German patent'],
  ['patentuk', 'British patent'],
  ['patentfr', 'French patent'],
  ['patreq', 'patent request'],
  ['patrequs', 'U.S. patent request'],
  ['patreqeu', 'European patent request'],
  ['patreqde', 'German patent request'],
  ['patrequk', 'British patent request'],
  ['patreqfr', 'French patent request'],
]);

/** biblatex's keys for where a patent holds. */
export const COUNTRIES: ReadonlyMap<string, string> = new Map([
  ['countryde', 'Germany'],
  ['countryeu', 'European Union'],
  ['countryep', 'European Union'],
  ['countryfr', 'France'],
  ['countryuk', 'United Kingdom'],
  ['countryus', 'United States of America'],
]);

/** Entry types that name a genre though they have no `type` field. */
export const GENRE_TYPES: ReadonlySet<string> = new Set(['phdthesis', 'mastersthesis']);

export const PUBLICATION_STATES: ReadonlyMap<string, string> = new Map([
  ['inpreparation', 'in preparation'],
  ['inpress', 'in press'],
  ['prepublished', 'pre-published'],
]);

/** babel's language names as IETF tags. */
export const LANGUAGES: ReadonlyMap<string, string> = toMap([
  ['ar', 'arabic'],
  ['bg-BG', 'bulgarian'],
  ['ca-AD', 'catalan'],
  ['cs-CZ', 'czech'],
  ['da-DK', 'danish'],
  ['de-AT', 'austrian naustrian'],
  ['de-CH', 'swissgerman nswissgerman'],
  ['de-DE', 'german ngerman'],
  ['el-GR', 'greek'],
  ['en-GB', 'british ukenglish'],
  ['en-US', 'english american usenglish'],
  ['en-AU', 'australian'],
  ['en-CA', 'canadian'],
  ['es-ES', 'spanish'],
  ['et-EE', 'estonian'],
  ['eu-ES', 'basque'],
  ['fa-IR', 'persian farsi'],
  ['fi-FI', 'finnish'],
  ['fr-CA', 'canadien acadian'],
  ['fr-FR', 'french francais'],
  ['he-IL', 'hebrew'],
  ['hr-HR', 'croatian'],
  ['hu-HU', 'hungarian magyar'],
  ['is-IS', 'icelandic'],
  ['it-IT', 'italian'],
  ['ja-JP', 'japanese'],
  ['la', 'latin'],
  ['lt-LT', 'lithuanian'],
  ['lv-LV', 'latvian'],
  ['nb-NO', 'norsk norwegian'],
  ['nl-NL', 'dutch'],
  ['nn-NO', 'nynorsk'],
  ['pl-PL', 'polish'],
  ['pt-BR', 'brazil brazilian'],
  ['pt-PT', 'portuguese portuges'],
  ['ro-RO', 'romanian'],
  ['ru-RU', 'russian'],
  ['sk-SK', 'slovak'],
  ['sl-SI', 'slovene slovenian'],
  ['sr-RS', 'serbian'],
  ['sv-SE', 'swedish'],
  ['th-TH', 'thai'],
  ['tr-TR', 'turkish'],
  ['uk-UA', 'ukrainian'],
  ['vi-VN', 'vietnamese'],
  ['zh-CN', 'pinyin'],
]);

/** Titles that change their name on the way from a parent entry (biblatex manual, appendix B). */
export interface TitleInheritance {
  readonly parents: ReadonlySet<string>;
  readonly children: ReadonlySet<string>;
  readonly prefix: 'main' | 'book' | 'journal';
}

export const TITLE_INHERITANCE: readonly TitleInheritance[] = [
  row('mvbook', 'book inbook bookinbook suppbook', 'main'),
  row('mvcollection mvreference', 'collection reference incollection inreference suppcollection', 'main'),
  row('mvproceedings', 'proceedings inproceedings', 'main'),
  row('book', 'inbook bookinbook suppbook', 'book'),
  row('collection reference book', 'incollection inreference suppcollection', 'book'),
  row('proceedings', 'inproceedings conference', 'book'),
  row('periodical', 'article suppperiodical', 'journal'),
];

/** Fields that are an entry's own and never inherited. */
export const OWN_FIELDS: ReadonlySet<string> = new Set(
  ('ids crossref xref xdata entryset entrysubtype execute label options presort related relatedoptions relatedstring ' +
    'relatedtype shortauthor shorttitle sortkey sorttitle').split(' '),
); // oxfmt-ignore

function row(parents: string, children: string, prefix: TitleInheritance['prefix']): TitleInheritance {
  return { parents: new Set(parents.split(' ')), children: new Set(children.split(' ')), prefix };
}

function toMap(rows: readonly (readonly [value: string, keys: string])[]): ReadonlyMap<string, string> {
  return new Map(rows.flatMap(([value, keys]) => keys.split(' ').map((key): [string, string] => [key, value])));
}
