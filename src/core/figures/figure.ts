// What a figure is, a quantity or a date as a text states it, and what can be said of one without its text.
import type { Span } from '../text/span.ts';

/** ISO 639-1 codes of the languages in which figures are read. */
export const FIGURE_LANGUAGES: ReadonlySet<string> = new Set(['en', 'de', 'fr', 'es', 'it', 'nl', 'pt']);

export type FigureKind = 'number' | 'money' | 'percent' | 'measure' | 'date' | 'ratio' | 'ordinal';

export type Qualifier = 'approximately' | 'more than' | 'less than' | 'at least' | 'at most' | 'nearly' | 'up to';

/** The span covers the number with its scale, currency and unit; not its qualifier and not the counted noun. */
export interface Figure extends Span {
  /** The characters of the span, as written. */
  readonly text: string;
  readonly kind: FigureKind;
  /**
   * The full number: "1.7 million" is 1700000, "12 %" is 12, "a third" is 1/3. Vague words have the value of their scale,
   * as the field scores them ("dozens" 12, "thousands" 1000). Absent for ranges, scores and dates.
   */
  readonly value?: number;
  /**
   * Both ends of a range ("between 3 and 4.5 %") and of a score, smaller first. Beside a value: the bounds that vague
   * words ("dozens": 24 to 99) or a tolerance ("20 ± 2") set to it; a check compares with these, not with the value.
   */
  readonly low?: number;
  readonly high?: number;
  /**
   * For kind `date` only: ISO 8601 of reduced precision (`2019`, `2021-04`, `2022-01-29`), `--01-29` without a year,
   * `2001/2008` for a span of years (also of
   * days and months, `--04-30/--05-02`), `198X` for a decade (EDTF), `-0043` for 44 BC.
   */
  readonly date?: string;
  /** Normalised: `%`, ISO 4217 code (`USD`), a singular unit name (`kilometre`), with `per …` for rates. */
  readonly unit?: string;
  /** The counted noun with its adjectives, as written: "U.S. soldiers". */
  readonly noun?: string;
  readonly qualifier?: Qualifier;
}

export type Direction = -1 | 0 | 1;

/** Whether a qualifier says that the true number is higher or lower than the one given. */
export const DIRECTIONS: Readonly<Record<Qualifier, Direction>> = {
  approximately: 0,
  'more than': 1,
  'at least': 1,
  'less than': -1,
  'at most': -1,
  nearly: -1,
  'up to': -1,
};

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
