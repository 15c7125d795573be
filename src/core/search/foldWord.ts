// The one folding of words: what is indexed, what is typed and what is marked in a text are compared in this form.

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
