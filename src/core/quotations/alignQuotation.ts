// Where in a source a quotation may stand: for each place, which word of the one stands for which of the other.
import type { FoldedText, FoldedWords } from '../fold.ts';
import type { Span } from '../text/span.ts';
import { alignWindow, ALONE } from './alignWindow.ts';
import { LONGEST_ELLIPSIS } from './compareCut.ts';
import type { Partners } from './compareWords.ts';
import { findStretches, weightOf } from './findStretches.ts';
import type { QuotedWords, WordRun } from './quotedWords.ts';
import { listRunPlaces, UNKNOWN } from './wordRuns.ts';

/** Repeats beyond these are not looked at; fewer where other runs are to be found around each. */
const MOST_PLACES = 64;
const MOST_ANCHOR_PLACES = 16;
/** Cuts beyond these are not followed, nor are more runs tried as the one to begin with. */
const MOST_RUNS = 64;
const MOST_ANCHORS = 4;
/** Of the quotation's weight, what the source must have at the place for it to be the quotation, however altered. */
const LEAST_SHARE = 0.5;
/** Words that agree without a break, on average; less is a paraphrase, or chance. */
const LEAST_UNBROKEN = 1.5;
/** Shorter runs of words stand elsewhere by chance. */
const LEAST_STRAY = 3;

/** A possible place of the quotation. */
export interface Alignment {
  readonly partners: Partners;
  /** The share of the quotation's words, by weight, that the source has there: 0 to 1. */
  readonly share: number;
}

/** Candidate places; none where the words are not in the source. */
export function listAlignments(source: FoldedText, { folded, runs }: QuotedWords): Alignment[] {
  const ids = toSourceIds(source, folded);
  const everywhere = { from: 0, to: source.words.count, most: MOST_PLACES };
  const whole = listRunPlaces(source.words, ids, everywhere);
  if (whole.length > 0) return whole.map((place) => ({ partners: sequence(place, ids.length), share: 1 }));
  const search: Search = { words: source.words, ids, runs: runs.slice(0, MOST_RUNS), elsewhere: new Map() };
  for (const anchor of search.runs.toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, MOST_ANCHORS)) {
    const alignments = listPlaces(search, anchor).map((place) =>
      weighAlignment(search, alignAround(search, anchor, place)),
    );
    const found = alignments.filter(({ share }) => share >= LEAST_SHARE);
    if (found.length > 0) return found;
  }
  return [];
}

interface Search {
  readonly words: FoldedWords;
  readonly ids: Uint32Array;
  readonly runs: readonly WordRun[];
  /** The places of runs that are not where they should be, once looked up. */
  readonly elsewhere: Map<WordRun, readonly number[]>;
}

function toSourceIds(source: FoldedText, quotation: FoldedText): Uint32Array {
  const { vocabulary } = source.words;
  const ids = new Uint32Array(quotation.words.count).fill(UNKNOWN);
  for (const [word, own] of quotation.words.vocabulary) {
    const id = vocabulary.get(word);
    if (id === undefined) continue;
    const { firstPlace, places } = quotation.words;
    for (const place of places.subarray(firstPlace[own], firstPlace[own + 1])) ids[place] = id;
  }
  return ids;
}

function lengthOf({ from, to }: WordRun): number {
  return to - from;
}

/** The partners of a run's words, for each place of the source where they stand, or nearly. */
function listPlaces({ words, ids }: Search, { from, to }: WordRun): Partners[] {
  const run = ids.subarray(from, to);
  const places = listRunPlaces(words, run, { from: 0, to: words.count, most: MOST_ANCHOR_PLACES });
  if (places.length > 0) return places.map((place) => sequence(place, run.length));
  return findStretches(words, run).map((stretch) => alignWindow(run, words.ids, stretch));
}

function sequence(from: number, length: number): Partners {
  const partners = new Int32Array(length);
  for (let index = 0; index < length; index++) partners[index] = from + index;
  return partners;
}

