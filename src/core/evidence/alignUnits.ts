// Bringing two figures to one scale, where writers leave out what readers know: "36" of cents, "$3" of dollars a barrel.
import type { Measurement } from './measurement.ts';

export interface UnitAlignment {
  /** The source's quantity, in the claim's unit where that was left unsaid. */
  readonly actual: Measurement;
  /** Whether both say what they measure; else they may be the same number by chance. */
  readonly sure: boolean;
}

/** undefined where the two cannot measure the same. */
export function alignUnits(said: Measurement, actual: Measurement): UnitAlignment | undefined {
  if (said.dimension === actual.dimension || areMoney(said, actual)) return { actual, sure: true };
  if (isNamedAlike(said, actual) || countsUnit(said, actual) || countsUnit(actual, said)) {
    return { actual: inUnitOf(actual, said), sure: true };
  }
  return isBare(said) || isBare(actual) ? { actual: inUnitOf(actual, said), sure: false } : undefined;
}

/** Below this a number is no scaled one: the smallest scale word is "thousand". */
const SMALLEST_SCALE = 999;

/**
 * Whether the claim is the source's number without its scale: the "32.3" of "from 32.3 to 31.4 million tonnes", or the "1.06m"
 * that could be metres and is a million.
 */
export function isAbridged(said: Measurement, actual: Measurement): boolean {
  const [digits] = said.written;
  if (digits === undefined || said.low !== said.high || !actual.written.includes(digits)) return false;
  const unscaled = Math.abs(said.low) < SMALLEST_SCALE && actual.size.most > SMALLEST_SCALE * digits;
  return unscaled && (said.dimension === actual.dimension || isBare(said) || /\dm$/.test(said.figure.text));
}

/** What is called a ton is of a thousand kilograms as often as of two thousand pounds. */
const TONS: ReadonlySet<string> = new Set(['ton', 'tonne', 'metric ton']);

/** The source's quantity as one of the claim's tons, where one of the two leaves unsaid which tons they are. */
export function asTonsOf(said: Measurement, actual: Measurement): Measurement | undefined {
  const areTons = TONS.has(said.unit) && TONS.has(actual.unit);
  return areTons && (said.unit === 'ton') !== (actual.unit === 'ton') ? inUnitOf(actual, said) : undefined;
}

/** Cents are of whatever currency the other is in. */
function areMoney(a: Measurement, b: Measurement): boolean {
  const isMoney = ({ dimension }: Measurement): boolean => dimension.startsWith('money ');
  return (a.dimension === 'coins' && isMoney(b)) || (b.dimension === 'coins' && isMoney(a));
}

/** "$3" and "$3 a barrel"; "2.2 points" and "2.2 percentage points"; but not metres and square metres. */
function isNamedAlike(a: Measurement, b: Measurement): boolean {
  const [short, long] = a.dimension.length < b.dimension.length ? [a, b] : [b, a];
  if (short.unit === '' || long.unit === '' || /^(?:square|cubic) /.test(long.unit)) return false;
  if (long.dimension.startsWith(`${short.dimension} per `)) return true;
  const words = long.unit.split(' ');
  return !words.includes('per') && short.unit.split(' ').every((word) => words.includes(word));
}

/** A unit that one text writes as a unit and the other as a noun: "180 of the days", "180 school days". */
function countsUnit({ counted }: Measurement, { measure }: Measurement): boolean {
  return counted !== undefined && counted === measure;
}

/** Units that say little of what is measured, and that one text has where the other has none. */
const VAGUE_UNITS: ReadonlySet<string> = new Set(['point', 'time', 'degree', 'turn']);

function isBare({ figure, unit }: Measurement): boolean {
  return VAGUE_UNITS.has(unit) || (figure.kind === 'number' && unit === '' && figure.noun === undefined);
}

function inUnitOf(quantity: Measurement, { unit, factor, offset, dimension }: Measurement): Measurement {
  return { ...quantity, unit, factor, offset, dimension };
}
