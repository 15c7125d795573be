// JATS, in which publishers and PubMed Central keep articles: what its front matter says of one.
import { toCslFields } from '../../items/cslItem.ts';
import { toXmlFormat } from './xmlFormat.ts';
import { findAt, listAt, textOf, titleOf, type XmlElement } from '../../xmlTree.ts';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['book-review', 'review-book'],
  ['product-review', 'review'],
  ['preprint', 'article'],
]);

/** Of several days on which an article came out the first of these counts. */
const DATES = ['pub', 'epub', 'ppub', 'collection', 'epub-ppub'];

const MARKS: ReadonlyMap<string, 'i' | 'b' | 'sub' | 'sup'> = new Map([
  ['italic', 'i'],
  ['bold', 'b'],
  ['sub', 'sub'],
  ['sup', 'sup'],
]);
/** What stands in a title and is not of it. */
const NOTES: ReadonlySet<string> = new Set(['xref', 'fn', 'target']);

export const jatsFormat = toXmlFormat({
  name: 'JATS',
  recognises: (text) => /<article[\s>]/.test(text) && /<article-meta[\s>]/.test(text),
  record: /<\/?article(?:\s[^>]*)?>/g,
  parse: (article) => {
    const journal = findAt(article, 'front/journal-meta') ?? NOTHING;
    const meta = findAt(article, 'front/article-meta') ?? NOTHING;
    const id = (kinds: string): string | undefined =>
      listAt(meta, 'article-id').filter(({ attributes }) => kinds.split(' ').includes(attributes.get('pub-id-type') ?? '')).map((element) => textOf(element))[0];
    const fields = {
      title: toTitle(findAt(meta, 'title-group')),
      'container-title': textOf(findAt(journal, 'journal-title-group/journal-title') ?? findAt(journal, 'journal-title')),
      author: listNames(meta, 'author'),
      editor: listNames(meta, 'editor'),
      issued: toDate(meta),
      volume: textOf(findAt(meta, 'volume')),
      issue: textOf(findAt(meta, 'issue')),
      page: [textOf(findAt(meta, 'fpage')), textOf(findAt(meta, 'lpage'))].filter(Boolean).join('-'),
      number: textOf(findAt(meta, 'elocation-id')),
      DOI: id('doi'),
      PMID: id('pmid'),
      PMCID: id('pmc pmcid'),
      ISSN: listAt(journal, 'issn').map((issn) => textOf(issn)),
      publisher: textOf(findAt(journal, 'publisher/publisher-name')),
      abstract: toAbstract(meta),
      keyword: listAt(meta, 'kwd-group/kwd').map((keyword) => textOf(keyword)),
      language: article.attributes.get('xml:lang'),
    };
    return { fields: toCslFields(fields, TYPES.get(article.attributes.get('article-type') ?? '') ?? 'article-journal') };
  },
}); // oxfmt-ignore

const NOTHING: XmlElement = { name: '', attributes: new Map(), children: [] };

function toTitle(group: XmlElement | undefined): string {
  const parts = ['article-title', 'subtitle'].map((name) =>
    titleOf(group && findAt(group, name), ({ name: mark }) => MARKS.get(mark) ?? '', NOTES),
  );
  return parts.filter(Boolean).join(': ');
}

function listNames(meta: XmlElement, role: string): readonly unknown[] {
  const contributors = listAt(meta, 'contrib-group/contrib');
  return contributors
    .filter(({ attributes }) => (attributes.get('contrib-type') ?? 'author') === role)
    .map(toName)
    .filter((name) => name !== undefined);
}

function toName(contributor: XmlElement): unknown {
  const group = findAt(contributor, 'collab');
  if (group !== undefined) return { literal: textOf(findAt(group, 'institution') ?? group, NAMES) };
  const [name] = ['name', 'name-alternatives/name', 'string-name'].flatMap((path) => listAt(contributor, path));
  if (name === undefined) return undefined;
  const [family, given, suffix] = ['surname', 'given-names', 'suffix'].map((part) => textOf(findAt(name, part)));
  return family === '' ? textOf(name) : { family, given, suffix };
}

/** A group's element may hold its members. */
const NAMES: ReadonlySet<string> = new Set(['contrib-group', 'xref']);

function toDate(meta: XmlElement): unknown {
  const dates = listAt(meta, 'pub-date');
  const kindOf = ({ attributes }: XmlElement): string => attributes.get('date-type') ?? attributes.get('pub-type') ?? '';
  const date = DATES.flatMap((kind) => dates.filter((stated) => kindOf(stated) === kind))[0] ?? dates[0];
  if (date === undefined) return undefined;
  const [year, month, day, season] = ['year', 'month', 'day', 'season'].map((part) => textOf(findAt(date, part)));
  if (year === '') return textOf(findAt(date, 'string-date'));
  return /^\d*$/.test(month ?? '') ? { year, month, day, season } : `${[day, month].filter(Boolean).join(' ')} ${year ?? ''}`;
} // oxfmt-ignore

/** The abstract proper, its parts under their headings; publishers add highlights, teasers and other languages. */
function toAbstract(meta: XmlElement): string {
  const abstract = listAt(meta, 'abstract').find(({ attributes }) => !attributes.has('abstract-type'));
  if (abstract === undefined) return '';
  const sections = listAt(abstract, 'sec').map((section) => {
    const title = textOf(findAt(section, 'title')).replace(/[.:]$/, '');
    return [title, listAt(section, 'p').map((paragraph) => textOf(paragraph)).join(' ')].filter(Boolean).join(': '); // oxfmt-ignore
  });
  return [...listAt(abstract, 'p').map((paragraph) => textOf(paragraph)), ...sections].join('\n\n');
}
