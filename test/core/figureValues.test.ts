// What a figure says: kind, value or bounds, unit, counted noun and qualifier of the first figure of each text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Figure } from '../../src/core/figures/figure.ts';
import { listFigures } from '../../src/core/figures/listFigures.ts';

/** A text and all that its first figure says, besides where it stands. */
type Row = readonly [text: string, values: Partial<Figure>];

function reads(rows: readonly Row[]): void {
  for (const [text, expected] of rows) {
    const [figure] = listFigures(text);
    const { kind, value, low, high, date, unit, noun, qualifier } = figure ?? {};
    const said = Object.entries({ kind, value, low, high, date, unit, noun, qualifier }).filter(
      ([, fact]) => fact !== undefined,
    );
    const rounded = said.map(([name, fact]) => [name, typeof fact === 'number' ? Number(fact.toPrecision(12)) : fact]);
    assert.deepEqual(Object.fromEntries(rounded), expected, text);
  }
}

test('reads counts with their nouns', () => {
  reads([
    ['the 900 U.S. soldiers deployed there', { kind: 'number', value: 900, noun: 'U.S. soldiers' }],
    ['mainly 30 jihadist fighters', { kind: 'number', value: 30, noun: 'jihadist fighters' }],
    ['45,000 of the refugees', { kind: 'number', value: 45000, noun: 'refugees' }],
    ['200 of its staff', { kind: 'number', value: 200, noun: 'staff' }],
    ['one of the computers broke', { kind: 'number', value: 1, noun: 'computers' }],
    ['one person died', { kind: 'number', value: 1, noun: 'person' }],
    ['one dealer said so', { kind: 'number', value: 1, noun: 'dealer' }],
    ['100 people died', { kind: 'number', value: 100, noun: 'people' }],
    ['three people killed', { kind: 'number', value: 3, noun: 'people' }],
    ['12 of them left', { kind: 'number', value: 12 }],
    ['two police officers', { kind: 'number', value: 2, noun: 'police officers' }],
    ['one of the other 45 judges', { kind: 'number', value: 1, noun: 'judges' }],
    ['a 12-member panel', { kind: 'number', value: 12, noun: 'member' }],
    [
      'thousands of small, friendly deals',
      { kind: 'number', value: 1000, low: 2000, high: 99999, noun: 'small, friendly deals' },
    ],
    ['20-odd people', { kind: 'number', value: 20, noun: 'people', qualifier: 'approximately' }],
  ]);
});

test('reads vague words as their scale with bounds', () => {
  reads([
    ['dozens of homes', { kind: 'number', value: 12, low: 24, high: 99, noun: 'homes' }],
    ['hundreds of thousands of votes', { kind: 'number', value: 1e5, low: 2e5, high: 999999, noun: 'votes' }],
    ['several million', { kind: 'number', value: 1e6, low: 3e6, high: 9e6 }],
    ['millions of dollars', { kind: 'money', value: 1e6, low: 2e6, high: 999999999, unit: 'USD' }],
    ['hundreds of miles', { kind: 'measure', value: 100, low: 200, high: 999, unit: 'mile' }],
  ]);
});

test('reads fractions, multiples and ratios', () => {
  reads([
    ['a third of the voters', { kind: 'ratio', value: 0.333333333333, noun: 'voters' }],
    ['two-thirds of adults', { kind: 'ratio', value: 0.666666666667, noun: 'adults' }],
    ['half of the town', { kind: 'ratio', value: 0.5, noun: 'town' }],
    ['one in five children', { kind: 'ratio', value: 0.2, noun: 'children' }],
    ['nine out of ten', { kind: 'ratio', value: 0.9 }],
    ['twice as many', { kind: 'ratio', value: 2, unit: 'time' }],
    ['a tenfold rise', { kind: 'ratio', value: 10, unit: 'time' }],
    ['double the number', { kind: 'ratio', value: 2, unit: 'time' }],
    ['won 3-2', { kind: 'ratio', low: 2, high: 3 }],
    ['a quarter of a million people', { kind: 'number', value: 25e4, noun: 'people' }],
    ['three quarters of a billion', { kind: 'number', value: 75e7 }],
    ['a third of the million', { kind: 'ratio', value: 0.333333333333, noun: 'million' }],
    ['100s of cars', { kind: 'number', value: 100, noun: 'cars' }],
    ['half a million people', { kind: 'number', value: 5e5, noun: 'people' }],
    ['two and a half miles', { kind: 'measure', value: 2.5, unit: 'mile' }],
    ['3 million and a half', { kind: 'number', value: 3.5e6 }],
  ]);
});

