// The fields of one BibTeX entry as LaTeX strings with macros put in; every slip gets a problem at its place.
import type { Problem } from '../problem.ts';
import type { FactsOf } from '../problemKinds.ts';
import type { Span } from '../text/span.ts';
import type { BibtexPlace } from './bibtexEntries.ts';
import { trimTail } from './trimTail.ts';

/** `@string` definitions by lower-case name. */
export type BibtexStrings = ReadonlyMap<string, string>;

export interface BibtexFields {
  /** Empty where the entry has none. */
  readonly key: string;
  /** Raw LaTeX by lower-case field name; of a field that stands twice, the last. */
  readonly fields: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** How many characters macros may still add. */
export interface Allowance {
  characters: number;
}

export const EXPANDS_FREELY: Readonly<Allowance> = { characters: Infinity };

/** Characters that macros may add to one value. */
const MAX_ADDED = 20_000;

/** Macros that every BibTeX style defines: the months. */
const MONTHS: BibtexStrings = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name, index) => [name, String(index + 1)]),
);

const GAP = /(?:\s|%[^\n]*(?:\n|$))+/y;
const KEY = /[^,\n={}"]*/y;
/** A key may be an address with `=` in it; what many files have bare, such as `year=2001`, is no key. */
const UNBROKEN = /[^,\s{}"]+/y;
const BARE_FIELD = /(?:year|month|day|volume|number|chapter|edition|part)=/iy;
const COMMA = /\s*,/y;
const LONGEST_KEY = 600;
const NAME = /([A-Za-z_\u00C0-\uFFFF][\w\u00C0-\uFFFF:+/.-]*)(?![\w\u00C0-\uFFFF:+/.-])\s*=/y;
const WORD = /[^\s,;#{}"%=()\\]+/y;
/** More words to the end of the line or the value, where somebody has left out the braces. */
const MORE_WORDS = /(?:[ \t]+[^\s,;#{}"=]+)+(?=[ \t]*(?:[,;}\r\n]|$))/y;
const JUNK = /[^,\n]+/y;
/** A line that begins a field: what a value that is never closed cannot reach beyond. */
const FIELD_LINE = /\n[ \t]*[A-Za-z][\w:+-]*[ \t]*=[ \t]*["{\w]/g;

/** Reads the key and all fields of an entry. Macros that add more than allowed stand by their names, as those that nobody defines. */
export function parseBibtexFields(
  text: string,
  place: BibtexPlace,
  strings: BibtexStrings,
  allowance: Allowance,
): BibtexFields {
  const reader = new EntryReader(text, place, strings, allowance);
  const key = reader.readKey();
  reader.readFields();
  reader.reportEnd(key === '' ? {} : { key });
  return { key, fields: reader.fields, problems: reader.problems };
}

/** The name and value that a `@string` defines; values are known before it, as BibTeX reads from top to bottom. */
export function parseBibtexString(
  text: string,
  place: BibtexPlace,
  strings: BibtexStrings,
  allowance: Allowance,
): Omit<BibtexFields, 'key'> {
  const reader = new EntryReader(text, place, strings, allowance);
  reader.readFields();
  reader.reportEnd({});
  return { fields: reader.fields, problems: reader.problems };
}

/** All words of an entry that may be the names of macros. */
export function listBibtexWords(entry: string): string[] {
  if (!entry.includes('%')) return Array.from(entry.matchAll(/[=#]\s*([^\s,;#{}"%=()\\]+)/g), ([, word = '']) => word);
  // Behind a sign that joins values, comments may come before the word.
  return Array.from(entry.matchAll(/[^\s,;#{}"%=()\\]+/g), ([word]) => word);
}

/** Walks through the content of one entry; a class, as place and problems change with every step. */
class EntryReader {
  readonly fields = new Map<string, string>();
  readonly problems: Problem[] = [];
  readonly head: Span;
  readonly #text: string;
  readonly #place: BibtexPlace;
  readonly #strings: BibtexStrings;
  readonly #allowance: Allowance;
  readonly #end: number;
  #at: number;
  /** What macros have added to the value that is being read. */
  #added = 0;
  #fieldLines: number[] | undefined;

  constructor(text: string, place: BibtexPlace, strings: BibtexStrings, allowance: Allowance) {
    // Nothing may look further, as every entry would.
    this.#text = text.slice(0, place.content.end);
    this.#place = place;
    this.#strings = strings;
    this.#allowance = allowance;
    this.#at = place.content.start;
    this.#end = place.content.end;
    this.head = { start: place.start, end: this.#lineEnd(place.start) };
  }

  /** A value that was never closed has taken the entry's brace for its own. */
  reportEnd(facts: FactsOf<'bibtex-unclosed-entry'>): void {
    const isExplained = this.problems.some(({ code }) => code === 'bibtex-unclosed-value');
    if (!this.#place.closed && !isExplained)
      this.problems.push({ code: 'bibtex-unclosed-entry', span: this.head, facts });
  }

  readKey(): string {
    this.#match(GAP);
    const start = this.#at;
    const written = this.#matchKeyWithEquals() ?? (this.#match(KEY) ?? '').trimEnd();
    // "@book{doe title = …" lacks a comma; "@book{title = …" lacks the key.
    const key = this.#text[this.#at] === '=' ? trimTail(trimTail(written, /\S/), /\s/) : written;
    const span = { start, end: start + key.length };
    this.#at = span.end;
    if (key === '')
      this.problems.push({ code: 'bibtex-empty-key', span: this.head, facts: { type: this.#place.type } });
    if (/\s/.test(key)) this.problems.push({ code: 'bibtex-key-with-spaces', span, facts: { key } });
    this.#match(GAP);
    if (key !== '' && this.#at < this.#end && this.#text[this.#at] !== ',') this.#reportComma(span, key);
    return key;
  }

  #matchKeyWithEquals(): string | undefined {
    const start = this.#at;
    const key = this.#sees(BARE_FIELD) ? '' : (this.#match(UNBROKEN) ?? '');
    if (key.includes('=') && key.length <= LONGEST_KEY && this.#sees(COMMA)) return key;
    this.#at = start;
    return undefined;
  }

  readFields(): void {
    let last: (Span & { readonly name: string }) | undefined;
    for (this.#match(GAP); this.#at < this.#end; this.#match(GAP)) {
      const start = this.#at;
      // One taken for a comma; the next field reports that this is missing.
      if (this.#text[start] === ';') {
        this.#at++;
        continue;
      }
      const name = this.#match(NAME)?.slice(0, -1).trimEnd().toLowerCase();
      if (name === undefined) {
        this.#readBetween();
        last = undefined;
      } else {
        if (last && !this.#followsComma(start)) this.#reportComma(last, last.name);
        this.#readValue(name, start);
        last = { start, end: start + name.length, name };
      }
    }
  }

  #readBetween(): void {
    const start = this.#at;
    if (this.#text[start] === ',') this.#at++;
    else {
      const junk = (this.#match(JUNK) ?? '').trimEnd();
      const isBrace = /^\}+$/.test(junk);
      // In an entry that was never closed this is the brace that a value took for its own.
      if (isBrace && !this.#place.closed) return;
      const code = isBrace ? 'bibtex-surplus-brace' : 'bibtex-not-a-field';
      this.problems.push({ code, span: { start, end: start + junk.length }, facts: { text: junk } });
    }
  }

  /** Pieces joined by `#`. */
  #readValue(name: string, start: number): void {
    const pieces: string[] = [];
    this.#added = 0;
    do {
      this.#match(GAP);
      const piece = this.#at < this.#end ? this.#readPiece(name) : undefined;
      if (piece === undefined) break;
      pieces.push(piece);
      this.#match(GAP);
    } while (this.#match(/#/y) !== undefined);
    if (pieces.length > 0) this.fields.set(name, pieces.join(''));
    else this.problems.push({ code: 'bibtex-missing-value', span: { start, end: this.#at }, facts: { field: name } });
  }

  #readPiece(name: string): string | undefined {
    const opener = this.#text[this.#at];
    if (opener === '{' || opener === '"') return this.#readQuoted(name, opener === '{' ? '}' : '"');
    const start = this.#at;
    const word = this.#match(WORD);
    if (word === undefined || /^-?\d+$/.test(word)) return word;
    const value = this.#strings.get(word.toLowerCase());
    if (value !== undefined) return this.#expand(word, value, start);
    const month = MONTHS.get(word.toLowerCase());
    if (month !== undefined) return month;
    const words = word + (this.#match(MORE_WORDS) ?? '');
    this.problems.push({ code: 'bibtex-unknown-string', span: { start, end: this.#at }, facts: { name: words } });
    return words;
  }

  #expand(name: string, value: string, start: number): string {
    const { length } = value;
    if (length > this.#allowance.characters || this.#added + length > MAX_ADDED) {
      this.problems.push({ code: 'bibtex-too-much-text', span: { start, end: this.#at }, facts: { name } });
      return name;
    }
    this.#added += length;
    this.#allowance.characters -= length;
    return value;
  }

  /**
   * Braces balance where the entry was closed. Quotation marks may not, nor braces elsewhere: there no value is believed
   * to reach beyond the line of the next field.
   */
  #readQuoted(name: string, closer: '}' | '"'): string {
    const start = this.#at + 1;
    const limit = this.#place.closed && closer === '}' ? this.#end : this.#nextFieldLine(start);
    const end = findCloser(this.#text, start, limit, closer);
    this.#at = end === undefined ? limit : end + 1;
    if (end !== undefined) return this.#text.slice(start, end);
    if (limit < this.#end || this.#place.closed) {
      this.problems.push({
        code: 'bibtex-unclosed-value',
        span: { start: start - 1, end: this.#lineEnd(start) },
        facts: { field: name },
      });
    }
    return trimTail(this.#text.slice(start, limit), /[\s,}"]/);
  }

  #nextFieldLine(from: number): number {
    const { start, end } = this.#place.content;
    this.#fieldLines ??= [...this.#text.slice(start, end).matchAll(FIELD_LINE)]
      .map(({ index }) => start + index)
      .reverse();
    while ((this.#fieldLines.at(-1) ?? Infinity) < from) this.#fieldLines.pop();
    return this.#fieldLines.at(-1) ?? end;
  }

  /** A value that was never closed may have taken the comma in. */
  #followsComma(at: number): boolean {
    let before = at - 1;
    while (before > this.#place.start && /\s/.test(this.#text.charAt(before))) before--;
    return this.#text[before] === ',';
  }

  #reportComma(span: Span, after: string): void {
    this.problems.push({ code: 'bibtex-missing-comma', span: { start: span.start, end: span.end }, facts: { after } });
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end === -1 || end > this.#place.end ? this.#place.end : end;
  }

  /** Whether the sticky pattern matches here. */
  #sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    return pattern.test(this.#text);
  }

  /** What the sticky pattern matches here, which is passed over. */
  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined || found === '') return undefined;
    this.#at += found.length;
    return found;
  }
}

/** The offset of the closing mark that no inner brace encloses. */
function findCloser(text: string, start: number, limit: number, closer: '}' | '"'): number | undefined {
  let depth = 0;
  for (let at = start; at < limit; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (depth === 0 && character === closer) return at;
    else if (character === '{') depth++;
    else if (character === '}' && depth > 0) depth--;
  }
  return undefined;
}
