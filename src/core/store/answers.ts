// The sources that answer a question best: BM25 in which all inflections of a word are one. FTS5's own bm25 takes each form
// for a word of its own, so that a rare form, or a text that has many forms, counts for more than the word does.
import { isLoose, type SearchQuery } from '../search/query.ts';
import { listInflections, listWords } from '../search/words.ts';
import { formatTerms } from './matchExpression.ts';
import type { SqlValue } from './database.ts';
import type { StoreReader } from './reader.ts';

export interface ScoredEntry {
  readonly id: number;
  readonly score: number;
}

export interface AnswerScope {
  readonly limit: number;
  /** Words that more entries have are not asked for, where counting them would take too long. */
  readonly maxEntries: number | undefined;
}

/** The usual constants: how soon a word's repetition stops counting, and how much the length of a text does. */
const K = 1.2;
const B = 0.75;
/** A word of the reference counts as often as this in the text. */
const REFERENCE_WEIGHT = 2;

const COUNT = 'SELECT max(id) AS count FROM entry';
const FREQUENCY = 'SELECT doc AS entries FROM frequency WHERE term = ?';
const OCCURRENCES = `SELECT doc AS id, sum(CASE WHEN col IN ('text', 'abstract') THEN 1 ELSE ${REFERENCE_WEIGHT} END) AS count
  FROM occurrence WHERE term = ? GROUP BY doc`;
/** FTS5 keeps how many words each column of an entry has, as its own bm25 needs it. */
const LENGTH = 'SELECT sz AS lengths FROM words_docsize WHERE id = ?';
const MATCHING = 'SELECT rowid AS id FROM words WHERE words MATCH ?';
/** The ids of the entries of some years; the bounds are parameters of the statement. */
export function formatYears(from = '?', to = '?'): string {
  return `SELECT id FROM entry WHERE CAST(year AS INTEGER) BETWEEN ${from} AND ${to}`;
}

/** As many as there ever were, which is found at once. */
export function countEntries(reader: StoreReader): number {
  return reader.prepare<{ count: number | null }>(COUNT).get()?.count ?? 0;
}

/** Entries with some of the words of a question, best first; of those alone that have all of what was asked for exactly. */
export function listAnswers(reader: StoreReader, query: SearchQuery, scope: AnswerScope): ScoredEntry[] {
  const counts = query.terms
    .filter(isLoose)
    .flatMap(({ text }) => listWords(text))
    .map(({ folded }) => countForms(reader, listInflections(folded), scope))
    .filter((count) => count.size > 0);
  const isAllowed = findAllowed(reader, query);
  const ids = [...new Set(counts.flatMap((count) => [...count.keys()]))].filter(isAllowed);
  const norms = toNorms(ids.map((id) => [id, findLength(reader, id)]));
  const total = countEntries(reader);
  const scores = new Map<number, number>();
  for (const count of counts) {
    const weight = Math.log(1 + (total - count.size + 0.5) / (count.size + 0.5));
    for (const [id, occurrences] of count) {
      const norm = norms.get(id);
      if (norm === undefined) continue;
      const score = (weight * occurrences * (K + 1)) / (occurrences + K * norm);
      scores.set(id, (scores.get(id) ?? 0) + score);
    }
  }
  const found = [...scores].map(([id, score]) => ({ id, score }));
  return found.sort((one, other) => other.score - one.score || one.id - other.id).slice(0, scope.limit);
}

/** How often each entry has one of the forms; nothing for words that are nearly everywhere. */
function countForms(
  reader: StoreReader,
  forms: readonly string[],
  { maxEntries }: AnswerScope,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  if (maxEntries !== undefined && countWith(reader, forms) > maxEntries) return counts;
  for (const form of forms) {
    for (const { id, count } of reader.prepare<{ id: number; count: number }>(OCCURRENCES).all(form))
      counts.set(id, (counts.get(id) ?? 0) + count);
  }
  return counts;
}

function countWith(reader: StoreReader, forms: readonly string[]): number {
  const frequency = reader.prepare<{ entries: number }>(FREQUENCY);
  return forms.reduce((sum, form) => sum + (frequency.get(form)?.entries ?? 0), 0);
}

/** By what was asked for in a field, as a phrase, in years, or not at all. */
function findAllowed(reader: StoreReader, { terms, years }: SearchQuery): (id: number) => boolean {
  const list = (sql: string, ...values: readonly SqlValue[]): ReadonlySet<number> => {
    const rows = reader.prepare<{ id: number }>(sql).all(...values);
    return new Set(rows.map(({ id }) => id));
  };
  const exact = terms.filter((term) => !term.excluded && !isLoose(term));
  const [wanting, unwanting] = [formatTerms(exact, 'AND'), formatTerms(terms.filter(({ excluded }) => excluded), 'OR')]; // oxfmt-ignore
  const wanted = wanting === undefined ? undefined : list(MATCHING, wanting);
  const unwanted = unwanting === undefined ? undefined : list(MATCHING, unwanting);
  const dated = years && list(formatYears(), years.from, years.to);
  return (id) => wanted?.has(id) !== false && unwanted?.has(id) !== true && dated?.has(id) !== false;
}

function toNorms(lengths: readonly (readonly [id: number, length: number])[]): ReadonlyMap<number, number> {
  const mean = lengths.reduce((sum, [, length]) => sum + length, 0) / Math.max(1, lengths.length);
  return new Map(lengths.map(([id, length]) => [id, 1 - B + (B * length) / Math.max(1, mean)]));
}

/** The words of all columns: one number each, in SQLite's own form of seven bits a byte. */
function findLength(reader: StoreReader, id: number): number {
  const { lengths } = reader.prepare<{ lengths: Uint8Array }>(LENGTH).get(id) ?? { lengths: [] };
  let sum = 0;
  let value = 0;
  for (const byte of lengths) {
    value = value * 0x80 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    sum += value;
    value = 0;
  }
  return sum;
}
