// The source's figure in the note's way of writing: one row a figure of the note, one of its source, and what takes its place.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listFigures } from '../../../src/core/figures/listFigures.ts';
import { rewriteFigure } from '../../../src/core/problems/rewriteFigure.ts';

type Row = readonly [note: string, source: string, rewritten: string];

function rewrites(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    for (const [note, source, rewritten] of rows) {
      it(`${note} | ${source} | ${rewritten}`, () => {
        const [claim] = listFigures(note);
        const [found] = listFigures(source);
        assert.ok(claim && found, 'both must hold a figure');
        assert.equal(rewriteFigure(claim, found), rewritten);
      });
    }
  });
}

rewrites('the scale word of the note stays', [
  ['5 trillion', '7,000,000,000,000', '7 trillion'],
  ['5tn', '7 trillion', '7tn'],
  ['5 billion people', '7,000,000,000 people', '7 billion'],
  ['5 bn people', '7 billion people', '7 bn'],
  ['$5b', '$7 billion', '$7b'],
  ['5 million people', '6,000,000 people', '6 million'],
  ['€5mn', '€6 million', '€6mn'],
  ['€5m', '€6 million', '€6m'],
  ['$1.7 million', '$2,400,000', '$2.4 million'],
  ['5 thousand people', '6,000 people', '6 thousand'],
  ['5k people', '7,400 people', '7.4k'],
  ['5.1m people', '61 million people', '61m'],
  ['3.5bn people', '12,345,000,000 people', '12.345bn'],
  ['5 million people', '1,000,000 people', '1 million'],
]);

rewrites('without the scale word where the number would not be short', [
  ['5 million people', '480,000 people', '480,000'],
  ['5million people', '480,000 people', '480,000'],
  ['5.5 million people', '7,123,400 people', '7,123,400'],
  ['1.2 million people', '1,234,567 people', '1,234,567'],
]);

rewrites('a letter that scales nothing stays', [
  ['5m tall', '8 metres tall', '8m'],
  ['5b people', '7 people', '7'],
  ['5 kg', '7 kg', '7 kg'],
  ['5 km', '8 km', '8 km'],
]);

rewrites('thousands are separated as in the note', [
  ['1234 people', '12,345 people', '12345'],
  ['999 people', '12345 people', '12,345'],
  ['12,345 people', '1234567 people', '1,234,567'],
  ['12,345 people', '999 people', '999'],
  ['12 345 people', '54,321 people', '54 321'],
  ['5 300 people', '6,100 people', '6 100'],
  ['12 345 678 people', '54,321 people', '54 321'],
  ['12\u00a0345 people', '54,321 people', '54\u00a0321'],
  ['12\u202f345 people', '54,321 people', '54\u202f321'],
  ['12\u2009345 people', '54,321 people', '54\u2009321'],
  ['12’345 people', '54,321 people', '54’321'],
  ["12'345 people", '54,321 people', "54'321"],
  ['1,234.5678 km', '2222.5 km', '2,222.5 km'],
  ['1234.5 km', '12,345.25 km', '12345.25 km'],
]);

rewrites('decimals have the mark of the note', [
  ['2.5 km', '1,234.5 km', '1,234.5 km'],
  ['3,5 %', '4.5 %', '4,5 %'],
  ['0,5 %', '1234.5 %', '1.234,5 %'],
  ['1.234,5 km', '2,345.5 km', '2.345,5 km'],
  ['1.234.567,5 km', '2,345.5 km', '2.345,5 km'],
  ['5.123 %', '4.321 %', '4.321 %'],
  ['12.345 km', '54,321.5 km', '54,321.5 km'],
]);

rewrites('no digits are made up', [
  ['12 %', '14 %', '14 %'],
  ['12 %', '14.7 %', '14.7 %'],
  ['5 °F', '7.5 °F', '7.5 °F'],
]);

rewrites('the sign stays with its number', [
  ['−5 %', '−7 %', '−7 %'],
  ['−5.5 %', '−7.25 %', '−7.25 %'],
  ['-5 %', '7 %', '7 %'],
  ['5 %', '−7 %', '−7 %'],
]);

rewrites('the source’s own writing where the note’s cannot say it', [
  ['twelve people', '12,345 people', '12,345'],
  ['between 3 and 5 years', '6 years', '6 years'],
  ['4 years', '5 to 6 years', '5 to 6 years'],
  ['3 to 5 years', '4 to 6 years', '4 to 6 years'],
  ['a third of them', '40 percent of them', '40 percent'],
  ['1/3 of them', '40 % of them', '40 %'],
  ['10 miles', '5 km', '5 km'],
  ['June 2019', 'June 2020', 'June 2020'],
  ['5 people', 'June 2020', 'June 2020'],
  ['June 2020', '5 people', '5'],
]);
