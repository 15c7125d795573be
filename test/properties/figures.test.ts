// What holds for every text: spans are valid, sorted and apart, and a written whole number is read back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { listFigures } from '../../src/core/figures/listFigures.ts';
import { anyCharacter } from './anyCharacter.ts';

const SEED = { seed: 20220129, numRuns: 100 };

const FRAGMENTS = [
  '12',
  '1,2',
  '$',
  '%',
  ' to ',
  '-',
  '–',
  'one ',
  'million',
  ' and ',
  'half ',
  'a ',
  '(',
  ')',
  '|',
  '\n',
  '\n\n',
  '[',
  ']',
  '@',
  '.',
  ' per ',
  'May ',
  '2019',
  '°',
  '"',
  '½',
  '/',
  '×10',
  'km',
  '’',
];

const text = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 60 }),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 30 }).map((parts) => parts.join('')),
);

test('spans lie in the text, in order and apart, whatever the text', () => {
  fc.assert(
    fc.property(text, (input) => {
      let end = 0;
      for (const figure of listFigures(input)) {
        assert.ok(figure.start >= end && figure.end > figure.start && figure.end <= input.length);
        assert.equal(figure.text, input.slice(figure.start, figure.end));
        end = figure.end;
      }
    }),
    SEED,
  );
});

const STYLES: readonly ((value: number) => string)[] = [
  (value) => `${value} people`,
  (value) => `${value.toLocaleString('en-US')} people`,
  (value) => `${value.toLocaleString('en-US').replaceAll(',', '\u202f')} people`,
  (value) => `$${value.toLocaleString('en-US')}`,
  (value) => `${value.toLocaleString('de-DE')},00 €`,
  (value) => `${value / 1e6} million people`,
  (value) => `${value.toExponential()} km`,
];

test('a whole number is read back from every style it is written in', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2100, max: 999_999_999 }), fc.constantFrom(...STYLES), (value, write) => {
      assert.equal(listFigures(`It was ${write(value)} then.`)[0]?.value, value, write(value));
    }),
    SEED,
  );
});

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number below a million in words. */
function spell(value: number): string {
  if (value < 20) return SMALL[value] ?? '';
  if (value < 100) return [TENS[Math.floor(value / 10) - 2], ...(value % 10 ? [SMALL[value % 10]] : [])].join('-');
  const [unit, name] = value < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const rest = value % unit ? ` ${unit === 100 ? 'and ' : ''}${spell(value % unit)}` : '';
  return `${spell(Math.floor(value / unit))} ${name}${rest}`;
}

test('a whole number in words is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 999_999 }), (value) => {
      assert.equal(listFigures(`${spell(value)} people`)[0]?.value, value, spell(value));
    }),
    SEED,
  );
});
