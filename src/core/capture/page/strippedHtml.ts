// A page's source without its scripts, styles and drawings, before anything parses it: nothing of them reaches the tree.

export interface StrippedHtml {
  readonly html: string;
  /** The contents of `<script type="application/ld+json">`. */
  readonly linkedData: readonly string[];
  /** Characters of the other scripts: a page of nothing else is written by them. */
  readonly scriptLength: number;
}

/** Elements that go with all that they hold, to their first end tag or, where that is missing, the end of the page. */
const OPENING = /<(?:!--|(script|style|svg|template|canvas|object|applet)(?=[\s/>]))/gi;

/** Takes out what runs, draws or styles; of comments nothing is kept either. Time is linear in the length. */
export function stripHtml(source: string): StrippedHtml {
  const kept: string[] = [];
  const linkedData: string[] = [];
  const closings = new Map<string, RegExp>();
  let scriptLength = 0;
  let at = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(source); match; match = OPENING.exec(source)) {
    const name = match[1]?.toLowerCase();
    kept.push(source.slice(at, match.index));
    const [start, end] = findEnd(source, match.index, name, closings);
    const content = source.slice(OPENING.lastIndex, start);
    if (name === 'script') {
      const data = findLinkedData(content);
      if (data === undefined) scriptLength += content.length;
      else linkedData.push(data);
    }
    at = end;
    OPENING.lastIndex = end;
  }
  kept.push(source.slice(at));
  return { html: kept.join('').replaceAll('\0', ''), linkedData, scriptLength };
}

/** Where the end tag begins and ends. */
function findEnd(
  source: string,
  start: number,
  name: string | undefined,
  closings: Map<string, RegExp>,
): readonly [number, number] {
  if (name === undefined) {
    const end = source.indexOf('-->', start + '<!'.length);
    return end === -1 ? [source.length, source.length] : [end, end + '-->'.length];
  }
  const closing = closings.get(name) ?? new RegExp(`</${name}[^>]{0,99}>`, 'gi');
  closings.set(name, closing);
  closing.lastIndex = start;
  const match = closing.exec(source);
  return match ? [match.index, closing.lastIndex] : [source.length, source.length];
}

/** Of `type="application/ld+json">{…}`, the attributes' rest and the script, the script. */
function findLinkedData(content: string): string | undefined {
  const tagEnd = content.indexOf('>');
  return /ld\+json/i.test(content.slice(0, tagEnd)) ? content.slice(tagEnd + 1) : undefined;
}
