// Typo tolerance: what the library's own words offer for one that it does not have.
import type { SearchQuery, SearchTerm } from '../search/query.ts';
import { countAllowedErrors, countErrors, findEnds, mirror } from '../typos.ts';
import { listWords } from '../search/words.ts';
import type { StoreReader } from './reader.ts';

const KNOWN = 'SELECT 1 FROM vocabulary WHERE word >= ?1 AND word < ?1 || char(1114111) LIMIT 1';
const BEGINNING = `SELECT word FROM vocabulary WHERE word >= ?1 AND word < ?1 || char(1114111)
  AND length(word) BETWEEN ?2 AND ?3 LIMIT ?4`;
const ENDING = `SELECT word FROM vocabulary WHERE mirrored >= ?1 AND mirrored < ?1 || char(1114111)
  AND length(word) BETWEEN ?2 AND ?3 LIMIT ?4`;

/** Words compared at most at either end: with two errors the ends are short, and much of a language begins like them. */
const MAX_ALIKE = 2000;

/** Words of the vocabulary nearest to one that is not in it; of several equally near ones, all. Empty for a known word. */
export function listCorrections(reader: StoreReader, word: string): string[] {
  const most = countAllowedErrors(word);
  if (most === 0 || reader.prepare(KNOWN).get(word) !== undefined) return [];
  for (let errors = 1; errors <= most; errors++) {
    const nearest = listAlike(reader, word, errors).filter((alike) => countErrors(word, alike, errors) <= errors);
    if (nearest.length > 0) return nearest;
  }
  return [];
}

function listAlike(reader: StoreReader, word: string, errors: number): string[] {
  const { start, end } = findEnds(word, errors);
  const rest = [word.length - errors, word.length + errors, MAX_ALIKE] as const;
  const beginning = reader.prepare<{ word: string }>(BEGINNING).all(start, ...rest);
  const ending = reader.prepare<{ word: string }>(ENDING).all(mirror(end), ...rest);
  return [...new Set([...beginning, ...ending].map((alike) => alike.word))];
}

/** The query with each unknown word replaced by the nearest known one, or undefined where there is nothing to correct. */
export function findCorrectedQuery(reader: StoreReader, query: SearchQuery): SearchQuery | undefined {
  const terms = query.terms.map((term) => correctTerm(reader, term));
  return terms.some((term, index) => term !== query.terms[index]) ? { ...query, terms } : undefined;
}

function correctTerm(reader: StoreReader, term: SearchTerm): SearchTerm {
  const [word, second] = listWords(term.text);
  if (word === undefined || second !== undefined || term.form === 'phrase' || term.excluded) return term;
  const [text] = listCorrections(reader, word.folded);
  return text === undefined ? term : { ...term, text };
}
