// How words are made comparable for searching: index, query and marks all fold through here, so that they agree.
import type { Span } from '../span.ts';

/** Scripts written without spaces: each character is a word of its own, and a word is searched as a phrase of them. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SPACELESS_CHARACTERS = new RegExp(SPACELESS, 'gu');
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;
/** From Hebrew on, without general punctuation: a text that has none of these needs no care but for ß. */
const BEYOND_EUROPE = /[\u0590-\u1fff\u2e80-\ud7ff\uf900-\ufdff]|[\ud840-\ud88d]/;

const ARABIC = /[\u0600-\u06ff]/;
/** In order: marks and stretching, one letter for its variants, the article with the conjunctions written onto it. */
const ARABIC_FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[\u0610-\u061a\u0640\u064b-\u065f\u0670]/g, ''],
  [/[\u0622\u0623\u0625\u0671]/g, '\u0627'],
  [/[\u0649\u06cc]/g, '\u064a'],
  [/\u0629/g, '\u0647'],
  [/\u06a9/g, '\u0643'],
  [/(?<!\p{L})(?:[\u0648\u0641\u0628\u0643]?\u0627\u0644|\u0644\u0644)(?=\p{L}{3})/gu, ''],
];

export interface Word extends Span {
  /** Lower case, without diacritics. */
  readonly folded: string;
}

/** What a full-text index is given in place of `text`, so that its tokenizer splits all scripts into words. */
export function toIndexed(text: string): string {
  const german = text.includes('ß') ? text.replaceAll('ß', 'ss') : text;
  if (!BEYOND_EUROPE.test(german)) return german;
  return foldArabic(german).replace(SPACELESS_CHARACTERS, ' $& ');
}

/** A word or a line as it is compared: "Müller" is "muller", "الرقة" is "رقه". */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[ -~]*$/.test(lower)) return lower;
  return foldArabic(lower.normalize('NFKD').replace(/\p{M}/gu, '')).replaceAll('ß', 'ss');
}

/** The words of a text with their places in it. */
export function listWords(text: string): Word[] {
  return listWordSpans(text).map(({ start, end }) => ({ start, end, folded: foldWord(text.slice(start, end)) }));
}

/** Where the words of a text are. A loop over characters, as long texts are looked through while someone types. */
export function listWordSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = -1;
  for (let index = 0; index <= text.length; index++) {
    const code = text.codePointAt(index) ?? 0;
    const kind = kindOf(code);
    if (kind === 'letter' && start < 0) start = index;
    if (kind !== 'letter' && start >= 0) spans.push({ start, end: index });
    if (kind !== 'letter') start = -1;
    const width = code > 0xffff ? 2 : 1;
    if (kind === 'word') spans.push({ start: index, end: index + width });
    index += width - 1;
  }
  return spans;
}

/** What a character is to a word: part of it, a word in itself, or what stands between words. */
function kindOf(code: number): 'letter' | 'word' | 'other' {
  if (code < 128) return isAsciiWord(code) ? 'letter' : 'other';
  const character = String.fromCodePoint(code);
  if (!WORD_CHARACTER.test(character)) return 'other';
  // The first of these scripts, Thai, begins at U+0E00.
  return code >= 0xe00 && SPACELESS.test(character) ? 'word' : 'letter';
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
const SHORTEST_INFLECTED = 4;

/** A word and its English inflections: "attacked" finds "attack", "attacks" and "attacking". */
export function listInflections(word: string): string[] {
  if (word.length < SHORTEST_INFLECTED || !/^[a-z]+$/.test(word)) return [word];
  const bases = new Set([word]);
  for (const [ending, replacements] of ENDINGS) {
    const stem = word.replace(ending, '');
    if (stem !== word && stem.length >= SHORTEST_INFLECTED - 1) replacements.forEach((end) => bases.add(stem + end));
  }
  return [...new Set([...bases].flatMap(inflect))];
}

function inflect(base: string): string[] {
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  return [base, `${base}s`, `${base}ed`, `${base}ing`];
}

function foldArabic(text: string): string {
  if (!ARABIC.test(text)) return text;
  return ARABIC_FOLDS.reduce((folded, [from, to]) => folded.replace(from, to), text);
}
