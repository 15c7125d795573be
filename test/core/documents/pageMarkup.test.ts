// What of a page's markup its reader would miss: who is quoted, the language of code, large pictures, words in one piece.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parsePage } from '../../../src/core/documents/page.ts';

const PROSE =
  '<p>The ferry was late by an hour on Monday, and the passengers of the second crossing had to spend the night in the school.</p>';

const ROWS: readonly (readonly [name: string, body: string, expected: RegExp])[] = [
  ['the speaker in the footer of a quotation', '<blockquote><p>We had an hour.</p><footer>— <cite>Ines Holm</cite></footer></blockquote>', /> We had an hour\.\n>\n> — Ines Holm/],
  ['the language of code', '<pre><code class="language-python">print(340)</code></pre>', /```python\nprint\(340\)\n```/],
  ['the language of code around it', '<div class="highlight highlight-source-ts"><pre>const a = 1;</pre></div>', /```ts\nconst a/],
  ['no language where there is none', '<pre><code class="language-plaintext">340</code></pre>', /```\n340/],
  ['the largest picture of a set', '<figure><img src="/a-100.jpg" srcset="/a-400.jpg 400w, /a-1200.jpg 1200w" alt="Hall"></figure>', /!\[Hall\]\(https:\/\/harbour\.example\/a-1200\.jpg\)/],
  ['no poster', '<figure><img src="/a-100.jpg" srcset="/a-1200.jpg 1200w, /a-9000.jpg 9000w" alt="Hall"></figure>', /a-1200\.jpg/],
  ['the sharper picture', '<figure><img src="/a.jpg" srcset="/a.jpg, /a@2x.jpg 2x" alt="Hall"></figure>', /a@2x\.jpg/],
  ['an address with a comma in it', '<figure><img src="/a.jpg" srcset="/w_400,q_80/a.jpg 400w, /w_800,q_80/a.jpg 800w" alt="Hall"></figure>', /w_800,q_80\/a\.jpg/],
  ['words without soft hyphens', '<p>The Er\u00ADin\u00ADne\u00ADrung of 340\u200B tonnes, which the harbour keeps in its second hall all year.</p>', /The Erinnerung of 340 tonnes/],
]; // oxfmt-ignore

for (const [name, body, expected] of ROWS) {
  it(`A page keeps ${name}`, async () => {
    const html = `<article><h1>The ferry that came late</h1>${PROSE}${body}${PROSE}</article>`;
    assert.match((await parsePage(html, { url: 'https://harbour.example/ferry' })).text, expected);
  });
}

const TITLES: readonly (readonly [stated: string, title: string])[] = [
  ['渡轮晚点一百三十名乘客在学校过夜_港口网', '渡轮晚点一百三十名乘客在学校过夜'],
  ['島へのフェリーが一時間遅れ乗客は学校で一夜｜朝港新聞', '島へのフェリーが一時間遅れ乗客は学校で一夜'],
  ['The sn\u00ADow that came late', 'The snow that came late'],
];

for (const [stated, title] of TITLES) {
  it(`The title “${stated}” is bare`, async () => {
    const { item } = await parsePage(`<html><head><title>${stated}</title></head><body>${PROSE}</body></html>`);
    assert.equal(item.title, title);
  });
}

it('A page without spaces between its words is not taken for an empty one', async () => {
  const text = '渡轮晚点一小时，第二班的一百三十名乘客只好在学校里过夜。'.repeat(20);
  const html = `<html><body><div id="root"></div><h1>渡轮晚点</h1><p>${text}</p><script>${'x'.repeat(3000)}</script></body></html>`;
  assert.doesNotMatch(JSON.stringify((await parsePage(html)).warnings), /JavaScript/);
});
