import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFile } from '../../../src/core/formats/formatTable.ts';

function read(text: string) {
  const { sources, problems } = parseFile(text, 'library.yaml');
  return {
    titles: sources.map(({ key, item }) => `${key}: ${item.title ?? ''}`),
    places: sources.map(({ span }) => text.slice(span.start, span.end)),
    problems: problems.map(({ code, span }) => `${code}: ${text.slice(span.start, span.end).trim()}`),
  };
}

const SHAPES = [
  ['a list', '- id: a\n  title: A\n- id: b\n  title: B\n'],
  ['references', '---\nreferences:\n- id: a\n  title: A\n\n# more\n- id: b\n  title: B\n...\n'],
  ['an indented list', 'references:\n  - id: a\n    title: A\n  - title: B\n    id: b\nother: 1\n'],
  ['a list in brackets', 'references: [{id: a, title: A}, {id: b, title: B}]'],
  ['hyphens inside values', '- id: a\n  title: >\n    A\n- id: b\n  title: |\n    B\n  author:\n  - family: X\n'],
] as const;

describe('CSL-YAML', () => {
  for (const [name, text] of SHAPES) {
    it(`reads ${name}`, () => {
      const { titles, problems } = read(text);
      assert.deepEqual([titles.map((title) => title.trim()), problems], [['a: A', 'b: B'], []]);
    });
  }

  it('knows the place of each item', () =>
    assert.deepEqual(
      read('references:\n  - id: a\n    title: A\n\n  - id: b\n').places,
      ['- id: a\n    title: A', '- id: b'].map((place) => `  ${place}`),
    ));

  it('keeps what a broken item says, and the others', () => {
    const { titles, problems } = read('- id: a\n  title: A: B\n- id: b\n  title: "B\n- id: c\n');
    assert.deepEqual(titles, ['a: A: B', 'b: B', 'c: ']);
    assert.deepEqual(problems, ['yaml-broken: title: A: B', 'yaml-broken: title: "B']);
  });

  it('goes on behind the end of a document and behind lines that belong nowhere', () => {
    for (const between of ['---\n', '...\n---\n', '']) {
      assert.deepEqual(read(`- id: a\n${between}- id: b\n`).titles, ['a: ', 'b: ']);
    }
    const found = ['', 'references:\n'].map((head) => read(`${head}- id: a\nhello world\n- id: b\n`));
    for (const { titles, problems } of found)
      assert.deepEqual([titles, problems], [['a: ', 'b: '], ['yaml-broken: hello world']]);
  });

  it('may have the line ends of old Macintoshes', () =>
    assert.deepEqual(read('- id: a\r  title: A\r- id: b\r').titles, ['a: A', 'b: ']));

  const SLIPS = [
    ['a tab before a field', '\ttitle: T', 'yaml-broken: title: T'],
    ['too little before it', ' title: T', 'yaml-broken: title: T'],
    ['too much before the next', '  title: T\n    page: 1', 'yaml-broken: title: T'],
    ['no blank behind the colon', '  title:T', 'yaml-broken: title:T'],
    ['a bracket that is never closed', '  author: [{family: X}\n  title: T', 'yaml-broken: author: [{family: X}'],
  ] as const;
  for (const [name, lines, problem] of SLIPS) {
    it(`reads and reports ${name}`, () => {
      const { titles, problems } = read(`- id: a\n${lines}\n- id: b\n`);
      assert.deepEqual([titles, problems], [['a: T', 'b: '], [problem]]);
    });
  }

  const TITLES = [
    ['*Homo* and _Pan_, **bold**', '<i>Homo</i> and <i>Pan</i>, <b>bold</b>'],
    ['H~2~O, 2^nd^ 2 * 3 * 4, a_b_c, \\*', 'H<sub>2</sub>O, 2<sup>nd</sup> 2 * 3 * 4, a_b_c, *'],
    ['[DNA *x*]{.nocase} [Y]{.smallcaps}', '<span class="nocase">DNA <i>x</i></span> <span style="font-variant:small-caps;">Y</span>'],
    ['|\n    Two\n    lines\n', 'Two lines'],
  ] as const; // oxfmt-ignore
  for (const [markdown, title] of TITLES) {
    it(`reads the title ${markdown.replace(/\s+/g, ' ')}`, () => {
      const written = markdown.startsWith('|') ? markdown : `'${markdown}'`;
      assert.deepEqual(read(`- id: a\n  title: ${written}\n`).titles, [`a: ${title}`]);
    });
  }

  it('says that an item has no key', () =>
    assert.deepEqual(read('- title: A\n').problems, ['entry-without-key: - title: A']));
});

describe('references in front matter', () => {
  it('are sources of the note', () => {
    const text = '---\ntitle: Note\nreferences:\n- id: a\n  issued: {year: 2018}\ndate: 2020\n---\ntext\n- id: x\n';
    const { sources } = parseFile(text, 'note.md');
    assert.deepEqual(
      sources.map(({ item }) => item),
      [{ id: 'a', type: 'document', issued: { 'date-parts': [[2018]] } }],
    );
    const [place] = sources.map(({ span }) => text.slice(span.start, span.end));
    assert.equal(place, '- id: a\n  issued: {year: 2018}');
  });

  it('are not looked for in a source, which is an article', () => {
    const { sources } = parseFile('---\nid: paper\nreferences:\n- id: a\n---\ntext\n', 'paper.md');
    assert.deepEqual(
      sources.map(({ key }) => key),
      ['paper'],
    );
  });

  it('are none where there is no front matter', () =>
    assert.deepEqual(
      parseFile('references:\n- id: a', 'n.md').sources.map(({ key }) => key),
      ['n'],
    ));
});
