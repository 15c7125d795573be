// Tags written where a source stands: what is read back, and what stays as it was.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parseFile } from '../../../src/core/formats/formatTable.ts';
import { findTagEdit } from '../../../src/core/navigation/fieldEdits.ts';

/** The text after its only entry, or its front matter, has been given the tags. */
function tag(file: string, text: string, ...tags: string[]): string | undefined {
  const edit = findTagEdit(text, file, { start: 0, end: text.length }, tags);
  return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

const CASES: readonly (readonly [what: string, file: string, before: string, tags: string[], after: string])[] = [
  [
    'a line',
    'a.md',
    '---\nid: a\nkeyword: x, y\nURL: z\n---\nText',
    ['b', 'c d'],
    '---\nid: a\nkeyword: b, c d\nURL: z\n---\nText',
  ],
  [
    'a list',
    'a.md',
    '---\ntags: [x, y] # mine\nid: a\n---\n',
    ['b', 'c: d'],
    '---\ntags: [b, "c: d"] # mine\nid: a\n---\n',
  ],
  ['a list by lines', 'a.md', '---\ntags:\n  - x\n  - y\nid: a\n---\n', ['b'], '---\ntags: [b]\nid: a\n---\n'],
  ['a quoted line', 'a.md', '---\nkeyword: x\n---\n', ['a: b', 'c'], '---\nkeyword: "a: b, c"\n---\n'],
  ['front matter without tags', 'a.md', '---\nid: a\n---\nText', ['b'], '---\nid: a\nkeyword: b\n---\nText'],
  [
    'indented front matter without tags',
    'a.md',
    '---\n  id: a\n---\nText',
    ['b'],
    '---\n  id: a\n  keyword: b\n---\nText',
  ],
  [
    'an entry of a file whose lines end in \\r alone',
    'a.bib',
    '@book{k,\r  title = {T}, % old\r  year = 1999\r}\r',
    ['b'],
    '@book{k,\r  keywords = {b},\r  title = {T}, % old\r  year = 1999\r}\r',
  ],
  [
    'an entry of a file whose lines end in \\r\\n',
    'a.bib',
    '@book{k,\r\n  title = {T}\r\n}',
    ['b'],
    '@book{k,\r\n  keywords = {b},\r\n  title = {T}\r\n}',
  ],
  [
    'the field that counts of two',
    'a.bib',
    '@book{k, keywords = {a}, keywords = {b}}',
    ['c'],
    '@book{k, keywords = {a}, keywords = {c}}',
  ],
  [
    'an entry in parentheses',
    'a.bib',
    '@book(k, title = {T}, keywords = {a})',
    ['b'],
    '@book(k, title = {T}, keywords = {b})',
  ],
  ['an entry in parentheses with a bare value', 'a.bib', '@book(k, keywords = a)', ['b'], '@book(k, keywords = {b})'],
  ['a mapping in braces', 'a.md', '---\n{title: T}\n---\n', ['b', 'c d'], '---\n{keyword: [b, c d], title: T}\n---\n'],
  [
    'a mapping in braces that has tags',
    'a.md',
    '---\n{keyword: x, id: a}\n---\n',
    ['b', 'c d'],
    '---\n{keyword: [b, c d], id: a}\n---\n',
  ],
  ['a mapping in braces with a key of nothing', 'a.md', '---\n{: h}\n---\n', ['b'], '---\n{keyword: [b], : h}\n---\n'],
  [
    'a mapping in braces on several lines',
    'a.md',
    '---\n# {c}\n{\n  title: T\n}\n---\n',
    ['b'],
    '---\n# {c}\n{keyword: [b],\n  title: T\n}\n---\n',
  ],
  ['braces that are a value', 'a.md', '---\nibid: {a: b}\n---\n', ['b'], '---\nibid: {a: b}\nkeyword: b\n---\n'],
  [
    'a field whose key is written by itself',
    'a.md',
    '---\n? tags\n: x\nid: a\n---\n',
    ['b', 'c'],
    '---\ntags: b, c\nid: a\n---\n',
  ],
  ['a field without a value', 'a.md', '---\ntags:\nid: a\n---\n', ['b', 'c'], '---\ntags: b, c\nid: a\n---\n'],
  [
    'the field that counts of several',
    'a.md',
    '---\ntags: x\nkeywords: y\nkeyword: z\n---\n',
    ['b'],
    '---\ntags: x\nkeywords: y\nkeyword: b\n---\n',
  ],
  [
    'the field that counts of two',
    'a.md',
    '---\ntags: x\nkeywords: y\n---\n',
    ['b'],
    '---\ntags: x\nkeywords: b\n---\n',
  ],
  ['no front matter', 'a.md', 'Text', ['b'], '---\nkeyword: b\n---\n\nText'],
  [
    'a BibTeX field',
    'a.bib',
    '@book{a,\n  keywords = {x, {y}},\n  year = 2001\n}',
    ['b & c'],
    '@book{a,\n  keywords = {b \\& c},\n  year = 2001\n}',
  ],
  [
    'one in quotation marks',
    'a.bib',
    '@book{a, keywords = "x, y", year = 2001}',
    ['b'],
    '@book{a, keywords = {b}, year = 2001}',
  ],
  [
    'a field of a file with the long extension',
    'a.BIBTEX',
    '@book{a, keywords = {x}}',
    ['b'],
    '@book{a, keywords = {b}}',
  ],
  ['one that is last', 'a.bib', '@book{a, keywords = topic}', ['b'], '@book{a, keywords = {b}}'],
  [
    'one that is joined of several parts',
    'a.bib',
    '@book{a, keywords = "x, " # topic, year = 2001}',
    ['b'],
    '@book{a, keywords = {b}, year = 2001}',
  ],
  ['one whose value is missing', 'a.bib', '@book{a, keywords = }', ['b'], '@book{a,\n  keywords = {b}, keywords = }'],
  [
    'the field that has a value of two',
    'a.bib',
    '@book{a, keywords = {x}, keywords = }',
    ['b'],
    '@book{a, keywords = {b}, keywords = }',
  ],
  ['an entry with a key alone', 'a.bib', '@book{a}', ['b'], '@book{a,\n  keywords = {b},}'],
  [
    'an entry that lacks the comma behind its key',
    'a.bib',
    '@book{a\n title = {x, y}}',
    ['b'],
    '@book{a,\n  keywords = {b},\n title = {x, y}}',
  ],
  [
    'an entry with a comment before its key',
    'a.bib',
    '@book{% one, two\na, title = {x}}',
    ['b'],
    '@book{% one, two\na,\n  keywords = {b}, title = {x}}',
  ],
  [
    'an entry that has a group before what looks like one',
    'a.bib',
    '@book{a, note = {{}, keywords = {x}}}',
    ['b'],
    '@book{a,\n  keywords = {b}, note = {{}, keywords = {x}}}',
  ],
  [
    'a BibTeX entry without one',
    'a.bib',
    '@book{a, note = {keywords = x}}',
    ['b'],
    '@book{a,\n  keywords = {b}, note = {keywords = x}}',
  ],
];

for (const [what, file, before, tags, after] of CASES) {
  it(`writes tags over ${what}`, () => assert.equal(tag(file, before, ...tags), after));
}

const BIB = '% a note\n@book{a, title = {A}}\n% another\n@book{b, title = {B}}\n';
const LINE_ENDS = [
  ['old Macintoshes', '\r', BIB.replaceAll('\n', '\r')],
  ['Windows', '\r\n', BIB.replaceAll('\n', '\r\n')],
  ['several systems', '\r', BIB.replace('\n', '\r')],
] as const;
for (const [system, lineEnd, text] of LINE_ENDS) {
  it(`keeps all entries of a file with the line ends of ${system}`, () => {
    for (const { key, span } of parseFile(text, 'a.bib').sources) {
      const edit = findTagEdit(text, 'a.bib', span, ['x']);
      assert.equal(edit?.text, `${lineEnd}  keywords = {x},`);
      const edited = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
      const tagged = parseFile(edited, 'a.bib').sources.map((source) => [source.key, source.item.keyword]);
      assert.deepEqual(tagged, [['a', key === 'a' ? 'x' : undefined], ['b', key === 'b' ? 'x' : undefined]]); // oxfmt-ignore
    }
  });
}

it('ends lines of front matter as the file does', () => {
  assert.equal(tag('a.md', '---\r\nid: a\r\n---\r\n', 'b'), '---\r\nid: a\r\nkeyword: b\r\n---\r\n');
  assert.equal(tag('a.md', 'Text\r\n', 'b'), '---\r\nkeyword: b\r\n---\r\n\r\nText\r\n');
  assert.equal(tag('a.md', 'Text\rMore', 'b'), '---\nkeyword: b\n---\n\nText\rMore');
});

it('refuses to touch what might cost other entries, and names the entry', () => {
  for (const text of [
    '@book{a,\n keywords = "x,\n year = 2001}',
    '@book(a, keywords = {{x}',
    '@book{a,\n keywords = {x\n f = {}}',
  ]) {
    assert.throws(() => tag('x.bib', text, 'b'), /Fix the entry a first/);
  }
  assert.throws(() => tag('x.bib', '@book{a\\}}', 'b'), /Fix the entry a\\ first/);
});

it('gives no tags to an entry without a key, which is no source', () =>
  assert.equal(tag('a.bib', '@book{title = {T}}', 'b'), undefined));

it('leaves files alone that other programs write', () => assert.equal(tag('a.json', '[{"id":"a"}]', 'b'), undefined));
