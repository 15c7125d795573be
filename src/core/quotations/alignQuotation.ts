// Where in a source a quotation may stand: for each place, which word of the one stands for which of the other.
import { wordAt } from '../fold.ts';
import type { FoldedText } from '../fold.ts';
import { ALONE } from './compareWords.ts';
import type { Partners } from './compareWords.ts';
import { LONGEST_ELLIPSIS } from './compareCut.ts';
import type { QuotedWords, WordRun } from './quotedWords.ts';
import { listRunPlaces, UNKNOWN } from './wordRuns.ts';

/** Repeats beyond these are not looked at. */
const MOST_PLACES = 64;

/** Candidate alignments, each a possible place of the quotation; none where the words are not in the source. */
export function listAlignments(source: FoldedText, { folded, runs, cuts }: QuotedWords): Partners[] {
  const ids = toSourceIds(source, folded);
  const whole = listRunPlaces(source.words.ids, ids, { most: MOST_PLACES });
  if (whole.length > 0) return whole.map((place) => Int32Array.from(ids, (_, index) => place + index));
  return cuts.length > 0 ? alignRuns(source, ids, runs) : [];
}

function toSourceIds(source: FoldedText, quotation: FoldedText): Uint32Array {
  const { vocabulary } = source.words;
  return Uint32Array.from(
    { length: quotation.words.count },
    (_, index) => vocabulary.get(wordAt(quotation, index).toLowerCase()) ?? UNKNOWN,
  );
}

/** The longest run that the source has is the anchor; the others are looked for around it, nearest first. */
function alignRuns(source: FoldedText, ids: Uint32Array, runs: readonly WordRun[]): Partners[] {
  const byLength = runs.map((run, index) => ({ ...run, index })).sort((a, b) => b.to - b.from - (a.to - a.from));
  for (const anchor of byLength) {
    const places = listRunPlaces(source.words.ids, ids.subarray(anchor.from, anchor.to), { most: MOST_PLACES });
    if (places.length > 0) return places.map((place) => alignAround(source, ids, runs, anchor.index, place));
  }
  return [];
}

function alignAround(
  source: FoldedText,
  ids: Uint32Array,
  runs: readonly WordRun[],
  anchor: number,
  place: number,
): Partners {
  const partners: Partners = new Int32Array(ids.length).fill(ALONE);
  const set = ({ from, to }: WordRun, at: number): void => {
    for (let index = from; index < to; index++) partners[index] = at + index - from;
  };
  const middle = runs[anchor];
  if (middle) set(middle, place);
  let cursor = place + (middle ? middle.to - middle.from : 0);
  for (const run of runs.slice(anchor + 1)) {
    const pattern = ids.subarray(run.from, run.to);
    const limit = cursor + LONGEST_ELLIPSIS + pattern.length;
    const at =
      listRunPlaces(source.words.ids, pattern, { from: cursor, to: Math.min(limit, source.words.count), most: 1 })[0] ??
      listRunPlaces(source.words.ids, pattern, { most: 1 })[0];
    if (at === undefined) continue;
    set(run, at);
    cursor = at + pattern.length;
  }
  cursor = place;
  for (const run of runs.slice(0, anchor).reverse()) {
    const pattern = ids.subarray(run.from, run.to);
    const limit = Math.max(0, cursor - LONGEST_ELLIPSIS - pattern.length);
    const at =
      listRunPlaces(source.words.ids, pattern, { from: limit, to: cursor }).at(-1) ??
      listRunPlaces(source.words.ids, pattern, { most: 1 })[0];
    if (at === undefined) continue;
    set(run, at);
    cursor = at;
  }
  return partners;
}
