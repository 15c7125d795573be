// The whole Note: front matter, page marks, and claims in prose alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNote } from '../../../src/core/note/parseNote.ts';

test('front matter is read and is no prose', () => {
  const { frontMatter, blocks, prose } = parseNote('---\ntitle: 5 "rivers"\nlang: en\n---\nText');
  assert.deepEqual(frontMatter, { title: '5 "rivers"', lang: 'en' });
  assert.equal(blocks.length, 1);
  assert.equal(prose.trim(), 'Text');
});

test('what is wrong with the front matter is a problem at its place', () => {
  const text = '---\ntitle: a\ntitle: b\n---\nText';
  const { problems } = parseNote(text);
  assert.deepEqual(
    problems.map(({ code, span }) => [code, text.slice(span.start, span.end)]),
    [['front-matter-duplicate-key', 'title: b']],
  );
});

test('page comments begin pages', () => {
  const text = 'a\n\n<!-- page iv -->\n\nb\n\n<!-- Page 5 -->\nc <!-- pages -->';
  assert.deepEqual(parseNote(text).pages, [
    { offset: text.indexOf('<!-- page iv'), page: 'iv' },
    { offset: text.indexOf('<!-- Page 5'), page: '5' },
  ]);
});

test('the words of a citation in words or of a link that cites are no prose', () => {
  const rows = [
    'They fled (Haddow 2024, p. 3)<!-- cite: [@haddow2024, p. 3] -->.',
    'So says Okafor (2017, pp. 95-97)<!-- cite: @okafor2017 [pp. 95-97] -->.',
    'They fled ([Haddow 2024](https://x.example.org "[@haddow2024]")).',
    'So says [Okafor (2017)](https://x.example.org "@okafor2017").',
  ];
  for (const text of rows) assert.deepEqual(parseNote(text).figures, [], text);
  const text =
    'There were [6,200 people](https://x.example.org "The register") and [12 more](https://x.example.org "@lantern").';
  const linked = parseNote(text).figures;
  assert.deepEqual(
    linked.map(({ text }) => text),
    ['6,200', '12'],
  );
});

test('backticks that quote hide nothing, those of code do', () => {
  for (const [text, figures, quotations] of [
    ["``We paid 40 men,'' she said, ``for 9 months.''", ['40', '9 months'], ['We paid 40 men, for 9 months.']],
    ["The `old' bridge fell in 1987, and `nobody' paid the 12 men.", ['1987', '12'], []],
    ["See `f('14')` and ``x''14 `` and `don't 15 ` and ``16 `17` ''``.", [], []],
    ["Some `a' 14`, and `b 15 `c.", [], []],
    ['A \\` 25 and \\` 30.', ['25', '30'], []],
  ] as const) {
    const note = parseNote(text);
    assert.deepEqual(
      [note.figures.map((figure) => figure.text), note.quotations.map((quotation) => quotation.text)],
      [figures, quotations],
      text,
    );
  }
});

test('figures and quotations are sought in prose alone', () => {
  const text = 'Some 12 people [@a, p. 13] said "we left" in `14` `"code"`.';
  const { figures, quotations } = parseNote(text);
  assert.deepEqual(
    figures.map(({ text }) => text),
    ['12'],
  );
  assert.deepEqual(
    quotations.map(({ text }) => text),
    ['we left'],
  );
});
