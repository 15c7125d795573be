// One figure of a note against one of a source, as quantities alone: equal, fairly rounded, converted, or none of these.
import { type Qualifier, DIRECTIONS } from '../figures/figure.ts';
import { alignUnits, asTonsOf, isAbridged, type UnitAlignment } from './alignUnits.ts';
import { convert, type Measurement } from './measurement.ts';
import { isFairRounding, type Wording } from './rounding.ts';

export type Agreement = 'stated' | 'rounded' | 'converted';

/** Qualifiers that the number itself does not fulfil: 100 is not more than 100. */
const STRICT: ReadonlySet<Qualifier> = new Set(['more than', 'less than', 'nearly']);

const SCALE_WORD = /\d\.\d|\d\s*(?:k|m|bn|tn)\b|hundred|thousand|million|billion|trillion/i;

export interface Comparison {
  readonly agreement: Agreement;
  /** Whether both say what they measure. */
  readonly sure: boolean;
  /** Of a bound that the very number does not keep: "fewer than 900" of "the 900". */
  readonly missed?: boolean;
}

/** undefined where the two do not agree, or do not measure the same. */
export function compareMeasurements(said: Measurement, actual: Measurement): Comparison | undefined {
  if (haveOppositeDirections(said, actual)) return undefined;
  if (isAbridged(said, actual)) return { agreement: 'stated', sure: false };
  const alignment = alignUnits(said, actual);
  if (alignment === undefined) return undefined;
  const tons = asTonsOf(said, actual);
  return compareAligned(said, alignment) ?? (tons && compareAligned(said, { actual: tons, sure: true }));
}

function compareAligned(said: Measurement, { actual: aligned, sure }: UnitAlignment): Comparison | undefined {
  const converted = {
    ...aligned,
    low: convert(aligned.low, aligned, said),
    high: convert(aligned.high, aligned, said),
  };
  const agreement = withTolerance(compareIntervals(withoutSign(said), withoutSign(converted)), said, aligned);
  if (agreement === undefined) return undefined;
  const sameUnit = said.unit === aligned.unit || said.dimension === 'share';
  return { agreement: sameUnit ? agreement : 'converted', sure, missed: isMissed(said, converted) };
}

/** Sources round as well, so that it is no contradiction. */
function isMissed(said: Measurement, actual: Measurement): boolean {
  const { qualifier } = said.figure;
  const isStrict = qualifier !== undefined && STRICT.has(qualifier) && directionOf(actual) === 0;
  return isStrict && actual.low === actual.high && isEqual(Math.abs(said.low), Math.abs(actual.low));
}

/** "−3 %" is also written "fell by 3 %": the words around a number tell its sign as often as a mark does. */
function withoutSign(quantity: Measurement): Measurement {
  return quantity.high < 0 ? { ...quantity, low: -quantity.high, high: -quantity.low } : quantity;
}

/** "more than 100" and "fewer than 100" name the same number and mean the contrary. */
function haveOppositeDirections(said: Measurement, actual: Measurement): boolean {
  return directionOf(said) * directionOf(actual) < 0;
}

function directionOf({ figure: { qualifier } }: Measurement): number {
  return qualifier === undefined ? 0 : DIRECTIONS[qualifier];
}

function compareIntervals(said: Measurement, actual: Measurement): Agreement | undefined {
  const wording = toWording(said, actual);
  const point = said.low === said.high;
  if (point && actual.low === actual.high) return comparePoints(said, actual, wording);
  if (point) return compareToRange(said.low, actual, wording);
  const ends = [agree(said.low, actual.low, wording), agree(said.high, actual.high, wording)];
  if (ends.every((end) => end === 'stated')) return 'stated';
  // A score is that score or another one.
  if (said.figure.kind === 'ratio' && actual.figure.kind === 'ratio') return undefined;
  if (!ends.includes(undefined)) return 'rounded';
  // A wider range is no wording of a narrower one, but it is of a number within it, as dozens are of 45.
  const isWord = said.vague || (actual.low === actual.high && !isInterval(said));
  return isWord && said.low <= actual.low && actual.high <= said.high ? 'rounded' : undefined;
}

/** Two texts that both say how exact a value is agree in that, too; often only one of them does. */
function withTolerance(
  agreement: Agreement | undefined,
  said: Measurement,
  actual: Measurement,
): Agreement | undefined {
  if (agreement === undefined || said.tolerance === undefined || actual.tolerance === undefined) return agreement;
  const converted = (actual.tolerance * actual.factor) / said.factor;
  const same = agree(said.tolerance, converted, toWording(said, actual));
  return same === 'stated' ? agreement : same;
}

/** "0.86–1.10": an interval of confidence lies around its number, whatever its ends are, and so is no wording of it. */
function isInterval({ low, high, unit, counted }: Measurement): boolean {
  return unit === '' && counted === undefined && !Number.isInteger(low) && !Number.isInteger(high);
}

function toWording(said: Measurement, actual: Measurement): Wording {
  const decimals = !Number.isInteger(actual.low) && said.unit !== 'whole';
  return {
    qualifier: said.figure.qualifier,
    coarse: SCALE_WORD.test(said.figure.text) || decimals || said.unit !== actual.unit,
    fraction: said.unit === 'whole',
    ofFraction: actual.unit === 'whole',
    ofBound: directionOf(said) * directionOf(actual) > 0,
  };
}

function comparePoints(said: Measurement, actual: Measurement, wording: Wording): Agreement | undefined {
  const agreement = agree(said.low, actual.low, wording);
  const strict = wording.qualifier !== undefined && STRICT.has(wording.qualifier) && directionOf(actual) === 0;
  return agreement === 'stated' && strict ? 'rounded' : agreement;
}

/** Either end may be quoted alone, as of "grew from 900 to 1,200"; what lies between must be called approximate. */
function compareToRange(said: number, range: Measurement, wording: Wording): Agreement | undefined {
  const ends = range.vague ? [] : [agree(said, range.low, wording), agree(said, range.high, wording)];
  if (ends.includes('stated')) return 'stated';
  const inside = range.low < said && said < range.high && wording.qualifier === 'approximately' && !range.vague;
  return inside || ends.includes('rounded') ? 'rounded' : undefined;
}

function agree(said: number, actual: number, wording: Wording): Agreement | undefined {
  if (isEqual(said, actual)) return 'stated';
  return isFairRounding(said, actual, wording) ? 'rounded' : undefined;
}

function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
