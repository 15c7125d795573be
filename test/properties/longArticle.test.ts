// The reader's HTML of an article so long that it is read in parts: nothing is lost or moved where they meet.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticleChunks } from '../../src/core/reader/articleHtml.ts';
import { checkPlaces, format, listBlocks } from '../core/readerHtml.ts';

const SECTION = '# The river\n\nIt rose overnight.\n\n- and\n\n  then *fell*\n\n';
const SECTIONS = 300;
const LONG = `[a][end]\n\n${SECTION.repeat(SECTIONS)}[end]: https://x.org/end`;

test('a long article is cut where blocks begin, and nothing of it is lost', () => {
  const parts = [...parseArticleChunks(LONG)];
  assert.ok(parts.length > 1, `${parts.length} part`);
  assert.equal(parts.map(({ start, end }) => LONG.slice(start, end)).join(''), LONG);
  assert.equal(listBlocks(LONG).length, 1 + 3 * SECTIONS);
});

test('a long article knows its places and its links in all of them', () => {
  checkPlaces(LONG);
  assert.match(format(LONG), /^<p><span[^>]*><a href="https:\/\/x.org\/end">a<\/a>/);
});
