// What one unit is worth in another: one row a unit, as NIST Special Publication 811 and the SI brochure define it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findConversion, isConvertible } from '../../../src/core/evidence/conversions.ts';
import { UNIT_NAMES } from '../../../src/core/figures/unitTable.ts';

const EQUAL = `
1000 nanometre = 1 micrometre
1000 micrometre = 1 millimetre
10 millimetre = 1 centimetre
10 centimetre = 1 decimetre
100 centimetre = 1 metre
1 kilometre = 1000 metre
1 inch = 2.54 centimetre
12 inch = 1 foot
3 foot = 1 yard
5280 foot = 1 mile
1760 yard = 1 mile
1 nautical mile = 1852 metre
1 light year = 9460730472580.8 kilometre
1000 microgram = 1 milligram
1000 milligram = 1 gram
1000 gram = 1 kilogram
1 tonne = 1000 kilogram
1 metric ton = 1 tonne
1 ton = 2000 pound
1 pound = 0.45359237 kilogram
16 ounce = 1 pound
14 pound = 1 stone
1 carat = 200 milligram
100 square millimetre = 1 square centimetre
10000 square centimetre = 1 square metre
1 square kilometre = 100 hectare
1 hectare = 10000 square metre
1 square inch = 6.4516 square centimetre
144 square inch = 1 square foot
9 square foot = 1 square yard
640 acre = 1 square mile
1 acre = 4046.8564 square metre
10 millilitre = 1 centilitre
10 centilitre = 1 decilitre
10 decilitre = 1 litre
1 cubic centimetre = 1 millilitre
1 cubic metre = 1000 litre
1 cubic kilometre = 1000000000 cubic metre
1 cubic foot = 28.316847 litre
1 gallon = 3.785411784 litre
4 quart = 1 gallon
2 pint = 1 quart
1 barrel = 42 gallon
1000 nanosecond = 1 microsecond
1000 microsecond = 1 millisecond
1000 millisecond = 1 second
60 second = 1 minute
60 minute = 1 hour
24 hour = 1 day
7 day = 1 week
2 week = 1 fortnight
12 month = 1 year
1 year = 365.2425 day
1 year of age = 1 year
10 year = 1 decade
10 decade = 1 century
1000 joule = 1 kilojoule
1000 kilojoule = 1 megajoule
1 watt hour = 3.6 kilojoule
1000 watt hour = 1 kilowatt hour
1000 kilowatt hour = 1 megawatt hour
1000 megawatt hour = 1 gigawatt hour
1000 gigawatt hour = 1 terawatt hour
1 kilocalorie = 4184 joule
1 calorie = 1 kilocalorie
1000 milliwatt = 1 watt
1000 watt = 1 kilowatt
1000 kilowatt = 1 megawatt
1000 megawatt = 1 gigawatt
1000 gigawatt = 1 terawatt
1 horsepower = 745.69987 watt
1 metric horsepower = 735.499 watt
1000 byte = 1 kilobyte
1000 kilobyte = 1 megabyte
1000 megabyte = 1 gigabyte
1000 gigabyte = 1 terabyte
1000 terabyte = 1 petabyte
1000 hertz = 1 kilohertz
1000 kilohertz = 1 megahertz
1000 megahertz = 1 gigahertz
100 pascal = 1 hectopascal
10 hectopascal = 1 kilopascal
1000 kilopascal = 1 megapascal
1 bar = 100 kilopascal
1000 millibar = 1 bar
1 atmosphere = 101.325 kilopascal
100 % = 1 whole
10 per mille = 1 %
100 basis point = 1 percentage point
0 celsius = 273.15 kelvin
0 degree celsius = 0 celsius
32 fahrenheit = 0 celsius
212 degree fahrenheit = 100 degree celsius
36 kilometre per hour = 10 metre per second
1 mile per hour = 1.609344 kilometre per hour
1 USD per barrel = 0.00628981 USD per litre
2 people per square kilometre = 0.02 people per hectare
1 kilometre per hour per second = 1 kilometre per hour per second
`;

const ROW = /^(\S+) (.+) = (\S+) (.+)$/;
const ROWS = EQUAL.trim()
  .split('\n')
  .map((row) => ROW.exec(row)?.slice(1) ?? assert.fail(row));

function toBase(value: string | undefined, unit: string) {
  const { dimension, factor, offset = 0 } = findConversion(unit);
  return { dimension, size: Number(value) * factor + offset };
}

describe('units that measure the same', () => {
  for (const [value, unit = '', otherValue, otherUnit = ''] of ROWS) {
    it(`${value} ${unit} = ${otherValue} ${otherUnit}`, () => {
      const [one, other] = [toBase(value, unit), toBase(otherValue, otherUnit)];
      assert.equal(one.dimension, other.dimension);
      const off = Math.abs(one.size - other.size);
      assert.ok(
        off <= 2e-5 * Math.max(Math.abs(one.size), Math.abs(other.size), 1e-3),
        `${one.size} is not ${other.size}`,
      );
    });
  }

  it('have a row each', () => {
    const rows = new Set(ROWS.flatMap(([, unit, , other]) => [unit, other]));
    const named = [...new Set(UNIT_NAMES.values())].filter((unit) => isConvertible(unit));
    assert.deepEqual(
      named.filter((unit) => !rows.has(unit)),
      [],
    );
  });
});

describe('units that measure different things', () => {
  const APART: readonly (readonly [one: string, other: string])[] = [
    ['metre', 'square metre'],
    ['square metre', 'cubic metre'],
    ['kilogram', 'litre'],
    ['second', 'metre per second'],
    ['%', 'percentage point'],
    ['watt', 'watt hour'],
    ['hertz', 'byte'],
    ['celsius', 'joule'],
    ['pascal', 'kilogram'],
    ['USD', 'EUR'],
    ['USD per barrel', 'USD'],
    ['kilometre per hour', 'litre per hour'],
    ['people per day', 'ships per day'],
  ];
  for (const [one, other] of APART)
    it(`${one}, ${other}`, () => assert.notEqual(findConversion(one).dimension, findConversion(other).dimension));

  it('are each a dimension of their own where nothing is known of them', () => {
    assert.deepEqual(findConversion('sack'), { dimension: 'sack', factor: 1 });
    assert.equal(isConvertible('sack'), false);
    assert.equal(isConvertible('mile'), true);
  });
});
