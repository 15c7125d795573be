// Where the inline content of a block lies in the text: markdown-it joins lines without their indents and block marks.
import type { Token } from 'markdown-it';
import { toOffset, type LineTable } from '../text/lineTable.ts';
import { partitionPoint } from '../text/partitionPoint.ts';
import type { Span } from '../text/span.ts';

/** A piece of inline content and where it lies in the text, character by character. */
export interface ContentSegment {
  readonly contentStart: number;
  readonly textStart: number;
  readonly length: number;
}

/** The places of an inline token's content; `heading` is the token that opens the heading it stands in. */
export function listContentSegments(
  token: Token,
  text: string,
  lines: LineTable,
  heading: Token | undefined,
): ContentSegment[] {
  const { content, map, meta } = token;
  const line = map?.[0] ?? 0;
  if (typeof meta?.column === 'number')
    return listCellSegments(content, toOffset(lines, { line, column: meta.column }));
  if (heading?.markup.startsWith('#') !== true) return listLineSegments(content, text, lines, line);
  return listHeadingSegments(content, text, lines.ends[line] ?? text.length);
}

/**
 * Places for content whose every line is the end of a line of the text, but for blanks at the very end. What it has of a
 * line's indent is left out: a tab counts as so many spaces there.
 */
function listLineSegments(content: string, text: string, lines: LineTable, firstLine: number): ContentSegment[] {
  const segments: ContentSegment[] = [];
  let from = 0;
  for (let line = firstLine; from <= content.length; line++) {
    const newline = content.indexOf('\n', from);
    const isLast = newline === -1;
    const end = isLast ? content.length : newline;
    const start = skipIndent(content, from, end);
    const lineEnd = lines.ends[line] ?? text.length;
    const length = end - start;
    segments.push({ contentStart: start, textStart: (isLast ? trimEnd(text, lineEnd) : lineEnd) - length, length });
    if (isLast) break;
    from = newline + 1;
  }
  return segments;
}

/** A heading's content may have `#` after it, separated by a blank. */
function listHeadingSegments(content: string, text: string, lineEnd: number): ContentSegment[] {
  const end = trimEnd(text, lineEnd);
  let closing = end;
  while (text[closing - 1] === '#') closing--;
  const contentEnd = closing < end && /[ \t]/.test(text.charAt(closing - 1)) ? trimEnd(text, closing) : end;
  return [{ contentStart: 0, textStart: contentEnd - content.length, length: content.length }];
}

/** A cell's content; in the text its pipes have a backslash before them. */
function listCellSegments(content: string, cell: number): ContentSegment[] {
  const pieces = content.split(/(?=\|)/);
  let place = content.startsWith('|') ? cell + '\\'.length : cell;
  let start = 0;
  return pieces.map((piece) => {
    const found = { contentStart: start, textStart: place, length: piece.length };
    start += piece.length;
    place += piece.length + '\\'.length;
    return found;
  });
}

/** The span of the text that a span of the content stands for. */
export function toTextSpan(segments: readonly ContentSegment[], { start, end }: Span): Span {
  return { start: toTextOffset(segments, start), end: toTextOffset(segments, end - 1) + 1 };
}

/** The offset in the text that an offset in the content stands for. */
export function toTextOffset(segments: readonly ContentSegment[], offset: number): number {
  const place = segments[Math.max(0, partitionPoint(segments, ({ contentStart }) => contentStart <= offset) - 1)];
  return place === undefined ? offset : place.textStart + offset - place.contentStart;
}

/** As markdown-it trims: form feeds and no-break spaces stay. */
const BLANKS = ' \t\r\n';

function trimEnd(text: string, end: number): number {
  let trimmed = end;
  while (trimmed > 0 && BLANKS.includes(text.charAt(trimmed - 1))) trimmed--;
  return trimmed;
}

function skipIndent(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}
