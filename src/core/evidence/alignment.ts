// Bringing two figures to one scale, where writers leave out what readers know: "36" of cents, "$3" of dollars a barrel.
import type { Figure } from '../figures/figure.ts';
import { type Quantity, toQuantity } from './quantity.ts';
import { headStem, stem } from './stems.ts';

export interface Alignment {
  readonly said: Quantity;
  readonly actual: Quantity;
  /** Whether both say what they measure; else they may be the same number by chance. */
  readonly sure: boolean;
}

/** undefined where the two cannot measure the same. */
export function alignFigures(claim: Figure, found: Figure): Alignment | undefined {
  const [said, actual] = [toQuantity(claim), toQuantity(found)];
  if (said === undefined || actual === undefined) return undefined;
  if (said.dimension === actual.dimension) return { said, actual, sure: true };
  const coins = alignCoins(said, actual);
  if (coins !== undefined) return { ...coins, sure: true };
  if (isNamedAlike(said, actual) || countsUnit(claim, actual) || countsUnit(found, said)) {
    return { said, actual: inUnitOf(actual, said), sure: true };
  }
  return isBare(claim, said) || isBare(found, actual)
    ? { said, actual: inUnitOf(actual, said), sure: false }
    : undefined;
}

const COINS: ReadonlySet<string> = new Set(['cent', 'penny']);

/** Hundredths of whatever currency the other figure is in. */
function alignCoins(said: Quantity, actual: Quantity): { said: Quantity; actual: Quantity } | undefined {
  const isMoney = ({ dimension }: Quantity): boolean => dimension.startsWith('money ');
  if (COINS.has(said.unit) && isMoney(actual)) return { said: { ...said, factor: 0.01 }, actual };
  if (COINS.has(actual.unit) && isMoney(said)) return { said, actual: { ...actual, factor: 0.01 } };
  return undefined;
}

/** "$3" and "$3 a barrel"; "2.2 points" and "2.2 percentage points"; but not metres and square metres. */
function isNamedAlike(a: Quantity, b: Quantity): boolean {
  const [short, long] = a.dimension.length < b.dimension.length ? [a, b] : [b, a];
  if (short.unit === '' || /^(?:square|cubic) /.test(long.unit)) return false;
  if (long.dimension.startsWith(`${short.dimension} per `)) return true;
  const words = long.unit.split(' ');
  return !words.includes('per') && short.unit.split(' ').every((word) => words.includes(word));
}

/** A unit that one text writes as a unit and the other as a noun: "180 of the days", "180 school days". */
function countsUnit({ noun }: Figure, { unit }: Quantity): boolean {
  return noun !== undefined && unit !== '' && headStem(noun) === stem(unit.split(' ').at(-1) ?? unit);
}

/** Units that say little of what is measured, and that one text has where the other has none. */
const VAGUE_UNITS: ReadonlySet<string> = new Set(['point', 'time', 'degree', 'turn']);

function isBare({ noun, kind }: Figure, { unit }: Quantity): boolean {
  return VAGUE_UNITS.has(unit) || (kind === 'number' && unit === '' && noun === undefined);
}

function inUnitOf(quantity: Quantity, { unit, factor, offset, dimension }: Quantity): Quantity {
  return { ...quantity, unit, factor, offset, dimension };
}
