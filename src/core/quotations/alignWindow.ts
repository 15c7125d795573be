// The best alignment of a run of words with a stretch of the source: dynamic programming after Needleman, Wunsch and Gotoh.
import type { Span } from '../text/span.ts';

/** A word with no counterpart. */
export const UNALIGNED = -1;

const AGREE = 200;
const REPLACED = -100;
const ADDED = -100;
/** Leaving out many of the source's words is hardly worse than leaving out one: an attribution, a clause. */
const OMITTED = -150;
const OMITTED_MORE = -3;
/** The same where words are rather exchanged than left out: a few other words in one sentence are the likelier reading. */
const OMITTED_MORE_TIGHT = -60;
const IMPOSSIBLE = -1e9;

/** What led to a cell: bits of the trace. */
const FROM_ADDED = 1;
const BEST_OMITTED = 2;
const OMITTED_CONTINUES = 4;

/**
 * For each word of `run` the index of the source's word at its place, the same or another, or `ALONE`. The run may begin
 * and end anywhere in `window` (word indexes); time and memory are the product of both lengths.
 */
export function alignWindow(run: Uint32Array, ids: Uint32Array, window: Span, isTight = false): Int32Array {
  const width = window.end - window.start + 1;
  const trace = new Uint8Array((run.length + 1) * width);
  let above = new Int32Array(width);
  let row = new Int32Array(width);
  for (let i = 1; i <= run.length; i++) {
    fillRow(run[i - 1] ?? 0, {
      ids,
      window,
      above,
      row,
      trace: trace.subarray(i * width, (i + 1) * width),
      omittedMore: isTight ? OMITTED_MORE_TIGHT : OMITTED_MORE,
    });
    [above, row] = [row, above];
  }
  let end = 0;
  for (let j = 1; j < width; j++) if ((above[j] ?? 0) > (above[end] ?? 0)) end = j;
  return followTrace(trace, run.length, width, end, window.start);
}

interface Row {
  readonly ids: Uint32Array;
  readonly window: Span;
  readonly above: Int32Array;
  readonly row: Int32Array;
  readonly trace: Uint8Array;
  readonly omittedMore: number;
}

/** Each cell is the best score of the words so far, the last source word being the cell's. */
function fillRow(word: number, { ids, window, above, row, trace, omittedMore }: Row): void {
  let omitted = IMPOSSIBLE;
  let closed = (above[0] ?? 0) + ADDED;
  row[0] = closed;
  trace[0] = FROM_ADDED;
  for (let j = 1; j < row.length; j++) {
    const open = closed + OMITTED;
    omitted += omittedMore;
    let step = omitted > open ? OMITTED_CONTINUES : 0;
    if (open > omitted) omitted = open;
    closed = (above[j - 1] ?? 0) + (ids[window.start + j - 1] === word ? AGREE : REPLACED);
    const added = (above[j] ?? 0) + ADDED;
    if (added > closed) {
      closed = added;
      step |= FROM_ADDED;
    }
    if (omitted > closed) step |= BEST_OMITTED;
    row[j] = Math.max(omitted, closed);
    trace[j] = step;
  }
}

function followTrace(trace: Uint8Array, length: number, width: number, end: number, offset: number): Int32Array {
  const alignment = new Int32Array(length).fill(UNALIGNED);
  let i = length;
  let j = end;
  while (i > 0) {
    let step = trace[i * width + j] ?? 0;
    if (step & BEST_OMITTED) {
      while (step & OMITTED_CONTINUES) step = trace[i * width + --j] ?? 0;
      step = trace[i * width + --j] ?? 0;
    }
    i--;
    if (!(step & FROM_ADDED)) alignment[i] = offset + --j;
  }
  return alignment;
}
