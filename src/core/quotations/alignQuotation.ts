// Where in a source a quotation may stand: for each place, which word of the one stands for which of the other.
import type { FoldedText, FoldedWords } from '../fold.ts';
import type { Span } from '../text/span.ts';
import { alignWindow, UNALIGNED } from './alignWindow.ts';
import { MAX_ELLIPSIS_LENGTH } from './compareEditorialMarks.ts';
import type { Alignment } from './compareWords.ts';
import { listSeedRegions, weightOf } from './seedRegions.ts';
import type { QuotedWords, WordRun } from './quotedWords.ts';
import { listRunOccurrences, UNKNOWN } from './wordRuns.ts';

/** Repeats beyond these are not looked at; fewer where other runs are to be found around each. */
const MAX_PLACES = 64;
const MAX_ANCHOR_PLACES = 16;
/** Cuts beyond these are not followed, nor are more runs tried as the one to begin with. */
const MAX_RUNS = 64;
const MAX_ANCHORS = 4;
/** Of the quotation's weight, what the source must have at the place for it to be the quotation, however altered. */
const MIN_SHARE = 0.5;
/** Words that agree without a break, on average; less is a paraphrase, or chance. */
const MIN_UNBROKEN = 1.5;
/** Shorter runs of words stand elsewhere by chance. */
const MIN_MOVED_RUN = 3;

/** A possible place of the quotation. */
export interface AlignmentCandidate {
  readonly alignment: Alignment;
  /** The share of the quotation's words, by weight, that the source has there: 0 to 1. */
  readonly share: number;
}

/** Candidate places; none where the words are not in the source. */
export function listAlignments(source: FoldedText, { folded, runs }: QuotedWords): AlignmentCandidate[] {
  const ids = toSourceIds(source, folded);
  const everywhere = { from: 0, to: source.words.count, most: MAX_PLACES };
  const whole = listRunOccurrences(source.words, ids, everywhere);
  if (whole.length > 0) return whole.map((place) => ({ alignment: toConsecutive(place, ids.length), share: 1 }));
  const search: Search = { words: source.words, ids, runs: runs.slice(0, MAX_RUNS), elsewhere: new Map() };
  for (const anchor of search.runs.toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, MAX_ANCHORS)) {
    const alignments = listAnchorAlignments(search, anchor).map((place) =>
      scoreAlignment(search, alignAround(search, anchor, place)),
    );
    const found = alignments.filter(({ share }) => share >= MIN_SHARE);
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
    const { firstOccurrence, occurrences } = quotation.words;
    for (const place of occurrences.subarray(firstOccurrence[own], firstOccurrence[own + 1])) ids[place] = id;
  }
  return ids;
}

function lengthOf({ from, to }: WordRun): number {
  return to - from;
}

/** The alignment of a run's words, for each place of the source where they stand, or nearly. */
function listAnchorAlignments({ words, ids }: Search, { from, to }: WordRun): Alignment[] {
  const run = ids.subarray(from, to);
  const occurrences = listRunOccurrences(words, run, { from: 0, to: words.count, most: MAX_ANCHOR_PLACES });
  if (occurrences.length > 0) return occurrences.map((place) => toConsecutive(place, run.length));
  return listSeedRegions(words, run).flatMap((region) => {
    const loose = alignWindow(run, words.ids, region);
    return hasHole(loose) ? [loose, alignWindow(run, words.ids, region, true)] : [loose];
  });
}

/** Words of the source between two of the quotation that follow each other; fewer are left out here and there. */
const MIN_HOLE = 6;

function hasHole(alignment: Alignment): boolean {
  let last = UNALIGNED;
  for (const sourceIndex of alignment) {
    if (sourceIndex === UNALIGNED) continue;
    if (last !== UNALIGNED && sourceIndex - last > MIN_HOLE) return true;
    last = sourceIndex;
  }
  return false;
}

function toConsecutive(from: number, length: number): Alignment {
  const alignment = new Int32Array(length);
  for (let index = 0; index < length; index++) alignment[index] = from + index;
  return alignment;
}

