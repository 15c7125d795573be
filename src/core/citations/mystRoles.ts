// MyST's role {cite}`key1,key2`, with sphinxcontrib-bibtex's braces around what stands before and after a key.
import type { StateInline } from 'markdown-it';
import type { Citation, Cite } from './citation.ts';
import { toCite } from './cites.ts';

const ROLE = /\{cite(?::([a-z]+))?\}`([^`\n]+)`/y;
const ITEM = /(?:\{([^{}]*)\})?([^\s{},;]+)(?:\{[^{}]*\})?/g;
/** `t` and its capital and starred variants make the author part of the sentence. */
const TEXTUAL = /^c?ts?$/;
const WITHOUT_AUTHOR = 'year';

export function parseMystRole(state: StateInline): Citation | undefined {
  ROLE.lastIndex = state.pos;
  const match = ROLE.exec(state.src);
  if (match === null) return undefined;
  const [, role = '', keys = ''] = match;
  const end = ROLE.lastIndex;
  const inside = end - 1 - keys.length;
  const cites = [...keys.matchAll(ITEM)].map((item) => toMystCite(state.src, inside + item.index, item, role));
  if (cites.length === 0) return undefined;
  return { start: state.pos, end, syntax: 'myst', mode: TEXTUAL.test(role) ? 'textual' : 'normal', cites };
}

function toMystCite(text: string, start: number, item: RegExpMatchArray, role: string): Cite {
  const [whole, before, key = ''] = item;
  const keyStart = start + (before === undefined ? 0 : before.length + '{}'.length);
  const suppressAuthor = role.startsWith(WITHOUT_AUTHOR);
  const citekey = { key, start: keyStart, end: keyStart + key.length, suppressAuthor };
  return { ...toCite(text, { start, end: start + whole.length, key: citekey }), prefix: before?.trim() ?? '' };
}
