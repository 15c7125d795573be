// How a text is split into words for searching: index, query and highlights all split it here, so that they agree.
import type { Span } from '../text/span.ts';
import { foldWord, ATTACHED } from './foldWord.ts';

/** Scripts written without spaces: each character is a word of its own, and a word is searched as a phrase of them. */
const SPACELESS = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
/** The first of these scripts, Thai, begins here. */
const FIRST_SPACELESS = 0xe00;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

const NOT_ASCII = /[^\0-\x7f]/;
/** Words with letters beyond ASCII, and what stands between them, but for what is ASCII itself. */
const BEYOND_ASCII = /(?<![0-9A-Za-z])[0-9A-Za-z]*[^\0-\x7f][0-9A-Za-z\u0080-\uffff]*/g;

export interface Word extends Span {
  /** As `foldWord` writes it; never empty. */
  readonly folded: string;
}

/**
 * The folded words of a text, for a tokenizer that parts words at all ASCII but letters and digits and takes all else for
 * letters (that of FTS5 named `ascii`). It finds the same words as `toVocabulary`.
 */
export function toIndexed(text: string): string {
  return NOT_ASCII.test(text) ? text.replace(BEYOND_ASCII, foldWords).toLowerCase() : text.toLowerCase();
}

function foldWords(text: string): string {
  return listWords(text)
    .map(({ folded }) => folded)
    .join(' ');
}

/** Whether a UTF-16 code of what `toIndexed` wrote belongs to a word. */
export function isIndexedLetter(code: number): boolean {
  return code >= 128 || isAsciiWord(code);
}

/** The words of a text with their places in it. */
export function listWords(text: string): Word[] {
  return listWordSpans(text).map(({ start, end }) => ({ start, end, folded: foldWord(text.slice(start, end)) }));
}

/** Words of what was typed that count. Who asks for more has pasted a page, and each costs a search. */
const MAX_TYPED = 64;
/** UTF-16 units in which they are looked for. */
const MAX_TYPED_LENGTH = 4_000;

/** What was typed up to the last word that counts. */
export function clipTyped(typed: string): string {
  const clipped = typed.slice(0, MAX_TYPED_LENGTH);
  const next = listWordSpans(clipped)[MAX_TYPED];
  return next === undefined ? clipped : clipped.slice(0, next.start);
}

/** Where the words of a text are. A loop over characters, as long texts are looked through while someone types. */
export function listWordSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = -1;
  let isSpaceless = false;
  for (let index = 0; index <= text.length; index++) {
    const code = text.codePointAt(index) ?? 0;
    const kind = kindOf(code);
    const goesOn = kind === 'attached' || (kind === 'letter' && !isSpaceless);
    if (start >= 0 && !goesOn) {
      spans.push({ start, end: index });
      start = -1;
    }
    if (start < 0 && (kind === 'letter' || kind === 'spaceless')) {
      start = index;
      isSpaceless = kind === 'spaceless';
    }
    if (code > 0xffff) index++;
  }
  return spans;
}

/** What a character is to a word: part of it, a word in itself, part of whatever it stands after, or the end of it. */
function kindOf(code: number): 'letter' | 'spaceless' | 'attached' | 'other' {
  if (code < 128) return isAsciiWord(code) ? 'letter' : 'other';
  const character = String.fromCodePoint(code);
  if (ATTACHED.test(character)) return 'attached';
  if (!WORD_CHARACTER.test(character)) return 'other';
  return code >= FIRST_SPACELESS && SPACELESS.test(character) ? 'spaceless' : 'letter';
}

/** Whether a UTF-16 code is an ASCII letter or digit. */
export function isAsciiWord(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** English endings and what may stand in their place; other languages are served by prefixes. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/, ['y']],
  [/(?<=s|x|z|ch|sh)es$/, ['']],
  [/(?<=[^su])s$/, ['']],
  [/ing$/, ['', 'e']],
  [/ed$/, ['', 'e']],
];
const MIN_INFLECTED_LENGTH = 4;

/** A word and its English inflections: "attacked" finds "attack", "attacks" and "attacking". */
export function listInflections(word: string): string[] {
  if (word.length < MIN_INFLECTED_LENGTH || !/^[a-z]+$/.test(word)) return [word];
  const bases = new Set([word]);
  for (const [ending, replacements] of ENDINGS) {
    const stem = word.replace(ending, '');
    if (stem !== word && stem.length >= MIN_INFLECTED_LENGTH - 1) replacements.forEach((end) => bases.add(stem + end));
  }
  return [...new Set([...bases].flatMap(inflect))];
}

function inflect(base: string): string[] {
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  return [base, `${base}s`, `${base}ed`, `${base}ing`];
}
