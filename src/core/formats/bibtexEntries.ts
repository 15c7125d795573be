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
    const head = findHead(text, at);
    let end = head?.content ?? at + 1;
    if (head?.type === 'comment') {
      // One that is never closed hides nothing, and no other is looked through to its end, as that takes quadratic time.
      const close: number = commentsBalance ? findEnd(text, head, () => false) : text.length;
      commentsBalance = close < text.length;
      end = commentsBalance ? close + 1 : end;
    } else if (head) {
      const place = findPlace(text, at, head);
      places.push(place);
      end = place.end;
    }
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

/** What stands at an entry's `@`. */
interface EntryHead {
  readonly type: string;
  /** Where the content begins. */
  readonly content: number;
  readonly closer: number;
}

function findHead(text: string, at: number): EntryHead | undefined {
  HEAD.lastIndex = at;
  const head = HEAD.exec(text);
  if (!head) return undefined;
  const closer = head[2] === '(' ? CLOSE_ROUND : CLOSE;
  return { type: (head[1] ?? '').toLowerCase(), content: at + head[0].length, closer };
}

function findPlace(text: string, at: number, head: EntryHead): BibtexPlace {
  const end = findEnd(text, head, (mark) => beginsEntry(text, mark));
  const closed = text.charCodeAt(end) === head.closer;
  return { type: head.type, start: at, end: closed ? end + 1 : end, content: { start: head.content, end }, closed };
}

/** The offset of the closing brace, of the `@` of the next entry, or the text's length. */
function findEnd(text: string, { content, closer }: EntryHead, isNext: (at: number) => boolean): number {
  let depth = 0;
  for (let at = content; at < text.length; at++) {
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