/** The other runs are looked for around the anchor, each as near as can be to the one placed before. */
function alignAround(search: Search, anchor: WordRun, place: Partners): Partners {
  const partners: Partners = new Int32Array(search.ids.length).fill(ALONE);
  partners.set(place, anchor.from);
  let end = (place.findLast((partner) => partner !== ALONE) ?? 0) + 1;
  for (const run of search.runs.filter(({ from }) => from >= anchor.to)) {
    const found = placeRun(
      search,
      run,
      { start: end, end: Math.min(end + LONGEST_ELLIPSIS + lengthOf(run), search.words.count) },
      0,
    );
    if (found) partners.set(found, run.from);
    end = (found?.findLast((partner) => partner !== ALONE) ?? end - 1) + 1;
  }
  let start = place.find((partner) => partner !== ALONE) ?? 0;
  for (const run of search.runs.filter(({ to }) => to <= anchor.from).reverse()) {
    const found = placeRun(
      search,
      run,
      { start: Math.max(0, start - LONGEST_ELLIPSIS - lengthOf(run)), end: start },
      -1,
    );
    if (found) partners.set(found, run.from);
    start = found?.find((partner) => partner !== ALONE) ?? start;
  }
  return placeStrays(search, partners);
}

/** A run within the window, its first (0) or last (-1) place there; or else nearly so there; or else exactly elsewhere. */
function placeRun(search: Search, wordRun: WordRun, window: Span, which: 0 | -1): Partners | undefined {
  const { words, ids } = search;
  const run = ids.subarray(wordRun.from, wordRun.to);
  const near = listRunPlaces(words, run, { from: window.start, to: window.end, most: Infinity }).at(which);
  if (near !== undefined) return sequence(near, run.length);
  const aligned = window.end > window.start ? alignWindow(run, words.ids, window) : undefined;
  if (aligned && weighAgreeing(words, run, aligned) >= LEAST_SHARE * weigh(words, run)) return aligned;
  const elsewhere =
    search.elsewhere.get(wordRun) ?? listRunPlaces(words, run, { from: 0, to: words.count, most: MOST_PLACES });
  search.elsewhere.set(wordRun, elsewhere);
  const nearest = elsewhere.toSorted((a, b) => Math.abs(a - window.start) - Math.abs(b - window.start))[0];
  return nearest === undefined ? aligned : sequence(nearest, run.length);
}

/** Runs of words that disagree where they are but stand elsewhere near: sentences in another order. */
function placeStrays(search: Search, partners: Partners): Partners {
  const { words, ids, runs } = search;
  const placed = partners.filter((partner) => partner !== ALONE);
  const from = Math.max(0, (placed[0] ?? 0) - LONGEST_ELLIPSIS);
  const to = Math.min(words.count, (placed.at(-1) ?? 0) + LONGEST_ELLIPSIS);
  for (const run of runs) {
    for (let start = run.from; start < run.to; start++) {
      let end = start;
      while (end < run.to && ids[end] !== words.ids[partners[end] ?? 0]) end++;
      if (end - start >= LEAST_STRAY) {
        const place = listRunPlaces(words, ids.subarray(start, end), { from, to, most: 1 })[0];
        if (place !== undefined) partners.set(sequence(place, end - start), start);
      }
      start = end;
    }
  }
  return partners;
}

/** The share of words that agree; none where they are scattered. */
function weighAlignment({ words, ids, runs }: Search, partners: Partners): Alignment {
  let [agreeing, all, count, stretches] = [0, 0, 0, 0];
  for (const { from, to } of runs) {
    for (let index = from; index < to; index++) {
      const weight = weightOf(words, ids[index] ?? UNKNOWN);
      all += weight;
      if (partners[index] === ALONE || ids[index] !== words.ids[partners[index] ?? 0]) continue;
      agreeing += weight;
      count++;
      if (
        index === from ||
        partners[index - 1] !== (partners[index] ?? 0) - 1 ||
        ids[index - 1] !== words.ids[partners[index - 1] ?? 0]
      )
        stretches++;
    }
  }
  const isScattered = count < LEAST_UNBROKEN * (stretches - runs.length + 1);
  return { partners, share: isScattered ? 0 : agreeing / all };
}

function weighAgreeing(words: FoldedWords, run: Uint32Array, partners: Partners): number {
  return weigh(
    words,
    run.filter((id, index) => id === words.ids[partners[index] ?? 0] && partners[index] !== ALONE),
  );
}

function weigh(words: FoldedWords, run: Uint32Array): number {
  return run.reduce((sum, id) => sum + weightOf(words, id), 0);
}
