// Where the items of a JSON bibliography stand, found without parsing it and in spite of errors inside items.
import type { Span } from '../text/span.ts';

const [NEWLINE, QUOTE, BACKSLASH] = [10, 34, 92] as const;
const OPENING = new Set(['{', '[']);
/** The slashes of an address whose quotation mark is missing begin no comment. */
const TOKEN = /"|(?<![:\w])\/\/[^\n]*|\/\*|[{}[\],:]/g;
/** What is called a comment and does not end within so many characters is none. */
const MAX_COMMENT = 1000;

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
  const open = new OpenBrackets();
  const comments = new CommentEnds(text);
  let itemStart = start;
  let before = '';
  TOKEN.lastIndex = start;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const [token] = match;
    const isNext = token === '{' && open.last === '{' && before !== ':' && before !== '{';
    if (isNext) {
      // No object stands where a name is due: the item before was never closed.
      items.push({ start: itemStart, end: trimEnd(text, itemStart, match.index) });
      open.clear();
    }
    if (token === '"') TOKEN.lastIndex = findStringEnd(text, TOKEN.lastIndex);
    if (token === '/*') TOKEN.lastIndex = comments.find(match.index) ?? TOKEN.lastIndex;
    if (token.startsWith('/')) continue;
    if (OPENING.has(token)) {
      if (open.length === 0) itemStart = match.index;
      open.push(token);
    } else if (token === '}' || token === ']') {
      if (open.length === 0 && token === ']') return items;
      const wasOpen = open.length > 0;
      open.closeTo(token === '}' ? '{' : '[');
      if (wasOpen && open.length === 0 && text[itemStart] === '{')
        items.push({ start: itemStart, end: match.index + 1 });
    }
    before = token;
  }
  return open.first === '{' ? [...items, { start: itemStart, end: trimEnd(text, itemStart, text.length) }] : items;
}

/** By hand, as an expression that matches millions of escapes overflows its stack. */
function findStringEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === NEWLINE) return at;
    if (code === BACKSLASH && text.charCodeAt(at + 1) !== NEWLINE) at++;
  }
  return text.length;
}

/** The brackets that are open, counted by kind, so that a closing one without its like is not looked for in all of them. */
class OpenBrackets {
  #brackets: string[] = [];
  readonly #counts = new Map<string, number>();

  get length(): number {
    return this.#brackets.length;
  }

  get first(): string | undefined {
    return this.#brackets[0];
  }

  get last(): string | undefined {
    return this.#brackets.at(-1);
  }

  push(bracket: string): void {
    this.#brackets.push(bracket);
    this.#count(bracket, 1);
  }

  clear(): void {
    this.#brackets = [];
    this.#counts.clear();
  }

  /** Closes the innermost bracket of the kind, and what was left open inside it. */
  closeTo(opener: string): void {
    if ((this.#counts.get(opener) ?? 0) === 0) return;
    for (let last = this.#brackets.pop(); last !== undefined; last = this.#brackets.pop()) {
      this.#count(last, -1);
      if (last === opener) return;
    }
  }

  #count(bracket: string, change: number): void {
    this.#counts.set(bracket, (this.#counts.get(bracket) ?? 0) + change);
  }
}

/** Where comments end; a class, as the next end is looked for once, however many comments seem to begin before it. */
class CommentEnds {
  readonly #text: string;
  #next = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** After the end of the comment that begins at `start`; undefined where it is none. */
  find(start: number): number | undefined {
    if (this.#next < start + 2) {
      const found = this.#text.indexOf('*/', start + 2);
      this.#next = found === -1 ? Infinity : found;
    }
    return this.#next - start - 2 > MAX_COMMENT ? undefined : this.#next + 2;
  }
}

function trimEnd(text: string, start: number, end: number): number {
  return start + trimTail(text.slice(start, end), /[\s,]/).length;
}

/** The text without the characters at its end that match; a pattern such as `/\s+$/` tries each blank of a run again. */
function trimTail(text: string, pattern: RegExp): string {
  let end = text.length;
  while (end > 0 && pattern.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
