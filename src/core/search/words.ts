// How a text is split into words for searching, and how words are folded: index, query and highlights all do it here, so
// that they agree.
import type { Span } from '../text/span.ts';

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

/** Scripts whose marks are vowels; everywhere else a mark only shades a letter. */
const SPELLING_WITH_MARKS =
  'Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Tibetan'.split(' ');
const VOWEL_SIGN = `(?=\\p{M})(?!\\p{Diacritic})[${SPELLING_WITH_MARKS.map((name) => `\\p{Script=${name}}`).join('')}]`;

/**
 * What belongs to the character before it: marks, letters that only modify others, soft hyphens, joiners. All of it but
 * vowel signs folds to nothing.
 */
export const ATTACHED =
  /[\p{M}\u00ad\u02b9-\u02bf\u0374\u037a\u0640\u200d\u2060\ufc5e-\ufc63\ufcf2-\ufcf4\ufe70-\ufe72\ufe74-\ufe7f\uff9e\uff9f]/u;
const NOT_FOLDED = new RegExp(`(?!${VOWEL_SIGN})(?:[^\\p{L}\\p{N}]|${ATTACHED.source})`, 'gu');

/** Letters that count as others though Unicode does not decompose them into these. */
const ALIKE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ŧ: 't',
    ı: 'i',
    ς: 'σ',
    // Arabic: alef wasla, alef maqsura and Persian yeh, teh marbuta, Persian kaf.
    '\u0671': '\u0627',
    '\u0649': '\u064a',
    '\u06cc': '\u064a',
    '\u0629': '\u0647',
    '\u06a9': '\u0643',
  }),
);
const HAS_ALIKE = new RegExp(`[${[...ALIKE.keys()].join('')}]`, 'g');

const ARABIC = /[\u0600-\u06ff]/;
/** The article with the conjunction or preposition written onto it, before the least that a word has without it. */
const ARTICLE = /^(?:(?:[\u0648\u0641\u0628\u0643]?\u0627\u0644|\u0644\u0644)(?=\p{L}{3}))+/u;
const ARTICLE_OF_BEGINNING = new RegExp(ARTICLE.source.replace('{3}', ''), 'u');

/**
 * A word as it is compared: letters and digits alone, in lower case, without diacritics and the Arabic article.
 * "Müller" is "muller", "الرقة" is "رقه". Folding twice is folding once.
 */
export function foldWord(word: string): string {
  return dropArticle(foldLetters(word), ARTICLE);
}

/** All forms under which a word can be looked up by its beginning: folded with its article, and without. */
export function listForms(word: string): string[] {
  const whole = foldLetters(word);
  const bare = dropArticle(whole, ARTICLE);
  return bare === whole ? [whole] : [whole, bare];
}

/** What the folded beginning of a word can be the beginning of, once folding knows how the word goes on. */
export function listBeginnings(folded: string): string[] {
  const bare = dropArticle(folded, ARTICLE_OF_BEGINNING);
  return bare === folded ? [folded] : [folded, bare];
}

/** Decomposed before and after case is dropped: the capitals of mathematics and of Turkish show only then. */
function foldLetters(word: string): string {
  if (/^[0-9A-Za-z]*$/.test(word)) return word.toLowerCase();
  const letters = word.normalize('NFKD').toLowerCase().normalize('NFKD').replace(NOT_FOLDED, '');
  return letters.replace(HAS_ALIKE, (letter) => ALIKE.get(letter) ?? letter);
}

function dropArticle(word: string, article: RegExp): string {
  return ARABIC.test(word) ? word.replace(article, '') : word;
}
