// Reads a day or month of the calendar that is written with the name of the month.
import { MONTH_NAMES } from '../calendar.ts';
import { isCapitalised, isMark, isWord, wordAt, type Token, type Tokens } from './token.ts';

export interface DateMatch {
  readonly first: number;
  readonly next: number;
  readonly date: string;
}

export const MONTHS: ReadonlyMap<string, string> = new Map(
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

export function monthAt(tokens: Tokens, at: number): string | undefined {
  const token = tokens[at];
  const month = MONTHS.get(wordAt(tokens, at));
  if (month === undefined || isCapitalised(token)) return month;
  const verb = isWord(token, 'may', 'march', 'mar');
  const before = wordAt(tokens, at - 1);
  return !verb || DATE_PREPOSITIONS.has(before) || isDay(tokens[at - 1]) ? month : undefined;
}

export function isDay(token: Token | undefined): boolean {
  return (
    (token?.kind === 'number' || token?.kind === 'ordinal') &&
    /^\d{1,2}(?:st|nd|rd|th)?$/.test(token.text) &&
    token.value >= 1 &&
    token.value <= 31
  );
}

/** The four digits of a year at `at`, or undefined. */
export function yearAt(tokens: Tokens, at: number): string | undefined {
  const token = tokens[at];
  return token?.kind === 'number' && /^(?:1[0-9]|20)\d\d$/.test(token.text) ? token.text : undefined;
}

export function skipMark(tokens: Tokens, at: number, ...marks: readonly string[]): number {
  return marks.some((mark) => isMark(tokens[at], mark)) ? at + 1 : at;
}

export function toDay(token: Token | undefined): string {
  return String(token?.value ?? '').padStart(2, '0');
}

/** The date of a month and a day, with the year at `at` if there is one; without it is `--01-29`. */
function withYear(tokens: Tokens, first: number, at: number, monthAndDay: string): DateMatch | undefined {
  const year = yearAt(tokens, at);
  return year === undefined ? undefined : { first, next: at + 1, date: `${year}-${monthAndDay}` };
}

/** "January 29, 2022", "Jan. 29", "April 2021", "April of 2021". */
export function matchMonthFirst(tokens: Tokens, at: number, month: string): DateMatch | undefined {
  const i = skipMark(tokens, at + 1, '.');
  const monthOfYear = withYear(tokens, at, isWord(tokens[i], 'of') ? i + 1 : skipMark(tokens, i, ','), month);
  if (monthOfYear) return monthOfYear;
  if (!isDay(tokens[i])) return undefined;
  const day = `${month}-${toDay(tokens[i])}`;
  return withYear(tokens, at, skipMark(tokens, i + 1, ','), day) ?? { first: at, next: i + 1, date: `--${day}` };
}

/** "29 January 2022", "the 29th of January", "29/January/2022". */
export function matchDayFirst(tokens: Tokens, at: number): DateMatch | undefined {
  const i = isWord(tokens[at + 1], 'of') ? at + 2 : skipMark(tokens, at + 1, '/', '-');
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
