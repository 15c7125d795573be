// How words are made comparable for searching: index, query and marks all fold through here, so that they agree.

/** Scripts written without spaces: each character is a word of its own, and a word is searched as a phrase of them. */
const SPACELESS =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const SPACELESS_CHARACTER = new RegExp(SPACELESS, 'gu');
const WORD = new RegExp(`${SPACELESS}|(?:(?!${SPACELESS})[\\p{L}\\p{N}\\p{M}])+`, 'gu');
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

export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case, without diacritics. */
  readonly folded: string;
}

/** What a full-text index is given in place of `text`, so that its tokenizer splits all scripts into words. */
export function toIndexed(text: string): string {
  const german = text.includes('ß') ? text.replaceAll('ß', 'ss') : text;
  if (!BEYOND_EUROPE.test(german)) return german;
  return foldArabic(german).replace(SPACELESS_CHARACTER, ' $& ');
}

/** One word as it is compared: "Müller" is "muller", "الرقة" is "رقه". */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return foldArabic(lower.normalize('NFKD').replace(/\p{M}/gu, '')).replaceAll('ß', 'ss');
}

/** The words of a text with their places in it. */
export function listWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({ start: match.index, end: match.index + match[0].length, folded: foldWord(match[0]) });
  }
  return words;
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
