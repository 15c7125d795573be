// What is in capitals throughout is written as names and titles are; all else stays as it is.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calmCapitals } from '../../src/core/capitals.ts';

const ROWS: readonly (readonly [text: string, calm: string])[] = [
  ['THE HARBOUR GAZETTE', 'The Harbour Gazette'],
  ['THE PRICE OF A GUARD: WHAT THE PRISON PAYS', 'The Price of a Guard: What the Prison Pays'],
  ['NEW YORK TIMES', 'New York Times'],
  ['BBC NEWS ONLINE', 'BBC News Online'],
  ['UN NEWS CENTRE', 'UN News Centre'],
  ['JOURNAL OF SAINT-DENIS', 'Journal of Saint-Denis'],
  ['COURRIER DE L’OUEST', 'Courrier de L’Ouest'],
  ['U.S. GEOLOGICAL SURVEY', 'U.S. Geological Survey'],
];
const AS_THEY_ARE = [
  'REUTERS',
  'UNHCR',
  'The Harbour Gazette',
  'PLOS One',
  'AP NEWS',
  'ÖSTERREICH heute',
  '朝日新聞 デジタル',
  '',
];

describe('capitals throughout', () => {
  for (const [text, calm] of ROWS) it(`${text} is ${calm}`, () => assert.equal(calmCapitals(text), calm));
  for (const text of AS_THEY_ARE) it(`leaves ${text}`, () => assert.equal(calmCapitals(text), text));
  it('once calm, stays so', () => {
    for (const [, calm] of ROWS) assert.equal(calmCapitals(calm), calm);
  });
});
