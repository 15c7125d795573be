// Whether two figures of two texts agree, whatever they are of.
import { compareMeasurements } from './compareMeasurements.ts';
import { relateDates } from './dateRelation.ts';
import type { Figure } from '../figures/figure.ts';
import { toMeasurement } from './measurement.ts';

export function areAgreeing(said: Figure, told: Figure): boolean {
  if (said.text === told.text && said.unit === told.unit && said.date === told.date) return true;
  if (said.date !== undefined && told.date !== undefined)
    return !['different', undefined].includes(relateDates(said.date, told.date));
  const [one, other] = [toMeasurement(said), toMeasurement(told)];
  if (one === undefined || other === undefined) return said.kind === told.kind && said.value === told.value;
  return compareMeasurements(one, other) !== undefined;
}
