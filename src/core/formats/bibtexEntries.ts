// Where the entries of a .bib file begin and end, found without reading them and in spite of unbalanced braces.
import type { Span } from '../span.ts';

/** An entry's place: the span runs from `@` to its closing brace, or to where it had to be cut. */
export interface BibtexPlace extends Span {
  /** Lower case: `article`, `string`, … */
  readonly type: string;
  /** From behind the opening brace to the closing one, or to where it had to be cut. */
  readonly content: Span;
  /** Whether a closing brace was found. */
  readonly closed: boolean;
}

const HEAD = /@[ \t]*([A-Za-z][\w-]*)\s*([{(])/y;
const LINE_HEAD = /@[A-Za-z][\w-]*[ \t]*[{(]/y;
/** More fields behind a closing brace: that brace was one too many. */
const MORE_FIELDS = /(?:\s*,)?\s*[A-Za-z][\w-]*\s*=\s*["{\d]/y;

const [NEWLINE, PERCENT, CLOSE_ROUND, AT, BACKSLASH, OPEN, CLOSE] = [10, 37, 41, 64, 92, 123, 125] as const;

/**
 * Finds all entries in one pass. `%` hides the rest of its line, `@comment{…}` what it encloses. An entry whose braces
 * do not balance ends where a line begins with the next `@word{`.
 */
export function listBibtexPlaces(text: string): BibtexPlace[] {
  const places: BibtexPlace[] = [];
  let commentsBalance = true;
  for (let at = nextHead(text, 0); at !== -1;) {
    const place = findPlace(text, at);
    let end = place?.end ?? at + 1;
    if (place?.type === 'comment') {
      commentsBalance &&= place.closed;
      end = commentsBalance ? place.end : place.content.start;
    } else if (place) places.push(place);
    at = nextHead(text, end);
  }
  return places;
}

/** The next `@` outside of `%` comments, or -1. */
function nextHead(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === AT) return at;
    if (code === PERCENT) at = lineEnd(text, at);
  }
  return -1;
}

function findPlace(text: string, at: number): BibtexPlace | undefined {
  HEAD.lastIndex = at;
  const head = HEAD.exec(text);
  if (!head) return undefined;
  const type = (head[1] ?? '').toLowerCase();
  const start = at + head[0].length;
  const closer = head[2] === '(' ? CLOSE_ROUND : CLOSE;
  const end = findEnd(text, start, closer, type === 'comment' ? () => false : (mark) => beginsEntry(text, mark));
  const closed = text.charCodeAt(end) === closer;
  return { type, start: at, end: closed ? end + 1 : end, content: { start, end }, closed };
}

/** The offset of the closing brace, of the `@` of the next entry, or the text's length. */
function findEnd(text: string, start: number, closer: number, isNext: (at: number) => boolean): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === OPEN) depth++;
    else if (code === closer && depth === 0 && !hasMoreFields(text, at + 1)) return at;
    else if (code === CLOSE) depth = Math.max(0, depth - 1);
    else if (code === AT && isNext(at)) return at;
    else if (code === PERCENT && depth === 0 && beginsLine(text, at)) at = lineEnd(text, at);
  }
  return text.length;
}

function hasMoreFields(text: string, at: number): boolean {
  MORE_FIELDS.lastIndex = at;
  return MORE_FIELDS.test(text);
}

function beginsEntry(text: string, at: number): boolean {
  LINE_HEAD.lastIndex = at;
  return LINE_HEAD.test(text) && beginsLine(text, at);
}

function beginsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (text[before] === ' ' || text[before] === '\t')) before--;
  return before < 0 || text.charCodeAt(before) === NEWLINE;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
