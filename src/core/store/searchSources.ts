// Full-text search: the tiers in which hits are looked for, and the sentence that each hit shows.
import type { SearchHit, SearchPassage } from '../library.ts';
import type { Note } from '../note/note.ts';
import { formatMatch } from '../search/match.ts';
import { findSentence, listPatterns, type TermPattern } from '../search/passages.ts';
import { parseQuery, type SearchQuery } from '../search/query.ts';
import { listSentences } from '../sentences.ts';
import type { CslItem } from '../source.ts';
import { findCorrectedQuery } from './corrections.ts';
import { SELECT_ROW, toRow, type StoredRow, type StoreReader } from './reader.ts';
import { COLUMN_WEIGHTS, REFERENCE_COLUMNS } from './schema.ts';

interface Found {
  readonly id: number;
  readonly score: number;
}

/** The FTS ranks all that matches before any row is read, so shadowed duplicates are dropped by the outer join. */
const SEARCH = `SELECT w.rowid AS id, -bm25(words, ${COLUMN_WEIGHTS.join(', ')}) AS score
  FROM words w WHERE words MATCH ? ORDER BY score DESC LIMIT ?`;
const SEARCH_IN_YEARS = `SELECT w.rowid AS id, -bm25(words, ${COLUMN_WEIGHTS.join(', ')}) AS score
  FROM words w JOIN entry e ON e.id = w.rowid
  WHERE words MATCH ? AND CAST(e.year AS INTEGER) BETWEEN ? AND ? ORDER BY score DESC LIMIT ?`;
const NEWEST = 'SELECT id, 0 AS score FROM entry WHERE visible = 1 ORDER BY year DESC, title_order LIMIT ?';
const NEWEST_IN_YEARS = `SELECT id, 0 AS score FROM entry
  WHERE visible = 1 AND CAST(year AS INTEGER) BETWEEN ? AND ? ORDER BY year DESC, title_order LIMIT ?`;
const READ_ROW = `${SELECT_ROW} WHERE e.id = ? AND e.visible = 1`;
const READ_CONTENT = 'SELECT item, text, structure FROM content c LEFT JOIN reading r ON r.id = c.id WHERE c.id = ?';

/** Added to the scores of a tier, so that no body hit comes before a title hit, nor a guess before what was typed. */
const TIER = 1000;
/** With fewer hits than this, words may be mistyped. */
const FEW = 3;

/** Sources that answer what was typed, best first. */
export function searchSources(reader: StoreReader, typed: string, limit: number): SearchHit[] {
  const query = parseQuery(typed);
  const hits = listTiers(reader, query, limit);
  const corrected = hits.length < Math.min(FEW, limit) ? findCorrectedQuery(reader, query) : undefined;
  if (corrected === undefined) return hits;
  const known = new Set(hits.map(({ row }) => row.key));
  const guesses = listTiers(reader, corrected, limit).filter(({ row }) => !known.has(row.key));
  return [...hits, ...guesses.map((hit) => ({ ...hit, score: hit.score - 2 * TIER }))].slice(0, limit);
}

/** First what is found in the references alone, then what needs abstract or text. */
function listTiers(reader: StoreReader, query: SearchQuery, limit: number): SearchHit[] {
  const match = formatMatch(query);
  const inReference = formatMatch(query, REFERENCE_COLUMNS);
  if (match === undefined || inReference === undefined) return toHits(reader, query, listNewest(reader, query, limit));
  const first = listFound(reader, query, inReference, limit).map(({ id, score }) => ({ id, score: score + TIER }));
  const second = first.length < limit ? listFound(reader, query, match, limit) : [];
  const known = new Set(first.map(({ id }) => id));
  return toHits(reader, query, [...first, ...second.filter(({ id }) => !known.has(id))].slice(0, limit));
}

function listFound(reader: StoreReader, { years }: SearchQuery, match: string, limit: number): Found[] {
  if (years === undefined) return reader.prepare<Found>(SEARCH).all(match, limit);
  return reader.prepare<Found>(SEARCH_IN_YEARS).all(match, years.from, years.to, limit);
}

/** Without a word to look for: everything, or the years asked for. Only exclusions ask for nothing. */
function listNewest(reader: StoreReader, { years, terms }: SearchQuery, limit: number): Found[] {
  if (terms.length > 0) return [];
  if (years === undefined) return reader.prepare<Found>(NEWEST).all(limit);
  return reader.prepare<Found>(NEWEST_IN_YEARS).all(years.from, years.to, limit);
}

function toHits(reader: StoreReader, query: SearchQuery, found: readonly Found[]): SearchHit[] {
  const patterns = listPatterns(query);
  return found.flatMap(({ id, score }) => {
    const row = reader.prepare<StoredRow>(READ_ROW).get(id);
    if (row === undefined) return [];
    const passage = patterns.length === 0 ? undefined : findPassage(reader, id, patterns);
    return [{ row: toRow(row), score, ...(passage && { passage }) }];
  });
}

interface Content {
  readonly item: string;
  readonly text: string | null;
  readonly structure: string | null;
}

function findPassage(reader: StoreReader, id: number, patterns: readonly TermPattern[]): SearchPassage | undefined {
  const content = reader.prepare<Content>(READ_CONTENT).get(id);
  if (content === undefined) return undefined;
  return findInText(content, patterns) ?? findInAbstract(content, patterns);
}

function findInText({ text, structure }: Content, patterns: readonly TermPattern[]): SearchPassage | undefined {
  if (text === null) return undefined;
  const { sentences } = structure === null ? { sentences: listSentences(text) } : (JSON.parse(structure) as Note);
  const found = findSentence(text, sentences, patterns);
  if (found === undefined) return undefined;
  const { span, marks } = found;
  return { field: 'text', text: text.slice(span.start, span.end), marks, span };
}

function findInAbstract({ item }: Content, patterns: readonly TermPattern[]): SearchPassage | undefined {
  const { abstract } = JSON.parse(item) as CslItem;
  if (abstract === undefined) return undefined;
  const found = findSentence(abstract, listSentences(abstract), patterns);
  if (found === undefined) return undefined;
  const { span, marks } = found;
  return { field: 'abstract', text: abstract.slice(span.start, span.end), marks };
}
