// The fields of a .bib entry made a CSL item. Follows Pandoc's mapping, so that Ibid and Pandoc print the same.
import type { CslDate, CslItem } from '../source.ts';
import { parseYearMonth } from './bibtexDates.ts';
import type { BibtexEntry } from './bibtexFields.ts';
import { parseBibtexList, parseBibtexNames, type ParticleKind } from './bibtexNames.ts';
import * as tables from './bibtexTables.ts';
import { join, titleFields } from './bibtexTitles.ts';
import { parseEdtf } from '../edtf.ts';
import { latexToText } from './latex.ts';

type Convert = (latex: string, entry: BibtexEntry) => unknown;

const text: Convert = (latex) => latexToText(latex);
const list: Convert = (latex) => parseBibtexList(latex);
const names: Convert = (latex, { fields }) => parseBibtexNames(latex, particleKind(fields));
/** Identifiers and addresses: not LaTeX, though some programs escape them. */
const verbatim: Convert = (latex) =>
  latex
    .replace(/\\url\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\([_%&#~{}])/g, '$1')
    .replace(/[{}]/g, '')
    .trim();
const dashless: Convert = (latex) => latexToText(latex).replace(/[–—]/g, '-');

/** A CSL variable, the fields that give it (the first that there is), and how they are read. */
const VARIABLES: readonly (readonly [variable: string, fields: string, read: Convert])[] = [
  ['author', 'author', names],
  ['editor', 'editor', names],
  ['translator', 'translator', names],
  ['director', 'director', names],
  ['container-author', 'bookauthor', names],
  ['page', 'pages', dashless],
  ['edition', 'edition', text],
  ['version', 'version', text],
  ['chapter-number', 'chapter', text],
  ['number-of-pages', 'pagetotal', text],
  ['number-of-volumes', 'volumes', text],
  ['original-title', 'origtitle', text],
  ['original-publisher', 'origpublisher', text],
  ['original-publisher-place', 'origlocation', list],
  ['event-place', 'venue', text],
  ['abstract', 'abstract', text],
  ['annote', 'annotation annote', text],
  ['keyword', 'keywords', text],
  ['call-number', 'library', verbatim],
  ['DOI', 'doi', (latex, entry) => String(verbatim(latex, entry)).replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')],
  ['ISBN', 'isbn', verbatim],
  ['ISSN', 'issn', verbatim],
  ['PMID', 'pmid', verbatim],
  ['PMCID', 'pmcid', verbatim],
  ['other-ids', 'ids', verbatim],
  ['status', 'pubstate', (latex) => tables.PUBLICATION_STATES.get(latex.trim().toLowerCase()) ?? latexToText(latex)],
]; // oxfmt-ignore

/** Repositories whose `eprint` is an address. */
const EPRINTS: ReadonlyMap<string, string> = new Map([
  ['arxiv', 'https://arxiv.org/abs/'],
  ['jstor', 'https://www.jstor.org/stable/'],
  ['pubmed', 'https://www.ncbi.nlm.nih.gov/pubmed/'],
  ['googlebooks', 'https://books.google.com?id='],
]);

/** The CSL item of an entry whose macros and inherited fields are in place. */
export function toBibtexItem(entry: BibtexEntry): CslItem {
  const item = new Map<string, unknown>([
    ['id', entry.key],
    ['type', toType(entry)],
  ]);
  const put = (variable: string, value: unknown): void => {
    if (value !== undefined && value !== '') item.set(variable, value);
  };
  for (const [variable, fields, convert] of VARIABLES) {
    const latex = firstOf(entry, fields);
    if (latex !== undefined) put(variable, convert(latex, entry));
  }
  const special = { ...titleFields(entry), ...numbers(entry), ...publication(entry), ...dates(entry), ...kind(entry) };
  for (const [variable, value] of Object.entries(special)) put(variable, value);
  return normalizeEditor(Object.fromEntries(item), entry) as CslItem;
}

function firstOf({ fields }: BibtexEntry, names: string): string | undefined {
  for (const name of names.split(' ')) {
    const latex = fields.get(name);
    if (latex !== undefined && latex !== '') return latex;
  }
  return undefined;
}

function textOf(entry: BibtexEntry, name: string): string | undefined {
  const latex = entry.fields.get(name);
  return latex === undefined ? undefined : latexToText(latex) || undefined;
}

function toType(entry: BibtexEntry): string {
  const subtype = textOf(entry, 'entrysubtype')?.toLowerCase() ?? '';
  if (tables.ARTICLES.has(entry.type) && tables.ARTICLE_SUBTYPES.has(subtype))
    return tables.ARTICLE_SUBTYPES.get(subtype) ?? '';
  const isTalk = entry.type === 'unpublished' && firstOf(entry, 'eventdate eventtitle venue') !== undefined;
  return isTalk ? 'speech' : (tables.CSL_TYPES.get(entry.type) ?? 'document');
}

/** What kind of work it is, in which language. */
function kind(entry: BibtexEntry): Record<string, unknown> {
  const type = textOf(entry, 'type') ?? (tables.GENRE_TYPES.has(entry.type) ? entry.type : undefined);
  const language = firstOf(entry, 'langid hyphenation')?.trim();
  const variant = /variant\s*=\s*(\w+)/.exec(entry.fields.get('langidopts') ?? '')?.[1];
  return {
    genre: type === undefined ? undefined : (tables.GENRES.get(type.toLowerCase()) ?? type),
    language:
      language === undefined ? undefined : (tables.LANGUAGES.get((variant ?? language).toLowerCase()) ?? language),
  };
}

/** `number` is an issue, a place in a series or a report's number, depending on the type. */
function numbers(entry: BibtexEntry): Record<string, unknown> {
  const number = textOf(entry, 'number');
  const issue = textOf(entry, 'issue');
  const volume = [textOf(entry, 'volume'), textOf(entry, 'part')].filter(Boolean).join('.');
  if (tables.ARTICLES.has(entry.type)) return { volume, issue: [number, issue].filter(Boolean).join(', ') };
  return tables.NUMBERED_IN_SERIES.has(entry.type) ? { volume, 'collection-number': number } : { volume, number };
}

const ADDRESS = /^(?:\\url\s*\{|https?:\/\/)/i;

function publication(entry: BibtexEntry): Record<string, unknown> {
  const how = entry.fields.get('howpublished')?.trim() ?? '';
  const isAddress = ADDRESS.test(how);
  const publishers = ['school', 'institution', 'organization', 'howpublished', 'publisher'].map((name) => {
    if (name === 'howpublished') return isAddress ? '' : latexToText(how);
    return parseBibtexList(entry.fields.get(name) ?? '');
  });
  const eprint = EPRINTS.get((firstOf(entry, 'eprinttype archiveprefix') ?? '').toLowerCase());
  const address = firstOf(entry, 'url') ?? (isAddress ? how : undefined);
  const preprint =
    eprint === undefined || !entry.fields.has('eprint') ? undefined : eprint + (entry.fields.get('eprint') ?? '');
  const isPatent = entry.type === 'patent';
  return {
    publisher: publishers.filter(Boolean).join('; '),
    URL: address === undefined ? preprint : verbatim(address, entry),
    note: join(entry.type === 'periodical' ? undefined : textOf(entry, 'note'), '.', textOf(entry, 'addendum')),
    jurisdiction: isPatent ? countries(entry) : undefined,
    'publisher-place': parseBibtexList(firstOf(entry, isPatent ? 'address' : 'address location') ?? ''),
  };
}

/** Where a patent holds; biblatex has words for countries, such as `countryde`. */
function countries(entry: BibtexEntry): string | undefined {
  const places = parseBibtexList(entry.fields.get('location') ?? '').split('; ');
  return places.map((place) => tables.COUNTRIES.get(place.toLowerCase()) ?? place).join('; ');
}

function dates(entry: BibtexEntry): Record<string, CslDate | undefined> {
  return {
    issued: toDate(entry, ''),
    accessed: toDate(entry, 'url'),
    'event-date': toDate(entry, 'event'),
    'original-date': toDate(entry, 'orig'),
  };
}

/** `date`, which is no LaTeX as `~` marks an estimate, else year, month and day; with a prefix `urldate`, `urlyear`, … */
function toDate(entry: BibtexEntry, prefix: string): CslDate | undefined {
  const date = entry.fields.get(`${prefix}date`);
  if (date !== undefined) return parseEdtf(date.replace(/[{}]/g, ''));
  const [first, last] = [toYearMonth(entry, prefix), toYearMonth(entry, `${prefix}end`)];
  const parts = [first, last].flatMap((end) => end?.['date-parts']?.slice(0, 1) ?? []);
  return parts.length === 2 ? { 'date-parts': parts } : first;
}

function toYearMonth(entry: BibtexEntry, prefix: string): CslDate | undefined {
  const year = textOf(entry, `${prefix}year`);
  return year === undefined
    ? undefined
    : parseYearMonth(year, textOf(entry, `${prefix}month`), textOf(entry, `${prefix}day`));
}

function particleKind(fields: BibtexEntry['fields']): ParticleKind {
  const isKept = /\buseprefix\s*(?:=\s*true\b|,|$)/i.test(fields.get('options') ?? '');
  return isKept ? 'non-dropping-particle' : 'dropping-particle';
}

/** `editortype` says what the editor did. */
function normalizeEditor(item: Record<string, unknown>, { fields }: BibtexEntry): Record<string, unknown> {
  if (fields.get('editortype') !== 'director') return item;
  const { editor, ...rest } = item;
  return { ...rest, director: editor };
}
