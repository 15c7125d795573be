// Pandoc's two forms of a citation: a bracketed group, and an `@key` in the sentence with brackets after it.
import type { StateInline } from 'markdown-it';
import type { Citation, Cite } from './citation.ts';
import { matchCitekey, type CitekeyMatch } from './citationText.ts';
import { toCite, toTextualCite, type CiteItem } from './cites.ts';
import { scanBrackets } from './brackets.ts';
import type { BracketItem, InlineMemo } from './inlineMemo.ts';
import { lookup } from '../lookup.ts';

/** What would make of the brackets before it a link or a span, were it closed; Pandoc does not look that far. */
const OPENING = /[[({]/y;
/** A footnote's label, or a picture whose address is missing. */
const NO_GROUP = /(?<=(?<!\\)!)\[|\[\^[^\s[\]]+\]/y;
const GAP = /(?:[ \t]*\n)?[ \t]*\[(?!\^)/y;

/** `[see @a, p. 3; -@b]`: every item must name a key. */
export function parseGroup(state: StateInline, memo: InlineMemo): Citation | undefined {
  const start = state.pos;
  if (matches(NO_GROUP, state.src, start)) return undefined;
  const brackets = scanBrackets(state, start, memo);
  if (brackets === undefined || matches(OPENING, state.src, brackets.end)) return undefined;
  const cites = toCites(state.src, brackets.items);
  return cites && { start, end: brackets.end, syntax: 'pandoc', mode: 'normal', cites };
}

/** `@a`, `@a [p. 3]`, `@a [p. 3; see @b]` or `@a [see @b]`. */
export function parseTextual(state: StateInline, memo: InlineMemo): Citation | undefined {
  const key = matchCitekey(state.src, state.pos);
  if (key === undefined) return undefined;
  const citation = { start: key.start, syntax: 'pandoc', mode: 'textual' } as const;
  const tail = parseTail(state, key, memo);
  return tail ? { ...citation, ...tail } : { ...citation, end: key.end, cites: [toTextualCite(state.src, key)] };
}

function parseTail(
  state: StateInline,
  key: CitekeyMatch,
  memo: InlineMemo,
): Pick<Citation, 'end' | 'cites'> | undefined {
  const { src } = state;
  if (!matches(GAP, src, key.end)) return undefined;
  const open = GAP.lastIndex - 1;
  const brackets = scanBrackets(state, open, memo);
  if (brackets === undefined || isReference(state, src.slice(open + 1, brackets.end - 1))) return undefined;
  const { end } = brackets;
  const [first, ...others] = brackets.items;
  if (first === undefined) return undefined;
  if (first.key !== undefined) {
    const cites = matches(OPENING, src, end) ? undefined : toCites(src, brackets.items);
    return cites && { end, cites: [toTextualCite(src, key), ...cites] };
  }
  const cites = src[end] === '(' || src[end] === '[' ? undefined : toCites(src, others);
  return cites && { end, cites: [toTextualCite(src, key, first), ...first.nested, ...cites] };
}

/** The cites of all items, each followed by those nested in its words; undefined if an item has no key. */
function toCites(text: string, items: readonly BracketItem[]): readonly Cite[] | undefined {
  if (!items.every(hasKey)) return undefined;
  return items.flatMap((item) => [toCite(text, item), ...item.nested]);
}

function hasKey(item: BracketItem): item is BracketItem & CiteItem {
  return item.key !== undefined;
}

/** `[p. 3]` is a link where the document defines what it refers to. */
function isReference(state: StateInline, label: string): boolean {
  const references = (state.env.references ?? {}) as Readonly<Record<string, unknown>>;
  return lookup(references, state.md.utils.normalizeReference(label)) !== undefined;
}

function matches(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}
