// Dates that a text tells by its own day: "on Sunday", "last year", "in January". They are known once it says when it was published.
import { SMALL_NUMBERS } from '../smallNumbers.ts';
import { DAY_MS, MONTH_NAMES, WEEKDAYS } from '../calendar.ts';
import type { Figure } from '../figures/figure.ts';

/** Words of which none counts more years than people count in words. */
const COUNTS = [...SMALL_NUMBERS.keys()].slice(1, 13);
const YEARS_OF: ReadonlyMap<string, number> = new Map([
  ['year', 1],
  ['decade', 10],
  ['century', 100],
]);
/** Days, weeks, months or years from the present one; 0 for all other words. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['yesterday', -1],
  ['next', 1],
  ['coming', 1],
  ['tomorrow', 1],
]);
const DAYS_OF_WEEK = 7;

/** May and March are words as well, and so only months where they stand after one of these. */
const RELATIVE = new RegExp(
  [
    `(?<weekday>${WEEKDAYS.join('|')})(?!\\w)`,
    `(?<day>yesterday|today|tonight|tomorrow|this (?:morning|afternoon|evening))\\b`,
    `(?<which>last|this|next|past|coming) (?<unit>week|month|year)\\b`,
    `(?<count>an?|\\d{1,3}|${COUNTS.join('|')}) (?<past>year|decade|century|month)s? (?:ago|earlier|before)\\b`,
    `(?:in|since|until|by|last|next|this|during|from|of|late|early|mid-?) ?(?<month>${MONTH_NAMES.join('|')})\\b(?! \\d)`,
  ]
    .map((form) => `\\b${form}`)
    .join('|'),
  'gi',
);

/** The day from which they count; ISO 8601, at least a month. Sorted by place; one place may have two readings. */
export function listRelativeDates(prose: string, issued: string): Figure[] {
  const today = toDay(issued);
  if (today === undefined) return [];
  const isExact = issued.length === 'YYYY-MM-DD'.length;
  return [...prose.matchAll(RELATIVE)].flatMap((match) =>
    listDates(match.groups ?? {}, today)
      .filter((date) => isExact || date.length < 'YYYY-MM-DD'.length)
      .map((date): Figure => {
        const [text] = match;
        return { kind: 'date', text, start: match.index, end: match.index + text.length, date };
      }),
  );
}

/** Whole years, in a text that tells one date by another. */
export interface Chronology {
  /** Of its dates and its publication. */
  readonly years: readonly number[];
  /** How many years it speaks of: "a year later", "for two decades". */
  readonly spans: readonly number[];
}

const SPAN = new RegExp(
  `\\b(?<count>\\d{1,3}|an?|the(?= year (?:before|after))|${COUNTS.join('|')}|previous|following|next|last|this|that)[ -](?<unit>year|decade|century)`,
  'gi',
);

export function parseChronology(prose: string, dates: readonly (string | undefined)[]): Chronology {
  const years = dates.flatMap((date) => date?.match(/\d{4}/g) ?? []).map(Number);
  const spans = [...prose.matchAll(SPAN)].map(({ groups: { count = '', unit = '' } = {} }) => {
    return toCount(count) * (YEARS_OF.get(unit.toLowerCase()) ?? 1);
  });
  return { years: [...new Set(years)], spans: [...new Set([0, ...spans])] };
}

function listDates(groups: Readonly<Record<string, string | undefined>>, today: Date): string[] {
  const { weekday, day, which, unit, count, past, month } = groups;
  if (weekday !== undefined) return listWeekdays(WEEKDAYS.indexOf(weekday.toLowerCase()), today);
  if (day !== undefined) return [formatDay(addDays(today, STEPS.get(day.toLowerCase()) ?? 0))];
  if (which !== undefined && unit !== undefined) return [formatPeriod(which.toLowerCase(), unit.toLowerCase(), today)];
  if (count !== undefined && past !== undefined) return [formatPast(toCount(count), past.toLowerCase(), today)];
  return month === undefined ? [] : listMonths(MONTH_NAMES.indexOf(month.toLowerCase()), today);
}

/** The one before, the day itself included, and the one after. */
function listWeekdays(weekday: number, today: Date): string[] {
  const back = (today.getUTCDay() - weekday + DAYS_OF_WEEK) % DAYS_OF_WEEK;
  return [formatDay(addDays(today, -back)), formatDay(addDays(today, DAYS_OF_WEEK - back))];
}

function formatPeriod(which: string, unit: string, today: Date): string {
  const step = STEPS.get(which) ?? 0;
  if (unit === 'year') return String(today.getUTCFullYear() + step);
  if (unit === 'month') return formatMonth(today.getUTCFullYear(), today.getUTCMonth() + step);
  const start = addDays(today, step * DAYS_OF_WEEK - today.getUTCDay());
  return `${formatDay(start)}/${formatDay(addDays(start, DAYS_OF_WEEK))}`;
}

function formatPast(count: number, unit: string, today: Date): string {
  if (unit === 'month') return formatMonth(today.getUTCFullYear(), today.getUTCMonth() - count);
  return String(today.getUTCFullYear() - count * (YEARS_OF.get(unit) ?? 1));
}

function toCount(word: string): number {
  return /\d/.test(word) ? Number(word) : (SMALL_NUMBERS.get(word.toLowerCase()) ?? 1);
}

/** The month of that name before, the present one included, and the one after. */
function listMonths(month: number, today: Date): string[] {
  const year = today.getUTCFullYear() - (month > today.getUTCMonth() ? 1 : 0);
  return [formatMonth(year, month), formatMonth(year + 1, month)];
}

function toDay(issued: string): Date | undefined {
  const [year, month, day] = issued.split('-').map(Number);
  return year === undefined || month === undefined ? undefined : new Date(Date.UTC(year, month - 1, day ?? 15));
}

function addDays(day: Date, count: number): Date {
  return new Date(day.getTime() + count * DAY_MS);
}

function formatDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}

function formatMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month)).toISOString().slice(0, 7);
}
