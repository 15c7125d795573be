// Names and titles that a page sets in capitals throughout, as one writes them: THE HARBOUR GAZETTE is The Harbour Gazette.

/** Fewer letters, or a single word, may be an abbreviation or a name that is written so. */
const MIN_LETTERS = 8;
/** Within a title they are written small; in English and the languages around it. */
const SMALL: ReadonlySet<string> = new Set(
  (
    'a an and as at but by for from in into of on or over the to via vs with ' +
    'aan al am auf aus bei das de del dem den der des di die du el en et im la las le les los mit op und une van vom von y zu zum zur'
  ).split(' '),
);
/** Abbreviations that could be read as words. A word without a vowel is one anyhow. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'ABC AFP AI AP CEO DOI EU FAO IAEA ILO IMF IOM IPCC ISBN IT LA NATO NASA NYC OECD OPEC OSCE UAE UCLA UK UN UNESCO UNHCR UNICEF US USA WHO'.split(
    ' ',
  ),
);

/** As it is unless all of it is in capitals. */
export function calmCapitals(text: string): string {
  const words = text.match(/\p{L}[\p{L}\p{M}’'.-]*/gu) ?? [];
  const letters = words.join('').replace(/[^\p{L}]/gu, '');
  if (words.length < 2 || letters.length < MIN_LETTERS || /\p{Ll}|\p{Lo}/u.test(text)) return text;
  let isFirst = true;
  return text.replace(/\p{L}[\p{L}\p{M}\p{N}’'.-]*/gu, (word, at: number) => {
    const starts = isFirst || /[:.!?–—]\s*$/.test(text.slice(0, at));
    isFirst = false;
    return calmWord(word, starts);
  });
}

function calmWord(word: string, starts: boolean): string {
  const lower = word.toLowerCase();
  if (SMALL.has(lower)) return starts ? toCapital(lower) : lower;
  const isAbbreviation =
    ABBREVIATIONS.has(word) || !/[AEIOUY\u00c0-\u024f]/u.test(word) || /\d|\..|^\p{L}$/u.test(word);
  if (isAbbreviation) return word;
  // "Saint-Denis", "O’Neill".
  return lower.replace(/(?:^|-|(?<=^\p{L}[’']))\p{L}/gu, (letter) => letter.toUpperCase());
}

function toCapital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
