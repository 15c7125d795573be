// The reader's HTML: every word knows its place in the source, every claim is marked, and nothing of the source is code.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseNote } from '../../src/core/note/parseNote.ts';
import { listArticleBlocks, parseArticleChunks } from '../../src/core/reader/articleHtml.ts';
import { listClaims, listClaimsAt } from '../../src/core/reader/listedClaims.ts';
import { checkPlaces, format, listBlocks } from './readerHtml.ts';

/** Without the places, which have a test of their own. */
function plain(text: string): string {
  return format(text).replace(/<span data-at="[^"]*">(.*?)<\/span>(?=<\/(?:p|h\d|li|td|th)>)/gs, '$1');
}

const RENDERED: readonly (readonly [name: string, text: string, html: string])[] = [
  ['marks a figure', 'Some 45,000 fled.', '<p>Some <span class="figure" data-claim="f0">45,000</span> fled.</p>'],
  [
    'marks the words of a quotation and the figure in it',
    'She said “only 12 came”.',
    '<p>She said “<span class="quotation" data-claim="q0">only <span class="figure" data-claim="f0">12</span> came</span>”.</p>',
  ],
  [
    'marks a claim piece by piece where emphasis cuts it',
    'About **1.7** million.',
    '<p>About <strong><span class="figure" data-claim="f0">1.7</span></strong><span class="figure" data-claim="f0"> million</span>.</p>',
  ],
  ['lets headings begin below the title', '# High\n\n### Low', '<h2>High</h2>\n<h3>Low</h3>'],
  [
    'shows where a page begins',
    '<!-- page 12 -->\n\nText.',
    '<span class="page" role="separator" aria-label="12" data-page="12"></span>\n<p>Text.</p>',
  ],
  ['leaves out tags and keeps their words', 'a <b onclick="x()">b</b> <script>c</script>', '<p>a <b>b</b> c</p>'],
  ['leaves out a block of HTML but its words', '<div onclick="x()">words</div>', '<p>words</p>'],
  ['escapes what looks like markup', '`<img>` &lt;b&gt; &quot;', '<p><code>&lt;img&gt;</code> &lt;b&gt; &quot;</p>'],
  [
    'follows links to the web only',
    '[a](https://x.org/?a&b) [b](etc/b) [c](command:x)',
    '<p><a href="https://x.org/?a&amp;b">a</a> <a>b</a> <a>c</a></p>',
  ],
  [
    'shows nothing of where a link by reference leads',
    '- a\n\n  [b]: https://x.org\n\n[c]: https://x.org',
    '<ul><li><p>a</p></li></ul>',
  ],
  ['never makes a link of a script', '[a](javascript:alert)', '<p>[a](javascript:alert)</p>'],
  [
    'shows a picture with its caption',
    '![A ferry](ferry.png "Ferry. Drawing: I. C.")',
    '<p><span class="picture"><img src="local/ferry.png" alt="A ferry" loading="lazy"><span class="caption">Ferry. Drawing: I. C.</span></span></p>',
  ],
  [
    'says a caption once where the text has it too',
    '![A](a.png "The ferry")\n\n*The* ferry',
    '<p><span class="picture"><img src="local/a.png" alt="A" loading="lazy"></span></p>\n<p><em>The</em> ferry</p>',
  ],
  [
    'withholds a picture that may not be loaded',
    '![A "b"](https://x.org/a.png)',
    '<p><span class="picture"><span class="withheld" role="img" aria-label="A &quot;b&quot;"></span></span></p>',
  ],
];

suite('the reader’s HTML', () => {
  for (const [name, text, html] of RENDERED) test(name, () => assert.equal(plain(text), html));

  test('aligns the cells of a table by a class, as styles are forbidden', () =>
    assert.match(format('| a | b |\n| -: | - |\n| 1 | 2 |'), /<td class="right">.*<\/td><td><span/s));

  test('finds the heading that says what the title says, behind a page mark too', () => {
    const blocks = listBlocks('<!-- page 3 -->\n\n# The *river*\n\n## More', 'The river');
    assert.deepEqual(
      blocks.map(({ isTitle }) => isTitle),
      [false, true, false],
    );
  });
});

suite('places in the reader’s HTML', () => {
  const TEXTS: readonly (readonly [name: string, text: string])[] = [
    ['across emphasis and links', 'One *two* **three [four](https://x.org "t") five** six __seven__.'],
    ['across escapes and entities', 'A \\* b &amp; c &lt; d \\# e'],
    ['across lines and block marks', '> one two\n> three *four\n> five* six\n\n- a\n  b\n- c'],
    ['in tables', '| one | two \\| three |\n| --- | --- |\n| *four* | five |'],
    ['behind front matter', '---\nid: a\n---\n\n# One two #\n\nThree.'],
    ['beside code and delimiters that are none', 'a `b c` d * e 2 * 3 **f** `` g`h `` i'],
    ['beside citations and footnotes', 'a [@b, p. 3] c d ^[e *f*] g $x^2$ h\n\n[^1]: Note *one*.'],
  ];
  for (const [name, text] of TEXTS) test(name, () => checkPlaces(text));
});

suite('the claims in the margin', () => {
  const reading = parseNote('Some 200 militants came. “We counted 12,” said Ilse Tarrant.');

  test('say what is counted and who speaks', () =>
    assert.deepEqual(
      listClaims(reading).map(({ id, text, detail }) => [id, text, detail]),
      [
        ['f0', '200', 'militants'],
        ['f1', '12', ''],
        ['q0', 'We counted 12', 'Ilse Tarrant'],
      ],
    ));

  test('are found at the passage that a note relies on', () => {
    assert.deepEqual(listClaimsAt(reading, 'figure', { start: 5, end: 8 }), ['f0']);
    assert.deepEqual(listClaimsAt(reading, 'quotation', { start: 30, end: 34 }), ['q0']);
    assert.deepEqual(listClaimsAt(reading, 'quotation', { start: 0, end: 8 }), []);
  });
});

test('a fault in one block leaves its words as they are written, each at its own place', () => {
  const text = '# High\n\nSee ![a <picture>](bad.png).\n\nThe end.';
  const fault = new Error('a fault');
  const failures: unknown[] = [];
  const blocks = listArticleBlocks(parseNote(text), [...parseArticleChunks(text)], {
    title: '',
    toPicture: () => {
      throw fault;
    },
    onFailure: (error, { start, end }) => failures.push([error, text.slice(start, end)]),
  });
  const written = 'See ![a <picture>](bad.png).';
  assert.deepEqual(
    Array.from(blocks, ({ html }) => html),
    [
      '<h2><span data-at="0:2">High</span></h2>',
      `<pre tabindex="0"><span data-at="0:8">${written.replace('<', '&lt;').replace('>', '&gt;')}</span></pre>`,
      '<p><span data-at="0:38">The end.</span></p>',
    ],
  );
  assert.deepEqual(failures, [[fault, written]]);
});
