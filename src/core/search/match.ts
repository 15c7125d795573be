// From a query to an FTS5 expression in which nothing that was typed can be syntax.
import type { SearchQuery, SearchTerm } from './query.ts';
import { isLoose } from './question.ts';
import { listInflections, listWords, toIndexed } from './words.ts';

export interface MatchScope {
  /** Narrows terms of any field. */
  readonly columns?: readonly string[];
  /** What the last word may become, where that is known: to look for whole words is many times faster than for beginnings. */
  readonly completions?: readonly string[];
}

/** An FTS5 MATCH expression, or undefined where there is no word to look for. */
export function formatMatch({ terms }: SearchQuery, { columns, completions }: MatchScope = {}): string | undefined {
  const last = terms.at(-1);
  const wanted = terms
    .filter(({ excluded }) => !excluded)
    .flatMap((term) => formatTerm(term, term === last ? listEndings(term, completions) : [], columns));
  return wanted.length === 0 ? undefined : without(`(${wanted.join(' AND ')})`, terms);
}

/** The same where one of the loose words is enough; `isRare` keeps those that are worth their time. */
export function formatAny({ terms }: SearchQuery, isRare: (match: string) => boolean): string | undefined {
  const loose = terms.filter(isLoose).flatMap((term) => formatTerm(term, []));
  const any = loose.filter(isRare).join(' OR ');
  if (any === '') return undefined;
  const exact = terms.filter((term) => !term.excluded && !isLoose(term)).flatMap((term) => formatTerm(term, []));
  return without(`(${[`(${any})`, ...exact].join(' AND ')})`, terms);
}

function without(wanted: string, terms: readonly SearchTerm[]): string {
  const unwanted = terms.filter(({ excluded }) => excluded).flatMap((term) => formatTerm(term, []));
  return [wanted, ...unwanted].join(' NOT ');
}

/** The last word is still being typed, so it counts as a prefix as well. */
function listEndings({ text }: SearchTerm, completions: readonly string[] | undefined): string[] {
  return completions?.map(quote) ?? [`${quote(text)} *`];
}

function formatTerm(term: SearchTerm, endings: readonly string[], columns?: readonly string[]): string[] {
  if (listWords(term.text).length === 0) return [];
  const field = term.field === undefined ? columns : [term.field];
  const filter = field === undefined ? '' : `{${field.join(' ')}} : `;
  return [`${filter}(${listForms(term, endings).join(' OR ')})`];
}

function listForms({ text, form }: SearchTerm, endings: readonly string[]): string[] {
  if (form === 'phrase') return [quote(text)];
  if (form === 'prefix') return [`${quote(text)} *`];
  const [word, second] = listWords(text);
  const forms = word === undefined || second !== undefined ? [text] : listInflections(word.folded);
  return [...endings, ...forms.map(quote)];
}

function quote(text: string): string {
  return `"${toIndexed(text).replaceAll('"', ' ').replaceAll('\0', ' ')}"`;
}
