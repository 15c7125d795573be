// What counts as the same quantity, a fair rounding and a conversion: one row a pair of figures.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareMeasurements } from '../../../src/core/evidence/compareMeasurements.ts';
import { toMeasurement } from '../../../src/core/evidence/measurement.ts';
import { listFigures } from '../../../src/core/figures/listFigures.ts';

type Row = readonly [note: string, source: string, agreement: string];

function verify(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    for (const [note, source, agreement] of rows) {
      it(`${note} | ${source} | ${agreement}`, () => {
        const [said] = listFigures(note).map(toMeasurement);
        const [actual] = listFigures(source).map(toMeasurement);
        assert.ok(said && actual, 'both must hold a figure');
        assert.equal(compareMeasurements(said, actual)?.agreement ?? 'none', agreement);
      });
    }
  });
}

verify('a quantity is stated however it is written', [
  ['12 people', 'twelve people', 'stated'],
  ['a dozen eggs', '12 eggs', 'stated'],
  ['45,000 people', '45 000 people', 'stated'],
  ['45 thousand people', '45,000 people', 'stated'],
  ['$1.7 million', '$1,700,000', 'stated'],
  ['€1.3bn', '1.3 billion euros', 'stated'],
  ['38% of users', '38 percent of users', 'stated'],
  ['10–12 years', '10 to 12 years', 'stated'],
  ['half of them', '50 percent of them', 'stated'],
  ['one in five adults', '20 % of adults', 'stated'],
  ['some 45,000 people', 'about 45,000 people', 'stated'],
  ['over 3,000 troops', 'more than 3,000 troops', 'stated'],
  ['dozens of people', 'dozens of people', 'stated'],
  ['1,200 people', 'between 900 and 1,200 people', 'stated'],
  ['fell 3 %', '−3 %', 'stated'],
]);

verify('a fair rounding or wording', [
  ['some 45,000 people', '44,873 people', 'rounded'],
  ['1.7 million people', '1,712,345 people', 'rounded'],
  ['a third of adults', '33.1 % of adults', 'rounded'],
  ['33 % of adults', '33.1 % of adults', 'rounded'],
  ['nearly 1,000 people', '986 people', 'rounded'],
  ['more than 3,000 people', '3,120 people', 'rounded'],
  ['more than 100 people', '187 people', 'rounded'],
  ['fewer than 50 people', '47 people', 'rounded'],
  ['up to 50 people', '47 people', 'rounded'],
  ['about 45 people', '44 people', 'rounded'],
  ['45,000 people', '44,873 people', 'rounded'],
  ['dozens of people', '45 people', 'rounded'],
  ['between 40,000 and 50,000 people', '45,000 people', 'rounded'],
  ['more than half of adults', '52 % of adults', 'rounded'],
  ['more than 100 people', '100 people', 'rounded'],
  ['66 % of adults', 'two thirds of adults', 'rounded'],
]);

verify('another number', [
  ['some 54,000 people', '45,000 people', 'none'],
  ['44,874 people', '44,873 people', 'none'],
  ['nearly 1,000 people', '1,012 people', 'none'],
  ['more than 3,000 people', '2,950 people', 'none'],
  ['fewer than 50 people', '51 people', 'none'],
  ['more than 100 people', 'fewer than 100 people', 'none'],
  ['50 people', '49 people', 'none'],
  ['50,000 people', '48,000 people', 'none'],
  ['about 100 people', '140 people', 'none'],
  ['1.8 million people', '1,712,345 people', 'none'],
  ['a third of adults', '38 % of adults', 'none'],
  ['26 % of adults', 'a quarter of adults', 'none'],
  ['200 women', 'hundreds of women', 'none'],
  ['3 to 5 years', '3 to 6 years', 'none'],
  ['4 years', '3 to 5 years', 'none'],
]);

verify('conversions', [
  ['53 miles', '85 kilometres', 'converted'],
  ['100 km', '62 miles', 'converted'],
  ['2,900 MW', '2.9 gigawatts', 'converted'],
  ['30 °C', '86 °F', 'converted'],
  ['18 months', '1.5 years', 'converted'],
  ['100 km/h', '62 mph', 'converted'],
  ['80 cents', '$0.80', 'converted'],
  ['85 miles', '85 kilometres', 'none'],
  ['400 square miles', '400 miles', 'none'],
]);

verify('what is not measured alike', [
  ['2.2 percent', '2.2 percentage points', 'none'],
  ['$1.1 billion', '€1.1 billion', 'none'],
  ['12 kg', '12 km', 'none'],
  ['$12 a barrel', '$12', 'stated'],
  ['12 percent', '12 people', 'none'],
]);
