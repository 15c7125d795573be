// What is known by its characters alone: dates in digits, ordinals, and everything with digits that states no quantity.
import { DATE, readDate, readScaled, SCALED } from './languages/eastAsian.ts';
import type { TokenKind } from './token.ts';

interface LexicalMatch {
  readonly kind: TokenKind;
  readonly value?: number;
  readonly word?: string;
}

interface LexicalForm {
  /** Whether the form can begin with this UTF-16 code; spares most characters all patterns. */
  readonly startsAt: (code: number) => boolean;
  /** Sticky, and bounded wherever it could run on without a match. */
  readonly pattern: RegExp;
  /** Without it the form is `code`; undefined lets it be code after all. */
  readonly toMatch?: (match: RegExpExecArray) => LexicalMatch | undefined;
}

const digit = (code: number) => code >= 48 && code <= 57;
const letter = (code: number) => (code | 32) >= 97 && (code | 32) <= 122;
const on = (chars: string) => (code: number) => chars.includes(String.fromCharCode(code));

/** A date as ISO 8601 has it, or undefined where month or day cannot be. */
function toIso(year: string, month: string, day: string): LexicalMatch | undefined {
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  return { kind: 'date', word: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}

/** "12/31/2020" and "31.12.2020": the part above 12 is the day; where none is, slashes are American, and hyphens say nothing. */
function matchNumericDate([, first = '', mark = '', second = '', year = '']: RegExpExecArray):
  | LexicalMatch
  | undefined {
  if (mark === '-' && Number(first) <= 12 && Number(second) <= 12 && first !== second) return undefined;
  const dayFirst = Number(first) > 12 || (mark === '.' && Number(second) <= 12);
  return dayFirst ? toIso(year, second, first) : toIso(year, first, second);
}

/** Two digits of a year below this are of this century. */
const MAX_SHORT_YEAR = 40;

function matchShortYear(first: string, second: string, year: string): LexicalMatch | undefined {
  const full = `${Number(year) < MAX_SHORT_YEAR ? '20' : '19'}${year}`;
  if (Number(first) > 12) return toIso(full, second, first);
  return Number(second) > 12 ? toIso(full, first, second) : undefined;
}

function matchYears([, first = '', second = '']: RegExpExecArray): LexicalMatch | undefined {
  const last = second.length === 2 ? first.slice(0, 2) + second : second;
  return Number(last) > Number(first) && Number(last) < 2100 ? { kind: 'date', word: `${first}/${last}` } : undefined;
}

/** Ordered: the first form that matches wins. */
export const LEXICAL_FORMS: readonly LexicalForm[] = [
  { startsAt: letter, pattern: /[a-z][a-z\d+.-]{0,20}:\/\/[^\s<>"]+|www\.[^\s<>"]+|(?:doi|urn|mailto):[^\s<>"]+/iy },
  { startsAt: letter, pattern: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/y },
  { startsAt: on('@'), pattern: /@\{[^}\s]{1,200}\}|@[\w\p{L}](?:[\w\p{L}:.#$%&+?<>~/-]*[\w\p{L}])?/uy },
  { startsAt: on('['), pattern: /\[(?:\^[^\]\n]{1,100}|[\d,;–\s-]{1,30}|(?:[^[\]@]{0,200}[\s;-])?@[^[\]]{1,400})\]/y },
  { startsAt: on(']'), pattern: /\]\([^()\s]{1,2000}(?: "[^"\n]{0,200}")?\)/y },
  { startsAt: on('<'), pattern: /<!--[^]{0,500}?-->|<\/?[a-z][\w-]{0,20}(?:\s[^<>]{0,300})?\/?>/iy },
  // Identifiers: of preprints, of weaknesses, of standards; only their digits, where a word comes before.
  { startsAt: on('aA'), pattern: /arxiv:\s?[\w./-]{4,40}/iy },
  { startsAt: on('vV'), pattern: /v\d{1,4}(?:\.\d{1,4}){1,4}(?![\w])/iy },
  { startsAt: digit, pattern: /(?<=\bCVE-)\d{4}-\d{4,7}/y },
  {
    startsAt: digit,
    pattern:
      /(?<=\b(?:ISO|IEC|IEEE|ANSI|DIN|EN|BS|RFC|ASTM|NIST)(?:\/(?:IEC|IEEE|TR|TS))?[ -])\d[\d.-]{0,12}(?<=\d)(?::\d{4})?/y,
  },
  // "$US55m", as Australia and New Zealand write it; one letter after the sign is one of a formula elsewhere: "$A = 5$".
  {
    startsAt: on('$'),
    pattern: /\$(?:(?:US|AU|NZ|CA|HK|SG|NT)(?=\s?\d)|[ACS](?=\d{1,3}[\d,.]{0,20}(?![\d,.$])))/y,
    toMatch: () => ({ kind: 'mark' }),
  },
  // Chinese, Japanese and Korean.
  {
    startsAt: digit,
    pattern: DATE,
    toMatch: (match) => {
      const word = readDate(match);
      return word === undefined ? undefined : { kind: 'date', word };
    },
  },
  { startsAt: digit, pattern: SCALED, toMatch: ([text]) => ({ kind: 'number', value: readScaled(text) }) },
  // Years, ISO dates and times.
  {
    startsAt: digit,
    pattern: /(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+Z?)?(?![\d-])/y,
    toMatch: ([, y = '', m = '', d = '']) => toIso(y, m, d),
  },
  {
    startsAt: on('12'),
    pattern: /((?:1[5-9]|20)\d\d)([./])(\d{2})\2(\d{2})(?![\d/]|[.-]\d)/y,
    toMatch: ([, y = '', , m = '', d = '']) => toIso(y, m, d),
  },
  {
    startsAt: digit,
    pattern:
      /((?:1[5-9]|20)\d\d)\s?[-–—/]\s?((?:(?:1[5-9]|20)\d\d)|\d\d)(?![\d,%°]|[.:-]\d|\s?(?:%|percent|per cent))/y,
    toMatch: matchYears,
  },
  { startsAt: digit, pattern: /(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/y, toMatch: matchNumericDate },
  // "19/9/14": the part above 12 is the day.
  {
    startsAt: digit,
    pattern: /(\d{1,2})\/(\d{1,2})\/(\d\d)(?![\d/])/y,
    toMatch: ([, first = '', second = '', year = '']) => matchShortYear(first, second, year),
  },
  {
    startsAt: digit,
    pattern: /((?:1\d|20)\d)0['’]?s(?![\p{L}\d])/uy,
    toMatch: ([, decade = '']) => ({ kind: 'date', word: `${decade}X` }),
  },
  {
    startsAt: on("'"),
    pattern: /['’]([1-9])0s(?![\p{L}\d])/uy,
    toMatch: ([, decade = '']) => ({ kind: 'date', word: `19${decade}X` }),
  },
  { startsAt: digit, pattern: /(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?\s?m(?![\p{L}\d])\.?)/iuy },
  { startsAt: digit, pattern: /(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?![\d:])/y },
  { startsAt: digit, pattern: /(?:1\d|2[0-4]|0?[1-9])\s?(?:[ap]\.\s?m\.|[ap]m(?![\p{L}\d])|o['’]clock)/iuy },
  {
    startsAt: on('1'),
    pattern: /1(?:00?|,?000)s(?=\sof\s)/y,
    toMatch: ([digits = '']) => ({ kind: 'number', value: Number(digits.replace(/\D/g, '')) }),
  },
  // "in her 70s", "the 90s": an age or a decade, which the words around would have to tell.
  { startsAt: digit, pattern: /[1-9]0['’]?s(?![\p{L}\d])/uy },
  // Addresses, numbers that name, versions.
  { startsAt: digit, pattern: /(?:9\/11|24\/7)(?![\d/])/y },
  // "0730 GMT", agent 007, the second half of a telephone number; "401(k)", "40°45′N".
  { startsAt: on('0'), pattern: /0\d{2,5}(?![\d,]|\.\d)/y },
  { startsAt: digit, pattern: /\d{1,4}\([a-z]\)/y },
  {
    startsAt: digit,
    pattern: /\d{1,3}[°º]\s?\d{1,2}(?:\.\d{1,4})?['’′](?:\s?\d{1,2}(?:\.\d{1,4})?["”″])?\s?[NSEW]?(?!\p{L})/uy,
  },
  { startsAt: digit, pattern: /(?<=(?:call|dial|fax|phone|tel|text)[.:]?\s)\d{3}[-.\s]\d{4}(?![\d-])/iy },
  { startsAt: digit, pattern: /\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)(?:[:/]\d+)?/y },
  { startsAt: digit, pattern: /10\.\d{4,9}\/[^\s<>"]+/y },
  { startsAt: digit, pattern: /97[89][- ]?\d{1,5}[- ]\d{1,7}[- ]\d{1,6}[- ][\dX]/y },
  {
    startsAt: digit,
    pattern:
      /\d{1,3}[-.\s]\d{3}[-.\s]\d{3}[-.\s]\d{4}(?!\d)|\d{3}[-.]\d{3}[-.]\d{4}(?!\d)|\d{3,4}-\d{4}(?:-\d{3,4})+(?!\d)/y,
  },
  {
    startsAt: on('+('),
    pattern: /\+\d{1,3}[-\s.(]{1,2}\d{1,4}(?:[-\s.)/]{1,2}\d{2,5}){1,4}(?!\d)|\(\d{3}\)\s?\d{3}[-.\s]\d{4}(?!\d)/y,
  },
  { startsAt: digit, pattern: /\d{1,4}(?:\.\d{1,2}){2,5}(?![\d,]|\.\d)/y },
  // A digit run glued to more digits and commas than any number form allows.
  { startsAt: digit, pattern: /(?:\d,){3,}\d*/y },
  {
    startsAt: digit,
    pattern: /(\d{1,3}(?:,\d{3})*)(?:st|nd|rd|th)(?![\p{L}\d])/uy,
    toMatch: ([, digits = '']) => ({ kind: 'ordinal', value: Number(digits.replaceAll(',', '')) }),
  },
];

/** Quote marks, heading marks and the marker of a list item. */
export const LINE_START = /(?:[ \t]{0,20}>){0,20}[ \t]{0,20}(?:#{1,6}[ \t]+)?(?:(?:\d{1,3}[.)]|[-*+•])[ \t]+)?/y;