test('reads money', () => {
  reads([
    ['$1.7 million', { kind: 'money', value: 1.7e6, unit: 'USD' }],
    ['£2bn', { kind: 'money', value: 2e9, unit: 'GBP' }],
    ['C$ 5', { kind: 'money', value: 5, unit: 'CAD' }],
    ['A $20 ticket', { kind: 'money', value: 20, unit: 'USD' }],
    ['5 million yen', { kind: 'money', value: 5e6, unit: 'JPY' }],
    ['EUR 125', { kind: 'money', value: 125, unit: 'EUR' }],
    ['USD115', { kind: 'money', value: 115, unit: 'USD' }],
    ['€1,5 Mio.', { kind: 'money', value: 1.5e6, unit: 'EUR' }],
    ['3 Mrd. Euro', { kind: 'money', value: 3e9, unit: 'EUR' }],
    ["2,5 millions d'euros", { kind: 'money', value: 2.5e6, unit: 'EUR' }],
    ['5m EUR', { kind: 'money', value: 5e6, unit: 'EUR' }],
    ['99p', { kind: 'money', value: 99, unit: 'penny' }],
    ['75 USD million', { kind: 'money', value: 75e6, unit: 'USD' }],
    ['$US55,931,000', { kind: 'money', value: 55931000, unit: 'USD' }],
    ['$US 160 million', { kind: 'money', value: 160e6, unit: 'USD' }],
    ['$A1.2bn', { kind: 'money', value: 1.2e9, unit: 'AUD' }],
    ['$NZ3m', { kind: 'money', value: 3e6, unit: 'NZD' }],
    ['$C20,500', { kind: 'money', value: 20500, unit: 'CAD' }],
    ['$HK5', { kind: 'money', value: 5, unit: 'HKD' }],
    ['between $A1.2 and $A1.5 billion', { kind: 'money', low: 1.2e9, high: 1.5e9, unit: 'AUD' }],
    ['12 sen a share', { kind: 'money', value: 12, unit: 'sen per share' }],
    ['2 Sen. Ames', { kind: 'number', value: 2 }],
    ['13 dollars and 45 cents', { kind: 'money', value: 13.45, unit: 'USD' }],
    ['$70-a-share offer', { kind: 'money', value: 70, unit: 'USD per share' }],
    ['$13 billion a year earlier', { kind: 'money', value: 13e9, unit: 'USD' }],
    ['25 pounds of rice', { kind: 'measure', value: 25, unit: 'pound', noun: 'rice' }],
    ['paid 25 pounds', { kind: 'money', value: 25, unit: 'GBP' }],
    ['$2–3 billion', { kind: 'money', low: 2e9, high: 3e9, unit: 'USD' }],
    ['€250–300m', { kind: 'money', low: 250e6, high: 300e6, unit: 'EUR' }],
    ['fell from €26.1 to €23.5 million', { kind: 'money', value: 26.1e6, unit: 'EUR' }],
    ['between $2 and $3 million', { kind: 'money', low: 2e6, high: 3e6, unit: 'USD' }],
  ]);
});

test('reads percentages and points', () => {
  reads([
    ['12 %', { kind: 'percent', value: 12, unit: '%' }],
    ['12.5 per cent of adults', { kind: 'percent', value: 12.5, unit: '%', noun: 'adults' }],
    ['ninety-nine percent', { kind: 'percent', value: 99, unit: '%' }],
    ['3 percentage points', { kind: 'percent', value: 3, unit: 'percentage point' }],
    ['25 basis points', { kind: 'percent', value: 25, unit: 'basis point' }],
    ['between 3 and 4.5 %', { kind: 'percent', low: 3, high: 4.5, unit: '%' }],
  ]);
});

