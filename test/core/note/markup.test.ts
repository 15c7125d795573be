// What is no prose beside Markdown's own marks, and what cites though it stands in no paragraph.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { citesAll } from '../../../src/core/frontMatter/metadataBlocks.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';

/** Of each text the words and figures that a reader reads, one blank between them. */
const PROSE: Readonly<Record<string, readonly (readonly [text: string, prose: string])[]>> = {
  attributes: [
    ['![A map](m.png){fig-alt="Water 3 metres high, by @painter" width="70%"} and', 'A map and'],
    ["[300 people]{.fact data-size='15 metres'} came", '[300 people] came'],
    ['## Heading {#sec-a .wide data-x="by @painter"}', 'Heading'],
    ['`code`{.r} and `<b>`{=html} too', 'and too'],
    ['[a]{.b\ndata-c="4 metres"} d', '[a] d'],
    ['A {b} and {c d} and {1, 2}', 'A {b} and {c d} and {1, 2}'],
  ],
  'the lines of divs': [
    ['::: {.callout title="A wall of 20 metres"}\nWords.\n:::', 'Words.'],
    ['Before.\n::: note\nWords.\n:::\nAfter.', 'Before. Words. After.'],
    [':::{figure} 12.png\n:name: fig-12\n:alt: 13 metres\n\nWords.\n:::', 'Words.'],
    ['- Item\n  ::: note\n  Words.\n  :::', 'Item Words.'],
  ],
  shortcodes: [
    ['{{< figure src="x.jpg" title="Flood of 17 metres by @a" >}} b', 'b'],
    ['{{< pagebreak n=13 >}}', ''],
    ['{{% note 5 %}} b {{ page.count }} c {% if a > 4 %} d', 'b c d'],
  ],
  'raw TeX and formulas': [
    ['a \\vspace{33mm} b', 'a b'],
    ['\\begin{align*}\n\\theta_{19} = 3\n\n4\n\\end{align*}\n\nb', 'b'],
    ['a \\begin{tiny}3 metres [@a]\\end{tiny} b', 'a b'],
    ['a \\(m = 72\\) b \\[k = 73\\] c', 'a b c'],
    ['a \\[sic\\] and \\(72 people\\) b', 'a [sic ] and (72 people ) b'],
    ['a \\begin{tiny} 3 b', 'a 3 b'],
  ],
  'metadata further down': [
    ['A.\n\n---\nreferences:\n- id: a\n  volume: 3\n---\n', 'A.'],
    ['A.\n\n---\n\nB: 3\n\n---\n', 'A. B: 3'],
    ['A.\n\n---\nB and C: 3\n\nD of 4.\n\n---\n', 'A. B and C: 3 D of 4.'],
  ],
  'links to notes of days': [['a [[2021-11-18|Thursday 3]] b [[2022-06-16]] c', 'a Thursday 3 b c']],
  'marks of footnotes': [['Roe<sup>8</sup> says 10<sup>6</sup>', 'Roe says 10 6']],
  'chunks with backticks in their head': [['```{r, fig.cap="`x` of 3"}\n4\n```\n\nb', 'b']],
};

for (const [title, rows] of Object.entries(PROSE)) {
  describe(title, () => {
    for (const [text, prose] of rows) {
      it(JSON.stringify(text), () => assert.equal(parseNote(text).prose.replace(/\s+/g, ' ').trim(), prose));
    }
  });
}

