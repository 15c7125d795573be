// RIS's types and tags in terms of CSL; data only. After the RIS specification and Zotero's and EndNote's use of it.

/** CSL's type by RIS's; any other is a `document`. */
export const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'article-journal': 'JOUR EJOUR ABST INPR JFULL',
    'article-magazine': 'MGZN',
    'article-newspaper': 'NEWS',
    bill: 'BILL UNBILL',
    book: 'BOOK EBOOK EDBOOK CLSWK SER ANCIENT',
    chapter: 'CHAP ECHAP',
    dataset: 'DATA AGGR DBASE',
    'entry-dictionary': 'DICT',
    'entry-encyclopedia': 'ENCYC',
    graphic: 'ART FIGURE SLIDE',
    hearing: 'HEAR',
    legal_case: 'CASE',
    legislation: 'STAT LEGAL',
    manuscript: 'UNPB MANSCPT',
    map: 'MAP',
    motion_picture: 'MPCT VIDEO ADVS MULTI',
    pamphlet: 'PAMP',
    'paper-conference': 'CONF CPAPER',
    patent: 'PAT',
    personal_communication: 'ICOMM PCOMM',
    post: 'BLOG',
    report: 'RPRT GOVDOC',
    software: 'COMP',
    song: 'SOUND MUSIC',
    standard: 'STAND',
    thesis: 'THES',
    webpage: 'ELEC WEB',
  }).flatMap(([csl, types]) => types.split(' ').map((type): [string, string] => [type, csl])),
);

type Read = (values: readonly string[], type: string) => unknown;

const first: Read = ([value]) => value;
const all: Read = (values) => values;
const joined: Read = (values) => values.join(', ');
/** "2018/05/11/Spring" with any of its parts empty. */
const date: Read = ([value = '']) => {
  const [, year, month, day] = /^(\d{4})(?:\/(\d{1,2})?(?:\/(\d{1,2})?)?)?/.exec(value) ?? [];
  return year === undefined
    ? value
    : [year, month, day]
        .filter(Boolean)
        .join('-')
        .replace(/-(\d)(?!\d)/g, '-0$1');
};
const isBook = (type: string): boolean => /BOOK|CHAP|CONF|THES|RPRT|ENCYC|DICT/.test(type);

/** A CSL variable, the tags that give it, the best first, and how their values are read. An earlier row wins. */
export const TAGS: readonly (readonly [variable: string, tags: string, read: Read])[] = [
  ['title', 'TI T1 CT', first],
  ['title', 'BT', (values, type) => (isBook(type) ? values[0] : undefined)],
  ['title-short', 'ST', first],
  ['container-title', 'T2 JF JO JA BT', first],
  ['container-title-short', 'J2 JA', first],
  ['collection-title', 'T3', first],
  ['author', 'AU A1', all],
  ['editor', 'ED A2', all],
  ['collection-editor', 'A3', all],
  ['translator', 'A4', all],
  ['issued', 'DA PY Y1', date],
  ['accessed', 'Y2', date],
  ['volume', 'VL', first],
  ['issue', 'IS', first],
  ['number', 'M1', first],
  ['number-of-volumes', 'NV', first],
  ['edition', 'ET', first],
  ['section', 'SE', first],
  ['publisher', 'PB', first],
  ['publisher-place', 'CY PP', first],
  ['abstract', 'AB N2', first],
  ['keyword', 'KW', joined],
  ['note', 'N1 RN', first],
  ['genre', 'M3', first],
  ['language', 'LA', first],
  ['DOI', 'DO', ([value = '']) => value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')],
  ['URL', 'UR', first],
  ['ISBN', 'SN', (values, type) => (isBook(type) ? values[0] : undefined)],
  ['ISSN', 'SN', (values, type) => (isBook(type) ? undefined : values[0])],
  ['call-number', 'CN', first],
  ['source', 'DB', first],
];

/** The tags of the first and the last page. */
export const PAGES = ['SP', 'EP'] as const;
