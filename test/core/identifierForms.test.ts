// Identifiers as people write them: bare, with a prefix, as an address, in the forms that publishers once gave them.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findIdentifier, toRequest } from '../../src/core/identifiers/identifiers.ts';

const ROWS: readonly (readonly [text: string, scheme: string, value: string])[] = [
  ['PMC1234567', 'PMCID', 'PMC1234567'],
  ['pmcid: PMC1234567', 'PMCID', 'PMC1234567'],
  ['https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/', 'PMCID', 'PMC1234567'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567', 'PMCID', 'PMC1234567'],
  [
    '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
    'DOI',
    '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
  ],
  ['10.1000/ferry', 'DOI', '10.1000/ferry'],
  ['2101.00001', 'arXiv', '2101.00001'],
];

for (const [text, scheme, value] of ROWS) {
  it(`${text} is ${scheme}`, () => {
    assert.deepEqual(findIdentifier(text), { scheme, value });
  });
}

it('A paper of PubMed Central is asked for by its number', () => {
  assert.match(toRequest({ scheme: 'PMCID', value: 'PMC1234567' }).url, /\/pmc\/\?format=csl&id=1234567$/);
});

it('A tag is no part of a DOI', () => {
  assert.equal(findIdentifier('10.1000/ferry<br>'), undefined);
});
