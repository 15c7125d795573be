// Every figure and quotation of the article that the product was conceived from, listed by hand as values and speakers.
// The article itself is not ours: IBID_SEED names the folder that it is in, and without it these tests are skipped.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parsePasted } from '../../src/core/documents/pasted.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';

const { IBID_SEED: folder } = process.env;
const skip = folder === undefined && 'IBID_SEED names no folder';

const parseSeed = () =>
  parseNote(parsePasted(readFileSync(`${folder ?? ''}/the-reference-2022-01-29.txt`, 'utf8')).text);

/** Value or date, then what it counts or measures. */
const FIGURES = [
  '3 year',
  '12 people',
  '200 militants',
  '1000 Islamic State members',
  '900 U.S. soldiers',
  '100 people',
  '45000 people',
  '2014',
  '3000 U.S. troops',
  '2 suicide bombings',
  '2019',
  '2020',
  '1000000 USD',
  '2021-04',
  '1700000 USD',
  '10000 people',
  '2019',
  '100 women',
];

/** Words of each quotation, and who speaks. */
const QUOTATIONS = [
  '3 the U.S. Defense Intelligence Agency',
  '5 Gregory Waters',
  '4 Gregory Waters',
  '3',
  '12 a European security official',
  '14 a European security official',
  '14 Dareen Khalifa',
  '1 a European security official',
];

test('finds every figure of the seed article and nothing else', { skip }, () => {
  const said = parseSeed().figures.map(({ value, date, unit, noun }) => [date ?? value, unit ?? noun].filter(Boolean));
  assert.deepEqual(
    said.map((parts) => parts.join(' ')),
    FIGURES,
  );
});

test('finds every quotation of the seed article and who said it', { skip }, () => {
  const said = parseSeed().quotations.map(({ text, speaker }) => [text.split(/\s+/).length, speaker].filter(Boolean));
  assert.deepEqual(
    said.map((parts) => parts.join(' ')),
    QUOTATIONS,
  );
});
