// EndNote's tagged format (.enw, after Refer), which Google Scholar and publishers write, too; its XML has the same fields.
import { lookup } from '../../lookup.ts';
import { type Dialect, toFormat } from './taggedFormat.ts';
import { all, bare, date, first, isIsbn, joined, keywords, listIssns, toDoi } from './values.ts';

/** CSL's types by the names of EndNote's reference types, in small letters. */
const TYPES: Readonly<Record<string, string>> = {
  'ancient text': 'classic',
  'artwork': 'graphic',
  'audiovisual material': 'motion_picture',
  'bill': 'bill',
  'blog': 'post-weblog',
  'book': 'book',
  'book section': 'chapter',
  'case': 'legal_case',
  'computer program': 'software',
  'conference paper': 'paper-conference',
  'conference proceedings': 'paper-conference',
  'dataset': 'dataset',
  'dictionary': 'entry-dictionary',
  'edited book': 'book',
  'electronic article': 'article-journal',
  'electronic book': 'book',
  'electronic book section': 'chapter',
  'encyclopedia': 'entry-encyclopedia',
  'film or broadcast': 'motion_picture',
  'government document': 'report',
  'hearing': 'hearing',
  'interview': 'interview',
  'journal article': 'article-journal',
  'legal rule or regulation': 'legislation',
  'magazine article': 'article-magazine',
  'manuscript': 'manuscript',
  'map': 'map',
  'music': 'song',
  'newspaper article': 'article-newspaper',
  'online database': 'dataset',
  'pamphlet': 'pamphlet',
  'patent': 'patent',
  'personal communication': 'personal_communication',
  'podcast': 'broadcast',
  'press release': 'article',
  'report': 'report',
  'standard': 'standard',
  'statute': 'legislation',
  'thesis': 'thesis',
  'unpublished work': 'manuscript',
  'web page': 'webpage',
}; // oxfmt-ignore

/** A comma after a name says that it is an institution's. */
const toName = (name: string): unknown => (name.endsWith(',') ? { literal: name.slice(0, -1) } : name);

/** The CSL type of a reference type as EndNote names it. */
export function toEndnoteType(name: string | undefined): string {
  return lookup(TYPES, name?.toLowerCase() ?? '') ?? 'document';
}

const isWhole = (type: string): boolean => /^(?:book|thesis|report|webpage|software|map)$/.test(type);
const isPeriodical = (type: string): boolean => type.startsWith('article-');
const isNumbered = (type: string): boolean => /^(?:report|patent|standard|legislation|bill|manuscript)$/.test(type);

export const ENDNOTE: Dialect = {
  name: 'EndNote',
  extensions: ['enw'],
  recognises: (text) => /^\uFEFF?%0 \p{L}/mu.test(text),
  line: /^%(\S)(?: (.*)|$)/gm,
  opening: '0',
  listed: new Set(['K', 'F']),
  key: 'F',
  toType: (values) => toEndnoteType(values.get('0')?.[0]),
  rows: [
    ['title', 'T', first],
    ['title-short', '!', first],
    ['container-title', 'J', first],
    ['container-title', 'B', (values, type) => (isWhole(type) ? undefined : values[0])],
    ['collection-title', 'S', first],
    ['collection-title', 'B', (values, type) => (isWhole(type) ? values[0] : undefined)],
    ['author', 'A', (values) => values.map(toName)],
    ['editor', 'E', all],
    ['collection-editor', 'Y', all],
    ['translator', '?', all],
    ['issued', '8 D', date],
    ['accessed', '[', first],
    ['volume', 'V', first],
    ['issue', 'N', (values, type) => (isNumbered(type) ? undefined : values[0])],
    ['number', 'N', (values, type) => (isNumbered(type) ? values[0] : undefined)],
    ['number-of-volumes', '6', first],
    ['page', 'P', first],
    ['edition', '7', first],
    ['section', '&', first],
    ['genre', '9', (values, type) => (isPeriodical(type) ? undefined : values[0])],
    ['publisher', 'I', first],
    ['publisher-place', 'C', first],
    ['DOI', 'R', ([value = '']) => (/^10\.|doi/i.test(value) ? toDoi(value) : undefined)],
    ['URL', 'U', first],
    ['ISSN', '@', (values) => joined(values.flatMap(listIssns), '')],
    ['ISBN', '@', (values) => values.filter(isIsbn).map(bare)[0]],
    ['abstract', 'X', first],
    ['keyword', 'K', keywords],
    ['note', 'Z', first],
    ['language', 'G', first],
    ['call-number', 'L', first],
    ['source', '~ W', first],
  ],
}; // oxfmt-ignore

export const endnoteFormat = toFormat(ENDNOTE);
