// From a query to an FTS5 expression in which nothing that was typed can be syntax.
import type { SearchQuery, SearchTerm } from './query.ts';
import { foldWord, listInflections, listWords, toIndexed } from './words.ts';

/** An FTS5 MATCH expression, or undefined where there is no word to look for. `columns` narrows terms of any field. */
export function formatMatch({ terms }: SearchQuery, columns?: readonly string[]): string | undefined {
  const last = terms.at(-1);
  const wanted = terms.filter(({ excluded }) => !excluded).flatMap((term) => formatTerm(term, term === last, columns));
  if (wanted.length === 0) return undefined;
  const unwanted = terms.filter(({ excluded }) => excluded).flatMap((term) => formatTerm(term, false));
  return [`(${wanted.join(' AND ')})`, ...unwanted].join(' NOT ');
}

/** The last word is still being typed, so it counts as a prefix as well. */
function formatTerm(term: SearchTerm, last: boolean, columns?: readonly string[]): string[] {
  if (listWords(term.text).length === 0) return [];
  const field = term.field === undefined ? columns : [term.field];
  const filter = field === undefined ? '' : `{${field.join(' ')}} : `;
  return [`${filter}(${listForms(term, last).join(' OR ')})`];
}

function listForms({ text, form }: SearchTerm, last: boolean): string[] {
  const asTyped = quote(text);
  if (form === 'phrase') return [asTyped];
  if (form === 'prefix') return [`${asTyped} *`];
  const inflections = listInflections(foldWord(text)).map(quote);
  return last ? [`${asTyped} *`, ...inflections] : inflections;
}

function quote(text: string): string {
  return `"${toIndexed(text).replaceAll('"', ' ').replaceAll('\0', ' ')}"`;
}
