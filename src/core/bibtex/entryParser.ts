// One entry of a .bib file made a tree that keeps every character, whatever is wrong with it: linear, and never an exception.
import { nextMark } from './blocks.ts';
import type { BibtexEntryBlock, BibtexEntryTree, BibtexField, BibtexMark, BibtexPart, BibtexToken } from './syntax.ts';

const GAP = /(?:\s|%[^\n]*(?:\n|$))+/y;
const TYPE = /@[ \t]*[A-Za-z][\w-]*/y;
const KEY = /[^,\n={}"]*/y;
/** A key may be an address with `=` in it; what many files have bare, such as `year=2001`, is no key. */
const UNBROKEN = /[^,\s{}"]+/y;
const BARE_FIELD = /(?:year|month|day|volume|number|chapter|edition|part)=/iy;
const COMMA_AHEAD = /\s*,/y;
const NAME = /[A-Za-z_\u00C0-\uFFFF][\w\u00C0-\uFFFF:+/.-]*(?![\w\u00C0-\uFFFF:+/.-])\s*=/y;
const NUMBER = /-?\d+(?![^\s,;#{}"%=()\\])/y;
const WORD = /[^\s,;#{}"%=()\\]+/y;
/** More words to the end of the line or the value, where somebody has left out the braces. */
const MORE_WORDS = /(?:[ \t]+[^\s,;#{}"=]+)+(?=[ \t]*(?:[,;}\r\n]|$))/y;
const JUNK = /[^,\n]+/y;
/** A line that begins a field: what a value that is never closed cannot reach beyond. */
const FIELD_LINE = /\n[ \t]*[A-Za-z][\w:+-]*[ \t]*=[ \t]*["{\w]/g;
/** What may follow a value that is never closed and is none of it. */
const TAIL = /[\s,}"]/;
const BLANK = /\s/;
/** What decides where a value in braces or in quotation marks ends. */
const [BRACE_MARK, QUOTE_MARK] = [/[\\{}]/g, /[\\{}"]/g] as const;

const [SPACE, NO_BREAK_SPACE] = [0x20, 0xa0] as const;
const [QUOTE, HASH, PERCENT, COMMA, SEMICOLON, EQUALS, BACKSLASH, OPEN, CLOSE] = [34, 35, 37, 44, 59, 61, 92, 123, 125] as const; // oxfmt-ignore

export function parseBibtexEntry(text: string, block: BibtexEntryBlock): BibtexEntryTree {
  const parser = new EntryParser(text, block);
  parser.parseHead();
  const key = block.kind === 'entry' ? parser.parseKey() : undefined;
  if (block.kind === 'preamble') parser.parseValue();
  parser.parseFields();
  parser.parseEnd();
  const { fields, tokens } = parser;
  return { ...block, key, fields, tokens };
}

/** Its key alone, which takes no look at its fields. */
export function parseBibtexKey(text: string, block: BibtexEntryBlock): BibtexMark | undefined {
  return block.kind === 'entry' ? new EntryParser(text, block).parseKey() : undefined;
}

/** Walks through one block; a class, as its place and what it has found change with every step. */
class EntryParser {
  readonly tokens: BibtexToken[] = [];
  readonly fields: BibtexField[] = [];
  readonly #text: string;
  readonly #block: BibtexEntryBlock;
  readonly #end: number;
  #at: number;
  #fieldLines: number[] | undefined;

  constructor(text: string, block: BibtexEntryBlock) {
    // Nothing may look further, as every entry would.
    this.#text = text.slice(0, block.content.end);
    this.#block = block;
    this.#at = block.content.start;
    this.#end = block.content.end;
  }

  parseHead(): void {
    this.#at = this.#block.start;
    this.#take('type', this.#endOf(TYPE));
    this.#skipTrivia();
    this.#take('delimiter', this.#at + 1);
  }

  parseKey(): BibtexMark | undefined {
    this.#skipTrivia();
    const start = this.#at;
    const written = this.#endOfKeyWithEquals() ?? this.#endOf(KEY);
    let end = this.#trimEnd(written, BLANK);
    // "@book{doe title = …" lacks a comma; "@book{title = …" lacks the key.
    if (this.#text.charCodeAt(written) === EQUALS) end = this.#trimEnd(this.#trimEnd(end, /\S/), BLANK);
    return end > start ? this.#take('citekey', end) : undefined;
  }

  parseFields(): void {
    for (this.#skipTrivia(); this.#at < this.#end; this.#skipTrivia()) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === COMMA) this.#take('comma', this.#at + 1);
      // One taken for a comma.
      else if (code === SEMICOLON) this.#take('semicolon', this.#at + 1);
      else if (!this.#parseField()) this.#take('junk', this.#trimEnd(this.#endOf(JUNK), BLANK));
    }
  }

  /** Parts joined by `#`. */
  parseValue(): readonly BibtexPart[] {
    const parts: BibtexPart[] = [];
    for (;;) {
      this.#skipTrivia();
      const part = this.#parsePart();
      if (part === undefined) return parts;
      parts.push(part);
      this.tokens.push(part);
      this.#at = part.end;
      this.#skipTrivia();
      if (this.#text.charCodeAt(this.#at) !== HASH) return parts;
      this.#take('join', this.#at + 1);
    }
  }

  parseEnd(): void {
    if (this.#block.closed) this.#take('delimiter', this.#block.end);
  }

  #endOfKeyWithEquals(): number | undefined {
    if (this.#endOf(BARE_FIELD) > this.#at) return undefined;
    const end = this.#endOf(UNBROKEN);
    return this.#text.slice(this.#at, end).includes('=') && this.#endOf(COMMA_AHEAD, end) > end ? end : undefined;
  }

  /** Whether there is one here. */
  #parseField(): boolean {
    const start = this.#at;
    const equals = this.#endOf(NAME) - 1;
    if (equals < start) return false;
    const nameEnd = this.#trimEnd(equals, BLANK);
    this.#take('name', nameEnd);
    if (nameEnd < equals) this.#take('trivia', equals);
    this.#take('equals', equals + 1);
    const parts = this.parseValue();
    const name = this.#text.slice(start, nameEnd).toLowerCase();
    this.fields.push({ name, start, end: parts.at(-1)?.end ?? this.#at, parts });
    return true;
  }

  #parsePart(): BibtexPart | undefined {
    const code = this.#text.charCodeAt(this.#at);
    if (code === OPEN) return this.#parseMarked('braced', CLOSE);
    if (code === QUOTE) return this.#parseMarked('quoted', QUOTE);
    const start = this.#at;
    const number = this.#endOf(NUMBER);
    if (number > start) return { kind: 'number', start, end: number, content: { start, end: number }, closed: true };
    const end = this.#endOf(WORD);
    if (end === start) return undefined;
    return { kind: 'word', start, end: this.#endOf(MORE_WORDS, end), content: { start, end }, closed: true };
  }

  /**
   * Braces balance where the entry was closed. Quotation marks may not, nor braces elsewhere: there no value is believed
   * to reach beyond the line of the next field.
   */
  #parseMarked(kind: BibtexPart['kind'], closer: number): BibtexPart {
    const start = this.#at;
    const inner = start + 1;
    const limit = this.#block.closed && closer === CLOSE ? this.#end : this.#nextFieldLine(inner);
    const close = findCloser(this.#text, inner, limit, closer);
    if (close !== undefined) {
      return { kind, start, end: close + 1, content: { start: inner, end: close }, closed: true };
    }
    const end = Math.max(inner, this.#trimEnd(limit, TAIL));
    return { kind, start, end: limit, content: { start: inner, end }, closed: false };
  }

  #nextFieldLine(from: number): number {
    const { start, end } = this.#block.content;
    this.#fieldLines ??= [...this.#text.slice(start, end).matchAll(FIELD_LINE)]
      .map(({ index }) => start + index)
      .reverse();
    while ((this.#fieldLines.at(-1) ?? Infinity) < from) this.#fieldLines.pop();
    return this.#fieldLines.at(-1) ?? end;
  }

  #skipTrivia(): void {
    const code = this.#text.charCodeAt(this.#at);
    // Most characters are none, and are known without a pattern.
    if (code > SPACE && code < NO_BREAK_SPACE && code !== PERCENT) return;
    const end = this.#endOf(GAP);
    if (end > this.#at) this.#take('trivia', end);
  }

  /** Makes a token of what stands before `end`, and goes there. */
  #take(kind: BibtexMark['kind'], end: number): BibtexMark {
    const token = { kind, start: this.#at, end };
    this.tokens.push(token);
    this.#at = end;
    return token;
  }

  /** The end of what the sticky pattern matches; `from` where it matches nothing. */
  #endOf(pattern: RegExp, from = this.#at): number {
    pattern.lastIndex = from;
    return pattern.test(this.#text) ? pattern.lastIndex : from;
  }

  /** `end` without the characters before it that the pattern matches. */
  #trimEnd(end: number, pattern: RegExp): number {
    let trimmed = end;
    while (trimmed > this.#at && pattern.test(this.#text.charAt(trimmed - 1))) trimmed--;
    return trimmed;
  }
}

/** The offset of the closing mark that no inner brace encloses. */
function findCloser(text: string, start: number, limit: number, closer: number): number | undefined {
  let depth = 0;
  const mark = closer === CLOSE ? BRACE_MARK : QUOTE_MARK;
  for (let at = nextMark(text, mark, start); at < limit; at = nextMark(text, mark, at + 1)) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (depth === 0 && code === closer) return at;
    else if (code === OPEN) depth++;
    else if (code === CLOSE && depth > 0) depth--;
  }
  return undefined;
}
