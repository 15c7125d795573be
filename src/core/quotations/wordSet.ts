// A set from a line of words; apart as each file of this folder has its own words.

/** The words of `words`, which are separated by spaces. */
export function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
