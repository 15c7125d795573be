// What is left of a text that fails: nothing that can go.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shrink } from './shrink.ts';

const LINES = Array.from({ length: 200 }, (_, index) => `This is line ${index} of a text.\n`).join('');

async function shrinkCounted(text: string, fails: (text: string) => boolean, most = 3000) {
  let tries = 0;
  const count = (candidate: string) => Promise.resolve(++tries > 0 && fails(candidate));
  return { shrunk: await shrink(text, count, { tries: most }), tries };
}

describe('shrinking', () => {
  it('keeps the one piece that fails', async () => {
    const { shrunk, tries } = await shrinkCounted(LINES, (text) => text.includes('line 137'));
    assert.equal(shrunk, 'line 137');
    assert.ok(tries < 150, `${tries} tries`);
  });

  it('keeps pieces that fail together only', async () => {
    const fails = (text: string) => /3 of[^]*7 of[^]*\n/.test(text);
    assert.equal((await shrinkCounted(LINES, fails)).shrunk, '3 of7 of\n');
  });

  it('makes nothing of what always fails, and keeps all of what fails as a whole alone', async () => {
    assert.equal((await shrinkCounted(LINES, () => true)).shrunk, '');
    assert.equal((await shrinkCounted('a\nb c', (text) => text === 'a\nb c')).shrunk, 'a\nb c');
  });

  it('ends when the tries are used up, with what it has by then', async () => {
    const { shrunk, tries } = await shrinkCounted(LINES, (text) => text.includes('line 137'), 5);
    assert.equal(tries, 5);
    assert.ok(shrunk.length < LINES.length && shrunk.includes('line 137'));
  });
});
