// Where the items of a JSON bibliography stand, found without parsing it and in spite of slips inside items.
import type { Span } from '../span.ts';

const OPENING = new Set(['{', '[']);
/** The slashes of an address whose quotation mark is missing begin no comment. */
// recheck: at most 1,000 characters of a comment
const TOKEN = /"(?:[^"\\\n]|\\.)*"?|(?<![:\w])\/\/[^\n]*|\/\*[^]{0,1000}?\*\/|[{}[\],:]/g;

/**
 * The objects of the outermost array, or of the array that `items` or `references` names; else the outermost object
 * itself. Strings end with their line, as JSON has no others, so that a missing quotation mark harms one item only.
 */
export function listJsonItems(text: string): Span[] {
  const first = /[[{]/.exec(text);
  if (!first) return [];
  if (first[0] === '[') return listObjects(text, first.index + 1);
  const list = /"(?:items|references)"\s*:\s*\[/.exec(text);
  if (list) return listObjects(text, list.index + list[0].length);
  return listObjects(text, first.index);
}

/** The objects from `start` to the end of the list that they stand in. */
function listObjects(text: string, start: number): Span[] {
  const items: Span[] = [];
  const open: string[] = [];
  let itemStart = start;
  let before = '';
  TOKEN.lastIndex = start;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const [token] = match;
    const isNext = open.length > 0 && token === '{' && open.at(-1) === '{' && before !== ':' && before !== '{';
    if (isNext) {
      // No object stands where a name is due: the item before was never closed.
      items.push({ start: itemStart, end: trimEnd(text, itemStart, match.index) });
      open.length = 0;
    }
    if (token.startsWith('/')) continue;
    if (OPENING.has(token)) {
      if (open.length === 0) itemStart = match.index;
      open.push(token);
    } else if (token === '}' || token === ']') {
      if (open.length === 0 && token === ']') return items;
      const wasOpen = open.length > 0;
      closeTo(open, token === '}' ? '{' : '[');
      if (wasOpen && open.length === 0 && text[itemStart] === '{')
        items.push({ start: itemStart, end: match.index + 1 });
    }
    before = token;
  }
  return open.length > 0 && open[0] === '{'
    ? [...items, { start: itemStart, end: trimEnd(text, itemStart, text.length) }]
    : items;
}

/** Closes the innermost bracket of the kind, and what was left open inside it. */
function closeTo(open: string[], opener: string): void {
  const index = open.lastIndexOf(opener);
  if (index !== -1) open.length = index;
}

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).replace(/[\s,]+$/, '').length;
}
