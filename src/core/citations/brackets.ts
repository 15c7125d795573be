// What stands between the brackets of a citation, split at its semicolons; apart since it must step over all other markup.
import type { StateInline } from 'markdown-it';
import type { BracketItem, Brackets, InlineMemo } from './inlineMemo.ts';
import type { Citation, Cite } from './citation.ts';
import { matchCitekey, type CitekeyMatch } from './citationText.ts';
import { memoize } from '../memoize.ts';

/** Text in which no markup begins and no piece ends. */
const PLAIN = /[^\\`<![\]$^;@{&:*~"“-]+/y;
const MARKS = '*~"“';
/** Words in one mark. A key among them is only mentioned: Pandoc reads such words as a whole. */
const MARKED = /(\*{1,3}|~~|")(?=[^\s*~"])[^*~";[\]]*(?<!\s)\1|“[^“”;[\]]*”/y;
/** A star that could open emphasis, and the next one. Pandoc looks for that one beyond the brackets, which never close then. */
const LOOSE_STAR = /\*+(?=[^\s*])/y;
const STARS = /\*+(?=\S)(?:[^*[\]\\]|\\[^]|\[[^[\]]*\])*\*+/y;

/** The brackets that open at `open`, undefined if they never close. Moves `state.pos`. */
export function scanBrackets(state: StateInline, open: number, memo: InlineMemo): Brackets | undefined {
  if (open > memo.lastClose) return undefined;
  return memoize(memo.brackets, open, () => {
    const scan = new Scan(open + 1);
    while (scan.pos < state.posMax) if (step(state, scan, memo)) return { items: scan.items, end: scan.pos };
    return undefined;
  });
}

/** Where a scan stands. */
class Scan {
  readonly items: BracketItem[] = [];
  pos: number;
  /** Of inner brackets. */
  level = 0;
  /** After words in one mark with a key among them, and after the last star that closes emphasis. */
  namedEnd = 0;
  starsEnd = 0;
  #start: number;
  #key: CitekeyMatch | undefined;
  #nested: Cite[] = [];

  constructor(start: number) {
    this.pos = start;
    this.#start = start;
  }

  /** Whether a key at this place is the one that the item is about. */
  get wantsKey(): boolean {
    return this.level === 0 && this.#key === undefined && this.pos >= this.namedEnd;
  }

  addKey(key: CitekeyMatch): void {
    this.#key = key;
    this.pos = key.end;
  }

  addNested(citation: Citation | undefined): void {
    this.#nested.push(...(citation?.cites ?? []));
  }

  endItem(): void {
    this.items.push({ start: this.#start, end: this.pos, ...(this.#key && { key: this.#key }), nested: this.#nested });
    this.pos++;
    this.#start = this.pos;
    this.#key = undefined;
    this.#nested = [];
  }
}

/** One step forward; true when the brackets have been closed. */
function step(state: StateInline, scan: Scan, memo: InlineMemo): boolean {
  PLAIN.lastIndex = scan.pos;
  if (PLAIN.test(state.src)) {
    scan.pos = PLAIN.lastIndex;
    return false;
  }
  const character = state.src.charAt(scan.pos);
  if (character === ';' || character === ']') return stepOverEnd(scan, character);
  if (MARKS.includes(character)) {
    stepOverMark(state, scan);
    return false;
  }
  const key = scan.wantsKey ? matchCitekey(state.src, scan.pos) : undefined;
  if (key !== undefined) scan.addKey(key);
  else stepOverMarkup(state, scan, memo);
  return false;
}

function stepOverMark({ src, posMax }: StateInline, scan: Scan): void {
  if (scan.wantsKey) scan.namedEnd = Math.max(scan.namedEnd, findEndOfNaming(src, scan.pos));
  const isStar = src.charAt(scan.pos) === '*' && scan.pos >= scan.starsEnd;
  const next = isStar ? findEnd(LOOSE_STAR, src, scan.pos) : undefined;
  const close = next === undefined ? 0 : (findEnd(STARS, src, scan.pos) ?? Infinity);
  scan.starsEnd = Math.max(scan.starsEnd, close);
  scan.pos = close === Infinity ? posMax : Math.max(scan.pos + 1, next ?? 0);
}

/** Where words in one mark with a key among them end, or 0. */
function findEndOfNaming(text: string, offset: number): number {
  const end = findEnd(MARKED, text, offset) ?? 0;
  return text.slice(offset, end).includes('@') ? end : 0;
}

function findEnd(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function stepOverEnd(scan: Scan, character: string): boolean {
  if (scan.level === 0) {
    scan.endItem();
    return character === ']';
  }
  if (character === ']') scan.level--;
  scan.pos++;
  return false;
}

/** markdown-it knows how far code, math, HTML, links and inner citations go; brackets that are none of it are counted. */
function stepOverMarkup(state: StateInline, scan: Scan, memo: InlineMemo): void {
  const start = scan.pos;
  state.pos = start;
  state.md.inline.skipToken(state);
  scan.pos = state.pos;
  scan.addNested(memo.citations.get(start));
  if (state.src.charAt(start) === '[' && scan.pos === start + 1) scan.level++;
}
