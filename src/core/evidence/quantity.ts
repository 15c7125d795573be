// A figure as an interval on a scale, so that two figures of the same dimension can be laid side by side.
import type { Figure } from '../figures/figure.ts';
import { findConversion, isConvertible } from './conversions.ts';

export interface Quantity {
  readonly figure: Figure;
  /** What is measured: `count`, `length`, `money USD`, `share`, ... Only equal dimensions can be compared. */
  readonly dimension: string;
  readonly unit: string;
  /** In the figure's own unit; equal but for ranges. */
  readonly low: number;
  readonly high: number;
  /** A range set by a word alone, such as "dozens". */
  readonly vague: boolean;
  /** What brings a value of this unit to the dimension's base unit: times `factor`, plus `offset`. */
  readonly factor: number;
  readonly offset: number;
}

const CURRENCY = /^[A-Z]{3}\b/;
/** Hundredths of whatever currency is spoken of. */
const COINS: ReadonlySet<string> = new Set(['cent', 'penny']);
const DIGIT = /\p{Nd}|[¼-¾⅐-⅞]/u;

/** undefined for dates and ordinals, which are no quantities, and for figures without a number. */
export function toQuantity(figure: Figure): Quantity | undefined {
  if (figure.kind === 'date' || figure.kind === 'ordinal') return undefined;
  const low = figure.low ?? figure.value;
  const high = figure.high ?? figure.value ?? low;
  if (low === undefined || high === undefined) return undefined;
  const { unit, ...scale } = findScale(figure, high);
  return { figure, unit, low, high, vague: low !== high && !DIGIT.test(figure.text), ...scale };
}

/**
 * Whether two quantities are near enough, in their own units or in base units, that one could be a wording of the other. All
 * that is compared passes through here first, as most figures of a source are nowhere near.
 */
export function isNear(a: Quantity, b: Quantity): boolean {
  return (
    isNearby(a.low, a.high, b.low, b.high) ||
    isNearby(toBase(a.low, a), toBase(a.high, a), toBase(b.low, b), toBase(b.high, b))
  );
}

/** Twice as much is the furthest that any wording goes; ranges reach from end to end. */
const FURTHEST = 2.1;

function isNearby(low: number, high: number, otherLow: number, otherHigh: number): boolean {
  const [largest, smallest] = [Math.max(Math.abs(low), Math.abs(high)), Math.min(Math.abs(low), Math.abs(high))];
  const [largestOther, smallestOther] = [
    Math.max(Math.abs(otherLow), Math.abs(otherHigh)),
    Math.min(Math.abs(otherLow), Math.abs(otherHigh)),
  ];
  return smallest <= largestOther * FURTHEST && smallestOther <= largest * FURTHEST;
}

function toBase(value: number, { factor, offset }: Quantity): number {
  return value * factor + offset;
}

function findScale(figure: Figure, value: number): { unit: string; dimension: string; factor: number; offset: number } {
  const unit = readUnit(figure) ?? (isShare(figure, value) ? 'whole' : '');
  if (unit === '') return { unit, dimension: figure.kind === 'ratio' ? 'ratio' : 'count', factor: 1, offset: 0 };
  if (COINS.has(unit)) return { unit, dimension: 'coins', factor: 0.01, offset: 0 };
  const { dimension, factor, offset = 0 } = findConversion(unit);
  return { unit, dimension: CURRENCY.test(unit) ? `money ${dimension}` : dimension, factor, offset };
}

/** A rate of things that are counted, "1,400 calories a day", is told by its noun, which may be a unit. */
function readUnit({ unit, noun }: Figure): string | undefined {
  if (unit !== undefined && !unit.startsWith('per ')) return unit;
  const head = noun?.toLowerCase().split(' ').at(-1)?.replace(/s$/, '') ?? '';
  return isConvertible(head) ? head : undefined;
}

/** "a third", "2/3", "one in five": below one, and not written as a decimal number such as a coefficient of 0.3. */
function isShare(figure: Figure, value: number): boolean {
  return value > 0 && value < 1 && !/\d[.,]\d|^[.,]\d/.test(figure.text);
}

/** A value of one quantity's unit in the unit of another of the same dimension. */
export function convert(value: number, from: Quantity, to: Quantity): number {
  return (toBase(value, from) - to.offset) / to.factor;
}
