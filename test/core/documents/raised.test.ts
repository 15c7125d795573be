// Raised and lowered characters, notes and formulas of pages: none may run into the figure or word before it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toMarkdown } from '../../../src/core/documents/page/blockMarkdown.ts';
import { parseTree } from '../../../src/core/documents/page/pageTree.ts';

const URL = 'https://a.example/p';

async function convert(html: string): Promise<string> {
  const { document } = await parseTree(`<body>${html}</body>`);
  return await toMarkdown(document.body, URL);
}

type Row = readonly [html: string, markdown: string];

function become(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    for (const [html, markdown] of rows) it(html, async () => assert.equal(await convert(html), markdown));
  });
}

become('raised and lowered characters', [
  ['10<sup>6</sup> fish', '10⁶ fish'],
  ['9.3×10<sup>−4</sup> kg at 4 km<sup>2</sup>', '9.3×10⁻⁴ kg at 4 km²'],
  ['7<sup>3</sup> halls', '7³ halls'],
  ['CO<sub>2</sub> and SO<sub>4</sub><sup>2−</sup>', 'CO₂ and SO₄²⁻'],
  ['the 2<sup>nd</sup> hall, 1<sup>er</sup>, M<sup>lle</sup> B', 'the 2nd hall, 1er, Mlle B'],
  ['x<sup>k + 1</sup> of v<sub>max</sub>', 'x^k\u00A0+\u00A01^ of v~max~'],
  ['Brand<sup>TM</sup> and 5<sup>°</sup>', 'BrandTM and 5°'],
  ['so it was.<sup>[<i>citation needed</i>]</sup> And', 'so it was. And'],
  ['<sup></sup>a<sub> </sub>b', 'ab'],
]);

become('notes of a page', [
  ['<p>340<sup><a href="#fn2" id="r2">2</a></sup> tonnes</p><ol><li id="fn2">Second. <a href="#r2">^</a></li></ol>', '340[^2] tonnes\n\n[^2]: Second.'],
  ['<p>in 2023<sup id="fnref:1"><a href="#fn:1" class="footnote-ref">1</a></sup></p><ol><li>A.</li><li id="fn:1"><p>First.&nbsp;<a href="#fnref:1" role="doc-backlink">↩︎</a></p><p>More.</p></li></ol>', 'in 2023[^1]\n\n1. A.\n\n[^1]: First.\n\n    More.'],
  [`<p>12 boats<a href="${URL}#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p><p><a href="#_ftnref1" name="_ftn1">[1]</a> Word's note.</p>`, "12 boats[^1]\n\n[^1]: Word's note."],
  ['<p>3,400<sup class="reference" id="c"><a href="#cite-1">[1]</a></sup> and 5<sup><a href="#cite-1">[1]</a></sup></p><ul><li id="cite-1"><a href="#c">^</a> Roe.</li></ul>', '3,400[^1] and 5[^1]\n\n[^1]: Roe.'],
  ['<p>340<sup><a href="#elsewhere">2</a></sup> tonnes</p>', '340 tonnes'],
  ['<p>One<sup><a href="#a">*</a></sup> two<sup><a href="#b">*</a></sup></p><p id="a">A.</p><p id="b">B.</p>', 'One[^*] two[^*-2]\n\n[^*]: A.\n\n[^*-2]: B.'],
  ['<p>n<sup><a href="#n">1</a></sup></p><p id="n"><sup>1</sup> The note of 2<sup>3</sup>.</p>', 'n[^1]\n\n[^1]: The note of 2³.'],
  ['<p>See <a href="#part">2</a> and <a href="#gone">[3]</a></p><h2 id="part">Part</h2>', 'See 2 and [3]\n\n## Part'],
  ['<h2>Part <a href="#part">¶</a><span class="mw-editsection">[edit]</span></h2>', '## Part'],
]); // oxfmt-ignore

become('a reading over characters', [['<ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>へ', '港へ']]);

become('formulas', [
  ['<math alttext="x^2">x2</math>', '$x^2$'],
  ['<math display="block"><semantics><mi>x</mi><annotation encoding="application/x-tex">{\\displaystyle x_1}</annotation></semantics></math>', '$$x_1$$'],
  ['<math><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></math>', '$x^{2} = \\frac{1}{2}$'],
  ['<span class="katex"><span class="katex-mathml"><math><semantics><mi>N</mi><annotation encoding="application/x-tex">N</annotation></semantics></math></span><span class="katex-html">N</span></span> ships', '$N$ ships'],
  ['<span data-latex="a &lt; b">drawn</span>', '$a < b$'],
  ['<math><broken', ''],
  ['costs <span data-tex="5$">5</span>', 'costs 5$'],
]); // oxfmt-ignore
