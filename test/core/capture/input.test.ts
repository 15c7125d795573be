// What a person may type, paste or copy, and what it is understood as.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseInput } from '../../../src/core/capture/input.ts';

/** The kind of the input, and what it is read as, in one line. */
function read(text: string): string {
  const input = parseInput(text);
  if (input === undefined) return 'nothing';
  if (input.kind === 'identifier') return `${input.identifier.scheme} ${input.identifier.value}`;
  return input.kind === 'address' ? input.url : input.kind;
}

const INPUTS: readonly (readonly [text: string, read: string])[] = [
  ['', 'nothing'],
  [' \n', 'nothing'],
  ['10.1000/ferry.2021', 'DOI 10.1000/ferry.2021'],
  ['doi:10.1000/ferry.2021.', 'DOI 10.1000/ferry.2021'],
  ['https://doi.org/10.1000/a%2Fb', 'DOI 10.1000/a/b'],
  ['http://dx.doi.org/10.1000/ferry', 'DOI 10.1000/ferry'],
  ['10.1000/(ISSN)1234<5', 'text'],
  ['arXiv:2101.00001v2', 'arXiv 2101.00001'],
  ['2101.00001', 'arXiv 2101.00001'],
  ['hep-th/9901001', 'arXiv hep-th/9901001'],
  ['https://arxiv.org/pdf/2101.00001v1.pdf', 'arXiv 2101.00001'],
  ['PMID: 123', 'PMID 123'],
  ['31209238', 'PMID 31209238'],
  ['https://pubmed.ncbi.nlm.nih.gov/31209238/', 'PMID 31209238'],
  ['2024', 'text'],
  ['978-3-16-148410-0', 'ISBN 9783161484100'],
  ['ISBN 0-306-40615-2', 'ISBN 0306406152'],
  ['978-3-16-148410-1', 'text'],
  ['https://harbour.example/ferry?id=3#top', 'https://harbour.example/ferry?id=3'],
  ['  <https://harbour.example/>  ', 'https://harbour.example/'],
  ['harbour.example/ferry', 'https://harbour.example/ferry'],
  ['localhost:8080/x', 'http://localhost:8080/x'],
  ['https://ines:secret@harbour.example/', 'https://harbour.example/'],
  ['javascript:alert(1)', 'text'],
  ['file:///etc/passwd', 'text'],
  ['See https://harbour.example/ferry for more.', 'text'],
  ['@book{holm2021, title = {The Ferry}}', 'entries'],
  ['TY  - BOOK\nID  - holm2021\nTI  - The Ferry\nER  - ', 'entries'],
  ['[{"id": "holm2021", "type": "book", "title": "The Ferry"}]', 'entries'],
  ['references:\n- id: holm2021\n  title: The Ferry', 'entries'],
  ['[Harbour] The ferry sails again, its owner said.', 'text'],
  ['@ines said that the ferry sails again.', 'text'],
  ['<p>The ferry sails.</p><p>It sails again.</p>', 'page'],
  ['The ferry sails again.\n\nIts owner is glad.', 'text'],
];

describe('what one gives to capture', () => {
  for (const [text, expected] of INPUTS) {
    it(`${JSON.stringify(text.slice(0, 50))} is ${expected}`, () => assert.equal(read(text), expected));
  }
});
