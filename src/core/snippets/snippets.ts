// The snippets that come with Ibid, the user's own, and the fields of a source that fill them.
import { formatDate } from '../dates.ts';
import { findContainer, findLink, formatAuthors, formatName, formatTitle, yearOf, type CslItem } from '../source.ts';
import { escapeProse } from '../markdownText.ts';
import { formatInner } from '../quoting/sourceWords.ts';
import { parseTemplate, type Template, type Values } from './template.ts';

/** What a snippet is filled with beside the source itself. */
export interface SnippetFacts {
  /** As the note writes citations. */
  readonly citation: string;
  /** The same as a part of the sentence. */
  readonly textual?: string;
  readonly quotation?: string;
  /** "p. 3" */
  readonly locator?: string;
}

/** By name; the reference in docs/styles.md explains each. What comes from a source becomes no markup. */
const FIELDS: Readonly<Record<string, (item: CslItem, facts: SnippetFacts) => string>> = {
  author: (item) => escapeProse(formatAuthors(item)),
  authors: (item) => escapeProse((item.author ?? item.editor ?? []).map(formatName).join(', ')),
  year: (item) => yearOf(item) ?? '',
  date: (item) => (item.issued === undefined ? '' : escapeProse(formatDate(item.issued))),
  title: (item) => escapeProse(formatTitle(item)),
  container: (item) => escapeProse(findContainer(item) ?? ''),
  publisher: (item) => escapeProse(item.publisher ?? ''),
  key: ({ id }) => id,
  url: (item) => findLink(item) ?? '',
  citation: (_, { citation }) => citation,
  textual: (_, { textual = '' }) => textual,
  quoted: (_, { quotation = '' }) => `“${formatInner(quotation, '“')}”`,
  quotation: (_, { quotation = '' }) => quotation,
  locator: (_, { locator = '' }) => locator,
};

/** The past tense is the same for one author and for several; the citation names them, so that nothing else need. */
const READY_MADE: Readonly<Record<string, string>> = {
  'According to': 'According to {textual}, ${1:…}.',
  'Author and verb': '{textual} ${1|reported,found,argued,wrote,estimated|} that ${2:…}.',
  'Quotation in the sentence': '{textual} ${1|said,wrote,warned,recalled|}: {quoted}.',
  'Block quote with attribution': '> {quotation}\n>\n> — {textual}, *{title}*\n\n$0',
  'Title and link': '[{title}]({url}), {container}, {date}$0',
};

export interface Snippet {
  readonly name: string;
  readonly template: Template;
}

/** The user's own before ours; one of theirs takes the place of ours of the same name. */
export function listSnippets(own: Readonly<Record<string, unknown>>): Snippet[] {
  const written = Object.entries(own).filter((row): row is [string, string] => typeof row[1] === 'string');
  const all = new Map([...written, ...Object.entries(READY_MADE).filter(([name]) => !Object.hasOwn(own, name))]);
  return [...all].map(([name, text]) => ({ name, template: parseTemplate(text, Object.keys(FIELDS)) }));
}

/** All fields of a source, for any snippet. */
export function toValues(item: CslItem, facts: SnippetFacts): Values {
  return Object.fromEntries(Object.entries(FIELDS).map(([name, read]) => [name, read(item, facts)]));
}
