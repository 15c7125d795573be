// The bare title of a page: without the topic, date or subtitle that its heading holds, and the name that its <title> adds.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parsePage } from '../../../src/core/documents/page.ts';

const PROSE = `<p>The ferry was late by an hour on Monday, and the passengers of the second crossing had to spend the night in the school.</p>
<p>Nobody had told them, said Ines Holm, who runs it. She counted 130 of them in the hall, and 12 more in the chapel beside it.</p>`;

const TITLES: readonly (readonly [name: string, head: string, heading: string, expected: string])[] = [
  ['a topic above it', '<title>The ferry that came late | Harbour</title>', '<h1><span>Island life</span> <span>The ferry that came late</span></h1>', 'The ferry that came late'],
  ['a date before it', '<title>The ferry that came late - Harbour office</title>', '<h1><span>27.01.2022</span> The ferry that came late</h1>', 'The ferry that came late'],
  ['a subtitle below it', '<meta property="og:title" content="The ferry that came late">', '<h1>The ferry that came late<small>And why nobody said so</small></h1>', 'The ferry that came late'],
  ['a word of it in an element', '<title>The ferry that came late | Harbour</title>', '<h1>The <em>ferry</em> that came late</h1>', 'The ferry that came late'],
]; // oxfmt-ignore

for (const [name, head, heading, expected] of TITLES) {
  it(`The title of a page is told from ${name}`, async () => {
    const { item } = await parsePage(`<html><head>${head}</head><body>${heading}${PROSE}</body></html>`);
    assert.equal(item.title, expected);
  });
}

it('A page that tells its publication in its title alone is of that, not of its host', async () => {
  const html = `<html><head><title>The ferry that came late | The Harbour Post</title></head><body><h1>The ferry that came late</h1>${PROSE}</body></html>`;
  assert.equal(
    (await parsePage(html, { url: 'https://www.thp.example/1' })).item['container-title'],
    'The Harbour Post',
  );
});
