// Typo tolerance: what the library's own words offer for one that it does not have.
import type { SearchQuery, SearchTerm } from '../search/query.ts';
import { countAllowedErrors, countErrors, listTrigrams } from '../search/typos.ts';
import { listWords } from '../search/words.ts';
import type { StoreReader } from './reader.ts';

const KNOWN = 'SELECT 1 FROM vocabulary WHERE word >= ?1 AND word < ?1 || char(1114111) LIMIT 1';
const ALIKE = `SELECT v.word FROM trigrams t JOIN vocabulary v ON v.id = t.rowid
  WHERE trigrams MATCH ? AND length(v.word) BETWEEN ? AND ?`;

/** Words of the vocabulary nearest to one that is not in it; of several equally near ones, all. Empty for a known word. */
export function listCorrections(reader: StoreReader, word: string): string[] {
  const most = countAllowedErrors(word);
  const trigrams = listTrigrams(word);
  if (most === 0 || trigrams.length === 0 || reader.prepare(KNOWN).get(word) !== undefined) return [];
  const match = trigrams.map((trigram) => `"${trigram.replaceAll('"', '')}"`).join(' OR ');
  const alike = reader.prepare<{ word: string }>(ALIKE).all(match, word.length - most, word.length + most);
  const rated = alike.map((candidate) => ({ ...candidate, errors: countErrors(word, candidate.word, most) }));
  const fewest = Math.min(most, ...rated.map(({ errors }) => errors));
  return rated.filter(({ errors }) => errors === fewest).map((candidate) => candidate.word);
}

/** The query with each unknown word replaced by the nearest known one, or undefined where there is nothing to mend. */
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
