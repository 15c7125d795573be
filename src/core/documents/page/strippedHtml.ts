// A page's source without its scripts, styles and drawings, before anything parses it: nothing of them reaches the tree.
import type { Span } from '../../text/span.ts';

export interface StrippedHtml {
  readonly html: string;
  /** The contents of `<script type="application/ld+json">`. */
  readonly linkedData: readonly string[];
  /** Characters of the other scripts: a page of nothing else is written by them. */
  readonly scriptLength: number;
}

/** Elements whose content is not markup, or is nothing that readers see; they end at their first end tag. */
const OPENING =
  /<(?:!--|(script|style|svg|template|canvas|object|applet|iframe|noembed|noframes|textarea|title|xmp|plaintext)(?=[\s/>]))/gi;

/** Those that stay. */
const SHOWN = new Set(['title', 'xmp', 'plaintext']);

/** What has no end and yet takes all that follows with it, as in a browser: a comment, and these. */
const ENDLESS = new Set(['script', 'style']);

/** Takes out what runs, draws or styles; of comments nothing is kept either. Time is linear in the length. */
export function stripHtml(source: string): StrippedHtml {
  const kept: string[] = [];
  const linkedData: string[] = [];
  const findEnd = createEndFinder(source);
  let scriptLength = 0;
  let at = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(source); match; match = OPENING.exec(source)) {
    const name = match[1]?.toLowerCase();
    const contentStart = OPENING.lastIndex;
    const found = findEnd(name, match.index);
    const end = found?.end ?? findLikelyEnd(source, match.index, name);
    kept.push(source.slice(at, match.index));
    if (name !== undefined && SHOWN.has(name) && (found || name === 'title')) {
      kept.push(source.slice(match.index, end), found ? '' : '</title>');
    }
    if (name === 'script') {
      const content = source.slice(contentStart, found?.start);
      const data = findLinkedData(content);
      if (data === undefined) scriptLength += content.length;
      else linkedData.push(data);
    }
    at = end;
    OPENING.lastIndex = at;
  }
  kept.push(source.slice(at));
  // A section of CDATA is none in HTML, but a comment up to the first `>`.
  const html = kept.join('').replaceAll('\0', '').replaceAll('<![CDATA[', '<!CDATA[');
  return { html, linkedData, scriptLength };
}

type EndFinder = (name: string | undefined, start: number) => Span | undefined;

/** Finds the end tag of the element, or the end of the comment, that begins at `start`. */
function createEndFinder(source: string): EndFinder {
  const patterns = new Map<string | undefined, RegExp | 'none'>([[undefined, /--!?>/g]]);
  return (name, start) => {
    // recheck: a tag's name, and at most 99 characters up to its bracket
    const pattern = patterns.get(name) ?? new RegExp(`</${String(name)}(?=[\\s/>])[^>]{0,99}>`, 'gi');
    if (pattern === 'none') return undefined;
    pattern.lastIndex = start + '<!'.length;
    const match = pattern.exec(source);
    // What is not found once is not looked for again, or many tags without an end would take time by their square.
    patterns.set(name, match ? pattern : 'none');
    return match ? { start: match.index, end: pattern.lastIndex } : undefined;
  };
}

/** Where what has no end is taken to end: a title with its text, elements that readers see past with their tag. */
function findLikelyEnd(source: string, start: number, name: string | undefined): number {
  if (name === undefined || ENDLESS.has(name)) return source.length;
  const tagEnd = indexOr(source, '>', start, source.length - 1) + 1;
  return name === 'title' ? indexOr(source, '<', tagEnd, source.length) : tagEnd;
}

function indexOr(source: string, mark: string, start: number, otherwise: number): number {
  const index = source.indexOf(mark, start);
  return index === -1 ? otherwise : index;
}

/** Of `type="application/ld+json">{…}`, the attributes' rest and the script, the script. */
function findLinkedData(content: string): string | undefined {
  const tagEnd = content.indexOf('>');
  return /ld\+json/i.test(content.slice(0, tagEnd)) ? content.slice(tagEnd + 1) : undefined;
}
