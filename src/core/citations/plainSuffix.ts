// What follows a citekey with its markup removed: Pandoc looks for a locator in what a reader of the page would see.

/** The plain text, and where its characters lie in the text as it is written. */
export interface PlainSuffix {
  readonly text: string;
  /**
   * As long as `text`: what stands within one mark (`*p. 3*`) is one word, however many blanks and stops it has; digits
   * stay. A formula ends every word.
   */
  readonly words: string;
  /** Of each character, and of the end. Every character within a mark has the place of the whole mark. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const JOINED = '\uE000';
export const FORMULA = '\uE001';

const NBSP = '\u00A0';
/** Those that are written in locators and the words around them. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['nbsp', NBSP],
  ['ndash', '–'],
  ['mdash', '—'],
  ['amp', '&'],
  ['sect', '§'],
  ['para', '¶'],
]);

/** In order of trial. `atom` says whether what the mark holds is one word. */
interface MarkupRule {
  readonly pattern: RegExp;
  readonly convert: (match: RegExpExecArray) => string;
  readonly kind: 'characters' | 'atom' | 'formula';
}

const nothing = (): string => '';
const inside = ([, , words = '']: RegExpExecArray): string => parsePlainSuffix(words).text;
const quoted = ([, , words = '']: RegExpExecArray): string => `“${parsePlainSuffix(words).text}”`;

const MARKS: readonly MarkupRule[] = [
  { pattern: /\\([!-/:-@[-`{-~])/y, convert: ([, character = '']) => character, kind: 'characters' },
  { pattern: /\\\s/y, convert: () => NBSP, kind: 'characters' },
  { pattern: /(`+)(?!`)(.+?)(?<!`)\1(?!`)/y, convert: ([, , code = '']) => code.trim(), kind: 'atom' },
  { pattern: /(\$\$?)(?=\S)([^$]*[^\s$\\])\1(?!\d)/y, convert: ([, , formula = '']) => formula, kind: 'formula' },
  { pattern: /(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1/y, convert: inside, kind: 'atom' },
  { pattern: /(?<!\w)(_{1,3})(?=[^\s_])([^_]*[^\s_])\1(?!\w)/y, convert: inside, kind: 'atom' },
  { pattern: /(~~|[~^](?!\[))(?=[^\s~^])([^\s~^]*|[^~^]*(?=~~))\1/y, convert: inside, kind: 'atom' },
  { pattern: /(?<!\w)(["'])(?=\S)((?:(?!\1)[^])*(?!\1)\S)\1(?!\w)/y, convert: quoted, kind: 'atom' },
  { pattern: /([“‘])([^“”‘’]+)[”’]/y, convert: quoted, kind: 'atom' },
  { pattern: /\^\[[^\]]*\]|\[\^[^\s\]]+\]|<!--.*?-->|<\/?[a-z][^<>:]*>/iy, convert: nothing, kind: 'characters' },
  { pattern: /<([a-z][\w+.-]*:[^\s<>]*)>/iy, convert: ([, address = '']) => address, kind: 'atom' },
  { pattern: /(!?\[)([^[\]]*)\](?:\([^()]*\)|\{[^{}]*\})/y, convert: inside, kind: 'atom' },
  { pattern: /&(\w+);/y, convert: ([whole, name = '']) => ENTITIES.get(name) ?? whole, kind: 'characters' },
  { pattern: /&#(\d{1,6});/y, convert: ([, code]) => String.fromCodePoint(Number(code)), kind: 'characters' },
  { pattern: /---?/y, convert: ([dashes]) => (dashes === '--' ? '–' : '—'), kind: 'characters' },
];

const MAY_HAVE_MARKS = /[\\`$*_~^"'“‘<&]|--|\]\(|\]\{|\[\^/;

export function parsePlainSuffix(written: string): PlainSuffix {
  const reader = new PlainSuffixBuilder();
  if (!MAY_HAVE_MARKS.test(written)) reader.add(written, 0);
  else for (let at = 0; at < written.length; at = parseNext(written, at, reader));
  return reader.finish(written.length);
}

/** Reads one mark, or one character that belongs to none; where the next begins. */
function parseNext(written: string, at: number, reader: PlainSuffixBuilder): number {
  for (const { pattern, convert, kind } of MARKS) {
    pattern.lastIndex = at;
    const match = pattern.exec(written);
    if (match === null) continue;
    const end = at + match[0].length;
    reader.addMark(convert(match), kind, at, end);
    return end;
  }
  reader.add(written.charAt(at), at);
  return at + 1;
}

class PlainSuffixBuilder {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #text = '';
  #words = '';

  /** Characters that stand for themselves. */
  add(characters: string, at: number): void {
    this.#text += characters;
    this.#words += characters;
    for (let index = 0; index < characters.length; index++) {
      this.#starts.push(at + index);
      this.#ends.push(at + index + 1);
    }
  }

  addMark(text: string, kind: MarkupRule['kind'], start: number, end: number): void {
    this.#text += text;
    this.#words +=
      kind === 'characters' ? text : kind === 'atom' ? text.replace(/\D/g, JOINED) : FORMULA.repeat(text.length);
    this.#starts.push(...new Array<number>(text.length).fill(start));
    this.#ends.push(...new Array<number>(text.length).fill(end));
  }

  finish(length: number): PlainSuffix {
    return { text: this.#text, words: this.#words, starts: [...this.#starts, length], ends: this.#ends };
  }
}
