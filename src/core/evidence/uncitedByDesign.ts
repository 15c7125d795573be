// Which figures a writer may state without a source though a citation stands near: dates, and small counts in words.
import type { Figure } from '../figures/figure.ts';

/** "three reasons", "two sources": most are counts that the writer made; "half" and "a quarter" are ways of speaking. */
const MAX_SMALL_COUNT = 10;

/**
 * Such a figure is compared like any other, and a number that plainly differs is shown; but that the source has none of it
 * says nothing. Of dates `compareDate` tells which ones a source must have.
 */
export function isUncitedByDesign({ kind, text, unit, value }: Figure): boolean {
  if (kind === 'date' || kind === 'ordinal') return true;
  const inWords = !/\p{Nd}/u.test(text);
  return inWords && (kind === 'ratio' || (unit === undefined && value !== undefined && value <= MAX_SMALL_COUNT));
}
