// A picture's description read in place: markdown-it reads it as a text of its own, where all offsets would be lost.
import type { MarkdownIt, StateInline } from 'markdown-it';
import { lookup } from '../lookup.ts';

/** In `meta` of the token `picture_open`. */
export interface PictureMeta {
  readonly href: string;
  /** The description as written. */
  readonly text: string;
}

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** Reads pictures like links: tokens `picture_open`, those of the description, `picture_close`. Not for rendering. */
export function pictureText(md: MarkdownIt): void {
  const image = md.inline.ruler.__rules__.find(({ name }) => name === 'image')?.fn;
  if (image === undefined) return;
  md.inline.ruler.at('image', (state, silent) => parsePicture(state, silent, image));
}

function parsePicture(state: StateInline, silent: boolean, image: InlineRule): boolean {
  const start = state.pos;
  if (!image(state, true)) return false;
  if (silent) return true;
  const { pos: end, posMax } = state;
  const textStart = start + '!['.length;
  const textEnd = state.md.helpers.parseLinkLabel(state, textStart - 1);
  const text = state.src.slice(textStart, textEnd);
  state.push('picture_open', '', 1).meta = { href: findHref(state, text, textEnd, end), text } satisfies PictureMeta;
  state.pos = textStart;
  state.posMax = textEnd;
  state.md.inline.tokenize(state);
  state.push('picture_close', '', -1);
  state.pos = end;
  state.posMax = posMax;
  return true;
}

/** From `](href "title")`, or from what `][label]` or the description refers to. */
function findHref({ src, md, env }: StateInline, text: string, textEnd: number, end: number): string {
  if (src[textEnd + 1] === '(') {
    const space = /\s*/y;
    space.lastIndex = textEnd + ']('.length;
    space.test(src);
    return md.helpers.parseLinkDestination(src, space.lastIndex, end).str;
  }
  const label = src.slice(textEnd + ']['.length, end - 1);
  return lookup(env.references ?? {}, md.utils.normalizeReference(label || text))?.href ?? '';
}
