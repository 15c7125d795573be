// Where a citekey is being typed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPartialCitekey } from '../../../src/core/citations/citationText.ts';

/** `|` is the cursor, `‹…›` the span that an accepted key replaces. */
function completes(marked: string): void {
  const offset = marked.replace(/[‹›]/g, '').indexOf('|');
  const text = marked.replace(/[‹›|]/g, '');
  const start = marked.replace(/\|/g, '').indexOf('‹');
  const end = marked.replace(/[‹|]/g, '').indexOf('›');
  const expected = start === -1 ? undefined : { start, end, typed: text.slice(start + 1, offset) };
  assert.deepEqual(findPartialCitekey(text, offset), expected, marked);
}

test('finds the key under the cursor', () => {
  for (const marked of [
    '‹@|›',
    'fled [‹@|›]',
    'fled [‹@had|›]',
    'fled [‹@had|dow2024sarn›, p. 3]',
    '[@one; ‹@tw|›]',
    '[see -‹@wat|›]',
    'as ‹@DBLP:books/mit|› says',
    'as ‹@müller2020|› says',
    '(‹@a.b|.c›)',
  ]) {
    completes(marked);
  }
});

test('finds none where no citation may begin', () => {
  for (const marked of ['|', 'jane@exam|', 'fled [@a] now|', 'fled [@a; |]', '[@a, p|]', 'word|', '@ |'])
    completes(marked);
});
