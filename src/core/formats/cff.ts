// The Citation File Format (CITATION.cff): how a repository's software or data asks to be cited, and what it builds on.
import { isFields } from '../fields.ts';
import { lookup, toPairs } from '../lookup.ts';
import { endInLineFeeds } from '../lineBreaks.ts';
import { toCslFields } from '../items/cslItem.ts';
import type { Format, ParsedFile } from '../format.ts';
import { parseYamlFields } from '../frontMatter/frontMatter.ts';
import { toSource } from './keyedSource.ts';

/** CSL's types by those of CFF; others are documents. */
const TYPES = toPairs(
  'article:article-journal blog:post-weblog book:book conference-paper:paper-conference data:dataset ' +
    'database:dataset dataset:dataset edited-work:book magazine-article:article-magazine manual:report map:map ' +
    'newspaper-article:article-newspaper pamphlet:pamphlet patent:patent proceedings:book report:report ' +
    'serial:periodical software:software software-code:software standard:standard thesis:thesis video:motion_picture ' +
    'website:webpage',
);

/** A CSL variable, and the fields of CFF that give it, the best first. */
const VARIABLES: readonly (readonly [variable: string, fields: readonly string[]])[] = [
  ['title', ['title']],
  ['container-title', ['journal', 'collection-title', 'conference']],
  ['issued', ['date-published', 'date-released', 'issue-date']],
  ['accessed', ['date-accessed']],
  ['version', ['version']],
  ['volume', ['volume']],
  ['issue', ['issue']],
  ['number', ['number']],
  ['edition', ['edition']],
  ['section', ['section']],
  ['DOI', ['doi']],
  ['URL', ['url', 'repository-code', 'repository']],
  ['ISBN', ['isbn']],
  ['ISSN', ['issn']],
  ['PMCID', ['pmcid']],
  ['publisher', ['publisher', 'institution']],
  ['abstract', ['abstract']],
  ['keyword', ['keywords']],
  ['language', ['languages']],
  ['note', ['notes']],
];

export const cffFormat: Format = {
  name: 'CFF',
  extensions: ['cff'],
  recognises: (text) => /^cff-version:/m.test(text),
  split: (text, file) => {
    const identity = endInLineFeeds(text);
    const span = { start: 0, end: identity.trimEnd().length };
    return { entries: [{ ...span, identity, parse: () => parseFileFields(identity, file) }], problems: [] };
  },
};

/** What is to be cited: the file itself, unless it prefers something else. */
function parseFileFields(yaml: string, file: string): ParsedFile {
  const { fields, problems } = parseYamlFields(yaml, 0);
  const span = { start: 0, end: yaml.trimEnd().length };
  const preferred = fields['preferred-citation'];
  const cited = isFields(preferred) ? preferred : { type: 'software', ...fields };
  const broken = problems.map((problem) => ({ ...problem, code: 'yaml-broken' as const }));
  return { sources: 'title' in cited ? [toSource(toItem(cited), undefined, { file, span })] : [], problems: broken };
}

function toItem(fields: Readonly<Record<string, unknown>>) {
  const named = VARIABLES.map(([variable, names]): [string, unknown] => [variable, names.map((name) => toValue(lookup(fields, name))).find((value) => value !== undefined)]); // oxfmt-ignore
  const type = TYPES.get(typeof fields.type === 'string' ? fields.type : '') ?? 'document';
  const issued = fields.year === undefined ? {} : { issued: { year: fields.year, month: fields.month } };
  return toCslFields(
    {
      ...issued,
      ...Object.fromEntries(named.filter(([, value]) => value !== undefined)),
      author: toNames(fields.authors),
      editor: toNames(fields.editors),
      page: [fields.start, fields.end].filter(isPage).join('-'),
    },
    type,
  );
}

const isPage = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/** An institution, a publisher and a conference are mappings with a name. */
function toValue(value: unknown): unknown {
  return isFields(value) ? value.name : value;
}

function toNames(authors: unknown): unknown {
  if (!Array.isArray(authors)) return undefined;
  return authors
    .filter((author) => isFields(author))
    .map((author) => {
      if (author.name !== undefined) return { literal: author.name };
      const { 'family-names': family, 'given-names': given, 'name-suffix': suffix, 'name-particle': particle } = author;
      return family === undefined
        ? { literal: author.alias ?? given }
        : { family, given, suffix, 'non-dropping-particle': particle };
    });
}
