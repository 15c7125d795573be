// Sources that speak of what a sentence speaks of: those that have its rarer words, for the order of what is offered.
import type { SourceRow } from '../library.ts';
import { formatWord } from './matchExpression.ts';
import { listWords } from '../search/words.ts';
import { COLUMN_WEIGHTS } from './schema.ts';
import { SELECT_ROW, toRow, type StoredRow, type StoreReader } from './reader.ts';

/** Long words are rare words, roughly; with more of them, asking takes longer than a key pressed may. */
const MAX_WORDS = 4;
const MIN_WORD_LENGTH = 5;
/** An entry visited costs about a microsecond; words that so many have say nothing. */
const MAX_VISITED = 300;

/** Counts no further than it must. */
const COUNT = 'SELECT count(*) AS count FROM (SELECT 1 FROM words WHERE words MATCH ?1 LIMIT ?2)';
const FIND = `SELECT rowid AS id FROM words WHERE words MATCH ?1 ORDER BY bm25(words, ${COLUMN_WEIGHTS.join(', ')}) LIMIT ?2`;
const READ_ROW = `${SELECT_ROW} WHERE e.id = ? AND e.visible = 1`;

export function listNeighbours(reader: StoreReader, sentence: string, limit: number): readonly SourceRow[] {
  return reader.cacheAnswer(`${limit} ${sentence}`, () => listNeighboursOf(reader, sentence, limit));
}

function listNeighboursOf(reader: StoreReader, sentence: string, limit: number): SourceRow[] {
  const words = new Set(listWords(sentence).map(({ folded }) => folded));
  const rare = [...words]
    .filter((word) => word.length >= MIN_WORD_LENGTH)
    .sort((a, b) => b.length - a.length)
    .slice(0, 2 * MAX_WORDS)
    .map(formatWord)
    .filter((word) => isRare(reader, word))
    .slice(0, MAX_WORDS);
  if (rare.length === 0) return [];
  const found = reader.prepare<{ id: number }>(FIND).all(rare.join(' OR '), limit);
  return found.flatMap(({ id }) => {
    const row = reader.prepare<StoredRow>(READ_ROW).get(id);
    return row === undefined ? [] : [toRow(row)];
  });
}

function isRare(reader: StoreReader, word: string): boolean {
  const count = reader.prepare<{ count: number }>(COUNT).get(word, MAX_VISITED)?.count ?? 0;
  return count > 0 && count < MAX_VISITED;
}
