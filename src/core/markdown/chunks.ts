// Parses a long text chunk by chunk, each split where a block begins, whatever it is that is parsed of a chunk.
import type { Token } from 'markdown-it';
import type { Span } from '../text/span.ts';
import { toLineTable } from '../text/lineTable.ts';

/** Characters between two split points at least; what is shorter is parsed as a whole in a few milliseconds. */
export const MIN_CHUNK = 8_000;

/**
 * Characters of a chunk at most: one list or table that is longer takes longer than a thread that answers the user may
 * spend at a stretch. It stays unparsed.
 */
export const MAX_CHUNK = 128_000;

/** So much of a line shows whether it begins a block. */
const LINE_START = 80;

/** What has been parsed of a chunk; `closed` says whether a block begins after it, so that the rest can be parsed apart. */
export interface Chunk {
  readonly closed: boolean;
}

/** The span is the chunk's own, in the whole text. */
export interface PlacedChunk<P extends Chunk> extends Span {
  readonly chunk: P;
}

/** Parses the first `end` characters of `text`; what follows is the beginning of the next line, which shows if a block begins. */
export type ParseChunk<P extends Chunk> = (text: string, end: number) => P;

/** The chunks of the text after `from`, in order. One that is not closed is parsed again, joined with those after it. */
export function* parseChunks<P extends Chunk>(
  text: string,
  from: number,
  parse: ParseChunk<P>,
  least = MIN_CHUNK,
): Generator<PlacedChunk<P>> {
  const ends = [...listSplitPoints(text, from, least), text.length];
  let start = from;
  for (let index = 0; index < ends.length;) {
    const { chunk, last } = parseClosed(text, start, { ends, index, parse });
    const end = ends[last] ?? text.length;
    yield { chunk, start, end };
    start = end;
    index = last + 1;
  }
}

interface Split<P extends Chunk> {
  readonly ends: readonly number[];
  /** Of the end that is tried first. */
  readonly index: number;
  readonly parse: ParseChunk<P>;
}

/** Twice as many chunks are joined at each attempt, so that the time stays linear. */
function parseClosed<P extends Chunk>(text: string, start: number, { ends, index, parse }: Split<P>) {
  for (let count = 1; ; count *= 2) {
    const last = Math.min(index + count, ends.length) - 1;
    const end = ends[last] ?? text.length;
    const chunk = parse(text.slice(start, Math.min(end + LINE_START, endOfLine(text, end))), end - start);
    if (chunk.closed || last === ends.length - 1) return { chunk, last };
  }
}

/** The number of the token that opens a block of the outermost level at `end`; undefined where none does. */
export function findBlockAt(text: string, tokens: readonly Token[], end: number): number | undefined {
  if (end >= text.length) return undefined;
  const line = toLineTable(text).starts.indexOf(end);
  const index = tokens.findLastIndex(({ level, nesting, map }) => level === 0 && nesting >= 0 && map?.[0] === line);
  return index < 0 ? undefined : index;
}

/**
 * A line after an empty one that begins no markup but a heading, a citation, a block quote or a table. What is found on either side sees this much of the other:
 * structure, links, citations, sentences and figures nothing, as a block begins here and no figure runs over an empty line;
 * links by reference the definitions of all chunks; quotations what `TextBefore` holds.
 */
const BLOCK_START = /\n\r?\n(?=(#{1,6}[ \t])|\[[-@]|[^\s#<[\]`~*_+=:$\\\d-])/g;

/**
 * Offsets after `from`, sorted; the same for the same text. After twice the least length a paragraph is as good a place
 * to split as a heading. Whether a code block or a comment is open there is not known.
 */
export function listSplitPoints(text: string, from: number, least = MIN_CHUNK): number[] {
  const points: number[] = [];
  let last = from;
  BLOCK_START.lastIndex = from + least;
  for (let found = BLOCK_START.exec(text); found !== null; found = BLOCK_START.exec(text)) {
    const point = found.index + found[0].length;
    if (found[1] === undefined && point - last < 2 * least) continue;
    points.push(point);
    last = point;
    BLOCK_START.lastIndex = point + least;
  }
  return points;
}

function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline === -1 ? text.length : newline;
}
