// Queries of many words, as one asks a question: the words that tell nothing are left out, and not all others must be met.
import type { SearchQuery, SearchTerm } from './query.ts';
import { listWords } from './words.ts';

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
export function isQuestion({ terms }: SearchQuery): boolean {
  return terms.filter((term) => isLoose(term) && isDistinctive(term)).length >= MIN_WORDS;
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
