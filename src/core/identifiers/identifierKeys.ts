// Citekeys that are identifiers, as Manubot and MyST write them, `@doi:10.…`, `@https://…`, and what a source has to match them.
import { findArxivId, findDoi, findIsbn, findPmid } from './identifierForms.ts';
import { lookup } from '../lookup.ts';
import type { CslItem } from '../source.ts';
import { toComparableUrl } from '../comparableUrl.ts';

/** By the prefix in small letters: what it is written as to be compared, or undefined where it is none. */
const SCHEMES: ReadonlyMap<string, (value: string) => string | undefined> = new Map([
  ['doi', (value) => toDoi(value)],
  ['pmid', (value) => tag('pmid', findPmid(`pmid:${value}`))],
  ['pubmed', (value) => tag('pmid', findPmid(`pmid:${value}`))],
  ['pmcid', (value) => tag('pmcid', toPmcid(value))],
  ['pmc', (value) => tag('pmcid', toPmcid(value))],
  ['arxiv', (value) => tag('arxiv', findArxivId(value))],
  ['isbn', (value) => tag('isbn', toIsbn13(findIsbn(value)))],
  ['url', (value) => toUrl(value)],
]);

/** Manubot's names for identifiers that are given elsewhere. */
const ALIAS = /^(?:tag|raw|wikidata):/i;

/** What the key is as an identifier, to be compared; undefined for a key that is none. */
export function toIdentifierKey(key: string): string | undefined {
  const [, prefix = '', value = ''] = /^([a-z]+):(?!\/\/)(.+)$/i.exec(key) ?? [];
  const scheme = SCHEMES.get(prefix.toLowerCase());
  if (scheme !== undefined) return scheme(value);
  if (/^https?:\/\//i.test(key)) return toDoi(key) ?? toUrl(key);
  return /^10\.\d{4,9}\//.test(key) ? toDoi(key) : undefined;
}

/** Whether a key is an identifier, or stands for one by the syntax of a tool. */
export function isIdentifierKey(key: string): boolean {
  return ALIAS.test(key) || toIdentifierKey(key) !== undefined;
}

/** What a note on a source has as a further name, `aliases: ["@roe2021"]`. */
export function toAliasKey(key: string): string {
  return `alias:${key}`;
}

/** All by which a source can be named. */
export function listItemIdentifiers(item: CslItem): string[] {
  const text = (name: string) => {
    const value = lookup(item, name);
    return typeof value === 'string' ? value : '';
  };
  const found = [
    toDoi(text('DOI')),
    tag('pmid', findPmid(`pmid:${text('PMID')}`)),
    tag('pmcid', toPmcid(text('PMCID'))),
    ...text('ISBN')
      .split(/[\s,;]+/)
      .map((isbn) => tag('isbn', toIsbn13(findIsbn(isbn)))),
    /arxiv/i.test(text('number')) ? tag('arxiv', findArxivId(text('number'))) : undefined,
    ...(item.URL === undefined ? [] : [toUrl(item.URL), toDoi(item.URL), tag('pmid', findPmid(item.URL))]),
    /arxiv/i.test(item.URL ?? '') ? tag('arxiv', findArxivId(item.URL ?? '')) : undefined,
    ...text('aliases')
      .split(/,\s*/)
      .map((alias) => (/^@\S/.test(alias) ? toAliasKey(alias.slice(1)) : undefined)),
    tag('arxiv', /^10\.48550\/arxiv\.(\S+)$/i.exec(text('DOI'))?.[1]),
  ];
  return [...new Set(found.filter((each) => each !== undefined))];
}

function tag(scheme: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${scheme}:${value.toLowerCase()}`;
}

function toDoi(text: string): string | undefined {
  return tag('doi', findDoi(text));
}

function toUrl(text: string): string | undefined {
  return /^https?:\/\/./i.test(text) ? `url:${toComparableUrl(text)}` : undefined;
}

function toPmcid(text: string): string | undefined {
  return /^(?:PMC)?(\d{3,9})$/i.exec(text)?.[1];
}

/** The same book has both forms. */
function toIsbn13(isbn: string | undefined): string | undefined {
  if (isbn?.length !== 10) return isbn;
  const digits = `978${isbn.slice(0, 9)}`;
  const sum = Array.from(digits).reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
