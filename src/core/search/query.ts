// The language of the search box: words, "phrases", prefix*, field:value, -without, year:2019..2022. Anything is legal.
import { lookup } from '../lookup.ts';
import { clipTyped } from './words.ts';

/** Fields that can be named in a query; the first word is what is typed, the second the column it means. */
const FIELDS = {
  key: 'key',
  title: 'title',
  author: 'author',
  by: 'author',
  tag: 'tag',
  keyword: 'tag',
  in: 'container',
  container: 'container',
  publisher: 'container',
  type: 'type',
  abstract: 'abstract',
  text: 'text',
} as const;

export type SearchField = (typeof FIELDS)[keyof typeof FIELDS];

export interface SearchTerm {
  /** Absent: any field. */
  readonly field?: SearchField;
  readonly text: string;
  /** A `word` is found in all its inflections, a `phrase` as it stands, a `prefix` as a beginning. */
  readonly form: 'word' | 'phrase' | 'prefix';
  readonly excluded: boolean;
}

export interface SearchQuery {
  readonly terms: readonly SearchTerm[];
  /** Both ends included; open ends are -Infinity and Infinity. */
  readonly years?: { readonly from: number; readonly to: number };
}

const TERM = /(-?)(?:([a-z]+):)?(?:"([^"]*)"?|([^\s"]+))/giu;
const YEARS = /^(\d{4})?(\.\.|-)?(\d{4})?$/;

/** Reads what was typed, as far as it counts. Never throws; what is not of the language is a word to search for. */
export function parseQuery(typed: string): SearchQuery {
  const terms: SearchTerm[] = [];
  let years: SearchQuery['years'];
  const counted = clipTyped(typed).replace(/[“”„«»]/g, '"');
  for (const match of counted.matchAll(TERM)) {
    const [whole, minus = '', name = '', phrase, word = ''] = match;
    const isYear = name.toLowerCase() === 'year';
    const range = isYear ? parseYears(phrase ?? word) : undefined;
    if (isUnfinished(phrase ?? word, isYear)) continue;
    if (range !== undefined) years = range;
    else terms.push(toTerm({ whole, minus, name, phrase, word }));
  }
  return years === undefined ? { terms } : { terms, years };
}

/** `author:`, `"`, `year:20`: as one types it, this asks for nothing yet, rather than for what no source has. */
function isUnfinished(value: string, isYear: boolean): boolean {
  const field = /^-?([a-z]+):$/i.exec(value)?.[1];
  return (
    value === '' || (isYear && /^\d{1,3}$/.test(value)) || findField(field ?? '') !== undefined || field === 'year'
  );
}

interface Typed {
  readonly whole: string;
  readonly minus: string;
  readonly name: string;
  readonly phrase: string | undefined;
  readonly word: string;
}

function toTerm({ whole, minus, name, phrase, word }: Typed): SearchTerm {
  const excluded = minus !== '';
  const field = findField(name);
  if (name !== '' && field === undefined) return { text: whole.slice(minus.length), form: 'phrase', excluded };
  const text = phrase ?? word.replace(/(?<!\*)\*+$/, '');
  const form = phrase !== undefined ? 'phrase' : text === word ? 'word' : 'prefix';
  return { ...(field && { field }), text, form, excluded };
}

function findField(name: string): SearchField | undefined {
  return lookup(FIELDS, name.toLowerCase());
}

/** `2022`, `2019..2022`, `2019-2022`, `2019..`, `..2022`. */
function parseYears(text: string): SearchQuery['years'] {
  const [match, from, dots, to] = YEARS.exec(text) ?? [];
  if (match === undefined || (from === undefined && to === undefined)) return undefined;
  if (dots === undefined && from !== undefined) return { from: Number(from), to: Number(to ?? from) };
  return { from: from === undefined ? -Infinity : Number(from), to: to === undefined ? Infinity : Number(to) };
}
