// The best alignment of a run of words with a stretch of the source: dynamic programming after Needleman, Wunsch and Gotoh.
import type { Span } from '../text/span.ts';

/** Without a partner. */
export const ALONE = -1;

const AGREE = 200;
const REPLACED = -100;
const ADDED = -100;
/** Leaving out many of the source's words is hardly worse than leaving out one: an attribution, a clause. */
const LEFT_OUT = -150;
const LEFT_OUT_MORE = -3;
const IMPOSSIBLE = -1e9;

/** What led to a cell: bits of the trace. */
const FROM_ADDED = 1;
const BEST_LEFT_OUT = 2;
const LEFT_OUT_GOES_ON = 4;

/**
 * For each word of `run` the index of the source's word at its place, the same or another, or `ALONE`. The run may begin
 * and end anywhere in `window` (word indexes); time and memory are the product of both lengths.
 */
export function alignWindow(run: Uint32Array, ids: Uint32Array, window: Span): Int32Array {
  const width = window.end - window.start + 1;
  const trace = new Uint8Array((run.length + 1) * width);
  let above = new Int32Array(width);
  let row = new Int32Array(width);
  for (let i = 1; i <= run.length; i++) {
    fillRow(run[i - 1] ?? 0, { ids, window, above, row, trace: trace.subarray(i * width, (i + 1) * width) });
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
}

/** Each cell is the best score of the words so far, the last source word being the cell's. */
function fillRow(word: number, { ids, window, above, row, trace }: Row): void {
  let leftOut = IMPOSSIBLE;
  let closed = (above[0] ?? 0) + ADDED;
  row[0] = closed;
  trace[0] = FROM_ADDED;
  for (let j = 1; j < row.length; j++) {
    const open = closed + LEFT_OUT;
    leftOut += LEFT_OUT_MORE;
    let step = leftOut > open ? LEFT_OUT_GOES_ON : 0;
    if (open > leftOut) leftOut = open;
    closed = (above[j - 1] ?? 0) + (ids[window.start + j - 1] === word ? AGREE : REPLACED);
    const added = (above[j] ?? 0) + ADDED;
    if (added > closed) {
      closed = added;
      step |= FROM_ADDED;
    }
    if (leftOut > closed) step |= BEST_LEFT_OUT;
    row[j] = Math.max(leftOut, closed);
    trace[j] = step;
  }
}

function followTrace(trace: Uint8Array, length: number, width: number, end: number, offset: number): Int32Array {
  const partners = new Int32Array(length).fill(ALONE);
  let i = length;
  let j = end;
  while (i > 0) {
    let step = trace[i * width + j] ?? 0;
    if (step & BEST_LEFT_OUT) {
      while (step & LEFT_OUT_GOES_ON) step = trace[i * width + --j] ?? 0;
      step = trace[i * width + --j] ?? 0;
    }
    i--;
    if (!(step & FROM_ADDED)) partners[i] = offset + --j;
  }
  return partners;
}
