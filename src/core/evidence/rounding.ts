// Whether one number is a fair wording of another: by its qualifier, its significant digits, and how far it is off.
import { type Direction, DIRECTIONS, type Qualifier } from '../figures/figure.ts';

/** How far off a number may be that is said to be approximate. */
const APPROXIMATE = 0.1;
/** The same for one that is no rounding but ends in 5: "about 45" for 44. */
const CLOSE = 0.03;
/** Without a qualifier: for "1.7 million" and "12 %", where writers round as a matter of course. */
const ROUNDED_BY_CUSTOM = 0.05;
/** Without a qualifier: for "45,000", which a reader may take to be exact. */
const ROUNDED_SILENTLY = 0.025;
/** Counts below this are given exactly, or with a qualifier. */
const EXACT_BELOW = 100;
/** How far a bound ("more than 100", "under 50") may be from the number, as a share of the bound. */
const BOUND = 0.1;
/** Words for shares are coarse: "a third" for 31.5 %. */
const SHARE_WORDS = 0.06;

/** What a number may be called in place of another. */
export interface Wording {
  readonly qualifier?: Qualifier | undefined;
  /** Written with a scale word or a decimal point, or as the rounding of a number that has decimals. */
  readonly coarse: boolean;
  /** A fraction in words: "a third". */
  readonly fraction: boolean;
  /** In place of a fraction in words: "66 %" for "two thirds". */
  readonly ofFraction?: boolean;
  /** In place of a bound of the same side: "over 4,000" for "more than 4,013". */
  readonly ofBound?: boolean;
}

/** Whether `said`, worded so, is fair for `actual`; both positive, in the same unit, and not equal. */
export function isFairRounding(said: number, actual: number, wording: Wording): boolean {
  if (said <= 0 || actual <= 0) return false;
  const off = Math.abs(said - actual) / actual;
  const { qualifier, coarse, fraction } = wording;
  if (qualifier === 'approximately') {
    return (off <= CLOSE && endsInFive(said)) || (off <= APPROXIMATE && (fraction || isRoundTo(said, actual)));
  }
  // Whoever repeats a bound may only round it: "up to 33" is no wording of "up to 32".
  if (wording.ofBound === true && lastDigit(said) <= lastDigit(actual)) return false;
  if (qualifier !== undefined) return isFairBound(said, actual, DIRECTIONS[qualifier], qualifier === 'nearly');
  if (fraction) return off <= SHARE_WORDS;
  if (wording.ofFraction === true) return off <= ROUNDED_SILENTLY;
  if (coarse) return off <= ROUNDED_BY_CUSTOM && isRoundTo(said, actual);
  return off <= ROUNDED_SILENTLY && said >= EXACT_BELOW && isRoundTo(said, actual);
}

/** A bound must lie on its side of the number, and near it or be its next round number: "more than 100" for 187. */
function isFairBound(said: number, actual: number, direction: Direction, close: boolean): boolean {
  const beyond = (actual - said) * direction;
  if (beyond <= 0) return false;
  if (beyond <= BOUND * said) return true;
  return !close && beyond < (direction > 0 ? said : said / 2) && beyond < lastDigit(said);
}

/** Whether rounding `actual` to the significant digits of `said` gives `said`. */
function isRoundTo(said: number, actual: number): boolean {
  const step = lastDigit(said);
  return lastDigit(actual) < step && Math.abs(said - actual) <= (step / 2) * (1 + 1e-9);
}

/** Whether a number of two leading digits is a multiple of five: 45, 150, 4,500, but not 44 or 455. */
function endsInFive(value: number): boolean {
  const step = 5 * 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.abs(value / step - Math.round(value / step)) < 1e-9;
}

/** What one is worth in the last digit that is not zero: 1,000 in 45,000 and 0.1 in 3.2. */
function lastDigit(value: number): number {
  const [digits = '', exponent = '0'] = value.toExponential(11).split('e');
  const decimals = digits.replace(/0+$/, '').length - 2;
  return 10 ** (Number(exponent) - Math.max(decimals, 0));
}
