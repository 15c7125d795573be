// Full-text search: the tiers in which hits are looked for, and the sentence that each hit shows.
import type { SearchHit, SearchPassage } from '../library.ts';
import type { Note } from '../note/note.ts';
import { countEntries, formatYears, listAnswers, type ScoredEntry } from './answers.ts';
import { formatMatch } from './matchExpression.ts';
import { findSentence, listProseFirst } from '../search/relevance.ts';
import {
  listPatterns,
  type TermPattern,
  parseQuery,
  type SearchQuery,
  isLongQuestion,
  isQuestion,
  loosen,
  toQuestion,
} from '../search/query.ts';
import { listSentences } from '../sentences.ts';
import type { CslItem } from '../source.ts';
import { findCorrectedQuery } from './corrections.ts';
import { SELECT_ROW, toRow, type StoredRow, type StoreReader } from './reader.ts';
import { listWords } from '../search/words.ts';
import { COLUMN_WEIGHTS, INDEXED_PREFIX, REFERENCE_COLUMNS } from './schema.ts';
import { suggestSources } from './suggestSources.ts';

const SCORE = `-bm25(words, ${COLUMN_WEIGHTS.join(', ')})`;
const IN_YEARS = `rowid IN (${formatYears()})`;

/** By whether years are asked for, and whether the library is so large that ranking all that matches takes too long. */
const SEARCH = {
  ranked: `SELECT rowid AS id, ${SCORE} AS score FROM words WHERE words MATCH ? ORDER BY score DESC LIMIT ?`,
  rankedInYears: `SELECT rowid AS id, ${SCORE} AS score FROM words WHERE words MATCH ? AND ${IN_YEARS} ORDER BY score DESC LIMIT ?`,
  sampled: 'SELECT rowid AS id, 0 AS score FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?',
  sampledInYears: `SELECT rowid AS id, 0 AS score FROM words WHERE words MATCH ? AND ${IN_YEARS} ORDER BY rowid DESC LIMIT ?`,
} as const;

/**
 * To score words, bm25 visits every entry that has one of them, a millisecond for some thousand. In libraries with more
 * entries than this the last that were added are shown instead, still those with the words in the reference first.
 */
const MAX_RANKED = 20_000;
/** Sources that may have a word of a question, for it to be counted in such a library. */
const MAX_SCORED = 500;
const COMPLETIONS = 'SELECT word FROM vocabulary WHERE word >= ?1 AND word < ?1 || char(1114111) LIMIT ?2';
const MAX_COMPLETIONS = 20;
const NEWEST = 'SELECT id, 0 AS score FROM entry WHERE visible = 1 ORDER BY year DESC, title_order LIMIT ?';
const NEWEST_IN_YEARS = `SELECT id, 0 AS score FROM entry
  WHERE visible = 1 AND CAST(year AS INTEGER) BETWEEN ? AND ? ORDER BY year DESC, title_order LIMIT ?`;
const READ_ROW = `${SELECT_ROW} WHERE e.id = ? AND e.visible = 1`;
const READ_CONTENT = `SELECT item, coalesce(c.text, x.text) AS text, structure FROM content c
  LEFT JOIN reading r ON r.id = c.id LEFT JOIN attachment a ON a.entry = c.id LEFT JOIN extraction x ON x.hash = a.hash
  WHERE c.id = ?`;

/** Added to the scores of a tier, so that no body hit comes before a title hit, nor a guess before what was typed. */
const TIER = 1000;
/** With fewer hits than this, words may be mistyped. */
const FEW = 3;

const BEGINNING = /[a-z0-9]/i;

/** Sources that answer what was typed, best first. */
export function searchSources(reader: StoreReader, typed: string, limit: number): SearchHit[] {
  // One letter is in every text; who types it is on the way to a name or a title.
  if (typed.trim().length === 1 && BEGINNING.test(typed)) {
    return suggestSources(reader, typed, limit).map((row, index) => ({ row, score: -index }));
  }
  const query = toQuestion(parseQuery(typed));
  if (!isLongQuestion(query)) return listBriefly(reader, query, limit);
  const hits = listPartly(reader, query, limit);
  const loosened = hits.length < limit ? loosen(query) : query;
  return loosened === query ? hits : join(hits, listPartly(reader, loosened, limit)).slice(0, limit);
}

