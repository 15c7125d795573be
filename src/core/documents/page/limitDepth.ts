// A limit to how deep elements stand inside each other: trees of any depth take libraries time that grows by its square.

/** Pages that people wrote stay below. */
const MAX_DEPTH = 128;

/** Elements that have no end. */
const VOID = new Set('area base br col embed frame hr img input link meta param source track wbr'.split(' '));

/** Elements whose beginning ends a paragraph. */
const BLOCKS =
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header li main menu nav ol p pre search section summary table ul'.split(
    ' ',
  );

interface ImpliedEnd {
  readonly opening: ReadonlySet<string>;
  /** The innermost of these ends, unless one of `within` stands between. */
  readonly ended: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
}

const set = (names: string) => new Set(names.split(' '));
const CELLS = 'button caption object table td th';
const AROUND_ITEMS = new Set([...BLOCKS.filter((name) => !/^(?:address|d[dt]|div|li|p)$/.test(name)), ...set(CELLS)]);

/** End tags that may be left out (HTML 13.1.2.4), an element inside that was not closed notwithstanding. */
const IMPLIED_ENDS: readonly ImpliedEnd[] = [
  { opening: set('li'), ended: set('li'), within: AROUND_ITEMS },
  { opening: set('dt dd'), ended: set('dt dd'), within: AROUND_ITEMS },
  { opening: set('td th'), ended: set('td th'), within: set('table tr') },
  { opening: set('tr'), ended: set('tr'), within: set('table') },
  { opening: set('thead tbody tfoot'), ended: set('thead tbody tfoot'), within: set('table') },
  { opening: set('option optgroup'), ended: set('option'), within: set('select') },
  { opening: new Set(BLOCKS), ended: set('p'), within: set(CELLS) },
];

/** Open elements among which the one that ends with the beginning of another is looked for. */
const NEAREST = 30;

const TAG = /<(\/?)([a-z][a-z\d-]{0,30})\b[^<>]*>/gi;

/** Leaves out the tags of elements that are too deep; what they hold stays, in the elements around. Time is linear. */
export function limitDepth(html: string): string {
  const open: string[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, change: 1 | -1) => counts.set(name, (counts.get(name) ?? 0) + change);
  /** Ends the element at this depth and those inside of it; gives its end tag. */
  const end = (depth: number, tag: string): string => {
    for (const name of open.splice(depth)) count(name, -1);
    return depth < MAX_DEPTH ? tag : ' ';
  };
  return html.replace(TAG, (tag, slash: string, written: string) => {
    const name = written.toLowerCase();
    if (VOID.has(name)) return tag;
    // What is looked for and found is popped, so that each element is passed once.
    if (slash !== '') return (counts.get(name) ?? 0) === 0 ? tag : end(open.lastIndexOf(name), tag);
    const ends = IMPLIED_ENDS.filter(({ opening }) => opening.has(name)).map((implied) => {
      const depth = findEnded(open, implied);
      return depth === undefined ? '' : end(depth, `</${open[depth] ?? ''}>`);
    });
    open.push(name);
    count(name, 1);
    return ends.join('') + (open.length > MAX_DEPTH ? ' ' : tag);
  });
}

/** How deep the element stands that ends. */
function findEnded(open: readonly string[], { ended, within }: ImpliedEnd): number | undefined {
  for (let depth = open.length - 1; depth >= Math.max(open.length - NEAREST, 0); depth--) {
    const name = open[depth] ?? '';
    if (ended.has(name)) return depth;
    if (within.has(name)) return undefined;
  }
  return undefined;
}