test('reads measures, rates, ages and temperatures', () => {
  reads([
    ['660 square meters', { kind: 'measure', value: 660, unit: 'square metre' }],
    ['190 km2', { kind: 'measure', value: 190, unit: 'square kilometre' }],
    ['5kg of salt worth much', { kind: 'measure', value: 5, unit: 'kilogram', noun: 'salt' }],
    ['a 3-inch pipe', { kind: 'measure', value: 3, unit: 'inch' }],
    ['500,000 barrels a day', { kind: 'measure', value: 5e5, unit: 'barrel per day' }],
    [
      '2.4 billion gallons of jet fuel a year',
      { kind: 'measure', value: 2.4e9, unit: 'gallon per year', noun: 'jet fuel' },
    ],
    ['12 deaths per 100,000', { kind: 'number', value: 12, unit: 'per 100000', noun: 'deaths' }],
    ['12 per 100,000', { kind: 'number', value: 12, unit: 'per 100000' }],
    ['a 45-year-old man', { kind: 'measure', value: 45, unit: 'year of age' }],
    ['between the ages of 18 and 34', { kind: 'measure', low: 18, high: 34, unit: 'year of age' }],
    ['children aged between 5 and 12', { kind: 'measure', low: 5, high: 12, unit: 'year of age' }],
    ['said Jane Doe, 45, a teacher', { kind: 'measure', value: 45, unit: 'year of age' }],
    ['98.6 degrees F', { kind: 'measure', value: 98.6, unit: 'degree fahrenheit' }],
    ['-18 °C', { kind: 'measure', value: -18, unit: 'degree celsius' }],
    ['10–12 years', { kind: 'measure', low: 10, high: 12, unit: 'year' }],
    ['2,000.45±0.01 kg', { kind: 'measure', value: 2000.45, low: 2000.44, high: 2000.46, unit: 'kilogram' }],
    ['35m of the devices', { kind: 'number', value: 35e6, noun: 'devices' }],
    ['40m of their votes', { kind: 'number', value: 40e6, noun: 'votes' }],
    ['35m of cables', { kind: 'measure', value: 35, unit: 'metre', noun: 'cables' }],
    ['35m of the wall', { kind: 'measure', value: 35, unit: 'metre', noun: 'wall' }],
    ['358 El Camino', { kind: 'number', value: 358 }],
    ['2 Ms Smiths', { kind: 'number', value: 2, noun: 'Ms Smiths' }],
    ['5 t CO₂e a year', { kind: 'measure', value: 5, unit: 'tonne per year', noun: 'CO₂e' }],
    ['5 t CO2 of it', { kind: 'measure', value: 5, unit: 'tonne', noun: 'CO2' }],
    ['5 t CO', { kind: 'number', value: 5 }],
    ['45 and 50 mg', { kind: 'measure', value: 45, unit: 'milligram' }],
  ]);
});

test('reads the word of scale that both ends of a range share', () => {
  reads([
    ['four to five thousand people', { kind: 'number', low: 4000, high: 5000, noun: 'people' }],
    ['between one and two million', { kind: 'number', low: 1e6, high: 2e6 }],
    ['two or three dozen eggs', { kind: 'number', low: 24, high: 36, noun: 'eggs' }],
    ['one to two hundred thousand men', { kind: 'number', low: 1e5, high: 2e5, noun: 'men' }],
    ['one to two million dollars', { kind: 'money', low: 1e6, high: 2e6, unit: 'USD' }],
    ['a hundred to two hundred', { kind: 'number', low: 100, high: 200 }],
    ['five to one hundred', { kind: 'number', low: 5, high: 100 }],
    ['nine hundred to two thousand', { kind: 'number', low: 900, high: 2000 }],
    ['five to twenty-one', { kind: 'number', low: 5, high: 21 }],
  ]);
});

test('reads both ends of a range with their signs', () => {
  reads([
    ['at −49.9 to −6.3 cm2', { kind: 'measure', low: -49.9, high: -6.3, unit: 'square centimetre' }],
    ['at −5–−3 °C', { kind: 'measure', low: -5, high: -3, unit: 'degree celsius' }],
    ['at -5--3 mm', { kind: 'measure', low: -5, high: -3, unit: 'millimetre' }],
    ['at −3–5 °C', { kind: 'measure', low: -3, high: 5, unit: 'degree celsius' }],
    ['for $3--4', { kind: 'money', low: 3, high: 4, unit: 'USD' }],
    ['at (23.9 ± 7.4 cm2)', { kind: 'measure', value: 23.9, low: 16.5, high: 31.3, unit: 'square centimetre' }],
  ]);
});

test('reads the first of two states and of a list in the unit of the last', () => {
  reads([
    ['rose from 13.5 to 14.0 mm', { kind: 'measure', value: 13.5, unit: 'millimetre' }],
    ['grew from 4.8 to 4.7 percent', { kind: 'percent', value: 4.8, unit: '%' }],
    ['grew from 24.2 to 33-35 billion euros', { kind: 'money', value: 24.2e9, unit: 'EUR' }],
    ['grew from 1.2 to 1.5 million people', { kind: 'number', value: 1.2e6, noun: 'people' }],
    ['fell from about 900 to 800 men', { kind: 'number', value: 900, noun: 'men', qualifier: 'approximately' }],
    ['fell from 900 to 1.2 million', { kind: 'number', value: 900 }],
    ['rose by 300 to 4,000 people', { kind: 'number', value: 300 }],
    ['rose by 17,000 to 4.8 million people', { kind: 'number', value: 17000 }],
    ['from 20 to 30 °C', { kind: 'measure', low: 20, high: 30, unit: 'degree celsius' }],
    ['3- and 5-year bonds', { kind: 'measure', value: 3, unit: 'year' }],
    ['3-, 5- and 10-year bonds', { kind: 'measure', value: 3, unit: 'year' }],
    ['12-to-15 year olds', { kind: 'measure', low: 12, high: 15, unit: 'year of age' }],
    ['minus-130 degrees', { kind: 'measure', value: -130, unit: 'degree' }],
    ['sub-7 nanometer chips', { kind: 'measure', value: 7, unit: 'nanometre', qualifier: 'less than' }],
    ['sub-2% growth', { kind: 'percent', value: 2, unit: '%', qualifier: 'less than' }],
  ]);
});

