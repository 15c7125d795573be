// Which units can be brought to one scale, and whether both texts say what they measure.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alignUnits } from '../../../src/core/evidence/alignUnits.ts';
import { toMeasurement } from '../../../src/core/evidence/measurement.ts';
import { listFigures } from '../../../src/core/figures/listFigures.ts';

/** A figure of a note, one of a source, whether the two are sure to measure the same, and what the second then measures. */
const ROWS: readonly (readonly [note: string, source: string, alignment: string, dimension?: string])[] = [
  ['5 km', '7 miles', 'sure', 'length'],
  ['5 km', '7 kg', 'none'],
  ['5 km', '5', 'unsure', 'length'],
  ['5', '5 km', 'unsure', 'count'],
  ['5 points', '5 percentage points', 'sure', 'point'],
  ['5 percentage points', '5 points', 'sure', 'points'],
  ['$5', '$5 a barrel', 'sure', 'money USD'],
  ['$5 a barrel', '$5', 'sure', 'money USD per volume'],
  ['$5', '€5', 'none'],
  ['5 metres', '5 square metres', 'none'],
  ['5 square metres', '5 metres', 'none'],
  ['5 feet', '5 cubic feet', 'none'],
  ['5 miles', '5 nautical miles', 'sure', 'length'],
  ['5 miles per hour', '5 miles', 'sure', 'length per time'],
  ['5 miles', '5 people', 'none'],
  ['5 people', '5 miles', 'none'],
  ['5 people', '7 boats', 'sure', 'count'],
  ['5 school days', '5 of the days', 'sure', 'school day'],
  ['5 of the days', '5 school days', 'sure', 'time'],
  ['5 cents', '$5', 'sure', 'money USD'],
  ['5 cents', '5 pence', 'sure', 'coins'],
  ['5 cents', '5 km', 'none'],
  ['$5', '5 cents', 'sure', 'coins'],
  ['5 times', '5 people', 'unsure', 'time'],
  ['5 degrees', '5 °C', 'sure', 'degree'],
  ['5 degrees', '5 km', 'unsure', 'degree'],
  ['5 people', '5 degrees', 'unsure', 'count'],
  ['5', '5 people', 'sure', 'count'],
  ['5 people', '5', 'sure', 'count'],
  ['a third', '5 people', 'none'],
  ['3:1', '5 km', 'none'],
  ['5 tonnes', '5 metric tons', 'sure', 'mass'],
  ['5 tonnes of rye', '5 of the tonnes', 'sure', 'mass'],
  ['5 km per day', '5 people per day', 'none'],
  ['5 points', '5 people', 'unsure', 'point'],
  ['5 barrels per day', '5 barrels', 'sure', 'volume per time'],
  ['5 kg', '5', 'unsure', 'mass'],
];

describe('two units', () => {
  for (const [note, source, expected, dimension] of ROWS) {
    it(`${note} | ${source} | ${expected}`, () => {
      const [said] = listFigures(note).map(toMeasurement);
      const [actual] = listFigures(source).map(toMeasurement);
      assert.ok(said && actual);
      const alignment = alignUnits(said, actual);
      assert.equal(alignment === undefined ? 'none' : alignment.sure ? 'sure' : 'unsure', expected);
      assert.equal(alignment?.actual.dimension, dimension);
    });
  }
});
