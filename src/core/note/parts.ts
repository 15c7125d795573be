// Reads a long text part by part, each cut where a block begins, whatever it is that is read of a part.
import type { Token } from 'markdown-it';
import type { Span } from '../text/span.ts';
import { listLines } from '../text/lineTable.ts';
import { LEAST_PART, listCuts } from './cuts.ts';

/** So much of a line shows whether it begins a block. */
const LINE_START = 80;

/** What has been read of a part; `closed` says whether a block begins behind it, so that the rest can be read apart. */
export interface Part {
  readonly closed: boolean;
}

/** The span is the part's own, in the whole text. */
export interface PlacedPart<P extends Part> extends Span {
  readonly part: P;
}

/** Reads the first `end` characters of `text`; what follows is a piece of the next line, which shows if a block begins. */
export type ReadPart<P extends Part> = (text: string, end: number) => P;

/** The parts of the text behind `from`, in order. One that is not closed is read anew, joined with those behind it. */
export function* readParts<P extends Part>(
  text: string,
  from: number,
  read: ReadPart<P>,
  least = LEAST_PART,
): Generator<PlacedPart<P>> {
  const ends = [...listCuts(text, from, least), text.length];
  let start = from;
  for (let index = 0; index < ends.length;) {
    const { part, last } = readClosed(text, start, { ends, index, read });
    const end = ends[last] ?? text.length;
    yield { part, start, end };
    start = end;
    index = last + 1;
  }
}

interface Cutting<P extends Part> {
  readonly ends: readonly number[];
  /** Of the end that is tried first. */
  readonly index: number;
  readonly read: ReadPart<P>;
}

/** Twice as many parts are joined at each attempt, so that the time stays linear. */
function readClosed<P extends Part>(text: string, start: number, { ends, index, read }: Cutting<P>) {
  for (let count = 1; ; count *= 2) {
    const last = Math.min(index + count, ends.length) - 1;
    const end = ends[last] ?? text.length;
    const part = read(text.slice(start, Math.min(end + LINE_START, endOfLine(text, end))), end - start);
    if (part.closed || last === ends.length - 1) return { part, last };
  }
}

/** The number of the token that opens a block of the outermost level at `end`; undefined where none does. */
export function findBlockAt(text: string, tokens: readonly Token[], end: number): number | undefined {
  if (end >= text.length) return undefined;
  const line = listLines(text).starts.indexOf(end);
  const index = tokens.findLastIndex(({ level, nesting, map }) => level === 0 && nesting >= 0 && map?.[0] === line);
  return index < 0 ? undefined : index;
}

function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline === -1 ? text.length : newline;
}
