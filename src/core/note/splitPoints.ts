// Where a long text can be split into chunks that are parsed apart, so that after a key pressed only one of them is parsed again.

/** Characters between two split points at least; what is shorter is parsed as a whole in a few milliseconds. */
export const MIN_CHUNK = 16_000;

/**
 * Characters of a chunk at most: one list or table that is longer takes longer than a thread that answers the user may
 * spend at a stretch. It stays unparsed.
 */
export const MAX_CHUNK = 128_000;

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
