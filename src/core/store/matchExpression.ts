// From words to FTS5 expressions. Only folded words get into one, in quotation marks: nothing that was typed can be syntax.
import { listBeginnings, listForms, listInflections, listWords, listWordSpans } from '../search/words.ts';
import type { SearchQuery, SearchTerm } from '../search/query.ts';

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
  return wanted.length === 0 ? undefined : without(`(${[...new Set(wanted)].join(' AND ')})`, terms);
}

/** All or one of some terms, each as it stands; undefined where there is no word to look for. */
export function formatTerms(terms: readonly SearchTerm[], operator: 'AND' | 'OR'): string | undefined {
  return terms.flatMap((term) => formatTerm(term, [])).join(` ${operator} `) || undefined;
}

/** What is in a text in exactly this form; `word` is folded. */
export function formatWord(word: string): string {
  return formatPhrase([word]);
}

/** For an index that knows no phrases, but has every word with its article and without: all words typed, as beginnings. */
export function formatLabelMatch(typed: string): string | undefined {
  const words = listWordSpans(typed).map(({ start, end }) => listForms(typed.slice(start, end)));
  if (words.length === 0) return undefined;
  return words.map((forms) => `(${forms.map((form) => `${formatWord(form)} *`).join(' OR ')})`).join(' AND ');
}

/** One operator for all: FTS5 takes no more than 256 of them within each other. */
function without(wanted: string, terms: readonly SearchTerm[]): string {
  const unwanted = terms.filter(({ excluded }) => excluded).flatMap((term) => formatTerm(term, []));
  return unwanted.length === 0 ? wanted : `${wanted} NOT (${unwanted.join(' OR ')})`;
}

/** The last word is still being typed, so it counts as a prefix as well. */
function listEndings({ text }: SearchTerm, completions: readonly string[] | undefined): string[] {
  return completions?.map(formatWord) ?? formatPrefixes(text);
}

function formatTerm(term: SearchTerm, endings: readonly string[], columns?: readonly string[]): string[] {
  if (listWordSpans(term.text).length === 0) return [];
  const field = term.field === undefined ? columns : [term.field];
  const filter = field === undefined ? '' : `{${field.join(' ')}} : `;
  return [`${filter}(${listAlternatives(term, endings).join(' OR ')})`];
}

function listAlternatives({ text, form }: SearchTerm, endings: readonly string[]): string[] {
  if (form === 'prefix') return formatPrefixes(text);
  const words = foldWords(text);
  if (form === 'phrase') return [formatPhrase(words)];
  const [word, second] = words;
  const inflections = word !== undefined && second === undefined ? listInflections(word).map(formatWord) : undefined;
  return [...endings, ...(inflections ?? [formatPhrase(words)])];
}

/** The phrase whose last word need only begin so. */
function formatPrefixes(text: string): string[] {
  const words = foldWords(text);
  return listBeginnings(words.at(-1) ?? '').map((last) => `${formatPhrase([...words.slice(0, -1), last])} *`);
}

function foldWords(text: string): string[] {
  return listWords(text).map(({ folded }) => folded);
}

/** Words that follow each other, each folded. */
export function formatPhrase(folded: readonly string[]): string {
  return `"${folded.join(' ')}"`;
}
