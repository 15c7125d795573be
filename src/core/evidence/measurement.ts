// A figure as an interval on a scale, so that two figures of the same dimension can be laid side by side.
import type { Figure } from '../figures/figure.ts';
import { findConversion, isConvertible } from './conversions.ts';
import { headStem } from '../stems.ts';

/** Whatever the sign: "−3 %" is also written "fell by 3 %". */
interface Size {
  readonly least: number;
  readonly most: number;
}

export interface Measurement {
  readonly figure: Figure;
  /** What is measured: `count`, `length`, `money USD`, `share`, ... Only equal dimensions can be compared. */
  readonly dimension: string;
  readonly unit: string;
  /** Stems of the counted noun's and of the unit's last word, which may be the same in two texts. */
  readonly counted: string | undefined;
  readonly measure: string | undefined;
  /** In the figure's own unit; equal but for ranges. Of "15.4 ± 3.2" both are 15.4. */
  readonly low: number;
  readonly high: number;
  /** The 3.2 of "15.4 ± 3.2". */
  readonly tolerance: number | undefined;
  readonly size: Size;
  readonly baseSize: Size;
  /** The numbers as their digits have them, without scale: 1.7 of "$1.7 million"; both of a range. */
  readonly written: readonly number[];
  /** A range set by a word alone, such as "dozens". */
  readonly vague: boolean;
  /** What brings a value of this unit to the dimension's base unit: times `factor`, plus `offset`. */
  readonly factor: number;
  readonly offset: number;
}

const CURRENCY = /^[A-Z]{3}\b/;
/** Hundredths of whatever currency is spoken of. */
const COINS: ReadonlySet<string> = new Set(['cent', 'penny', 'sen']);
const DIGIT = /\p{Nd}|[¼-¾⅐-⅞]/u;

/** undefined for dates and ordinals, which are no quantities, and for figures without a number. */
export function toMeasurement(figure: Figure): Measurement | undefined {
  if (figure.kind === 'date' || figure.kind === 'ordinal') return undefined;
  const tolerance = findTolerance(figure);
  const exact = tolerance === undefined ? undefined : figure.value;
  const low = exact ?? figure.low ?? figure.value;
  const high = exact ?? figure.high ?? figure.value ?? low;
  if (low === undefined || high === undefined) return undefined;
  const scale = findScale(figure, high);
  return {
    figure,
    ...scale,
    low,
    high,
    tolerance,
    size: toSize(low, high),
    baseSize: toSize(toBase(low, scale), toBase(high, scale)),
    written: listWritten(figure.text),
    vague: low !== high && !DIGIT.test(figure.text),
    counted: figure.noun === undefined ? undefined : headStem(figure.noun),
    measure: headStem(scale.unit),
  };
}

/** Bounds that are written in digits beside a value, unlike those of "dozens", say how exact that value is. */
function findTolerance({ value, high, text }: Figure): number | undefined {
  return value === undefined || high === undefined || !DIGIT.test(text) ? undefined : high - value;
}

function listWritten(text: string): number[] {
  return Array.from(text.matchAll(/\d[\d,]*(?:\.\d+)?/g), ([digits]) => Number(digits.replaceAll(',', '')));
}

/** How far a fair wording goes, as a factor, and a bound such as "more than"; ranges reach from end to end. */
const MAX_RATIO = 1.12;
const MAX_BOUND_RATIO = 2.1;

/**
 * Whether two quantities are near enough, in their own units or in base units, that one could be a wording of the other. All
 * that is compared passes through here first, as most figures of a source are nowhere near; so it does next to nothing.
 */
export function isNear(said: Measurement, actual: Measurement): boolean {
  const { qualifier } = said.figure;
  const factor = qualifier === undefined || qualifier === 'approximately' ? MAX_RATIO : MAX_BOUND_RATIO;
  return isWithinRatio(said.size, actual.size, factor) || isWithinRatio(said.baseSize, actual.baseSize, factor);
}

function isWithinRatio(a: Size, b: Size, factor: number): boolean {
  return a.least <= b.most * factor && b.least <= a.most * factor;
}

function toSize(low: number, high: number): Size {
  const [one, other] = [Math.abs(low), Math.abs(high)];
  return { least: Math.min(one, other), most: Math.max(one, other) };
}

function toBase(value: number, { factor, offset }: Pick<Measurement, 'factor' | 'offset'>): number {
  return value * factor + offset;
}

type Scale = Pick<Measurement, 'unit' | 'dimension' | 'factor' | 'offset'>;

function findScale(figure: Figure, value: number): Scale {
  const unit = toUnit(figure) ?? (isShare(figure, value) ? 'whole' : '');
  if (unit === '') return { unit, dimension: figure.kind === 'ratio' ? 'ratio' : 'count', factor: 1, offset: 0 };
  if (COINS.has(unit)) return { unit, dimension: 'coins', factor: 0.01, offset: 0 };
  const { dimension, factor, offset = 0 } = findConversion(unit);
  return { unit, dimension: CURRENCY.test(unit) ? `money ${dimension}` : dimension, factor, offset };
}

/** A rate of things that are counted, "1,400 calories a day", is named by its noun, which may be a unit. */
function toUnit({ unit, noun }: Figure): string | undefined {
  if (unit !== undefined && !unit.startsWith('per ')) return unit;
  const head = noun?.toLowerCase().split(' ').at(-1)?.replace(/s$/, '') ?? '';
  return isConvertible(head) ? head : undefined;
}

/** "a third", "2/3", "one in five": below one, and not written as a decimal number such as a coefficient of 0.3. */
function isShare(figure: Figure, value: number): boolean {
  return value > 0 && value < 1 && !/\d[.,]\d|^[.,]\d/.test(figure.text);
}

/** A value of one quantity's unit in the unit of another of the same dimension. */
export function convert(value: number, from: Measurement, to: Measurement): number {
  return (toBase(value, from) - to.offset) / to.factor;
}
