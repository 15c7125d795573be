// Dates that a .bib file has in parts: BibTeX's year, month and day.
import { parseDate } from '../dates.ts';
import { findMonth } from '../monthNames.ts';
import type { CslDate } from '../source.ts';

/** A year as BibTeX files have it, among other words if need be, with month and day where they are given. */
export function parseYearMonth(year: string, month: string | undefined, day: string | undefined): CslDate | undefined {
  const range = /^(\d{4})\s*(?:[-–/]+)\s*(\d{4})$/.exec(year);
  if (range) return { 'date-parts': [[Number(range[1])], [Number(range[2])]] };
  if (!/^-?\d{1,4}$/.test(year)) return parseDate(year);
  // Unlike EDTF a bare year counts as history does.
  const numbers = [Number(year), month === undefined ? undefined : toMonth(month), Number(day ?? NaN)];
  const missing = numbers.findIndex((part) => part === undefined || Number.isNaN(part));
  return { 'date-parts': [numbers.slice(0, missing === -1 ? 3 : missing) as number[]] };
}

function toMonth(text: string): number | undefined {
  const month = Number(text);
  if (month >= 1 && month <= 12) return month;
  return findMonth(/^[^\s.,/-]*/.exec(text.trim())?.[0] ?? '');
}
