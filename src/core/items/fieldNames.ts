// What people and web clippers call the fields of front matter, and the CSL variables they mean.
import { lookup } from '../lookup.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A variable's own name wins over all of these, an earlier row over a later; a pattern tells which values count. */
const ALIASES: readonly (readonly [alias: string, variable: string, pattern?: RegExp])[] = [
  ['url', 'URL'],
  ['source', 'URL', /^https?:/i],
  ['link', 'URL', /^https?:/i],
  ['doi', 'DOI'],
  ['isbn', 'ISBN'],
  ['issn', 'ISSN'],
  ['published', 'issued'],
  ['date', 'issued'],
  ['year', 'issued'],
  ['retrieved', 'accessed'],
  ['created', 'accessed'],
  ['authors', 'author'],
  ['byline', 'author'],
  ['editors', 'editor'],
  ['journal', 'container-title'],
  ['publication', 'container-title'],
  ['site', 'container-title'],
  ['source', 'container-title', /^(?!https?:)./i],
  ['description', 'abstract'],
  ['keywords', 'keyword'],
  ['tags', 'keyword'],
  ['lang', 'language'],
  ['pages', 'page'],
];

const NAMES = new Set(ALIASES.map(([alias]) => alias));

/** The same fields under CSL's names. */
export function toCslNames(fields: Fields): Fields {
  const named = new Map(Object.entries(fields).filter(([name]) => !NAMES.has(name)));
  for (const [alias, variable, pattern] of ALIASES) {
    const value = lookup(fields, alias);
    const counts =
      value !== undefined && value !== '' && (!pattern || (typeof value === 'string' && pattern.test(value)));
    if (counts) named.set(variable, named.get(variable) ?? value);
  }
  return Object.fromEntries(named);
}
