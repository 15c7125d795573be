// Whether two figures of two texts agree, whatever they are of.
import { compareMeasurements } from './compareMeasurements.ts';
import { relateDates } from './dateRelation.ts';
import type { Figure } from '../figures/figure.ts';
import { toMeasurement } from './measurement.ts';

/** How many times the one number may be the other in the same unit; a bound may be half of what it bounds. */
const MAX_RATIO = 2.1;

export function areAgreeing(said: Figure, told: Figure): boolean {
  if (said.text === told.text && said.unit === told.unit && said.date === told.date) return true;
  if (said.date !== undefined && told.date !== undefined)
    return !['different', undefined].includes(relateDates(said.date, told.date));
  // Most pairs are nowhere near each other, and need not be measured.
  if (said.unit === told.unit && areFar(said.value, told.value)) return false;
  const [one, other] = [toMeasurement(said), toMeasurement(told)];
  if (one === undefined || other === undefined) return said.kind === told.kind && said.value === told.value;
  return compareMeasurements(one, other) !== undefined;
}

function areFar(one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [a, b] = [Math.abs(one), Math.abs(other)];
  return Math.max(a, b) > MAX_RATIO * Math.min(a, b);
}
