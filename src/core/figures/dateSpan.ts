// Reads spans of days and of months: "12–18 April 2015", "from April 30 to May 2", "March–May 2019".
import {
  isDay,
  matchDayFirst,
  matchMonthFirst,
  monthAt,
  skipMark,
  toDay,
  yearAt,
  type DateMatch,
} from './calendarDate.ts';
import { isDash, isWord, type Token, type Tokens } from './token.ts';

/** After these "from 12 April to 3 May" names two days and nothing between them. */
const MOVES = /^(?:mov|postpon|delay|push|shift|brought|bring|chang|extend|resched|advanc|put)/;

const REACH = 6;

interface Joint {
  readonly next: number;
  /** Whether it spans what lies between; "12 and 18 April" are two days. */
  readonly spans: boolean;
}

function isMoved(tokens: Tokens, first: number): boolean {
  if (!isWord(tokens[first - 1], 'from')) return false;
  return tokens.slice(Math.max(0, first - REACH), first).some(({ word }) => MOVES.test(word));
}

function skipArticle(tokens: Tokens, at: number, step: 1 | -1): number {
  return isWord(tokens[at], 'the') ? at + step : at;
}

/** What joins the date that begins at `first` and ends before `at` to another one. */
function matchJoint(tokens: Tokens, first: number, at: number): Joint | undefined {
  const next = skipArticle(tokens, at + 1, 1);
  if (isDash(tokens[at])) return { next, spans: true };
  if (isWord(tokens[at], 'to', 'through', 'until', 'till')) return { next, spans: !isMoved(tokens, first) };
  if (!isWord(tokens[at], 'and', 'or')) return undefined;
  return { next, spans: isWord(tokens[skipArticle(tokens, first - 1, -1)], 'between') };
}

/** The first of two days or months with the year of the second; the year before where the months go over New Year. */
function withYearOf(first: string, second: string): string {
  const year = /^\d{4}/.exec(second)?.[0];
  if (year === undefined) return `--${first}`;
  const isBefore = first <= second.slice(5);
  return `${isBefore ? year : String(Number(year) - 1)}-${first}`;
}

/** The two as a span, or where they are none the first alone. */
function toSpan(first: number, next: number, day: string, joint: Joint, second: DateMatch): DateMatch | undefined {
  const start = withYearOf(day, second.date);
  if (start === second.date) return undefined;
  return joint.spans ? { first, next: second.next, date: `${start}/${second.date}` } : { first, next, date: start };
}

/** The day of the month after a month with a day: the 18 of "April 12–18, 2015". */
function matchDayOfMonth(tokens: Tokens, at: number, month: string): DateMatch | undefined {
  if (!isDay(tokens[at]) || monthAt(tokens, at + 1) !== undefined) return undefined;
  const yearIndex = skipMark(tokens, at + 1, ',');
  const year = yearAt(tokens, yearIndex);
  const day = `${month}-${toDay(tokens[at])}`;
  return year === undefined
    ? { first: at, next: at + 1, date: `--${day}` }
    : { first: at, next: yearIndex + 1, date: `${year}-${day}` };
}

function matchAny(tokens: Tokens, at: number): DateMatch | undefined {
  const month = monthAt(tokens, at);
  if (month !== undefined) return matchMonthFirst(tokens, at, month);
  return isDay(tokens[at]) ? matchDayFirst(tokens, at) : undefined;
}

/** "April 30 to May 2, 2015", "30 April–2 May", "April 12–18": `date` is a day without a year. */
function matchAfterDay(tokens: Tokens, date: DateMatch, isMonthFirst: boolean): DateMatch | undefined {
  const joint = matchJoint(tokens, date.first, date.next);
  if (!joint) return undefined;
  const month = date.date.slice(2, 4);
  const second =
    (isMonthFirst ? matchDayOfMonth(tokens, joint.next, month) : undefined) ?? matchAny(tokens, joint.next);
  if (!second || !isWholeDay(second.date)) return undefined;
  return toSpan(date.first, date.next, date.date.slice(2), joint, second);
}

function isWholeDay(date: string): boolean {
  return /-\d\d-\d\d$/.test(date);
}

/** "12–18 April 2015", "from 12 to 18 April", "12 and 18 April". */
function matchBareDay(tokens: Tokens, at: number): DateMatch | undefined {
  const joint = matchJoint(tokens, at, at + 1);
  if (!joint || !isDay(tokens[joint.next])) return undefined;
  const second = matchDayFirst(tokens, joint.next);
  if (!second || Number(toDay(tokens[at])) >= Number(second.date.slice(-2))) return undefined;
  return toSpan(at, at + 1, `${second.date.slice(-5, -2)}${toDay(tokens[at])}`, joint, second);
}

/** "March–May 2019", "from March to May 2019", "March and May 2019". */
function matchMonths(tokens: Tokens, at: number, month: string): DateMatch | undefined {
  const next = skipMark(tokens, at + 1, '.');
  const joint = matchJoint(tokens, at, next);
  const last = joint && monthAt(tokens, joint.next);
  if (joint === undefined || last === undefined) return undefined;
  const second = matchMonthFirst(tokens, joint.next, last);
  return second && /^\d{4}-\d\d$/.test(second.date) ? toSpan(at, next, month, joint, second) : undefined;
}

/** "the night of 12/13 April 2015", whose days are read as one number. */
function matchNight(tokens: Tokens, at: number): DateMatch | undefined {
  const [, from, to] = /^(\d{1,2})\/(\d{1,2})$/.exec(tokens[at]?.text ?? '') ?? [];
  if (from === undefined || to === undefined || Number(to) !== Number(from) + 1) return undefined;
  const second = matchDayFirst(tokens, at);
  if (!second) return undefined;
  const month = second.date.slice(0, -toDay(tokens[at]).length);
  const [start, end] = [from, to].map((day) => month + day.padStart(2, '0'));
  return { ...second, date: `${start ?? ''}/${end ?? ''}` };
}

/** Reads the span that begins at `at`, or the first of two dates that share a month or year. */
export function matchDateSpan(tokens: Tokens, at: number): DateMatch | undefined {
  const token: Token | undefined = tokens[at];
  const month = monthAt(tokens, at);
  if (month === undefined && token?.kind === 'number' && token.text.includes('/')) return matchNight(tokens, at);
  if (month === undefined && !isDay(token)) return undefined;
  const months = month === undefined ? matchBareDay(tokens, at) : matchMonths(tokens, at, month);
  if (months) return months;
  const date = matchAny(tokens, at);
  return date?.date.startsWith('--') === true ? matchAfterDay(tokens, date, month !== undefined) : undefined;
}
