// Running text of pages as Markdown: what stands beside each other does not become markup that neither is.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { parsePage } from '../../src/core/documents/page.ts';
import { parseTree } from '../../src/core/documents/page/pageTree.ts';
import { toMarkdown } from '../../src/core/documents/page/blockMarkdown.ts';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { propertyRuns } from '../properties/propertyRuns.ts';

const format = async (html: string) => toMarkdown((await parseTree(html)).document.body, 'https://a.example/');

const LINK = '<a href="/r">Read it</a>';

const PIECES: readonly (readonly [html: string, markdown: string])[] = [
  [`Wow!${LINK}`, 'Wow\\![Read it](https://a.example/r)'],
  [`<b>Wow!</b>${LINK}`, 'Wow\\![Read it](https://a.example/r)'],
  [`Wow!<span>${LINK}</span>`, 'Wow\\![Read it](https://a.example/r)'],
  [`note^${LINK}`, 'note\\^[Read it](https://a.example/r)'],
  ['[x]<span>(y)</span>', '[x\\](y)'],
  ['[<span>^1]</span>', '\\[^1]'],
  ['<a href="/r">a] b</a>', '[a\\] b](https://a.example/r)'],
  ['<a href="/r">^1</a>', '[\\^1](https://a.example/r)'],
  ['&lt;<span>script&gt;</span>', '\\<script>'],
  ['&amp;<span>amp;</span>', '\\&amp;'],
  ['~<span>~x~</span>~', '\\~\\~x\\~\\~'],
  ['<code>a</code><code>b</code>', '`ab`'],
  ['<code>a</code><code>`</code>', '`a` `` ` ``'],
  ['<i>(a)</i><i>(b)</i>', '(a)(b)'],
  ['<b>a</b> <i>b</i>', '**a** *b*'],
  ['Follow @harbour, -@quay, or write to me@harbour.example.', 'Follow \\@harbour, -\\@quay, or write to me@harbour.example.'],
  ['(@ines)<span>@jon</span>', '(\\@ines)\\@jon'],
  ['https://a.example/@ines', 'https://a.example/@ines'],
  ['at @ noon', 'at @ noon'],
  ['x<br>-', 'x  \n\\-'],
  ['x<br>=', 'x  \n\\='],
]; // oxfmt-ignore

describe('running text', () => {
  for (const [html, markdown] of PIECES) {
    it(`of ${html}`, async () => assert.equal(await format(`<p>${html}</p>`), markdown));
  }

  it('cites nothing, and reads as it was written', async () => {
    const { text } = await parsePage(`<h1>A</h1><p>Ask @ines and [@jon], or -@quay; it is @ 4.</p>`);
    const { citations, prose } = parseNote(text);
    assert.deepEqual(citations, []);
    assert.match(prose.replace(/ +/g, ' '), /Ask @ines and \[?\s?@jon/);
  });
});

const words = fc.constantFrom(
  ...['a', 'b c', ' ', '!', '[', ']', '(', ')', '*', '_', '~', '`', '\\', '^', '@', '@k', '-@k', '&lt;', '&amp;', ':', '#', '-', '+', '1.', '=', '|', '"', '&gt;', '{', '}'],
); // oxfmt-ignore

const inline: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    words,
    fc.constantFrom('<img src="/p.png" alt="a]b">', '<code>x`</code>', '<code>y</code>'),
    fc
      .tuple(fc.constantFrom('b', 'i', 'span', 'del', 'a href="/r"'), fc.array(tie('node'), { maxLength: 4 }))
      .map(([tag, inside]) => `<${tag}>${inside.join('')}</${tag.split(' ')[0] ?? ''}>`),
  ),
})).node;

/** Links, pictures and words (all signs but blanks) of HTML. */
async function summarise(html: string) {
  const { document } = await parseTree(html);
  const all = (selector: string, name: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
  return { pictures: all('img', 'src'), links: all('a', 'href'), text: document.body.textContent.replace(/\s+/g, '') };
}

describe('running text of any pieces', () => {
  it('has the same words, pictures and links when Markdown is read again', async () => {
    const reader = new MarkdownIt({ html: true });
    await fc.assert(
      fc.asyncProperty(fc.array(inline, { minLength: 1, maxLength: 8 }), async (pieces) => {
        const html = `<p>x ${pieces.join('')} x</p>`;
        const written = await summarise(html);
        const markdown = await format(html);
        const read = await summarise(reader.render(markdown));
        assert.equal(read.text, written.text, markdown);
        assert.deepEqual(
          read.pictures,
          written.pictures.map(() => 'https://a.example/p.png'),
          markdown,
        );
        assert.ok(
          read.links.length <= written.links.length && read.links.every((link) => link.endsWith('/r')),
          markdown,
        );
        assert.deepEqual(parseNote(markdown).citations, [], markdown);
      }),
      { seed: 1, numRuns: propertyRuns(1500) },
    );
  });
});
