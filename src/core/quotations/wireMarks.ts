// The quotation marks of TeX and newswires, ``so'', as the curly ones that they stand for.

/** An opening mark, a closing one, or the end of a paragraph. */
const MARKS = /(?<!`)``(?=[^\s`])|(?<=\S)''|\n[ \t]*\n/g;

/**
 * A text as long as `prose`, so that spans hold in both: the second half of each mark that opens is one, and the first half
 * of each that closes. Two apostrophes close only what is open; elsewhere they mean inches.
 */
export function curlWireMarks(prose: string): string {
  if (!prose.includes('``')) return prose;
  let isOpen = false;
  return prose.replace(MARKS, (mark) => {
    const closes = isOpen && mark === "''";
    isOpen = mark === '``';
    if (isOpen) return ' “';
    return closes ? '” ' : mark;
  });
}
