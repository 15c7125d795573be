// A PDF's CSL fields: what its metadata states where that is sane, else what its first page shows.
import { findDate, parseDate } from '../../dates.ts';
import { toCslFields } from '../../items/cslItem.ts';
import type { CslDate, CslFields } from '../../source.ts';
import type { PdfBlock } from './block.ts';
import { type FirstPage, toFirstPage, toText } from './firstPage.ts';
import { findDoi } from './findDoi.ts';
import { findAuthors } from './pdfAuthors.ts';
import type { Pdf } from './pdfPage.ts';
import { findTitle } from './pdfTitle.ts';
import { lookup } from '../../lookup.ts';

export interface Shown {
  readonly blocks: readonly PdfBlock[];
  /** Running heads and feet, which name journals and issues. */
  readonly running: readonly string[];
  readonly url?: string | undefined;
}

/** What XMP calls the fields of CSL, for values that are taken as they are. */
const PLAIN: readonly (readonly [xmp: string, variable: string])[] = [
  ['prism:publicationname', 'container-title'],
  ['dc:publisher', 'publisher'],
  ['prism:volume', 'volume'],
  ['prism:number', 'issue'],
  ['prism:issn', 'ISSN'],
  ['prism:isbn', 'ISBN'],
  ['prism:url', 'URL'],
  ['dc:subject', 'keyword'],
];

export function toFields(pdf: Pdf, { blocks, running, url }: Shown): CslFields {
  const first = toFirstPage(blocks);
  const title = findTitle(pdf, first);
  const doi = findDoi(pdf, [...running, first.text]);
  const stated = Object.fromEntries(PLAIN.map(([name, variable]) => [variable, toText(lookup(pdf.xmp, name))]));
  const fields = {
    title,
    author: findAuthors(pdf, first, title),
    issued: findIssued(pdf, first, running),
    page: findPages(pdf),
    ...stated,
    ...(url !== undefined && { URL: url }),
    DOI: doi,
    language: pdf.language ?? toText(pdf.xmp['dc:language']),
    keyword: stated.keyword ?? pdf.info.Keywords,
  };
  return toCslFields(fields, findType(fields));
}

function findType({ DOI: doi, ...fields }: Record<string, unknown>): string {
  if (fields.ISBN !== undefined) return 'book';
  return doi !== undefined || fields['container-title'] !== undefined ? 'article-journal' : 'report';
}

function findPages({ xmp }: Pdf): string | undefined {
  const [start, end] = [toText(xmp['prism:startingpage']), toText(xmp['prism:endingpage'])];
  if (start === undefined) return toText(xmp['prism:pagerange']);
  return end === undefined || end === start ? start : `${start}-${end}`;
}

/** So far down a first page dates are its own; further down they are what it tells of. */
const HEAD = 1500;
const PUBLISHED =
  /(?:published|publication date|issued|released|date|veröffentlicht|erschienen|publié|publicado)\b[^\n]{0,60}/gi;

/** The date of publication; that of the file, which reports bear when they are finished, where none is shown. */
function findIssued({ xmp, info }: Pdf, { text }: FirstPage, running: readonly string[]): CslDate | undefined {
  const stated = toText(xmp['prism:publicationdate']) ?? toText(xmp['prism:coverdate']);
  const named = [...text.matchAll(PUBLISHED)].map(([line]) => findDate(line)?.date).find(Boolean);
  const shown = named ?? findDate(text.slice(0, HEAD))?.date ?? findDate(running.join('\n'))?.date;
  const year = /(?:©|\(c\)|copyright)\s*((?:19|20)\d{2})\b/i.exec(`${text}\n${running.join('\n')}`)?.[1];
  return (
    (stated === undefined ? undefined : parseDate(stated)) ??
    shown ??
    (year === undefined ? undefined : parseDate(year)) ??
    parseFileDate(info.CreationDate)
  );
}

/** `D:20220129134000Z` */
function parseFileDate(date: string | undefined): CslDate | undefined {
  const [, year, month, day] = /^D:((?:19|20)\d{2})(\d{2})(\d{2})/.exec(date ?? '') ?? [];
  return year === undefined ? undefined : { 'date-parts': [[Number(year), Number(month), Number(day)]] };
}
