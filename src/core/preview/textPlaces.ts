// Where the words that markdown-it renders stand in the source: its tokens know their lines only, so they are looked for.
import type { MarkdownIt, Token } from 'markdown-it';
import type { Place } from '../note/contentPlaces.ts';
import { listLines } from '../text/lineTable.ts';
import type { Span } from '../text/span.ts';

/** Markup between two words of a line is seldom longer; further on a word would be another one. */
const LOOK_AHEAD = 1024;
/** A character that was written as an entity or after a backslash is this near. */
const NEAR = 12;

const PLACED = new Set(['text', 'citation', 'code_inline', 'html_inline', 'math_inline']);

interface PlacedMeta {
  readonly places: readonly Place[];
  readonly inLink: boolean;
}

const META = 'ibidPlaced';

/** Where the pieces of the rendered token of that number stand in the source, and whether a link is around it. */
export type FindPlaced = (siblings: readonly Token[], index: number) => PlacedMeta | undefined;

/**
 * Lets the renderer ask where the characters of a token of text or of a citation stand. VS Code parses every note that
 * is opened, and few are rendered, so the places are looked for when the first of them is asked for. Linear.
 */
export function placeTexts(md: MarkdownIt): FindPlaced {
  /** The children of each block, with what places those of its whole document. */
  const unplaced = new WeakMap<readonly Token[], () => void>();
  md.core.ruler.push('ibid_places', ({ tokens, src }) => {
    let isPlaced = false;
    const place = () => {
      if (!isPlaced) placeTokens(tokens, src);
      isPlaced = true;
    };
    for (const { children } of tokens) if (children !== null) unplaced.set(children, place);
  });
  return (siblings, index) => {
    unplaced.get(siblings)?.();
    return (siblings[index]?.meta as Readonly<Record<string, PlacedMeta | undefined>> | null | undefined)?.[META];
  };
}

function placeTokens(tokens: readonly Token[], src: string): void {
  const { starts } = listLines(src);
  let span: Span = { start: 0, end: src.length };
  const inlineNotes = new Map<unknown, Span>();
  for (const token of tokens) {
    // One that is written in the line has no lines of its own at the end, where it is listed.
    if (token.type === 'footnote_open') span = inlineNotes.get(token.meta?.id) ?? span;
    if (token.map !== null && token.nesting >= 0) {
      const [first, behind] = token.map;
      span = { start: starts[first] ?? 0, end: starts[behind] ?? src.length };
    }
    // Cells of a table have no lines of their own; each begins after the one before.
    if (token.type !== 'inline') continue;
    const start = placeChildren(token.children ?? [], src, span, (note, at) =>
      inlineNotes.set(note.meta?.id, { start: at, end: span.end }),
    );
    span = { ...span, start };
  }
}

type OnNote = (token: Token, at: number) => void;

/** Returns where the last one ends. */
function placeChildren(children: readonly Token[], src: string, { start, end }: Span, onNote: OnNote): number {
  let at = start;
  let links = 0;
  for (const child of children) {
    if (child.type === 'link_open') links++;
    if (child.type === 'link_close') links--;
    if (child.type === 'footnote_ref') onNote(child, at);
    if (!PLACED.has(child.type) || child.content === '') continue;
    const places = listPlaces(child.content, src, { start: at, end });
    const last = places.at(-1);
    if (last === undefined) continue;
    at = last.text + last.length;
    const placed: PlacedMeta = { places, inLink: links > 0 };
    child.meta = child.meta === null ? { [META]: placed } : { ...(child.meta as object), [META]: placed };
  }
  return at;
}

/** In one piece if the words stand there as they are; else character by character, leaving out what is not there. */
function listPlaces(content: string, src: string, { start, end }: Span): Place[] {
  const at = src.slice(start, Math.min(end, start + content.length + LOOK_AHEAD)).indexOf(content);
  if (at >= 0) return [{ content: 0, text: start + at, length: content.length }];
  const places: { content: number; text: number; length: number }[] = [];
  let from = start;
  for (let index = 0; index < content.length; index++) {
    const near = places.length === 0 ? LOOK_AHEAD : NEAR;
    const found = src.slice(from, Math.min(end, from + near)).indexOf(content.charAt(index));
    if (found < 0) continue;
    const last = places.at(-1);
    if (found === 0 && last !== undefined && last.content + last.length === index) last.length++;
    else places.push({ content: index, text: from + found, length: 1 });
    from += found + 1;
  }
  return places;
}