/** What has all of a few words, after that what it would have were a word not mistyped, after that what has some. */
function listBriefly(reader: StoreReader, query: SearchQuery, limit: number): SearchHit[] {
  const hits = listTiers(reader, query, limit);
  const corrected = hits.length < Math.min(FEW, limit) ? findCorrectedQuery(reader, query) : undefined;
  const guesses = corrected === undefined ? [] : listTiers(reader, corrected, limit);
  const all = join(hits, guesses);
  return (all.length < limit ? join(all, listPartly(reader, corrected ?? query, limit)) : all).slice(0, limit);
}

/** The hits with those of `others` that are new after them. */
function join(hits: readonly SearchHit[], others: readonly SearchHit[]): SearchHit[] {
  const known = new Set(hits.map(({ row }) => row.key));
  const added = others.filter(({ row }) => !known.has(row.key));
  const least = Math.min(0, hits.at(-1)?.score ?? 0);
  return [...hits, ...added.map((hit) => ({ ...hit, score: hit.score + least - 2 * TIER }))];
}

/** What has some of the words of a question, best first. */
function listPartly(reader: StoreReader, query: SearchQuery, limit: number): SearchHit[] {
  if (!isQuestion(query)) return [];
  const maxEntries = isLarge(reader) ? MAX_SCORED : undefined;
  return toHits(reader, query, listAnswers(reader, query, { limit, maxEntries }));
}

/** What is found in one tier is left out of those after it, which are asked only while there is room. */
function listTiers(reader: StoreReader, query: SearchQuery, limit: number): SearchHit[] {
  const matches = listMatches(reader, query);
  if (matches.length === 0) return toHits(reader, query, listNewest(reader, query, limit));
  const found = new Map<number, ScoredEntry>();
  for (const [tier, match] of matches.entries()) {
    if (found.size >= limit) break;
    const added = (matches.length - 1 - tier) * TIER;
    for (const { id, score } of listFound(reader, query, match, limit)) {
      if (!found.has(id)) found.set(id, { id, score: score + added });
    }
  }
  return toHits(reader, query, [...found.values()].slice(0, limit));
}

/**
 * First what is found in the references alone, then what needs abstract or text. Where the library is large, whole words
 * come before beginnings of words, since every text may have a word that begins so.
 */
function listMatches(reader: StoreReader, query: SearchQuery): string[] {
  const anywhere = formatMatch(query);
  if (anywhere === undefined) return [];
  const completions = isLarge(reader) ? listCompletions(reader, query) : undefined;
  const whole = completions && { completions };
  const tiers = [{ columns: REFERENCE_COLUMNS, ...whole }, ...(whole === undefined ? [] : [whole])];
  return [...tiers.flatMap((scope) => formatMatch(query, scope) ?? []), anywhere];
}

/** Words of the library that the last word of a query may become; undefined where looking for its beginning is as fast. */
function listCompletions(reader: StoreReader, { terms }: SearchQuery): string[] | undefined {
  const { text = '', form } = terms.at(-1) ?? {};
  const [word, second] = listWords(text);
  if (form !== 'word' || second !== undefined || word === undefined || word.folded.length <= INDEXED_PREFIX) return;
  return reader
    .prepare<{ word: string }>(COMPLETIONS)
    .all(word.folded, MAX_COMPLETIONS)
    .map((row) => row.word);
}

function isLarge(reader: StoreReader): boolean {
  return countEntries(reader) > MAX_RANKED;
}

function listFound(reader: StoreReader, { years }: SearchQuery, match: string, limit: number): ScoredEntry[] {
  const kind = isLarge(reader) ? 'sampled' : 'ranked';
  if (years === undefined) return reader.prepare<ScoredEntry>(SEARCH[kind]).all(match, limit);
  return reader.prepare<ScoredEntry>(SEARCH[`${kind}InYears`]).all(match, years.from, years.to, limit);
}

/** Without a word to look for: everything, or the years asked for. Only exclusions ask for nothing. */
function listNewest(reader: StoreReader, { years, terms }: SearchQuery, limit: number): ScoredEntry[] {
  if (terms.length > 0) return [];
  if (years === undefined) return reader.prepare<ScoredEntry>(NEWEST).all(limit);
  return reader.prepare<ScoredEntry>(NEWEST_IN_YEARS).all(years.from, years.to, limit);
}

function toHits(reader: StoreReader, query: SearchQuery, found: readonly ScoredEntry[]): SearchHit[] {
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
  const sentences = structure === null ? listSentences(text) : listProseFirst(JSON.parse(structure) as Note);
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
