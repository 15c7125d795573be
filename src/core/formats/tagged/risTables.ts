// RIS's types and tags in terms of CSL; data only. After the RIS specification and Zotero's and EndNote's use of it.
import type { Convert, TagRow } from './tags.ts';
import { all, bare, date, first, isDoi, isIsbn, isIssn, joined, listIssns, pages, toDoi } from './values.ts';

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

const isBook = (type: string): boolean => /BOOK|CHAP|CONF|THES|RPRT|ENCYC|DICT/.test(type);
/** Works that are in no other: their second title is the series. */
const isWhole = (type: string): boolean => /^(?:E?BOOK|EDBOOK|CLSWK|THES|RPRT|GOVDOC|MAP|COMP)$/.test(type);
const isPeriodical = (type: string): boolean => /^(?:E?JOUR|JFULL|ABST|INPR|MGZN|NEWS)$/.test(type);
/** Reports and standards, whose number some programs file as a serial or an issue. */
const isNumbered = (type: string): boolean => /^(?:RPRT|GOVDOC|STAND|PAT)$/.test(type);

/** Serial numbers by their shape, else by what the type would have. */
const isbn: Convert = (values, type) => {
  const found = values.filter((value) => isIsbn(value) || (isBook(type) && !isNumbered(type) && !isIssn(value)));
  return joined(found.map(bare), type);
};
const issn: Convert = (values, type) => {
  const found = values.flatMap(listIssns);
  if (found.length > 0 || isBook(type) || isNumbered(type)) return joined(found, type);
  return joined(values.filter((value) => !isIsbn(value)).map(bare), type);
};

/** What databases put into notes about themselves. */
const isNoise = (value: string): boolean =>
  /^(?:Cited By|Export Date|Correspondence Address|Funding details|References:|doi:)/i.test(value);

export const TAGS: readonly TagRow[] = [
  ['title', 'TI T1 CT', first],
  ['title', 'BT', (values, type) => (isBook(type) ? values[0] : undefined)],
  ['title-short', 'ST', first],
  ['container-title', 'T2 JF JO BT JA J2', (values, type) => (isWhole(type) ? undefined : values[0])],
  ['container-title-short', 'J2 JA', first],
  ['collection-title', 'T3', first],
  ['collection-title', 'T2', (values, type) => (isWhole(type) ? values[0] : undefined)],
  ['author', 'AU A1', all],
  ['editor', 'ED A2', all],
  ['collection-editor', 'A3', all],
  ['translator', 'A4', all],
  ['page', 'SP EP', pages],
  ['issued', 'DA PY Y1 PD', date],
  ['accessed', 'Y2', date],
  ['genre', 'VL', (values, type) => (type === 'THES' && !/^\d/.test(values[0] ?? '') ? values[0] : undefined)],
  ['volume', 'VL', (values, type) => (type === 'THES' && !/^\d/.test(values[0] ?? '') ? undefined : values[0])],
  ['number', 'M1', (values, type) => (isPeriodical(type) ? undefined : values[0])],
  ['number', 'IS', (values, type) => (isNumbered(type) ? values[0] : undefined)],
  ['number', 'SN', (values, type) => (isNumbered(type) ? values.find((value) => !isIssn(value) && !isIsbn(value)) : undefined)],
  ['issue', 'IS', (values, type) => (isNumbered(type) ? undefined : values[0])],
  ['number-of-volumes', 'NV', first],
  ['edition', 'ET', first],
  ['section', 'SE', first],
  ['publisher', 'PB', first],
  ['publisher-place', 'CY PP', first],
  ['abstract', 'AB N2', first],
  ['keyword', 'KW', joined],
  ['note', 'N1 RN', (values) => values.find((value) => !isNoise(value))],
  ['genre', 'M3', (values, type) => (isPeriodical(type) ? undefined : values.find((value) => !isDoi(value)))],
  ['language', 'LA', first],
  ['DOI', 'DO', ([value = '']) => toDoi(value)],
  ['DOI', 'M3 N1 L3 UR', (values) => values.filter(isDoi).map(toDoi)[0]],
  ['URL', 'UR', first],
  ['ISBN', 'SN', isbn],
  ['ISSN', 'SN', issn],
  ['call-number', 'CN', first],
  ['source', 'DB', first],
]; // oxfmt-ignore
