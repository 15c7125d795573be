// Dates of .bib files: biblatex's `date` (EDTF), and BibTeX's year, month and day.
import { parseDate } from '../dates.ts';
import { findMonth } from '../monthNames.ts';
import type { CslDate } from '../source.ts';

const EDTF = /^(-?\d{4}|\d{2}(?:uu|XX)|\d{3}[uX])(?:-(\d{1,2}|XX))?(?:-(\d{1,2}|XX))?(?:T[\d:.Z+-]*)?([?~%]?)$/;

/** A `date` field; of a range that is open its one end. Words that are no EDTF are read as people write dates. */
export function parseBibtexDate(text: string): CslDate | undefined {
  const stated = text.trim().split('/');
  const ends = stated.map(parseEnd).filter((end) => end !== undefined);
  const isOpen = stated.some((end) => end === '' || end === '..');
  const [first, second] = ends;
  if (!first || stated.length > 2 || (ends.length < stated.length && !isOpen)) return parseDate(text);
  const dates = second ? [...first.dates.slice(0, 1), ...second.dates.slice(-1)] : first.dates;
  return { 'date-parts': dates, ...(ends.some(({ circa }) => circa) ? { circa: true } : {}) };
}

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

/** One end of a range; a century or decade with unknown digits is a range itself. */
function parseEnd(text: string): { dates: number[][]; circa: boolean } | undefined {
  const match = EDTF.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day, mark = ''] = match;
  const circa = mark === '~' || mark === '%';
  if (/[uX]/.test(year))
    return { dates: [[Number(year.replace(/[uX]/g, '0'))], [Number(year.replace(/[uX]/g, '9'))]], circa };
  const parts = [toYear(year), Number(month ?? 0) || 0, Number(day ?? 0) || 0];
  const zero = parts.indexOf(0, 1);
  return { dates: [parts.slice(0, zero === -1 ? 3 : zero)], circa };
}

/** Astronomical years have a year 0, history and CSL have not: -0044 is 45 BC. */
function toYear(text: string): number {
  const year = Number(text);
  return year <= 0 ? year - 1 : year;
}

function toMonth(text: string): number | undefined {
  const month = Number(text);
  if (month >= 1 && month <= 12) return month;
  return findMonth(/^[^\s.,/-]*/.exec(text.trim())?.[0] ?? '');
}
