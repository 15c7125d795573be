// Dates as people write them, read into CSL dates; one place, as front matter, bibliographies and pasted pages all state them.
import type { CslDate } from './source.ts';
import type { Span } from './text/span.ts';
import { findMonth, findSeason } from './monthNames.ts';

type DateParts = readonly number[];

/** A date that a text states, with its place. */
export interface StatedDate extends Span {
  readonly date: CslDate;
}

/** What `3/5/2021` begins with where nothing in its text tells. */
export type SlashOrder = 'day' | 'month';

/** One written form: the pattern and what its groups mean. */
interface DateForm {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[], context: string, slashes: SlashOrder) => DateParts | undefined;
}

const YEAR = String.raw`((?:1[0-9]|20)\d{2})`;
/** A month's name, told by the table of months; Unicode's letter classes would cost 100 ms to compile. */
const WORD = String.raw`([^\d\s.,/()-]{3,12})`;
const YEAR_ALONE = new RegExp(String.raw`(?<!\d)${YEAR}(?!\d)`, 'g');
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?`;
const GAP = String.raw`(?:[ \u00A0]|[-/,.][ \u00A0]?|[ \u00A0](?:of|de|del)[ \u00A0])`;
const NOT_IN_NUMBER = String.raw`(?<![\w.,/-])`;
const NUMBER_ENDS = String.raw`(?![\dA-SU-Za-z]|[/.-]\d)`;

/** Tried in this order: the most exact form first. */
const FORMS: readonly DateForm[] = [
  form([YEAR, '([-/.])', String.raw`(\d{1,2})\2(\d{1,2})`], ([y, , m, d]) => parts(y, m, d)),
  form([YEAR, String.raw`年\s?(\d{1,2})月(?:\s?(\d{1,2})日)?`], ([y, m, d]) => parts(y, m, d)),
  form([DAY, GAP, WORD, GAP, YEAR], ([d, month, y]) => parts(y, monthNumber(month), d)),
  form([WORD, String.raw`\.?[ \u00A0-]`, DAY, String.raw`(?:,?[ \u00A0]|-)`, YEAR], ([month, d, y]) =>
    parts(y, monthNumber(month), d),
  ),
  form([YEAR, GAP, WORD, GAP, DAY], ([y, month, d]) => parts(y, monthNumber(month), d)),
  form([String.raw`(\d{1,2})([./-])(\d{1,2})\2`, YEAR], ([a, mark, b, y], context, slashes) =>
    dayAndMonth([y, a, b], mark, context, slashes),
  ),
  form([WORD, String.raw`[.,]?(?:[ \u00A0](?:of|de|del))?[ \u00A0]`, YEAR], ([month, y]) =>
    parts(y, monthNumber(month)),
  ),
  form([YEAR, '-', String.raw`(\d{2})`], ([y, m]) => parts(y, m)),
];

/** The first date with at least a month that the text states; times, zones and weekday names around it are ignored. */
export function findDate(text: string, slashes: SlashOrder = 'day'): StatedDate | undefined {
  for (const { pattern, read } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const found = read(
        match.slice(1).map((group: string | undefined) => group ?? ''),
        text,
        slashes,
      );
      if (found) return { date: { 'date-parts': [found] }, start: match.index, end: match.index + match[0].length };
    }
  }
  return undefined;
}

/** What a whole field says: a date, a range of two, a year, a season; `literal` keeps words that say none of these. */
export function parseDate(text: string): CslDate | undefined {
  const stated = text.trim();
  if (stated === '') return undefined;
  return (
    parseCompact(stated) ?? parseRange(stated) ?? findDate(stated)?.date ?? parseLoose(stated) ?? { literal: stated }
  );
}

/** ISO 8601 of reduced precision (`2022`, `2022-01`, `2022-01-29`) of a date's beginning; undefined for words. */
export function toIsoDate(date: CslDate | undefined): string | undefined {
  const [year, month, day] = date?.['date-parts']?.[0] ?? [];
  if (year === undefined) return undefined;
  const sign = year < 0 ? '-' : '';
  const numbers = [sign + String(Math.abs(year)).padStart(4, '0')];
  for (const part of [month, day]) {
    if (part === undefined) break;
    numbers.push(String(part).padStart(2, '0'));
  }
  return numbers.join('-');
}

/** A date as one would type it, which `parseDate` parses: ISO 8601, a range separated by `/`, or its words. */
export function formatDate(date: CslDate): string {
  const ends = (date['date-parts'] ?? []).map((end) => toIsoDate({ 'date-parts': [end] }) ?? '');
  return ends.join('/') || date.literal || date.raw || '';
}

/** `20220129`, `2022`, `-44` and `2022-01` alone in a field. */
function parseCompact(text: string): CslDate | undefined {
  const match = /^(-?\d{1,4})(?:-(\d{2}))?$|^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [, year, month, compactYear, compactMonth, compactDay] = match;
  const found = year === undefined ? parts(compactYear, compactMonth, compactDay) : parts(year, month);
  return found && { 'date-parts': [found] };
}

/** Two dates separated by `/`, as ISO 8601 and EDTF have it; an open end gives the beginning alone. */
function parseRange(text: string): CslDate | undefined {
  const match = /^(-?\d{4}(?:-\d{2}){0,2})\/(-?\d{4}(?:-\d{2}){0,2}|\.\.)?$/.exec(text);
  if (!match) return undefined;
  const ends = match.slice(1).map((end: string | undefined) => isoParts(end ?? ''));
  const found = ends.filter((end) => end !== undefined);
  return found.length > 0 ? { 'date-parts': found } : undefined;
}

/** A year among other words: "Spring 2020", "c. 1850", "© 2019 The Board". */
function parseLoose(text: string): CslDate | undefined {
  const years = text.match(YEAR_ALONE);
  const year = years?.[0];
  if (years?.length !== 1 || year === undefined) return undefined;
  const season = findSeason(text);
  const circa = /^(?:c|ca|circa|um|vers)\b/i.test(text);
  return {
    'date-parts': [[Number(year)]],
    ...(season === undefined ? {} : { season }),
    ...(circa ? { circa } : {}),
  };
}

function isoParts(text: string): DateParts | undefined {
  const match = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  return match ? parts(match[1], match[2], match[3]) : undefined;
}

function form(pieces: readonly string[], read: DateForm['read']): DateForm {
  return { pattern: new RegExp(NOT_IN_NUMBER + pieces.join('') + NUMBER_ENDS, 'g'), read };
}

function monthNumber(word: string | undefined): string | undefined {
  const month = findMonth(word ?? '');
  return month === undefined ? '0' : String(month);
}

/** Only dates that a calendar has. */
function parts(year: string | undefined, month?: string, day?: string): DateParts | undefined {
  const [y, m, d] = [Number(year), Number(month || NaN), Number(day || NaN)];
  if (Number.isNaN(y)) return undefined;
  if (Number.isNaN(m)) return [y];
  if (m < 1 || m > 12) return undefined;
  if (Number.isNaN(d)) return [y, m];
  return d >= 1 && d <= daysIn(y, m) ? [y, m, d] : undefined;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * `3/5/2021`: a number above 12 tells; else a weekday named beside it; else dots and dashes are day-first everywhere,
 * and a slash beside AM or PM is taken for American usage.
 */
function dayAndMonth(
  [year, a, b]: readonly (string | undefined)[],
  mark: string | undefined,
  context: string,
  slashes: SlashOrder,
): DateParts | undefined {
  const dayFirst = parts(year, b, a);
  const monthFirst = parts(year, a, b);
  if (!dayFirst || !monthFirst) return dayFirst ?? monthFirst;
  const weekday = /\b(sun|mon|tue|wed|thu|fri|sat)[a-z]*day\b/i.exec(context)?.[1]?.toLowerCase();
  if (weekday !== undefined && weekdayOf(dayFirst) !== weekdayOf(monthFirst)) {
    return weekdayOf(monthFirst) === weekday ? monthFirst : dayFirst;
  }
  const isAmerican = slashes === 'month' || /\d\s?[ap]\.?m\b/i.test(context);
  return mark === '/' && isAmerican ? monthFirst : dayFirst;
}

function weekdayOf([year = 0, month = 1, day = 1]: DateParts): string {
  return ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
}
