// Each kind of markup of an article as the reader shows it: the whole HTML, with where its words stand.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { format, listBlocks } from './readerHtml.ts';

type Row = readonly [what: string, text: string, html: string];

function shows(title: string, rows: readonly Row[]): void {
  suite(title, () => {
    for (const [what, text, html] of rows) test(what, () => assert.equal(format(text), html));
  });
}

const words = (text: string, at: string) => `<span data-at="${at}">${text}</span>`;

shows('blocks', [
  [
    'a table',
    '| a | b |\n| :- | - |\n| 1 | 2 |',
    `<div class="table" role="region" tabindex="0"><table><thead><tr><th scope="col" class="left">${words('a', '0:2')}</th><th scope="col">${words('b', '0:6')}</th></tr></thead><tbody><tr><td class="left"><span data-at="0:23"><span class="figure" data-claim="f0">1</span></span></td><td><span data-at="0:27"><span class="figure" data-claim="f1">2</span></span></td></tr></tbody></table></div>`,
  ],
  ['a list that counts', '1. a\n2. b', `<ol start="1"><li>${words('a', '0:3')}</li><li>${words('b', '0:8')}</li></ol>`],
  ['a list that counts from seven', '7. a', `<ol start="7"><li>${words('a', '0:3')}</li></ol>`],
  [
    'a list with space between its items',
    '- a\n\n- b',
    `<ul><li><p>${words('a', '0:2')}</p></li><li><p>${words('b', '0:7')}</p></li></ul>`,
  ],
  ['a rule', 'a\n\n---\n\nb', `<p>${words('a', '0:0')}</p>\n<hr>\n<p>${words('b', '0:8')}</p>`],
  ['code', '```js\na < b\n```', '<pre tabindex="0"><code>a &lt; b\n</code></pre>'],
  [
    'a quotation',
    '> - a',
    `<blockquote><ul><li>${words('<span class="quotation" data-claim="q0">a</span>', '0:4')}</li></ul></blockquote>`,
  ],
  [
    'a footnote',
    'a[^n"1]\n\n[^n"1]: b',
    `<p>${words('a<sup><a href="#note-n%221">n&quot;1</a></sup>', '0:0')}</p>\n<div class="footnote" role="note" id="note-n%221" data-label="n&quot;1"><p>${words('b', '0:17')}</p></div>`,
  ],
  [
    'HTML with page marks and words',
    '<!-- page 3 --><div>a < b</div><!-- page 4 -->',
    '<span class="page" role="separator" aria-label="3" data-page="3"></span><span class="page" role="separator" aria-label="4" data-page="4"></span><p>a &lt; b</p>',
  ],
  ['HTML of several words', '<div>a<br>b</div>', '<p>a b</p>'],
  ['a comment that never ends', '<div>a</div><!-- b\nc', '<p>a</p>'],
  [
    'a heading of the second and of the sixth level',
    '## a\n\n###### b',
    `<h2>${words('a', '0:3')}</h2>\n<h6>${words('b', '0:13')}</h6>`,
  ],
]);

shows('words', [
  ['a line break', 'a\nb', `<p>${words('a\nb', '0:0')}</p>`],
  ['a hard line break', 'a  \nb', `<p>${words('a<br>b', '0:0 1:4')}</p>`],
  ['a citation', 'a [@b, p. 3]', `<p>${words('a [@b, p. 3]', '0:0')}</p>`],
  ['math', 'a $x^2$ b', `<p>${words('a <code>$x^2$</code> b', '0:0')}</p>`],
  ['code', 'a `b` c', `<p>${words('a <code>b</code> c', '0:0 2:3 3:5')}</p>`],
  ['a note in the text', 'a^[b] c', `<p>${words('a<small>b</small> c', '0:0 1:3 2:5')}</p>`],
  ['what was escaped', 'a\\*b', `<p>${words('a*b', '0:0 1:2 2:3')}</p>`],
  ['an entity', 'a&amp;b', `<p>${words('a&amp;b', '0:0 1:1 2:6')}</p>`],
  ['an address and a mail', '[a](HTTP://x.org) [b](mailto:c@d.org)', `<p>${words('<a href="HTTP://x.org">a</a> <a href="mailto:c@d.org">b</a>', '0:1 1:17 2:19')}</p>`],
  ['an address that hides another one', '[a](ftp://https://x.org)', `<p>${words('<a>a</a>', '0:1')}</p>`],
  ['a link with a title', '[a](https://x.org "b")', `<p>${words('<a href="https://x.org">a</a>', '0:1')}</p>`],
  ['tags that say how words look', 'a<BR/>b<Sup class="x">c</SUP>', `<p>${words('a<br>b<sup>c</sup>', '0:0 1:6 2:22')}</p>`],
  ['other tags', 'a<bx>b</bx><!-- c -->d', `<p>${words('abd', '0:0 1:5 2:21')}</p>`],
  ['a page mark', 'a<!-- page 3 -->b', `<p>${words('a<span class="page" role="separator" aria-label="3" data-page="3"></span>b', '0:0 1:16')}</p>`],
  [
    'a picture between words',
    'a ![b *c*](d.png "e f") g',
    `<p>${words('a <span class="picture"><img src="local/d.png" alt="b c" loading="lazy"><span class="caption">e f</span></span> g', '0:0 5:23')}</p>`,
  ],
  [
    'words behind the number of a footnote',
    'a[^1] b\n\n[^1]: c',
    `<p>${words('a<sup><a href="#note-1">1</a></sup> b', '0:0 2:5')}</p>\n<div class="footnote" role="note" id="note-1" data-label="1"><p>${words('c', '0:15')}</p></div>`,
  ],
]); // oxfmt-ignore

suite('the heading that says the title', () => {
  const isTitle = (text: string, title: string) => listBlocks(text, title).map((block) => block.isTitle);

  const ROWS: readonly (readonly [what: string, text: string, title: string, isTitle: readonly boolean[]])[] = [
    ['is the same but for case and marks', '# THE River, at-last!\n\na', 'The river: at last', [true, false]],
    ['has words apart', '# The river\n\na', 'Theriver', [false, false]],
    ['is a heading', 'The river\n\n# The river', 'The river', [false, true]],
    ['is the third heading at most', '# a\n\nb\n\n# c\n\n# It', 'It', [false, false, false, true]],
    ['is not the fourth', '# a\n\n# b\n\n# c\n\n# It', 'It', [false, false, false, false]],
  ];
  for (const [what, text, title, expected] of ROWS) test(what, () => assert.deepEqual(isTitle(text, title), expected));
});
