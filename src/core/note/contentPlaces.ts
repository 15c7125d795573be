// Where the inline content of a block lies in the text: markdown-it joins lines without their indents and block marks.
import type { Token } from 'markdown-it';
import type { Span } from '../span.ts';

/** Where each line begins and ends, by number; ends leave out the line break. */
export interface Lines {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A piece of inline content and where it lies in the text, character by character. */
export interface Place {
  readonly content: number;
  readonly text: number;
  readonly length: number;
}

/** The lines of `text` from `offset` on, cut as markdown-it does. */
export function listLines(text: string, offset: number): Lines {
  const starts = [offset];
  const ends: number[] = [];
  const hasReturns = text.includes('\r', offset);
  for (let end = findBreak(offset); end >= 0; end = findBreak(starts.at(-1) ?? 0)) {
    ends.push(end);
    starts.push(end + (text.startsWith('\r\n', end) ? 2 : 1));
  }
  ends.push(text.length);
  return { starts, ends };

  function findBreak(from: number): number {
    const feed = text.indexOf('\n', from);
    if (!hasReturns) return feed;
    const line = text.slice(from, feed < 0 ? undefined : feed);
    const ret = line.indexOf('\r');
    return ret < 0 ? feed : from + ret;
  }
}

/** What an inline token stands in: a heading, or a row whose next cell begins at or behind `cellsFrom`. */
export interface Surround {
  readonly heading: Token | undefined;
  readonly cellsFrom: number | undefined;
}

/** The places of an inline token's content. */
export function listPlaces(token: Token, text: string, lines: Lines, { heading, cellsFrom }: Surround): Place[] {
  const { content, map } = token;
  if (cellsFrom !== undefined) return listCellPlaces(content, text, cellsFrom);
  const line = map?.[0] ?? 0;
  if (heading?.markup.startsWith('#') !== true) return listLinePlaces(content, text, lines, line);
  return listHeadingPlaces(content, text, lines.ends[line] ?? text.length);
}

/** Places for content whose every line is the end of a line of the text, but for blanks at the very ends. */
function listLinePlaces(content: string, text: string, lines: Lines, firstLine: number): Place[] {
  const places: Place[] = [];
  let start = 0;
  for (let line = firstLine; start <= content.length; line++) {
    const newline = content.indexOf('\n', start);
    const isLast = newline === -1;
    const length = (isLast ? content.length : newline) - start;
    const lineEnd = lines.ends[line] ?? text.length;
    places.push({ content: start, text: (isLast ? trimEnd(text, lineEnd) : lineEnd) - length, length });
    if (isLast) break;
    start = newline + 1;
  }
  return places;
}

/** A heading's content may have `#` behind it. */
function listHeadingPlaces(content: string, text: string, lineEnd: number): Place[] {
  let end = trimEnd(text, lineEnd);
  if (!text.endsWith(content, end)) {
    while (text[end - 1] === '#') end--;
    end = trimEnd(text, end);
  }
  return [{ content: 0, text: end - content.length, length: content.length }];
}

/** A cell's content, first found at or behind `from`; in the text its pipes have a backslash before them. */
function listCellPlaces(content: string, text: string, from: number): Place[] {
  const pieces = content.split(/(?=\|)/);
  let place = text.indexOf(pieces.join('\\'), from);
  let start = 0;
  return pieces.map((piece) => {
    const found = { content: start, text: place, length: piece.length };
    start += piece.length;
    place += piece.length + '\\'.length;
    return found;
  });
}

/** The span of the text that a span of the content stands for. */
export function toTextSpan(places: readonly Place[], { start, end }: Span): Span {
  return { start: toTextOffset(places, start), end: toTextOffset(places, end - 1) + 1 };
}

/** The offset in the text that an offset in the content stands for. */
export function toTextOffset(places: readonly Place[], offset: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle]?.content ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const place = places[low];
  return place === undefined ? offset : place.text + offset - place.content;
}

function trimEnd(text: string, end: number): number {
  let trimmed = end;
  while (trimmed > 0 && ' \t\v\f\r\n'.includes(text.charAt(trimmed - 1))) trimmed--;
  return trimmed;
}
