// What counts as the same quantity, a fair rounding and a conversion: one row a pair of figures.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareMeasurements } from '../../../src/core/evidence/compareMeasurements.ts';
import { isNear, toMeasurement } from '../../../src/core/evidence/measurement.ts';
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

verify('a value with a tolerance, and an interval, by each of their numbers', [
  ['23.9 cm2', '23.9 ± 7.4 cm2', 'stated'],
  ['23.9 ± 7.4 cm2', '23.9 cm2', 'stated'],
  ['23.9 ± 7.4 cm2', '23.9 (± 7.4) cm2', 'stated'],
  ['24 ± 7.4 cm2', '23.9 ± 7.4 cm2', 'rounded'],
  ['23.9 ± 7 cm2', '23.9 ± 7.4 cm2', 'none'],
  ['23.9 ± 4.7 cm2', '23.9 ± 7.4 cm2', 'none'],
  ['22.9 ± 7.4 cm2', '23.9 ± 7.4 cm2', 'none'],
  ['20 cm2', '23.9 ± 7.4 cm2', 'none'],
  ['10 ± 1 mm', '1 ± 0.1 cm', 'converted'],
  ['10 ± 1 mm', '1 ± 0.2 cm', 'none'],
  ['(0.86–1.10)', '(0.86 to 1.10)', 'stated'],
  ['(0.80–1.10)', '(0.86–1.10)', 'none'],
  ['(0.80–1.10)', '0.97', 'none'],
  ['1.5 to 1.9 million people', '1.7 million people', 'rounded'],
  ['2.5 to 3.5 km', '3 km', 'rounded'],
  ['−49.9 to −6.3 cm2', '-49.9 to -6.3 cm2', 'stated'],
  ['−94.9 to −6.3 cm2', '-49.9 to -6.3 cm2', 'none'],
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
  ['49.8 million tons', '49.8 million metric tons', 'stated'],
  ['49.8 million tonnes', '49.8 million tons', 'stated'],
  ['54.9 million tons', '49.8 million metric tons', 'converted'],
  ['44 million tons', '49.8 million metric tons', 'none'],
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

verify('ranges', [
  ['3 to 5 years', '3.1 to 5.1 years', 'rounded'],
  ['300 to 500 people', '302 to 498 people', 'rounded'],
  ['2 to 6 years', '3 to 5 years', 'none'],
  ['3 to 6 years', '3 to 5 years', 'none'],
  ['2 to 5 years', '3 to 5 years', 'none'],
  ['between 3 and 5 years', '4 years', 'rounded'],
  ['between 3 and 5 years', '6 years', 'none'],
  ['won 3-2', 'won 3-2', 'stated'],
  ['won 3-2', 'won 3-1', 'none'],
  ['3 to 5 years', '2 to 5 years', 'none'],
  ['3 to 5 years', '2 to 4 years', 'none'],
  ['about 4 years', '3 to 5 years', 'rounded'],
  ['about 6 years', '3 to 5 years', 'none'],
  ['about 2 years', '3 to 5 years', 'none'],
  ['at least 4 years', '3 to 5 years', 'none'],
  ['3 years', '3 to 5 years', 'stated'],
  ['5 years', '3 to 5 years', 'stated'],
  ['300 people', '303 to 500 people', 'rounded'],
  ['500 people', '300 to 504 people', 'rounded'],
  ['303 people', '300 to 500 people', 'none'],
  ['about 50 people', 'dozens of people', 'none'],
  ['dozens of people', '12 people', 'none'],
  ['hundreds of people', 'dozens of people', 'none'],
]);

verify('whatever the sign', [
  ['−3 %', '3 %', 'stated'],
  ['3 to 5 %', '−5 to −3 %', 'stated'],
  ['−5 to −3 %', '3 to 5 %', 'stated'],
  ['−3 %', '4 %', 'none'],
  ['0 people', '0 people', 'stated'],
]);

verify('below zero on another scale', [
  ['−5 °C', '23 °F', 'converted'],
  ['−40 °C', '−40 °F', 'converted'],
  ['0 °C', '32 °F', 'converted'],
  ['37 degrees Celsius', '310.15 kelvin', 'converted'],
]);

verify('the number without its scale', [
  ['32.3', '32.3 million tonnes', 'stated'],
  ['32.3 tonnes', '32.3 million tonnes', 'stated'],
  ['1.06m', '1.06 million boxes', 'stated'],
  ['1.06 metres', '1.06 million boxes', 'none'],
  ['1.07m', '1.06 million boxes', 'none'],
  ['999 people', '999 thousand people', 'none'],
  ['2 to 3 people', '2 to 3 million people', 'none'],
]);

verify('units that are left out or named by a noun', [
  ['36', '36 cents', 'stated'],
  ['$3', '$3 a barrel', 'stated'],
  ['$3 a barrel', '$3', 'stated'],
  ['2.2 points', '2.2 percentage points', 'stated'],
  ['180 school days', '180 of the days', 'stated'],
  ['180 of the days', '180 school days', 'stated'],
  ['1,400 calories a day', '1,400 kilocalories a day', 'converted'],
  ['1,400 daily calories', '1,400 kilocalories', 'converted'],
  ['5 metres', '5 square metres', 'none'],
  ['5 feet', '5 cubic feet', 'none'],
  ['80 cents', '€0.80', 'converted'],
  ['$0.80', '80 cents', 'converted'],
  ['80 cents', '80 dollars', 'none'],
  ['80 cents', '80 metres', 'none'],
]);

verify('what is a share of a whole', [
  ['3/10 of them', '30 % of them', 'stated'],
  ['1/3', '33 %', 'rounded'],
  ['½ of them', '50 % of them', 'stated'],
  ['0.3', '30 %', 'none'],
  ['.3', '30 %', 'none'],
  ['0,3', '30 %', 'none'],
  ['1 of them', '100 % of them', 'none'],
]);

describe('what is no quantity', () => {
  for (const text of ['June 2020', 'the 21st prize', 'in 2020', 'the 1970s']) {
    it(text, () => {
      const figures = listFigures(text);
      assert.equal(figures.length, 1);
      assert.deepEqual(figures.map(toMeasurement), [undefined]);
    });
  }
});

describe('quantities near enough to be compared', () => {
  const NEAR: readonly (readonly [note: string, source: string, near: boolean])[] = [
    ['100 people', '112 people', true],
    ['112 people', '100 people', true],
    ['100 people', '113 people', false],
    ['113 people', '100 people', false],
    ['about 100 people', '113 people', false],
    ['more than 100 people', '210 people', true],
    ['more than 100 people', '211 people', false],
    ['nearly 210 people', '100 people', true],
    ['nearly 211 people', '100 people', false],
    ['3 to 5 years', '5 to 9 years', true],
    ['3 to 5 years', '6 to 9 years', false],
    ['6 to 9 years', '3 to 5 years', false],
    ['100 miles', '161 km', true],
    ['100 miles', '100 km', true],
    ['100 miles', '200 km', false],
    ['−5 %', '5 %', true],
  ];
  for (const [note, source, near] of NEAR) {
    it(`${note} | ${source} | ${near ? 'near' : 'far'}`, () => {
      const [said] = listFigures(note).map(toMeasurement);
      const [actual] = listFigures(source).map(toMeasurement);
      assert.ok(said && actual);
      assert.equal(isNear(said, actual), near);
    });
  }
});
