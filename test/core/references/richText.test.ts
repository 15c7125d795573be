// What the processor writes, read and written again as HTML, Markdown and plain text; nothing but the known markup gets through.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatPlain, parseRichText, formatHtml, formatMarkdown } from '../../../src/core/references/richText.ts';

const ROWS: readonly (readonly [written: string, html: string, markdown: string, plain: string])[] = [
  ['a <i>b</i> &#38; c', 'a <i>b</i> &amp; c', 'a *b* & c', 'a b & c'],
  ['<i>a <span style="font-style:normal;">b</span> c</i>', '<i>a </i>b<i> c</i>', '*a* b *c*', 'a b c'],
  ['<b>1</b><sup>2</sup><sub>3</sub>', '<b>1</b><sup>2</sup><sub>3</sub>', '**1**<sup>2</sup><sub>3</sub>', '123'],
  ['<span style="font-variant:small-caps;">A</span>', '<span style="font-variant: small-caps">A</span>', 'A', 'A'],
  ['<a href="https://a.b/c_d">https://a.b/c_d</a>', '<a href="https://a.b/c_d">https://a.b/c_d</a>', '<https://a.b/c_d>', 'https://a.b/c_d'],
  ['<a href="javascript:x">y</a>', 'y', 'y', 'y'],
  ['<a href="https://a.b/&#34; onclick=&#34;x">y</a>', '<a href="https://a.b/&quot; onclick=&quot;x">y</a>', '[y](<https://a.b/"%20onclick="x>)', 'y'],
  ['<script>x</script><img src=x onerror=y>', 'x', 'x', 'x'],
  ['&#60;b&#62; &lt;i>', '&lt;b&gt; &lt;i&gt;', '\\<b\\> \\<i\\>', '<b> <i>'],
  ['a < b <i>c', 'a &lt; b <i>c</i>', 'a \\< b *c*', 'a < b c'],
  ['</i>a</b>', 'a', 'a', 'a'],
  ['  <div class="csl-entry">a\n  b</div>\n', 'a b', 'a b', 'a b'],
  ['1. a @b $c$ *d*', '1. a @b $c$ *d*', '1\\. a \\@b \\$c\\$ \\*d\\*', '1. a @b $c$ *d*'],
  ['<em>a</em> <strong>b</strong> <sc>c</sc>', '<i>a</i> <b>b</b> <span style="font-variant: small-caps">c</span>', '*a* **b** c', 'a b c'],
  ['<b><i>a</i></b>', '<i><b>a</b></i>', '***a***', 'a'],
  ['<i>a</b>b</i>c', '<i>ab</i>c', '*ab*c', 'abc'],
  ['<i>a</i><i>b</i>', '<i>ab</i>', '*ab*', 'ab'],
  ['<div>a</div><div>b</div>', 'ab', 'ab', 'ab'],
  ['<span class="nocase">a</span>', 'a', 'a', 'a'],
  ['<a>a</a> <a name="b">b</a>', 'a b', 'a b', 'a b'],
  ['<a href="http://a.b/?c&amp;d">e</a>', '<a href="http://a.b/?c&amp;d">e</a>', '[e](<http://a.b/?c&d>)', 'e'],
  ['<a href="https://a.b"><i>c</i></a>', '<a href="https://a.b"><i>c</i></a>', '[c](<https://a.b>)', 'c'],
  ['&amp; &lt; &gt; &quot;a&nbsp;b', '&amp; &lt; &gt; &quot;a\u00a0b', '& \\< \\> "a\u00a0b', '& < > "a\u00a0b'],
  ['&eacute; &#233; &#xe9; &#65;', '&amp;eacute; é é A', '\\&eacute; é é A', '&eacute; é é A'],
  ['a&#0;b&#1114111;c&#1114112;d&#x110000;e', 'ab\u{10ffff}cde', 'ab\u{10ffff}cde', 'ab\u{10ffff}cde'],
  ['1) a', '1) a', '1\\) a', '1) a'],
  ['12345. a', '12345. a', '12345\\. a', '12345. a'],
  ['# a', '# a', '\\# a', '# a'],
  ['+', '+', '\\+', '+'],
  ['2024.a', '2024.a', '2024.a', '2024.a'],
  ['a<i> </i>b', 'a<i> </i>b', 'a b', 'a b'],
  ['<i> </i>a', 'a', 'a', 'a'],
  ['', '', '', ''],
]; // oxfmt-ignore

describe('formatted text', () => {
  for (const [written, html, markdown, plain] of ROWS) {
    it(`of ${JSON.stringify(written)}`, () => {
      const text = parseRichText(written);
      assert.deepEqual([formatHtml(text), formatMarkdown(text), formatPlain(text)], [html, markdown, plain]);
    });
  }
});

describe('a style of a span', () => {
  const STYLES: readonly (readonly [style: string, within: string, html: string])[] = [
    ['font-style:italic', 'a', '<i>a</i>'],
    ['font-style: italic;', 'a', '<i>a</i>'],
    ['font-weight:bold', 'a', '<b>a</b>'],
    ['font-weight: bold', 'a', '<b>a</b>'],
    ['font-variant:small-caps', 'a', '<span style="font-variant: small-caps">a</span>'],
    ['font-variant: small-caps', 'a', '<span style="font-variant: small-caps">a</span>'],
    ['color:red', 'a', 'a'],
  ];
  for (const [style, within, html] of STYLES)
    it(style, () => assert.equal(formatHtml(parseRichText(`<span style="${style}">${within}</span>`)), html));

  const UNDONE: readonly (readonly [tag: string, style: string])[] = [
    ['i', 'font-style:normal'],
    ['i', 'font-style: normal'],
    ['b', 'font-weight:normal'],
    ['b', 'font-weight: normal'],
    ['sc', 'font-variant:normal'],
    ['sc', 'font-variant: normal'],
  ];
  for (const [tag, style] of UNDONE)
    it(`${style} in ${tag}`, () =>
      assert.deepEqual(parseRichText(`<${tag}><span style="${style}">a</span></${tag}>`), [{ text: 'a' }]));
});
