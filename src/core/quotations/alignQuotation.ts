// Where in a source a quotation may stand: for each place, which word of the one stands for which of the other.
import { wordAt } from '../fold.ts';
import type { FoldedText, FoldedWords } from '../fold.ts';
import type { Span } from '../span.ts';
import { alignWindow, ALONE } from './alignWindow.ts';
import { LONGEST_ELLIPSIS } from './compareCut.ts';
import type { Partners } from './compareWords.ts';
import { findStretches, weightOf } from './findStretches.ts';
import type { QuotedWords, WordRun } from './quotedWords.ts';
import { listRunPlaces, UNKNOWN } from './wordRuns.ts';

/** Repeats beyond these are not looked at. */
const MOST_PLACES = 64;
/** Cuts beyond these are not followed, nor are more runs tried as the one to begin with. */
const MOST_RUNS = 64;
const MOST_ANCHORS = 4;
/** Of the quotation's weight, what the source must have at the place for it to be the quotation, however altered. */
const LEAST_SHARE = 0.5;
/** Shorter runs of words stand elsewhere by chance. */
const LEAST_STRAY = 3;

/** A possible place of the quotation. */
export interface Alignment {
  readonly partners: Partners;
  /** The share of the quotation's words, by weight, that the source has there: 0 to 1. */
  readonly share: number;
}

/** Candidate places; none where no word that matters is in the source. */
export function listAlignments(source: FoldedText, { folded, runs }: QuotedWords): Alignment[] {
  const ids = toSourceIds(source, folded);
  const whole = listRunPlaces(source.words.ids, ids, { most: MOST_PLACES });
  if (whole.length > 0)
    return whole.map((place) => ({ partners: Int32Array.from(ids, (_, index) => place + index), share: 1 }));
  const search = { words: source.words, ids, runs: runs.slice(0, MOST_RUNS) };
  const byLength = search.runs.toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, MOST_ANCHORS);
  for (const anchor of byLength) {
    const places = listPlaces(search, anchor).map((place) => alignAround(search, anchor, place));
    const alignments = places.map((partners) => ({ partners, share: shareOf(search, partners) }));
    if (alignments.some(({ share }) => share >= LEAST_SHARE))
      return alignments.filter(({ share }) => share >= LEAST_SHARE);
  }
  return [];
}

interface Search {
  readonly words: FoldedWords;
  readonly ids: Uint32Array;
  readonly runs: readonly WordRun[];
}

function toSourceIds(source: FoldedText, quotation: FoldedText): Uint32Array {
  const { vocabulary } = source.words;
  return Uint32Array.from(
    { length: quotation.words.count },
    (_, index) => vocabulary.get(wordAt(quotation, index).toLowerCase()) ?? UNKNOWN,
  );
}

function lengthOf({ from, to }: WordRun): number {
  return to - from;
}

/** The partners of a run's words, for each place of the source where they stand, or nearly. */
function listPlaces({ words, ids }: Search, { from, to }: WordRun): Partners[] {
  const run = ids.subarray(from, to);
  const places = listRunPlaces(words.ids, run, { most: MOST_PLACES });
  if (places.length > 0) return places.map((place) => sequence(place, run.length));
  return findStretches(words, run).map((stretch) => alignWindow(run, words.ids, stretch));
}

function sequence(from: number, length: number): Partners {
  return Int32Array.from({ length }, (_, index) => from + index);
}

/** The other runs are looked for around the anchor, each as near as can be to the one placed before. */
function alignAround(search: Search, anchor: WordRun, place: Partners): Partners {
  const partners: Partners = new Int32Array(search.ids.length).fill(ALONE);
  partners.set(place, anchor.from);
  let end = (place.findLast((partner) => partner !== ALONE) ?? 0) + 1;
  for (const run of search.runs.filter(({ from }) => from >= anchor.to)) {
    const window = { start: end, end: Math.min(end + LONGEST_ELLIPSIS + lengthOf(run), search.words.count) };
    const found = placeRun(search, run, window, 0);
    if (found) partners.set(found, run.from);
    end = (found?.findLast((partner) => partner !== ALONE) ?? end - 1) + 1;
  }
  let start = place.find((partner) => partner !== ALONE) ?? 0;
  for (const run of search.runs.filter(({ to }) => to <= anchor.from).reverse()) {
    const window = { start: Math.max(0, start - LONGEST_ELLIPSIS - lengthOf(run)), end: start };
    const found = placeRun(search, run, window, -1);
    if (found) partners.set(found, run.from);
    start = found?.find((partner) => partner !== ALONE) ?? start;
  }
  return placeStrays(search, partners);
}

/** A run within the window, its first (0) or last (-1) place there; or else nearly so there; or else exactly elsewhere. */
function placeRun({ words, ids }: Search, { from, to }: WordRun, window: Span, which: 0 | -1): Partners | undefined {
  const run = ids.subarray(from, to);
  const near = listRunPlaces(words.ids, run, { from: window.start, to: window.end }).at(which);
  if (near !== undefined) return sequence(near, run.length);
  const aligned = window.end > window.start ? alignWindow(run, words.ids, window) : undefined;
  if (aligned && weighAgreeing(words, run, aligned) >= LEAST_SHARE * weigh(words, run)) return aligned;
  const elsewhere = listRunPlaces(words.ids, run, { most: MOST_PLACES });
  const nearest = elsewhere.toSorted((a, b) => Math.abs(a - window.start) - Math.abs(b - window.start))[0];
  return nearest === undefined ? aligned : sequence(nearest, run.length);
}

/** Runs of words that disagree where they are but stand elsewhere near: sentences in another order. */
function placeStrays(search: Search, partners: Partners): Partners {
  const { words, ids, runs } = search;
  const placed = partners.filter((partner) => partner !== ALONE);
  const window = {
    from: Math.max(0, (placed[0] ?? 0) - LONGEST_ELLIPSIS),
    to: (placed.at(-1) ?? 0) + LONGEST_ELLIPSIS,
  };
  for (const { from, to } of runs) {
    for (let start = from; start < to; start++) {
      let end = start;
      while (end < to && ids[end] !== words.ids[partners[end] ?? 0]) end++;
      if (end - start < LEAST_STRAY) continue;
      const place = listRunPlaces(words.ids, ids.subarray(start, end), { ...window, most: 1 })[0];
      if (place !== undefined) partners.set(sequence(place, end - start), start);
      start = end;
    }
  }
  return partners;
}

function shareOf({ words, ids, runs }: Search, partners: Partners): number {
  let agreeing = 0;
  let all = 0;
  for (const { from, to } of runs) {
    agreeing += weighAgreeing(words, ids.subarray(from, to), partners.subarray(from, to));
    all += weigh(words, ids.subarray(from, to));
  }
  return agreeing / all;
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
