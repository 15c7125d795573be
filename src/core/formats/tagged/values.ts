// What values of tagged records have in common whoever wrote them: dates, pages, serial numbers, identifiers.
import type { Convert } from './tags.ts';

export const first: Convert = ([value]) => value;
export const all: Convert = (values) => values;
export const joined: Convert = (values) => [...new Set(values)].join(', ');

/** Keywords in one line or in many. */
export const keywords: Convert = (values) => [
  ...new Set(values.flatMap((value) => value.split(/\s*[;\r\n]\s*/)).filter((value) => value !== '')),
];

/** First and last page, where programs have them apart; some write both into the first, or one page twice. */
export const pages: Convert = ([start = '', end = '']) =>
  /\d\s*[-–]/.test(start) || start === end ? start : [start, end].filter(Boolean).join('-');

/** "2018/05/11/Spring" with any of its parts empty; what programs write besides is read as people write dates. */
const SLASHED = /^(\d{4})(?:\/(\d{1,2})?(?:\/(\d{1,2})?(?:\/(.*))?)?)?$/;

function toDate(value: string): string {
  const [, year, month, day, words = ''] = SLASHED.exec(value) ?? [];
  if (year === undefined) return value;
  const numbers = [year, month, day].filter(Boolean).map((part) => part?.padStart(2, '0'));
  return month === undefined && /^\p{L}/u.test(words) ? `${words} ${year}` : numbers.join('-');
}

/** The first that has a year; EndNote and the Web of Science have day and month apart from it. */
export const date: Convert = (values) => {
  const dated = values.find((value) => /\d{4}/.test(value));
  if (dated === undefined) return values[0];
  const words = values.find((value) => DAY_OF_YEAR.test(value));
  return words !== undefined && /^\d{4}\/*$/.test(dated) ? `${words} ${dated.slice(0, 4)}` : toDate(dated);
};

/** "JAN 1", "1 January", "Spring". */
const DAY_OF_YEAR = /^(?:\d{1,2} )?\p{L}{3,}\.?(?: \d{1,2})?$/u;

/** Identifiers without the words around them: "1932-6203 (Electronic)". */
export const bare = (value: string): string => value.replace(/\([^()]*\)/g, '').trim();
const ISSN = /\b\d{4}-?\d{3}[\dXx]\b(?!-)/g;
export const isIssn = (value: string): boolean => /^(?:\d{4}-?\d{3}[\dXx][ ,;]*)+$/.test(bare(value));
export const isIsbn = (value: string): boolean => /^[\d-]{9,}[\dXx]\b/.test(bare(value));
export const listIssns = (value: string): readonly string[] => (isIssn(value) ? (bare(value).match(ISSN) ?? []) : []);

const DOI_PREFIX = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i;
export const toDoi = (value: string): string => value.replace(DOI_PREFIX, '');
export const isDoi = (value: string): boolean => /^10\.\d/.test(toDoi(value)) && value !== toDoi(value);

/** "Doe JA" and "Doe, JA", as databases abbreviate, with the initials apart. */
export function spellInitials(name: string): string {
  const [, family, initials] = /^(\S.*?),? (\p{Lu}{1,4})$/u.exec(name) ?? [];
  if (family === undefined || initials === undefined) return name;
  return `${family}, ${initials.replace(/\p{Lu}/gu, '$&. ').trim()}`;
}