/** Of each text the keys that it cites. */
const CITED: Readonly<Record<string, readonly (readonly [text: string, keys: string])[]>> = {
  'in attributes, shortcodes and TeX nothing': [
    ['![a](b.png){fig-alt="@c"} [@d]', 'd'],
    ['{{< a title="@b" >}} \\begin{c}\n@d\n\\end{c}', ''],
    ['[a [b]{.c d="@e"} of @f]', 'f'],
  ],
  'in blocks of HTML': [
    ['<div class="note">\nAs [@a] and @b say.\n</div>', 'a b'],
    ['<details>\n<p>[@a, p. 3]</p></details>', 'a'],
    ['<table><tr><td>[@a]</td></tr></table>', 'a'],
    ['<script>\nlet a = "@b";\n</script>\n\n<pre>\n@c\n</pre>\n\n<!--\n@d\n-->', ''],
    ['<div data-a="@b">\n<code>@c</code>\n</div>', 'c'],
  ],
  'in captions of chunks': [
    ['```{r, fig.cap="A map [@a]", out.width="3"}\n@b\n```', 'a'],
    ["```{r fig.cap='`x` by @a'}\n```", 'a'],
    ['```{r}\n#| fig-cap: "A map [@a]"\n#| label: b\n# @c\n```', 'a'],
    ['```{python}\n#| tbl-cap: |\n#|   As @a\n#|   and @b\n#| echo: "@c"\nd\n```', 'a b'],
    ['```{r}\n#| fig-subcap:\n#|   - "One [@a]"\n#|   - "Two [@b]"\n```', 'a b'],
    ['```python\n#| fig-cap: "[@a]"\n```', ''],
  ],
  'in directives of MyST between backticks': [
    ['```{figure} map.png\n:name: fig-a\nA map [@a; @b].\n```', 'a b'],
    ['````{note} After @a\nAs [@b].\n\n```python\n@c\n```\n````', 'a b'],
    ['```{prf:theorem} Of @a\nSee [@b]', 'a b'],
    ['> ```{warning}\n> [@a]\n> ```', 'a'],
    ['```{code-cell} python\n@a\n```\n\n```{r}\n@b\n```\n\n```{math}\n[@c]\n```', ''],
  ],
  'in metadata': [
    ['---\ntitle: "@a"\nabstract: |\n  As [@b].\n\n  And @c.\nauthor: "@d"\n---\n\n@e', 'b c e'],
    ["---\nnocite: '@a, @b'\n---\n", 'a b'],
    ['---\nnocite: |\n  @a, @b\n---\n', 'a b'],
    ['@a\n\n---\nnocite: "@b"\n...\n', 'a b'],
  ],
};

for (const [title, rows] of Object.entries(CITED)) {
  describe(`cited ${title}`, () => {
    for (const [text, keys] of rows) {
      it(JSON.stringify(text), () => {
        const cites = parseNote(text).citations.flatMap((citation) => citation.cites);
        assert.equal(cites.map(({ key }) => key).join(' '), keys);
        for (const { key, keySpan } of cites) assert.equal(text.slice(keySpan.start, keySpan.end), `@${key}`);
      });
    }
  });
}

describe('all of a bibliography', () => {
  for (const [text, isCited] of [
    ["---\nnocite: '@*'\n---\n", true],
    ['---\nnocite: |\n  @a, @*\n---\n', true],
    ['Words.\n\n---\nnocite: "@*"\n...\n', true],
    ["---\nnocite: '@a'\nabstract: '@*'\n---\n\n@*", false],
    ["---\nnocite: 'a@*'\n---\n", false],
  ] as const) {
    it(`${isCited ? 'is' : 'is not'} cited by ${JSON.stringify(text)}`, () => assert.equal(citesAll(text), isCited));
  }
});

it('says nothing of front matter that a template fills in', () => {
  assert.deepEqual(parseNote('---\ntitle: "{{title}}"{% if date %}\ndate: {{date}}\n---\n').problems, []);
});

it('reads the fields of metadata further down', () => {
  const { frontMatter } = parseNote('---\ntitle: A\nlang: en\n---\n\nB.\n\n---\nbibliography: b.bib\nlang: fr\n---\n');
  assert.deepEqual(frontMatter, { title: 'A', lang: 'fr', bibliography: 'b.bib' });
});

const NO_FIGURES = [
  'See arXiv:2101.04567v2 and CVE-2021-44228.',
  'It is v2.3.1, or V1.2, of ISO 19111:2019, ISO/IEC 8859-1 and RFC 2119.',
  'Call +44 20 7946 0958, or 555-0123-456.',
];
for (const text of NO_FIGURES) it(text, () => assert.deepEqual(parseNote(text).figures, []));
