// A limit to how deep elements stand inside each other: trees of any depth take libraries time that grows by its square.

/** Pages that people wrote stay below; paragraphs, list items and cells come on top. */
const DEEPEST = 64;

/** Elements that have no end, or whose end is implied by the next of their kind: they add no depth of their own. */
const FLAT = new Set(
  'area base br col hr img input link meta source track wbr p li dt dd option tr td th thead tbody tfoot'.split(' '),
);

/** Open elements among which the one that an end tag closes is looked for; a stray end tag closes none. */
const NEAREST = 30;

const TAG = /<(\/?)([a-z][a-z\d-]{0,30})\b[^<>]*>/gi;

/** Leaves out the tags of elements that are too deep; what they hold stays, in the elements around. */
export function limitDepth(html: string): string {
  const open: string[] = [];
  return html.replace(TAG, (tag, slash: string, written: string) => {
    const name = written.toLowerCase();
    if (FLAT.has(name)) return tag;
    if (slash === '') {
      if (!tag.endsWith('/>')) open.push(name);
      return open.length > DEEPEST ? ' ' : tag;
    }
    const isDeep = open.length > DEEPEST;
    const at = open.slice(-NEAREST).lastIndexOf(name);
    if (at !== -1) open.length = Math.max(open.length - NEAREST, 0) + at;
    return isDeep ? ' ' : tag;
  });
}
