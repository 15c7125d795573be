// Exact search for a run of words by their numbers; Knuth, Morris and Pratt's, as no input may make it more than linear.

/** No word of the source has this number: a word of the quotation that the source does not know. */
export const UNKNOWN = 0xffffffff;

/** The places where `pattern` stands in `ids`, within `from` to `to`; at most `most`, ascending, overlapping ones too. */
export function listRunPlaces(
  ids: Uint32Array,
  pattern: Uint32Array,
  { from = 0, to = ids.length, most = Infinity }: { from?: number; to?: number; most?: number } = {},
): number[] {
  const places: number[] = [];
  if (pattern.length === 0 || pattern.includes(UNKNOWN)) return places;
  const borders = listBorders(pattern);
  let matched = 0;
  for (let at = from; at < to && places.length < most; at++) {
    while (matched > 0 && pattern[matched] !== ids[at]) matched = borders[matched - 1] ?? 0;
    if (pattern[matched] === ids[at]) matched++;
    if (matched < pattern.length) continue;
    places.push(at - matched + 1);
    matched = borders[matched - 1] ?? 0;
  }
  return places;
}

/** For each prefix of the pattern, how long its longest proper prefix is that also ends it. */
function listBorders(pattern: Uint32Array): Uint32Array {
  const borders = new Uint32Array(pattern.length);
  let length = 0;
  for (let at = 1; at < pattern.length; at++) {
    while (length > 0 && pattern[length] !== pattern[at]) length = borders[length - 1] ?? 0;
    if (pattern[length] === pattern[at]) length++;
    borders[at] = length;
  }
  return borders;
}
