// Where the words that markdown-it renders stand in the source: its tokens know their lines only, so they are looked for.
import type { MarkdownIt, Token } from 'markdown-it';
import type { ContentSegment } from '../markdown/contentMapping.ts';
import { toLineTable } from '../text/lineTable.ts';
import type { Span } from '../text/span.ts';

/** Markup between two words of a line is seldom longer; further on a word would be another one. */
const LOOK_AHEAD = 1024;
/** A character that was written as an entity or after a backslash is this near. */
const NEAR = 12;

const MAPPED = new Set(['text', 'citation', 'code_inline', 'html_inline', 'math_inline']);

interface PositionMeta {
  readonly segments: readonly ContentSegment[];
  readonly inLink: boolean;
}

const META = 'ibidPlaced';

/** Where the pieces of a rendered token of text or of a citation stand in the source, and whether a link is around it. */
export function findPosition({ meta }: Token): PositionMeta | undefined {
  return (meta as Readonly<Record<string, PositionMeta | undefined>> | null | undefined)?.[META];
}

/** Lets the renderer ask where the characters of a token of text or of a citation stand. Linear. */
export function mapPositions(md: MarkdownIt): void {
  md.core.ruler.push('ibid_places', ({ tokens, src }) => mapTokens(tokens, src));
}

function mapTokens(tokens: readonly Token[], src: string): void {
  const { starts } = toLineTable(src);
  let span: Span = { start: 0, end: src.length };
  const inlineFootnotes = new Map<unknown, Span>();
  for (const token of tokens) {
    // One that is written in the line has no lines of its own at the end, where it is listed.
    if (token.type === 'footnote_open') span = inlineFootnotes.get(token.meta?.id) ?? span;
    if (token.map !== null && token.nesting >= 0) {
      const [first, next] = token.map;
      span = { start: starts[first] ?? 0, end: starts[next] ?? src.length };
    }
    // Cells of a table have no lines of their own; each begins after the one before.
    if (token.type !== 'inline') continue;
    const start = mapChildren(token.children ?? [], src, span, (note, at) =>
      inlineFootnotes.set(note.meta?.id, { start: at, end: span.end }),
    );
    span = { ...span, start };
  }
}

type OnFootnote = (token: Token, at: number) => void;

/** Returns where the last one ends. */
function mapChildren(children: readonly Token[], src: string, { start, end }: Span, onNote: OnFootnote): number {
  let at = start;
  let links = 0;
  for (const child of children) {
    if (child.type === 'link_open') links++;
    if (child.type === 'link_close') links--;
    if (child.type === 'footnote_ref') onNote(child, at);
    if (!MAPPED.has(child.type) || child.content === '') continue;
    const segments = listSegments(child.content, src, { start: at, end });
    const last = segments.at(-1);
    if (last === undefined) continue;
    at = last.textStart + last.length;
    const placed: PositionMeta = { segments, inLink: links > 0 };
    child.meta = child.meta === null ? { [META]: placed } : { ...(child.meta as object), [META]: placed };
  }
  return at;
}

/** In one piece if the words stand there as they are; else character by character, leaving out what is not there. */
function listSegments(content: string, src: string, { start, end }: Span): ContentSegment[] {
  const at = src.slice(start, Math.min(end, start + content.length + LOOK_AHEAD)).indexOf(content);
  if (at >= 0) return [{ contentStart: 0, textStart: start + at, length: content.length }];
  const segments: { contentStart: number; textStart: number; length: number }[] = [];
  let from = start;
  for (let index = 0; index < content.length; index++) {
    const near = segments.length === 0 ? LOOK_AHEAD : NEAR;
    const found = src.slice(from, Math.min(end, from + near)).indexOf(content.charAt(index));
    if (found < 0) continue;
    const last = segments.at(-1);
    if (found === 0 && last !== undefined && last.contentStart + last.length === index) last.length++;
    else segments.push({ contentStart: index, textStart: from + found, length: 1 });
    from += found + 1;
  }
  return segments;
}