test('reads qualifiers around the number', () => {
  const qualifiers = {
    approximately: ['some 45', 'about 45', 'around 45', 'roughly 45', '~45', 'circa 45', 'an estimated 45', '45 or so'],
    nearly: ['nearly 45', 'almost 45', 'close to 45', 'just under 45'],
    'more than': ['more than 45', 'over 45', 'above 45', '>45', 'in excess of 45', 'more than the 45'],
    'less than': ['less than 45', 'fewer than 45', 'under 45', 'below 45', '<45'],
    'at least': ['at least 45', 'no fewer than 45', 'no less than 45', '≥45', '45 or more', '45+'],
    'at most': ['at most 45', 'no more than 45', '≤45', '45 or fewer'],
    'up to': ['up to 45', 'as many as 45', 'as much as 45'],
  } as const;
  for (const [qualifier, texts] of Object.entries(qualifiers)) {
    for (const text of texts) assert.equal(listFigures(`It was ${text}.`)[0]?.qualifier, qualifier, text);
  }
});

test('reads dates in reduced precision', () => {
  const dates = {
    'in 2019': '2019',
    'April 2021': '2021-04',
    'Jan. 29, 2022': '2022-01-29',
    'on 29 January 2022': '2022-01-29',
    'on Oct. 7': '--10-07',
    'on may 19': '--05-19',
    'the 1980s': '198X',
    '2001-08': '2001/2008',
    '31.12.2020': '2020-12-31',
    'A.D. 79': '0079',
    'AD 1000': '1000',
    '1066 AD': '1066',
    '44 BC': '-0043',
    '300 B.C.E.': '-0299',
    'in 2120': '2120',
    'By 2120 it will be hot': '2120',
    '2003.06.11': '2003-06-11',
    '2014/09/19': '2014-09-19',
    '19-09-2014': '2014-09-19',
    '9-19-2014': '2014-09-19',
    '09-09-2014': '2014-09-09',
    '19/9/14': '2014-09-19',
    '9/19/98': '1998-09-19',
    '29 April 2014 / 11:04': '2014-04-29',
    '12–18 April 2015': '2015-04-12/2015-04-18',
    'from 12 to 18 April 2015': '2015-04-12/2015-04-18',
    'between 12 and 18 April': '--04-12/--04-18',
    'on 12 and 18 April 2015': '2015-04-12',
    'April 12–18, 2015': '2015-04-12/2015-04-18',
    'April 12 to 18': '--04-12/--04-18',
    'April 30 to May 2, 2015': '2015-04-30/2015-05-02',
    '30 April–2 May 2015': '2015-04-30/2015-05-02',
    'from 28 December to 3 January 2016': '2015-12-28/2016-01-03',
    'from 28 December until the 3rd of January': '--12-28/--01-03',
    'moved from 12 April to 3 May 2015': '2015-04-12',
    'the night of 12/13 April 2015': '2015-04-12/2015-04-13',
    'from March to May 2019': '2019-03/2019-05',
    'Dec.–Feb. 2019': '2018-12/2019-02',
    'March and May 2019': '2019-03',
  };
  for (const [text, date] of Object.entries(dates)) reads([[text, { kind: 'date', date }]]);
});

test('reads ranks apart from counts', () => {
  reads([
    ['the 21st century', { kind: 'ordinal', value: 21 }],
    ['the twenty-first time', { kind: 'ordinal', value: 21 }],
    ['the fifth man', { kind: 'ordinal', value: 5 }],
  ]);
});

test('reads the cells of a table with the unit of their column or row', () => {
  const table = (heading: string, cell: string) => `| Place | ${heading} |\n|---|---:|\n| Rome | ${cell} |`;
  reads([
    [table('Deaths', '45'), { kind: 'number', value: 45, noun: 'Deaths' }],
    [
      table('Area (km²)', 'about 45'),
      { kind: 'measure', value: 45, unit: 'square kilometre', qualifier: 'approximately' },
    ],
    [table('Cost ($ million)', '2–3'), { kind: 'money', low: 2e6, high: 3e6, unit: 'USD' }],
    [table('Share, %', '4.5'), { kind: 'percent', value: 4.5, unit: '%' }],
    [table('People (millions)', '2'), { kind: 'number', value: 2e6, noun: 'People' }],
    [table('Length in miles', '1950'), { kind: 'measure', value: 1950, unit: 'mile' }],
    ['| | A |\n|-|-|\n| Weight (kg) | 7 |', { kind: 'measure', value: 7, unit: 'kilogram' }],
  ]);
});
