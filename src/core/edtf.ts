// Dates in EDTF (ISO 8601-2), as biblatex and Pandoc's YAML have them; what is none is read as people write dates.
import { parseDate } from './dates.ts';
import type { CslDate } from './source.ts';

const END = /^(-?\d{4}|\d{2}(?:uu|XX)|\d{3}[uX])(?:-(\d{1,2}|XX))?(?:-(\d{1,2}|XX))?(?:T[\d:.Z+-]*)?([?~%]?)$/;

/** A date, or a range; of a range that is open its one end. */
export function parseEdtf(text: string): CslDate | undefined {
  const stated = text.trim().split('/');
  const ends = stated.map(parseEnd).filter((end) => end !== undefined);
  const isOpen = stated.some((end) => end === '' || end === '..');
  const [first, second] = ends;
  if (!first || stated.length > 2 || (ends.length < stated.length && !isOpen)) return parseDate(text);
  const dates = second ? [...first.dates.slice(0, 1), ...second.dates.slice(-1)] : first.dates;
  return { 'date-parts': dates, ...(ends.some(({ circa }) => circa) ? { circa: true } : {}) };
}

/** One end of a range; a century or decade with unknown digits is a range itself. */
function parseEnd(text: string): { dates: number[][]; circa: boolean } | undefined {
  const match = END.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day, mark = ''] = match;
  const circa = mark === '~' || mark === '%';
  if (/[uX]/.test(year))
    return { dates: [[Number(year.replace(/[uX]/g, '0'))], [Number(year.replace(/[uX]/g, '9'))]], circa };
  const parts = [toYear(year), Number(month ?? 0) || 0, Number(day ?? 0) || 0];
  if (!isMonth(parts[1] ?? 0) || (parts[2] ?? 0) > 31) return undefined;
  const zero = parts.indexOf(0, 1);
  return { dates: [parts.slice(0, zero === -1 ? 3 : zero)], circa };
}

/** 21 to 24 are the seasons. */
function isMonth(month: number): boolean {
  return month <= 12 || (month >= 21 && month <= 24);
}

/** Astronomical years have a year 0, history and CSL have not: -0044 is 45 BC. */
function toYear(text: string): number {
  const year = Number(text);
  return year <= 0 ? year - 1 : year;
}
