// Where a long text can be cut into parts that are read apart, so that after a key pressed only one of them is read anew.

/** Characters between two cuts at least; what is shorter is read as a whole in a few milliseconds. */
export const LEAST_PART = 16_000;

/**
 * Characters of a part at most: one list or table that is longer takes longer than a thread that answers the user may
 * spend at a stretch. It stays unread.
 */
export const MOST_PART = 128_000;

/**
 * A line behind an empty one that begins no markup but a heading, a citation, a block quote or a table. What is found on either side sees this much of the other:
 * structure, links, citations, sentences and figures nothing, as a block begins here and no figure runs over an empty line;
 * links by reference the definitions of all parts; quotations what `TextBefore` holds.
 */
const FRESH_LINE = /\n\r?\n(?=(#{1,6}[ \t])|\[[-@]|[^\s#<[\]`~*_+=:$\\\d-])/g;

/**
 * Offsets behind `from`, sorted; the same for the same text. Behind twice the least length a paragraph is as good a place
 * to cut as a heading. Whether a code block or a comment is open there is not known.
 */
export function listCuts(text: string, from: number, least = LEAST_PART): number[] {
  const cuts: number[] = [];
  let last = from;
  FRESH_LINE.lastIndex = from + least;
  for (let found = FRESH_LINE.exec(text); found !== null; found = FRESH_LINE.exec(text)) {
    const cut = found.index + found[0].length;
    if (found[1] === undefined && cut - last < 2 * least) continue;
    cuts.push(cut);
    last = cut;
    FRESH_LINE.lastIndex = cut + least;
  }
  return cuts;
}
