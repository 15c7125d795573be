// The language of the search box: words, "phrases", prefix*, field:value, -without, year:2019..2022, has:text. Anything is legal.
// Many words are a question, of which the telling ones count; and what of a query is looked for in the words of a text.
import { lookup } from '../lookup.ts';
import { clipTyped, listWords, listBeginnings, listInflections } from './words.ts';

/** Fields that can be named in a query; the first word is what is typed, the second the column it means. */
const FIELDS = {
  key: 'key',
  title: 'title',
  author: 'author',
  by: 'author',
  tag: 'tag',
  keyword: 'tag',
  collection: 'tag',
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

/** What a source may be asked to have, `has:text`; in the index a word of its type that nobody types. */
const HELD = ['text', 'abstract', 'unreadable', 'highlights'] as const;

export type Held = (typeof HELD)[number];

export function toHeldWord(held: Held): string {
  return `has${held}`;
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
    const isHeld = name.toLowerCase() === 'has';
    const held = isHeld ? HELD.find((each) => each === word.toLowerCase()) : undefined;
    if (isUnfinished(phrase ?? word, isYear) || (isHeld && held === undefined)) continue;
    if (range !== undefined) years = range;
    else if (held !== undefined)
      terms.push({ field: 'type', text: toHeldWord(held), form: 'phrase', excluded: minus !== '' });
    else terms.push(toTerm({ whole, minus, name, phrase, word }));
  }
  return years === undefined ? { terms } : { terms, years };
}

/** `author:`, `"`, `year:20`: as one types it, this asks for nothing yet, rather than for what no source has. */
function isUnfinished(value: string, isYear: boolean): boolean {
  const field = /^-?([a-z]+):$/i.exec(value)?.[1];
  return (
    value === '' ||
    (isYear && /^\d{1,3}$/.test(value)) ||
    findField(field ?? '') !== undefined ||
    field === 'year' ||
    field === 'has'
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

/** With so many telling words a query is a question: no source need have all of them. Below, all are meant. */
const MIN_WORDS = 3;

/** Words of English that nearly every text has, and those that only ask. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about after all also am an and any are as at be because been before being between both but by can could did do does ' +
    'doing during each for from had has have having he her here hers him his how i if in into is it its itself just me more ' +
    'most my no nor not of off on once only or other our out over own same she should so some such than that the their them ' +
    'then there these they this those through to too under until up upon us very was we were what when where which while who ' +
    'whom whose why will with within would you your'
  ).split(' '),
);

/** The query without its stop words where it is a question, else the query itself. */
export function toQuestion(query: SearchQuery): SearchQuery {
  const terms = query.terms.filter((term) => !isLoose(term) || isDistinctive(term)).map(dropPossessive);
  return terms.filter(isLoose).length < MIN_WORDS ? query : { ...query, terms };
}

/** Whether only some of the words need be met. */
export function isQuestion(query: SearchQuery): boolean {
  return countDistinctive(query) >= MIN_WORDS;
}

/** With so many telling words hardly a source has all of them, and those that have are not better for it. */
const MANY_WORDS = 4;
/** So many are a passage that was pasted, in which quotation marks and hyphens are the author's own. */
const PASSAGE_WORDS = 12;

/** Whether sources are best ranked by how much of the query they answer, whether they have all of it or not. */
export function isLongQuestion(query: SearchQuery): boolean {
  return countDistinctive(query) >= MANY_WORDS;
}

/** The query with the words of its phrases for the phrases; of a passage, with what seemed excluded, too. Else the same. */
export function loosen(query: SearchQuery): SearchQuery {
  const isPassage = countDistinctive(query) >= PASSAGE_WORDS;
  const isLoosened = ({ field, form, excluded }: SearchTerm) =>
    excluded ? isPassage : field === undefined && form === 'phrase';
  if (!query.terms.some(isLoosened)) return query;
  const terms = query.terms.flatMap((term): SearchTerm | SearchTerm[] => {
    if (!isLoosened(term)) return term;
    const included = { ...term, excluded: false };
    if (term.field !== undefined || term.form !== 'phrase') return included;
    return listWords(term.text).map(({ folded }) => ({ text: folded, form: 'word', excluded: false }));
  });
  return { ...query, terms };
}

function countDistinctive({ terms }: SearchQuery): number {
  return terms.filter((term) => isLoose(term) && isDistinctive(term)).length;
}

/** A word for any field; what is quoted, excluded or looked for in a field is meant as it stands. */
export function isLoose({ field, form, excluded }: SearchTerm): boolean {
  return field === undefined && form === 'word' && !excluded;
}

function isDistinctive({ text }: SearchTerm): boolean {
  const [word, second] = listWords(text);
  return word !== undefined && (second !== undefined || !STOP_WORDS.has(word.folded));
}

function dropPossessive(term: SearchTerm): SearchTerm {
  return isLoose(term) ? { ...term, text: term.text.replace(/['’]s?(?=\P{L}*$)/u, '') } : term;
}

/** A term as it is looked for in folded words: one list of forms a word, in sequence. */
export interface TermPattern {
  readonly words: readonly ReadonlySet<string>[];
  /** Whether the last word need only begin so. */
  readonly prefix: boolean;
}

/** What to look for in abstracts and texts; terms of other fields and excluded ones mark nothing there. */
export function listPatterns({ terms }: SearchQuery): TermPattern[] {
  const inText = terms.filter(({ field, excluded }) => !excluded && (field === undefined || TEXT_FIELDS.has(field)));
  return inText.map((term) => toPattern(term, term === terms.at(-1))).filter(({ words }) => words.length > 0);
}

const TEXT_FIELDS: ReadonlySet<string> = new Set(['text', 'abstract']);

function toPattern({ text, form }: SearchTerm, last: boolean): TermPattern {
  const words = listWords(text).map(({ folded }) => folded);
  const inflected = form === 'word' && words.length === 1;
  const prefix = form === 'prefix' || (last && form === 'word');
  return {
    words: words.map((word, index) => {
      const forms = inflected ? listInflections(word) : [word];
      return new Set(prefix && index === words.length - 1 ? forms.flatMap(listBeginnings) : forms);
    }),
    prefix,
  };
}
