// Numbers written in digits, in all the forms that news and papers use, apart because it looks at characters, not words.

export interface Numeral {
  readonly end: number;
  readonly value: number;
}

/** What parts a number from its decimals, by the language of the text. */
export type DecimalMark = '.' | ',';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅐', 1 / 7],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
  ['⅑', 1 / 9],
  ['⅒', 1 / 10],
]);

/** What groups thousands besides the comma: no-break and thin spaces, a plain space, apostrophes (Swiss). */
const SPACES = /[\u00a0\u2007\u2009\u202f '’]/g;

/** Repetitions are bounded so that no run of digits and commas is read twice. First match wins. */
const FORMS: readonly (readonly [pattern: RegExp, toNumber: (text: string) => number])[] = [
  [/10[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}/y, (text) => Number(`1e${toExponent(undefined, text.slice('10'.length))}`)],
  [/\d{1,3}(?:,\d{3}){1,9}(?:\.\d+)?(?![\d])/y, (text) => Number(text.replaceAll(',', ''))],
  [/\d{1,3}(?: ?, ?0\d{2}){1,3}(?!\d|,\d)/y, (text) => Number(text.replace(/[, ]/g, ''))],
  [/\d{1,2}(?:,\d{2}){1,6},\d{3}(?:\.\d+)?(?!\d)/y, (text) => Number(text.replaceAll(',', ''))],
  [
    /\d{1,3}(?:[\u00a0\u2007\u2009\u202f '’]\d{3}){1,9}(?:[.,]\d+)?(?!\d|,\d)/y,
    (text) => Number(text.replace(SPACES, '').replace(',', '.')),
  ],
  [/\d{1,3}(?:\.\d{3}){1,9},\d{1,9}(?!\d|,\d)/y, (text) => Number(text.replaceAll('.', '').replace(',', '.'))],
  [/\d{1,3}(?:\.\d{3}){2,9}(?![\d.])/y, (text) => Number(text.replaceAll('.', ''))],
  [/(?<!,)\d{1,6},\d{1,2}(?!\d|,\d|\s(?:and|or)\b)(?=\s?[%‰°€£$\p{L}])/uy, (text) => Number(text.replace(',', '.'))],
  [/\d+ \. \d+/y, (text) => Number(text.replaceAll(' ', ''))],
  [/\d*\.?\d+/y, Number],
];

/** The same where the comma is the decimal mark and the point groups thousands; a point before one or two digits is a decimal one. */
const COMMA_FORMS: typeof FORMS = [
  [/\d{1,3}(?:\.\d{3}){1,9}(?:,\d+)?(?!\d)/y, (text) => Number(text.replaceAll('.', '').replace(',', '.'))],
  [
    /\d{1,3}(?:[\u00a0\u2007\u2009\u202f '’]\d{3}){1,9}(?:,\d+)?(?!\d)/y,
    (text) => Number(text.replace(SPACES, '').replace(',', '.')),
  ],
  [/\d{1,3}(?:,\d{3}){2,9}(?!\d)/y, (text) => Number(text.replaceAll(',', ''))],
  [/\d+,\d+(?!\d|,\d)/y, (text) => Number(text.replace(',', '.'))],
  [/\d*\.?\d+/y, Number],
];

const EXPONENT = /[eE][+-]?\d{1,3}(?![\dA-Za-z])/y;
const POWER_OF_TEN = /\s?[×x*·⋅]\s?10(?:\^?([-−–+]?\d{1,3})|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))(?!\d)/y;
const FRACTION = /(?:[ -]{1,2}(?=\d{1,2} ?[/⁄]))?(\d{1,4})(?:[/⁄]| [/⁄] )(\d{1,4})(?![\d/⁄]|[.,:]\d)/y;
const PLAIN_INTEGER = /^\d{1,4}$/;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function matchDigits(text: string, at: number, decimal: DecimalMark): Numeral | undefined {
  for (const [pattern, toNumber] of decimal === ',' ? COMMA_FORMS : FORMS) {
    const found = match(pattern, text, at);
    if (found) return { end: at + found[0].length, value: toNumber(found[0]) };
  }
  return undefined;
}

function toExponent(digits: string | undefined, superscript: string | undefined): number {
  if (digits !== undefined) return Number(digits.replace(/[−–]/, '-'));
  const plain = (superscript ?? '').replace('⁻', '-').replace('⁺', '+');
  return Number(plain.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (char) => String(SUPERSCRIPTS.indexOf(char))));
}

function matchPower(text: string, numeral: Numeral, at: number): Numeral {
  const exponent = match(EXPONENT, text, numeral.end);
  if (exponent) {
    const end = numeral.end + exponent[0].length;
    return { end, value: Number(text.slice(at, numeral.end).replace(/[^\d.]/g, '') + exponent[0]) };
  }
  const power = match(POWER_OF_TEN, text, numeral.end);
  if (!power) return numeral;
  const value = Number(`${numeral.value}e${toExponent(power[1], power[2])}`);
  return Number.isFinite(value) ? { end: numeral.end + power[0].length, value } : numeral;
}

/** "3/4", "10 1/2", "2½", "½". */
function matchFraction(text: string, at: number, whole: Numeral | undefined): Numeral | undefined {
  const from = whole?.end ?? at;
  const gap = whole && text[from] === ' ' ? 1 : 0;
  const vulgar = VULGAR.get(text.charAt(from + gap));
  if (vulgar !== undefined) return { end: from + gap + 1, value: (whole?.value ?? 0) + vulgar };
  if (!whole || !PLAIN_INTEGER.test(text.slice(at, from))) return undefined;
  const bare = match(FRACTION, text, at);
  const found = bare ?? match(FRACTION, text, from);
  const [numerator, denominator] = [Number(found?.[1]), Number(found?.[2])];
  if (!found || denominator === 0 || (!bare && numerator >= denominator)) return undefined;
  return { end: (bare ? at : from) + found[0].length, value: (bare ? 0 : whole.value) + numerator / denominator };
}

/** Reads the number that begins at `at`, without sign, currency or unit. */
export function matchNumeral(text: string, at: number, decimal: DecimalMark = '.'): Numeral | undefined {
  const whole = matchDigits(text, at, decimal);
  const fraction = matchFraction(text, at, whole);
  if (fraction) return fraction;
  return whole && matchPower(text, whole, at);
}
