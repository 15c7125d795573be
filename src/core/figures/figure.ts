// What a figure is: a quantity, or a date, as it is stated in a text.
import type { Span } from '../span.ts';

export type FigureKind = 'number' | 'money' | 'percent' | 'measure' | 'date' | 'ratio' | 'ordinal';

export type Qualifier = 'approximately' | 'more than' | 'less than' | 'at least' | 'at most' | 'nearly' | 'up to';

/** The span covers the number with its scale, currency and unit; not its qualifier and not the counted noun. */
export interface Figure extends Span {
  /** The characters of the span, as written. */
  readonly text: string;
  readonly kind: FigureKind;
  /** The full number: "1.7 million" is 1700000, "12 %" is 12, "a third" is 1/3. Absent for ranges and dates. */
  readonly value?: number;
  /** Both ends of a range ("between 3 and 4.5 %"), or the bounds that vague words set ("dozens": 24 to 99). */
  readonly low?: number;
  readonly high?: number;
  /** ISO 8601 date of reduced precision, for kind `date` only: `2019`, `2021-04`, `2022-01-29`. */
  readonly date?: string;
  /** Normalised: `%`, ISO 4217 code (`USD`), a singular unit name (`kilometre`), with `per …` for rates. */
  readonly unit?: string;
  /** The counted noun with its adjectives, as written: "U.S. soldiers". */
  readonly noun?: string;
  readonly qualifier?: Qualifier;
}
