// Reads dates written with the name of a month, and tells a bare year from a count.
import { findQualifierBefore } from './qualifiers.ts';
import { isCapitalised, isDash, isMark, isWord, wordAt, type Token, type Tokens } from './token.ts';

export interface DateMatch {
  readonly first: number;
  readonly next: number;
  readonly date: string;
}

/** What four digits count, which decides whether they are a year. */
export type Counting = 'unit' | 'noun' | 'nothing';

const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');

const MONTHS: ReadonlyMap<string, string> = new Map(
  MONTH_NAMES.flatMap((name, index) => {
    const month = String(index + 1).padStart(2, '0');
    return [name, name.slice(0, 3), name.slice(0, 4)].map((form) => [form, month] as const);
  }),
);

/** Words that a year, or in lower case the month of May or March, may stand after. */
const DATE_PREPOSITIONS = new Set(
  'in on since by until till of during before after from to through between and early late mid mid- last next this spring summer autumn fall winter fiscal year circa around ended ending dated for'.split(
    ' ',
  ),
);

const YEAR_PREPOSITIONS = new Set(
  'in since until till during before after by circa early late mid spring summer autumn fall winter fiscal year years ended ending year-end'.split(
    ' ',
  ),
);

function monthAt(tokens: Tokens, at: number): string | undefined {
  const token = tokens[at];
  const month = MONTHS.get(wordAt(tokens, at));
  if (month === undefined || isCapitalised(token)) return month;
  const verb = isWord(token, 'may', 'march', 'mar');
  const before = wordAt(tokens, at - 1);
  return !verb || DATE_PREPOSITIONS.has(before) || isDay(tokens[at - 1]) ? month : undefined;
}

function isDay(token: Token | undefined): boolean {
  return (
    (token?.kind === 'number' || token?.kind === 'ordinal') &&
    /^\d{1,2}(?:st|nd|rd|th)?$/.test(token.text) &&
    token.value >= 1 &&
    token.value <= 31
  );
}

/** The four digits of a year at `at`, or undefined. */
function yearAt(tokens: Tokens, at: number): string | undefined {
  const token = tokens[at];
  return token?.kind === 'number' && /^(?:1[0-9]|20)\d\d$/.test(token.text) ? token.text : undefined;
}

function skipMark(tokens: Tokens, at: number, ...marks: readonly string[]): number {
  return marks.some((mark) => isMark(tokens[at], mark)) ? at + 1 : at;
}

function toDay(token: Token | undefined): string {
  return String(token?.value ?? '').padStart(2, '0');
}

/** The date of a month and a day, with the year at `at` if there is one; without it is `--01-29`. */
function withYear(tokens: Tokens, first: number, at: number, monthAndDay: string): DateMatch | undefined {
  const year = yearAt(tokens, at);
  return year === undefined ? undefined : { first, next: at + 1, date: `${year}-${monthAndDay}` };
}

/** "January 29, 2022", "Jan. 29", "April 2021", "April of 2021". */
function matchMonthFirst(tokens: Tokens, at: number, month: string): DateMatch | undefined {
  const i = skipMark(tokens, at + 1, '.');
  const monthOfYear = withYear(tokens, at, isWord(tokens[i], 'of') ? i + 1 : skipMark(tokens, i, ','), month);
  if (monthOfYear) return monthOfYear;
  if (!isDay(tokens[i])) return undefined;
  const next = isDash(tokens[i + 1]) && isDay(tokens[i + 2]) ? i + 3 : i + 1;
  const day = `${month}-${toDay(tokens[i])}`;
  return withYear(tokens, at, skipMark(tokens, next, ','), day) ?? { first: at, next, date: `--${day}` };
}

/** "29 January 2022", "the 29th of January", "29/January/2022". */
function matchDayFirst(tokens: Tokens, at: number): DateMatch | undefined {
  let i = at + 1;
  if (isDash(tokens[i]) && isDay(tokens[i + 1])) i += 2;
  i = isWord(tokens[i], 'of') ? i + 1 : skipMark(tokens, i, '/', '-');
  const month = monthAt(tokens, i);
  if (month === undefined) return undefined;
  const day = `${month}-${toDay(tokens[at])}`;
  return (
    withYear(tokens, at, skipMark(tokens, i + 1, '.', ',', '/', '-'), day) ?? {
      first: at,
      next: i + 1,
      date: `--${day}`,
    }
  );
}

/** Whether the four digits at `at` are a year: by what stands before, or because they count nothing. */
function isBareYear(tokens: Tokens, at: number, year: string, counting: Counting): boolean {
  const recent = Number(year) >= 1600 && Number(year) < 2100;
  if (YEAR_PREPOSITIONS.has(wordAt(tokens, at - 1))) return recent || counting === 'nothing';
  if (!recent || counting === 'nothing') return recent;
  if (counting === 'unit') return false;
  // "the 2024 elections", but "2000 people" and "some 1950 soldiers": counts without a comma are mostly round.
  const modern = Number(year) >= 1900 && Number(year) % 100 !== 0;
  return modern && findQualifierBefore(tokens, at) === undefined;
}

/** Reads the date that begins at `at`; `findCountedKind` says what follows the number there. */
export function matchDate(tokens: Tokens, at: number, findCounting: () => Counting): DateMatch | undefined {
  const token = tokens[at];
  if (token?.kind === 'date') return { first: at, next: at + 1, date: token.word };
  const month = monthAt(tokens, at);
  if (month !== undefined) return matchMonthFirst(tokens, at, month);
  const day = isDay(token) ? matchDayFirst(tokens, at) : undefined;
  if (day) return day;
  const year = yearAt(tokens, at);
  if (year === undefined) return undefined;
  // "2001 August"
  const later = isCapitalised(tokens[at + 1]) ? MONTHS.get(wordAt(tokens, at + 1)) : undefined;
  if (later !== undefined) return { first: at, next: at + 2, date: `${year}-${later}` };
  return isBareYear(tokens, at, year, findCounting()) ? { first: at, next: at + 1, date: year } : undefined;
}

/** Whether a word can begin a date, so that all others are passed over. */
export function isMonth(word: string): boolean {
  return MONTHS.has(word);
}
