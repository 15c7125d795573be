// CSL items as biblatex entries that Pandoc, Biber and Ibid read back as what they were: the reverse of bibtexItem.ts.
import { isFields } from '../fields.ts';
import type { CslDate, CslItem, CslName } from '../source.ts';
import { toIsoDate } from '../dates.ts';
import { ARTICLES, CHAPTERS, LANGUAGES, NUMBERED_IN_SERIES } from './bibtexTables.ts';
import { formatLatex, formatTitleLatex } from './latexWriter.ts';
import { lookup } from '../lookup.ts';
import { toUriComponent } from '../uriComponent.ts';
import { withoutControls } from '../controlCharacters.ts';

/** The entry type of each CSL type; `article` with its subtype, any other is `misc`. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'misc',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  dataset: 'dataset',
  'entry-encyclopedia': 'inreference',
  graphic: 'image',
  legal_case: 'jurisdiction',
  legislation: 'legislation',
  manuscript: 'unpublished',
  motion_picture: 'movie',
  pamphlet: 'booklet',
  'paper-conference': 'inproceedings',
  patent: 'patent',
  personal_communication: 'letter',
  report: 'report',
  review: 'review',
  song: 'music',
  speech: 'unpublished',
  thesis: 'thesis',
  treaty: 'legal',
  webpage: 'online',
  'post-weblog': 'online',
  post: 'online',
};

const SUBTYPES: Readonly<Record<string, string>> = {
  'article-magazine': 'magazine',
  'article-newspaper': 'newspaper',
};

type Write = (value: unknown) => string | undefined;

const text: Write = (value) => (typeof value === 'string' && value !== '' ? formatLatex(value) : undefined);
const title: Write = (value) => (typeof value === 'string' && value !== '' ? formatTitleLatex(value) : undefined);
/** In a list of publishers or places `and` parts them. */
const listed: Write = (value) => text(value)?.replace(/^.*\band\b.*$/is, '{$&}');
/** Addresses and identifiers are not LaTeX; braces and backslashes would be taken for it. */
const verbatim: Write = (value) =>
  typeof value === 'string' && value !== '' ? value.replace(/[{}\\\s]/g, toUriComponent) : undefined;
const pages: Write = (value) => text(value)?.replace(/(?:(?<!\s)\s+)?[-–]+\s*/g, '--');
const date: Write = (value) => (isFields(value) ? formatDate(value) : undefined);
const names: Write = (value) => (Array.isArray(value) ? value.map(formatName).join(' and ') : undefined);

/** A CSL variable, the field that holds it, and how it is written. */
const FIELDS: readonly (readonly [variable: string, field: string, write: Write])[] = [
  ['author', 'author', names],
  ['editor', 'editor', names],
  ['translator', 'translator', names],
  ['container-author', 'bookauthor', names],
  ['title', 'title', title],
  ['title-short', 'shorttitle', title],
  ['collection-title', 'series', title],
  ['event-title', 'eventtitle', title],
  ['event', 'eventtitle', title],
  ['event-place', 'venue', text],
  ['issued', 'date', date],
  ['accessed', 'urldate', date],
  ['event-date', 'eventdate', date],
  ['original-date', 'origdate', date],
  ['volume', 'volume', text],
  ['page', 'pages', pages],
  ['edition', 'edition', text],
  ['version', 'version', text],
  ['chapter-number', 'chapter', text],
  ['number-of-pages', 'pagetotal', text],
  ['number-of-volumes', 'volumes', text],
  ['publisher', 'publisher', listed],
  ['publisher-place', 'location', listed],
  ['genre', 'type', text],
  ['note', 'note', text],
  ['DOI', 'doi', verbatim],
  ['URL', 'url', verbatim],
  ['ISBN', 'isbn', verbatim],
  ['ISSN', 'issn', verbatim],
];

/** The entries of a .bib file, in the order of the items. */
export function formatBibtex(items: readonly CslItem[]): string {
  return items.map(formatEntry).join('\n');
}

function formatEntry(stated: CslItem): string {
  const item = { ...withoutControls(stated), id: stated.id };
  const type = lookup(TYPES, item.type) ?? 'misc';
  const fields = FIELDS.map(([variable, field, write]) => [field, write(lookup(item, variable))] as const);
  const all = [...fields, ...listTypeFields(item, type)].filter(([, value]) => value !== undefined);
  const lines = [...new Map(all)].map(([field, value]) => `  ${field} = {${value ?? ''}},\n`);
  return `@${type}{${item.id},\n${lines.join('')}}\n`;
}

/** Fields that depend on the type of the entry. */
function listTypeFields(item: CslItem, type: string): (readonly [string, string | undefined])[] {
  const container = CHAPTERS.has(type) ? 'booktitle' : 'journaltitle';
  const number = ARTICLES.has(type)
    ? item.issue
    : NUMBERED_IN_SERIES.has(type)
      ? item['collection-number']
      : item.number;
  return [
    ['entrysubtype', lookup(SUBTYPES, item.type)],
    // Names of journals are read as they stand, those of books as titles.
    [container, (container === 'booktitle' ? title : text)(item['container-title'])],
    ['number', text(number)],
    ['langid', findLanguage(item.language)],
    ['options', hasKeptParticle(item) ? 'useprefix=true' : undefined],
  ];
}

/** babel's name of a language, or the tag itself, which Biber and Pandoc pass on. */
function findLanguage(tag: string | undefined): string | undefined {
  if (tag === undefined || tag === '') return undefined;
  return [...LANGUAGES].find(([, language]) => language === tag)?.[0] ?? text(tag);
}

function hasKeptParticle({ author = [], editor = [] }: CslItem): boolean {
  return [...author, ...editor].some((name) => name['non-dropping-particle'] !== undefined);
}

/** "von Last, Jr, First"; what must not be taken apart stands in braces. */
function formatName(name: CslName): string {
  const { literal, family, given, suffix } = name;
  if (literal !== undefined || family === undefined) return `{{}${formatLatex(literal ?? given ?? '')}}`;
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  const last = [particle && formatLatex(particle), braced(family)].filter(Boolean).join(' ');
  return [last, suffix && braced(suffix), given && braced(given)].filter(Boolean).join(', ');
}

/** Words that a reader of names would understand as such: particles, separators. */
function braced(part: string): string {
  return /^[A-Z\u00C0-\u00DE][^\s,{}\\]*(?: [A-Z\u00C0-\u00DE][^\s,{}\\]*)*$/.test(part) && !/\band\b/i.test(part)
    ? formatLatex(part)
    : `{${formatLatex(part)}}`;
}

function formatDate(value: CslDate): string | undefined {
  const ends = (value['date-parts'] ?? []).map((parts) => toIsoDate({ 'date-parts': [toAstronomical(parts)] }) ?? '');
  if (ends.length === 0) return text(value.literal ?? value.raw);
  return `${ends.join('/')}${value.circa === true ? '~' : ''}`;
}

/** History has no year 0, ISO 8601 has: 45 BC is -0044. */
function toAstronomical([year = 0, ...rest]: readonly number[]): readonly number[] {
  return [year < 0 ? year + 1 : year, ...rest];
}
