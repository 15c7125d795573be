// What follows a citekey with its markup read away: Pandoc looks for a locator in what a reader of the page would see.

/** The text as it is read, and where its characters lie in the text as it is written. */
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
interface Mark {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => string;
  readonly kind: 'characters' | 'atom' | 'formula';
}

const nothing = (): string => '';
const inside = ([, , words = '']: RegExpExecArray): string => readPlain(words).text;
const quoted = ([, , words = '']: RegExpExecArray): string => `“${readPlain(words).text}”`;

const MARKS: readonly Mark[] = [
  { pattern: /\\([!-/:-@[-`{-~])/y, read: ([, character = '']) => character, kind: 'characters' },
  { pattern: /\\\s/y, read: () => NBSP, kind: 'characters' },
  { pattern: /(`+)(?!`)(.+?)(?<!`)\1(?!`)/y, read: ([, , code = '']) => code.trim(), kind: 'atom' },
  { pattern: /(\$\$?)(?=\S)([^$]*[^\s$\\])\1(?!\d)/y, read: ([, , formula = '']) => formula, kind: 'formula' },
  { pattern: /(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1/y, read: inside, kind: 'atom' },
  { pattern: /(?<!\w)(_{1,3})(?=[^\s_])([^_]*[^\s_])\1(?!\w)/y, read: inside, kind: 'atom' },
  { pattern: /(~~|[~^](?!\[))(?=[^\s~^])([^\s~^]*|[^~^]*(?=~~))\1/y, read: inside, kind: 'atom' },
  { pattern: /(?<!\w)(["'])(?=\S)((?:(?!\1)[^])*(?!\1)\S)\1(?!\w)/y, read: quoted, kind: 'atom' },
  { pattern: /([“‘])([^“”‘’]+)[”’]/y, read: quoted, kind: 'atom' },
  { pattern: /\^\[[^\]]*\]|\[\^[^\s\]]+\]|<!--.*?-->|<\/?[a-z][^<>:]*>/iy, read: nothing, kind: 'characters' },
  { pattern: /<([a-z][\w+.-]*:[^\s<>]*)>/iy, read: ([, address = '']) => address, kind: 'atom' },
  { pattern: /(!?\[)([^[\]]*)\](?:\([^()]*\)|\{[^{}]*\})/y, read: inside, kind: 'atom' },
  { pattern: /&(\w+);/y, read: ([whole, name = '']) => ENTITIES.get(name) ?? whole, kind: 'characters' },
  { pattern: /&#(\d{1,6});/y, read: ([, code]) => String.fromCodePoint(Number(code)), kind: 'characters' },
  { pattern: /---?/y, read: ([dashes]) => (dashes === '--' ? '–' : '—'), kind: 'characters' },
];

const MAY_HAVE_MARKS = /[\\`$*_~^"'“‘<&]|--|\]\(|\]\{|\[\^/;

export function readPlain(written: string): PlainSuffix {
  const reader = new PlainReader();
  if (!MAY_HAVE_MARKS.test(written)) reader.add(written, 0);
  else for (let at = 0; at < written.length; at = readNext(written, at, reader));
  return reader.finish(written.length);
}

/** Reads one mark, or one character that belongs to none; where the next begins. */
function readNext(written: string, at: number, reader: PlainReader): number {
  for (const { pattern, read, kind } of MARKS) {
    pattern.lastIndex = at;
    const match = pattern.exec(written);
    if (match === null) continue;
    const end = at + match[0].length;
    reader.addMark(read(match), kind, at, end);
    return end;
  }
  reader.add(written.charAt(at), at);
  return at + 1;
}

class PlainReader {
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

  addMark(text: string, kind: Mark['kind'], start: number, end: number): void {
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
