// What the services that know identifiers answer, read into CSL fields: CSL-JSON, arXiv's Atom, Open Library's JSON.
import { parseDate } from '../dates.ts';
import { isFields } from '../fields.ts';
import { toCslFields } from '../items/cslItem.ts';
import type { CslFields } from '../source.ts';
import { decodeReferences } from '../characterReferences.ts';
import { findArxivId } from './identifierForms.ts';
import { lookup } from '../lookup.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The variables that are taken; Crossref adds its own accounts, licences and reference lists. */
const VARIABLES =
  'type title author editor translator container-title container-title-short collection-title publisher publisher-place event-title issued volume issue page number edition version genre language abstract ISBN ISSN DOI PMID PMCID URL'.split(
    ' ',
  );

/** Crossref's names for types (api.crossref.org/types) and CSL's; those of DataCite and NCBI are CSL's already. */
const TYPES: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'book-part': 'chapter',
  'reference-entry': 'entry-encyclopedia',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  'book-set': 'book',
  'posted-content': 'article',
  'peer-review': 'review',
  dissertation: 'thesis',
  'report-component': 'report',
  'report-series': 'report',
  database: 'dataset',
};

/** Crossref, DataCite and NCBI: one CSL item, or a list of one. */
export function parseCslAnswer(body: string): CslFields | undefined {
  const read = parseJson(body);
  const fields: unknown = Array.isArray(read) ? read[0] : read;
  if (!isFields(fields)) return undefined;
  const taken = Object.fromEntries(VARIABLES.map((name) => [name, toPlain(lookup(fields, name))]));
  const type = typeof fields.type === 'string' ? (lookup(TYPES, fields.type) ?? fields.type) : 'document';
  const item = toCslFields({ ...taken, title: toTitle(fields), issued: findIssued(fields), type }, 'document');
  return item.title === undefined && item.author === undefined ? undefined : withoutOwnAddress(item);
}

/** Crossref parts title and subtitle. */
function toTitle({ title, subtitle }: Fields): string | undefined {
  const [main, sub] = [title, subtitle].map((value) => toPlain(Array.isArray(value) ? (value as unknown[])[0] : value));
  if (typeof main !== 'string') return undefined;
  return typeof sub === 'string' && sub !== '' && !main.includes(sub) ? `${main}: ${sub}` : main;
}

/** A date of nothing, `[[null]]`, is what Crossref sends for works that are not out yet. */
function findIssued(fields: Fields): unknown {
  const dates = ['issued', 'published', 'published-print', 'published-online', 'created'].map((name) =>
    lookup(fields, name),
  );
  return dates.find((date) => isFields(date) && /"date-parts":\[\[(?:\d|"\d)/.test(JSON.stringify(date)));
}

/** The address of a DOI says nothing that the DOI does not. */
function withoutOwnAddress({ URL: url, ...item }: CslFields): CslFields {
  const isOwn = url === undefined || /^https?:\/\/(?:dx\.)?doi\.org\//i.test(url);
  return isOwn ? item : { ...item, URL: url };
}

/** arXiv's Atom feed of one entry. An unknown identifier gives an entry called Error, or none. */
export function parseArxivAnswer(body: string): CslFields | undefined {
  const entry = /<entry>([^]*?)<\/entry>/.exec(body)?.[1] ?? '';
  const title = parseElement(entry, 'title');
  const id = findArxivId(parseElement(entry, 'id') ?? '');
  if (title === undefined || title === 'Error' || id === undefined) return undefined;
  const names = [...entry.matchAll(/<name>([^<]*)<\/name>/g)].map(([, name = '']) => toLine(name));
  const doi = parseElement(entry, 'arxiv:doi');
  return toCslFields(
    {
      title,
      author: names,
      issued: parseDate((parseElement(entry, 'published') ?? '').slice(0, 'yyyy-mm-dd'.length)),
      abstract: parseElement(entry, 'summary'),
      publisher: 'arXiv',
      number: `arXiv:${id}`,
      URL: `https://arxiv.org/abs/${id}`,
      DOI: doi,
    },
    'article',
  );
}

function parseElement(xml: string, name: string): string | undefined {
  // recheck: a tag's name, and its attributes up to the next bracket
  const start = new RegExp(`<${name}(?:\\s[^<>]*)?>`).exec(xml);
  if (!start) return undefined;
  const from = start.index + start[0].length;
  const end = xml.indexOf(`</${name}>`, from);
  return end === -1 ? undefined : toLine(xml.slice(from, end)) || undefined;
}

/** Open Library's `jscmd=data`: one book under the key that was asked for; nothing for an unknown one. */
export function parseOpenLibraryAnswer(body: string): CslFields | undefined {
  const read = parseJson(body);
  const [book] = isFields(read) ? Object.values(read) : [];
  if (!isFields(book) || typeof book.title !== 'string') return undefined;
  const title = [book.title, book.subtitle].filter((part) => typeof part === 'string' && part !== '').join(': ');
  return toCslFields(
    {
      title,
      author: listNamed(book.authors).map((name) => ({ name })),
      publisher: listNamed(book.publishers)[0],
      'publisher-place': listNamed(book.publish_places)[0],
      issued: book.publish_date,
      'number-of-pages': book.number_of_pages,
    },
    'book',
  );
}

function listNamed(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: unknown) => (isFields(each) && typeof each.name === 'string' ? [each.name] : []));
}

/** Text without XML but the marks that CSL knows, as publishers send JATS and MathML in titles and abstracts. */
function toPlain(value: unknown): unknown {
  return typeof value === 'string' ? toLine(value) : value;
}

function toLine(text: string): string {
  const plain = text.replace(/<(?!\/?(?:i|b|sub|sup)>)[^<>]*>/g, ' ');
  return decodeReferences(plain).replace(/\s+/g, ' ').trim();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
