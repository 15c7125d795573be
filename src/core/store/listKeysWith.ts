// Sources that have given words: which of them may say what the source that a note cites does not say.
import { listWords } from '../search/words.ts';
import { formatPhrase } from './matchExpression.ts';
import type { StoreReader } from './reader.ts';

const FIND = `SELECT e.key FROM words JOIN entry e ON e.id = words.rowid
  WHERE words MATCH ?1 AND e.visible = 1 LIMIT ?2`;
/** The columns of what a source says, rather than what it is. */
const SAID = '{abstract text}';

/** Keys of sources whose text or abstract has every one of the phrases, in any order; none without a word to look for. */
export function listKeysWith(reader: StoreReader, phrases: readonly string[], limit: number): string[] {
  const folded = phrases.map((phrase) => listWords(phrase).map(({ folded }) => folded));
  const wanted = folded.filter(({ length }) => length > 0).map(formatPhrase);
  if (wanted.length === 0) return [];
  const found = reader.prepare<{ key: string }>(FIND).all(`${SAID} : (${wanted.join(' AND ')})`, limit);
  return found.map(({ key }) => key);
}
