// What the processor writes, read and written again as HTML, Markdown and plain text; nothing but the known markup gets through.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatPlain, parseRichText } from '../../../src/core/csl/richText.ts';
import { formatHtml } from '../../../src/core/csl/richTextHtml.ts';
import { formatMarkdown } from '../../../src/core/csl/richTextMarkdown.ts';

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
  ['', '', '', ''],
]; // prettier-ignore

describe('formatted text', () => {
  for (const [written, html, markdown, plain] of ROWS) {
    it(`of ${JSON.stringify(written)}`, () => {
      const text = parseRichText(written);
      assert.deepEqual([formatHtml(text), formatMarkdown(text), formatPlain(text)], [html, markdown, plain]);
    });
  }
});
