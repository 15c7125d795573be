// What a figure is: a quantity, or a date, as it is stated in a text.
import type { Span } from '../text/span.ts';

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
