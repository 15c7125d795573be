// MODS, the Library of Congress's format of libraries' catalogues, versions 3.x.
import { toPairs } from '../../lookup.ts';
import { toCslFields } from '../../items/cslItem.ts';
import { toXmlFormat } from './xmlFormat.ts';
import { findAt, listAt, textOf, type XmlElement } from '../../xmlTree.ts';

/** CSL's type by the genre, whether it has a host or not; the first row that fits. */
const GENRES: readonly (readonly [genre: RegExp, type: string])[] = [
  [/news/i, 'article-newspaper'],
  [/magazine/i, 'article-magazine'],
  [/conference|proceeding/i, 'paper-conference'],
  [/thesis|dissertation/i, 'thesis'],
  [/report/i, 'report'],
  [/patent/i, 'patent'],
  [/web ?(?:page|site)/i, 'webpage'],
  [/map|atlas/i, 'map'],
  [/data ?set/i, 'dataset'],
  [/chapter|book ?section/i, 'chapter'],
  [/journal|periodical|article/i, 'article-journal'],
  [/^book|monograph/i, 'book'],
];

/** Names by their role, in a code of MARC or in words; without one they are authors. */
const ROLES = toPairs(
  'aut:author author:author cre:author creator:author edt:editor editor:editor trl:translator translator:translator',
);

export const modsFormat = toXmlFormat({
  name: 'MODS',
  recognises: (text) => /<(?:\w+:)?mods(?:Collection)?[\s>][^>]*loc\.gov\/mods|<(?:\w+:)?modsCollection[\s>]/.test(text),
  record: /<\/?(?:\w+:)?mods(?:\s[^>]*)?>/g,
  parse: (record) => {
    const host = listAt(record, 'relatedItem').find(({ attributes }) => attributes.get('type') === 'host');
    const places = host === undefined ? [record] : [record, host];
    const first = (path: string): string => places.map((place) => textOf(findAt(place, path))).find(Boolean) ?? '';
    const identifier = (type: string): string | undefined =>
      places.flatMap((place) => listAt(place, 'identifier')).filter(({ attributes }) => attributes.get('type') === type).map((element) => textOf(element))[0];
    const fields = {
      title: toTitle(record),
      'container-title': host && toTitle(host),
      ...listNames(record),
      issued: first('originInfo/dateIssued') || first('part/date') || first('originInfo/copyrightDate') || first('originInfo/dateCreated'),
      publisher: first('originInfo/publisher'),
      'publisher-place': places.flatMap((place) => listAt(place, 'originInfo/place/placeTerm')).filter(({ attributes }) => attributes.get('type') !== 'code').map((element) => textOf(element))[0],
      edition: first('originInfo/edition'),
      volume: findDetail(places, 'volume'),
      issue: findDetail(places, 'issue') ?? findDetail(places, 'number'),
      page: toPages(places),
      DOI: identifier('doi')?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, ''),
      ISBN: identifier('isbn'),
      ISSN: identifier('issn'),
      URL: first('location/url') || identifier('uri'),
      abstract: first('abstract'),
      keyword: listAt(record, 'subject/topic').map((topic) => textOf(topic)),
      language: first('language/languageTerm'),
      note: first('note'),
    };
    return { fields: toCslFields(fields, findType(record, host)), key: record.attributes.get('ID') };
  },
}); // oxfmt-ignore

/** The main title, with what a catalogue does not sort by and the subtitle. */
function toTitle(element: XmlElement): string {
  const title = listAt(element, 'titleInfo').find(({ attributes }) => !attributes.has('type'));
  if (title === undefined) return '';
  const [article, main, subtitle] = ['nonSort', 'title', 'subTitle'].map((name) => textOf(findAt(title, name)));
  return [[article, main].filter(Boolean).join(' '), subtitle].filter(Boolean).join(': ');
}

function listNames(record: XmlElement): Readonly<Record<string, readonly unknown[]>> {
  const names = new Map<string, unknown[]>();
  for (const name of listAt(record, 'name')) {
    const role = textOf(findAt(name, 'role/roleTerm')).toLowerCase();
    const variable = role === '' ? 'author' : ROLES.get(role);
    if (variable !== undefined) names.set(variable, [...(names.get(variable) ?? []), toName(name)]);
  }
  return Object.fromEntries(names);
}

function toName(name: XmlElement): unknown {
  const parts = listAt(name, 'namePart');
  const ofType = (type: string | undefined): string =>
    parts.filter(({ attributes }) => attributes.get('type') === type).map((part) => textOf(part)).join(' '); // oxfmt-ignore
  const [family, given, whole] = [ofType('family'), ofType('given'), ofType(undefined)];
  if (name.attributes.get('type') === 'personal') return family === '' ? whole : { family, given };
  return name.attributes.has('type') ? { literal: whole } : whole || { family, given };
}

function findDetail(places: readonly XmlElement[], type: string): string | undefined {
  const details = places.flatMap((place) => listAt(place, 'part/detail'));
  return details.filter(({ attributes }) => attributes.get('type') === type).map((detail) => textOf(findAt(detail, 'number')))[0]; // oxfmt-ignore
}

function toPages(places: readonly XmlElement[]): string | undefined {
  const extents = places.flatMap((place) => listAt(place, 'part/extent'));
  const pages = extents.find(({ attributes }) => /^pages?$/.test(attributes.get('unit') ?? ''));
  if (pages === undefined) return undefined;
  const [start, end, list] = ['start', 'end', 'list'].map((name) => textOf(findAt(pages, name)));
  return list || [start, end].filter(Boolean).join('-');
}

function findType(record: XmlElement, host: XmlElement | undefined): string {
  const genres = [record, ...(host === undefined ? [] : [host])].flatMap((place) => listAt(place, 'genre')).map((genre) => textOf(genre)); // oxfmt-ignore
  const [, type] = GENRES.find(([pattern]) => genres.some((genre) => pattern.test(genre))) ?? [];
  // A genre that says "book" of what has a host speaks of the host.
  if (host !== undefined && (type === undefined || type === 'book')) return 'chapter';
  return type ?? 'book';
}
