// Which keys are identifiers, which sources they name, and what a note's aliases for them do.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isIdentifierKey, listItemIdentifiers, toIdentifierKey } from '../../../src/core/identifiers/identifierKeys.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';

const KEYS: readonly (readonly [key: string, identifier: string | undefined])[] = [
  ['doi:10.1371/Journal.x', 'doi:10.1371/journal.x'],
  ['DOI:10.1371/journal.x', 'doi:10.1371/journal.x'],
  ['https://doi.org/10.1371/journal.x', 'doi:10.1371/journal.x'],
  ['10.1371/journal.x', 'doi:10.1371/journal.x'],
  ['pmid:12345', 'pmid:12345'],
  ['pubmed:12345', 'pmid:12345'],
  ['pmcid:PMC12345', 'pmcid:12345'],
  ['arxiv:1412.7024v2', 'arxiv:1412.7024'],
  ['isbn:9780306406157', 'isbn:9780306406157'],
  ['isbn:0306406152', 'isbn:9780306406157'],
  ['url:https://www.news.example/a/', 'url:news.example/a'],
  ['https://news.example/a', 'url:news.example/a'],
  ['roe2020', undefined],
  ['doi:roe2020', undefined],
  ['fig:map', undefined],
];
describe('a key', () => {
  for (const [key, identifier] of KEYS) it(key, () => assert.equal(toIdentifierKey(key), identifier));
  it('that stands for an identifier', () => assert.deepEqual(['tag:x', 'tags'].map(isIdentifierKey), [true, false]));
});

it('a source has all of its identifiers', () => {
  const item = { id: 'a', type: 'book', ISBN: '0-306-40615-2', PMID: '12345', PMCID: 'PMC67890' };
  assert.deepEqual(listItemIdentifiers({ id: 'a', type: 'book', aliases: '@roe, Roe 2021' }), ['alias:roe']);
  const url = { ...item, DOI: '10.48550/arXiv.1412.7024', URL: 'https://arxiv.org/abs/1412.7024' };
  assert.deepEqual(listItemIdentifiers(url), [
    'doi:10.48550/arxiv.1412.7024',
    'pmid:12345',
    'pmcid:67890',
    'isbn:9780306406157',
    'url:arxiv.org/abs/1412.7024',
    'arxiv:1412.7024',
  ]);
});

describe('an alias', () => {
  const text = 'As [@tag:deep, p. 3] says.\n\n[@tag:deep]: doi:10.1234/deep\n[@tag:other]: words\n';
  const { citations, prose, figures } = parseNote(text);
  it('gives its identifier to what cites it', () => {
    const [cite] = citations.flatMap(({ cites }) => cites);
    assert.deepEqual(
      [cite?.key, cite && text.slice(cite.keySpan.start, cite.keySpan.end)],
      ['doi:10.1234/deep', '@tag:deep'],
    );
  });
  it('is no citation, no prose and no figure', () => {
    assert.equal(citations.length, 2);
    assert.match(prose, /^As +says\.\s+: words\s*$/);
    assert.deepEqual(figures, []);
  });
});