/** The other runs are looked for around the anchor, each as near as can be to the one placed before. */
function alignAround(search: Search, anchor: WordRun, place: Alignment): Alignment {
  const alignment: Alignment = new Int32Array(search.ids.length).fill(UNALIGNED);
  alignment.set(place, anchor.from);
  let end = (place.findLast((sourceIndex) => sourceIndex !== UNALIGNED) ?? 0) + 1;
  for (const run of search.runs.filter(({ from }) => from >= anchor.to)) {
    const found = alignRun(
      search,
      run,
      { start: end, end: Math.min(end + MAX_ELLIPSIS_LENGTH + lengthOf(run), search.words.count) },
      0,
    );
    if (found) alignment.set(found, run.from);
    end = (found?.findLast((sourceIndex) => sourceIndex !== UNALIGNED) ?? end - 1) + 1;
  }
  let start = place.find((sourceIndex) => sourceIndex !== UNALIGNED) ?? 0;
  for (const run of search.runs.filter(({ to }) => to <= anchor.from).reverse()) {
    const found = alignRun(
      search,
      run,
      { start: Math.max(0, start - MAX_ELLIPSIS_LENGTH - lengthOf(run)), end: start },
      -1,
    );
    if (found) alignment.set(found, run.from);
    start = found?.find((sourceIndex) => sourceIndex !== UNALIGNED) ?? start;
  }
  return alignMovedRuns(search, alignment);
}

/** A run within the window, its first (0) or last (-1) place there; or else nearly so there; or else exactly elsewhere. */
function alignRun(search: Search, wordRun: WordRun, window: Span, which: 0 | -1): Alignment | undefined {
  const { words, ids } = search;
  const run = ids.subarray(wordRun.from, wordRun.to);
  const near = listRunOccurrences(words, run, { from: window.start, to: window.end, most: Infinity }).at(which);
  if (near !== undefined) return toConsecutive(near, run.length);
  const aligned = window.end > window.start ? alignWindow(run, words.ids, window) : undefined;
  if (aligned && scoreAgreeing(words, run, aligned) >= MIN_SHARE * scoreRun(words, run)) return aligned;
  const elsewhere =
    search.elsewhere.get(wordRun) ?? listRunOccurrences(words, run, { from: 0, to: words.count, most: MAX_PLACES });
  search.elsewhere.set(wordRun, elsewhere);
  const nearest = elsewhere.toSorted((a, b) => Math.abs(a - window.start) - Math.abs(b - window.start))[0];
  return nearest === undefined ? aligned : toConsecutive(nearest, run.length);
}

/** Runs of words that disagree where they are but stand elsewhere near: sentences in another order. */
function alignMovedRuns(search: Search, alignment: Alignment): Alignment {
  const { words, ids, runs } = search;
  const placed = alignment.filter((sourceIndex) => sourceIndex !== UNALIGNED);
  const from = Math.max(0, (placed[0] ?? 0) - MAX_ELLIPSIS_LENGTH);
  const to = Math.min(words.count, (placed.at(-1) ?? 0) + MAX_ELLIPSIS_LENGTH);
  for (const run of runs) {
    for (let start = run.from; start < run.to; start++) {
      let end = start;
      while (end < run.to && ids[end] !== words.ids[alignment[end] ?? 0]) end++;
      if (end - start >= MIN_MOVED_RUN) {
        const place = listRunOccurrences(words, ids.subarray(start, end), { from, to, most: 1 })[0];
        if (place !== undefined) alignment.set(toConsecutive(place, end - start), start);
      }
      start = end;
    }
  }
  return alignment;
}

/** The share of words that agree; none where they are scattered. */
function scoreAlignment({ words, ids, runs }: Search, alignment: Alignment): AlignmentCandidate {
  let [agreeing, all, count, runCount] = [0, 0, 0, 0];
  for (const { from, to } of runs) {
    for (let index = from; index < to; index++) {
      const weight = weightOf(words, ids[index] ?? UNKNOWN);
      all += weight;
      if (alignment[index] === UNALIGNED || ids[index] !== words.ids[alignment[index] ?? 0]) continue;
      agreeing += weight;
      count++;
      if (
        index === from ||
        alignment[index - 1] !== (alignment[index] ?? 0) - 1 ||
        ids[index - 1] !== words.ids[alignment[index - 1] ?? 0]
      )
        runCount++;
    }
  }
  const isScattered = count < MIN_UNBROKEN * (runCount - runs.length + 1);
  return { alignment, share: isScattered ? 0 : agreeing / all };
}

function scoreAgreeing(words: FoldedWords, run: Uint32Array, alignment: Alignment): number {
  return scoreRun(
    words,
    run.filter((id, index) => id === words.ids[alignment[index] ?? 0] && alignment[index] !== UNALIGNED),
  );
}

function scoreRun(words: FoldedWords, run: Uint32Array): number {
  return run.reduce((sum, id) => sum + weightOf(words, id), 0);
}
