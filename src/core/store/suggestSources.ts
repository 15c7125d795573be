// Ranked suggestions for completion: few candidates are fetched by index, and scored by what of them was typed.
import type { SourceRow } from '../library.ts';
import { formatLabelMatch } from './matchExpression.ts';
import { scoreRow } from '../search/relevance.ts';
import { clipTyped, listWords } from '../search/words.ts';
import { listCorrections } from './corrections.ts';
import { SELECT_ROW, toRow, type StoredRow, type StoreReader } from './reader.ts';

/** Enough that a good one is among them, few enough to score at every keystroke. */
const CANDIDATES = 200;

const BY_KEY = `${SELECT_ROW} WHERE e.visible = 1 AND e.key >= ?1 COLLATE NOCASE AND e.key < ?1 || char(1114111) COLLATE NOCASE
  ORDER BY e.key COLLATE NOCASE LIMIT ?2`;
const BY_LABEL = `${SELECT_ROW} WHERE e.visible = 1 AND e.id IN (SELECT rowid FROM labels WHERE labels MATCH ?1 LIMIT ?2)`;
const NEWEST = `${SELECT_ROW} WHERE e.visible = 1 ORDER BY e.year DESC, e.title_order LIMIT ?`;

/** Sources whose key, names, title or year begin with all words of `typed`; where none does, those a typo away. */
export function suggestSources(reader: StoreReader, typed: string, limit: number): SourceRow[] {
  const counted = clipTyped(typed);
  const words = listWords(counted).map(({ folded }) => folded);
  if (words.length === 0) return reader.prepare<StoredRow>(NEWEST).all(limit).map(toRow);
  const found = listCandidates(reader, counted);
  if (found.length > 0) return rank(found, counted, words, limit);
  const corrected = words.map((word) => listCorrections(reader, word)[0] ?? word);
  return rank(listCandidates(reader, corrected.join(' ')), counted, corrected, limit);
}

function listCandidates(reader: StoreReader, typed: string): StoredRow[] {
  const byKey = reader.prepare<StoredRow>(BY_KEY).all(typed, CANDIDATES);
  // What only a name or title brings in stands after all keys that begin so, and these are more than are shown.
  if (byKey.length === CANDIDATES) return byKey;
  const match = formatLabelMatch(typed);
  const byLabel = match === undefined ? [] : reader.prepare<StoredRow>(BY_LABEL).all(match, CANDIDATES);
  return [...new Map([...byKey, ...byLabel].map((row) => [row.id, row])).values()];
}

function rank(rows: readonly StoredRow[], typed: string, words: readonly string[], limit: number): SourceRow[] {
  const scored = rows.map((row) => ({ row, weight: scoreRow(row, typed, words) }));
  scored.sort((a, b) => b.weight - a.weight || compareRows(a.row, b.row));
  return scored.slice(0, limit).map(({ row }) => toRow(row));
}

/** Newer ones first among equals, then by key so that the order never changes between two keys pressed. */
function compareRows(a: StoredRow, b: StoredRow): number {
  return compare(b.year, a.year) || compare(a.key, b.key);
}

/** By code units: the first `localeCompare` of a process takes a tenth of a second. */
function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
