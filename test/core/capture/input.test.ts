// What a person may type, paste or copy, and what it is understood as.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { capture } from '../../../src/core/capture/capture.ts';
import { parseDocument } from '../../../src/core/documents/documentParsers.ts';
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
  [`[\n{ "id": "a",\n${'/'.repeat(200)}\n"title": "A" },\n]`, 'entries'],
  [`\n${' '.repeat(20_000)}@book{holm2021, title = {The Ferry}}`, 'text'],
];

describe('what one gives to capture', () => {
  for (const [text, expected] of INPUTS) {
    it(`${JSON.stringify(text.slice(0, 50))} is ${expected}`, () => assert.equal(read(text), expected));
  }
});

describe('a text whose beginning does not tell', () => {
  const PROSE = 'The ferry sails again, and its owner is glad of it. '.repeat(400);
  const ports = {
    get: () => Promise.reject(new Error('nothing is asked of the web')),
    read: parseDocument,
    today: { 'date-parts': [[2024, 3, 9]] },
  } as const;
  const read = async (text: string) => {
    const input = parseInput(text);
    assert.equal(input?.kind, 'text');
    return await capture(input, ports, new AbortController().signal);
  };

  it('is read as a bibliography where it is one', async () => {
    const drafts = await read(`${PROSE}\n\n@book{holm2021, title = {The Ferry}}\n@book{ines2022, title = {The Fog}}\n`);
    assert.deepEqual(
      drafts.map(({ key }) => key),
      ['holm2021', 'ines2022'],
    );
  });

  it('is read as prose else', async () => {
    const [draft] = await read(PROSE);
    assert.ok(draft?.text.startsWith('The ferry sails again'));
  });
});

it('what only looks like entries is read as prose', async () => {
  const input = parseInput(
    '@comment{ferry}\n\nThe ferry sails again, its owner said, and all the town came to see it.',
  );
  assert.equal(input?.kind, 'entries');
  const never = new AbortController().signal;
  const get = () => Promise.reject(new Error('nothing is asked of the web'));
  const drafts = await capture(input, { get, read: parseDocument, today: { 'date-parts': [[2024]] } }, never);
  assert.match(drafts[0]?.text ?? '', /sails again/);
});
