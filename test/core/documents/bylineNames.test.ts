import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseBylineNames } from '../../../src/core/documents/bylineNames.ts';
import { formatName } from '../../../src/core/source.ts';

const BYLINES: readonly (readonly [printed: string, names: string])[] = [
  ['MARTA HADDOW AND IDRIS OYELLE', 'Marta Haddow; Idris Oyelle'],
  ['Marta HADDOW', 'Marta Haddow'],
  ["J.R. O'BRIEN-LÉVY", "J.R. O'Brien-Lévy"],
  ['JAN VAN DER BERG', 'Jan van der Berg'],
  ['SHEILA MCDONALD', 'Sheila McDonald'],
  ['TJ LI', 'TJ Li'],
  ['BBC NEWS', 'BBC News'],
  ['AFP and Marta Haddow', 'AFP; Marta Haddow'],
  ['REUTERS', 'REUTERS'],
  ['Ali al-Hassan', 'Ali al-Hassan'],
];

describe('a byline', () => {
  for (const [printed, names] of BYLINES)
    it(`“${printed}” names ${names}`, () => assert.equal(parseBylineNames(printed).map(formatName).join('; '), names));
});
