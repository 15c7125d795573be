import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatArticle, parseArticle } from '../../../src/core/formats/article.ts';

/** The item that front matter gives, without key and type where they are the usual ones. */
function itemOf(frontMatter: string): Record<string, unknown> {
  const { item } = read(`---\n${frontMatter}\n---\ntext`).source;
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== 'id' && name !== 'type'));
}

function read(text: string, file = 'sources/doe 2021.md') {
  const { sources, problems } = parseArticle(text, file);
  const [source] = sources;
  assert.ok(source);
  return { source, problems: problems.map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`) };
}

const FIELDS: readonly (readonly [frontMatter: string, item: Record<string, unknown>])[] = [
  ['author: Jane Doe', { author: [{ family: 'Doe', given: 'Jane' }] }],
  ['author: Doe, Jane', { author: [{ family: 'Doe', given: 'Jane' }] }],
  ['author: Ludwig van Beethoven', { author: [{ 'non-dropping-particle': 'van', family: 'Beethoven', given: 'Ludwig' }] }],
  ['author: Jane Doe and World Health Organization', { author: [{ family: 'Doe', given: 'Jane' }, { literal: 'World Health Organization' }] }],
  ['author: Jane Doe, John Roe', { author: [{ family: 'Doe', given: 'Jane' }, { family: 'Roe', given: 'John' }] }],
  ['author: Reuters', { author: [{ literal: 'Reuters' }] }],
  ['author:\n  - family: Doe\n    given: Jane\n  - name: The Board', { author: [{ family: 'Doe', given: 'Jane' }, { literal: 'The Board' }] }],
  ['author:\n  - "[[Jane Doe]]"', { author: [{ family: 'Doe', given: 'Jane' }] }],
  ['author:', {}],
  ['issued: 2021-05-03', { issued: { 'date-parts': [[2021, 5, 3]] } }],
  ['issued: 2021', { issued: { 'date-parts': [[2021]] } }],
  ['date: May 3, 2021', { issued: { 'date-parts': [[2021, 5, 3]] } }],
  ['issued:\n  date-parts:\n    - [2021, 5]', { issued: { 'date-parts': [[2021, 5]] } }],
  ['issued:\n  - year: 2021\n    month: 5', { issued: { 'date-parts': [[2021, 5]] } }],
  ['issued:\n  date-parts: [[20190503]]', { issued: { 'date-parts': [[2019, 5, 3]] } }],
  ['issued:\n  date-parts: [[99999, 5]]', { issued: { literal: '99999' } }],
  ['publisher:\n  - ~\ngenre: "\\0"', {}],
  ['author: "Jane \\x85Doe\\0"', { author: [{ family: 'Doe', given: 'Jane' }] }],
  ['issued:\n  year: 2021', { issued: { 'date-parts': [[2021]] } }],
  ['published: 2021-05-03\ncreated: 2021-06-01', { issued: { 'date-parts': [[2021, 5, 3]] }, accessed: { 'date-parts': [[2021, 6, 1]] } }],
  ['url: https://example.org', { URL: 'https://example.org' }],
  ['source: https://example.org\nURL: https://example.org/a', { URL: 'https://example.org/a' }],
  ['tags: [flood, river]\ndescription: Short', { keyword: 'flood, river', abstract: 'Short' }],
  ['volume: 010\ncountry: NO', { volume: '010', country: 'NO' }],
]; // oxfmt-ignore

describe('front matter', () => {
  for (const [frontMatter, item] of FIELDS) {
    it(`says ${frontMatter.replace(/\s+/g, ' ')}`, () => assert.deepEqual(itemOf(frontMatter), item));
  }
});

describe('parseArticle', () => {
  it('keeps the text as it stands, with its place', () => {
    const text = '---\r\nid: doe\r\ntitle: A\r\n---\r\n\r\n# B\r\n';
    const { source } = read(text);
    assert.equal(source.key, 'doe');
    assert.equal(source.text, '\r\n# B\r\n');
    assert.equal(text.slice(source.textStart), source.text);
  });

  it('takes key and title from file and heading where there is no front matter', () => {
    const { source, problems } = read('# Flood #\n\nIt rose.');
    assert.deepEqual([source.key, source.item.title, source.textStart], ['doe 2021', 'Flood', 0]);
    assert.deepEqual(problems, ['front-matter-missing: # Flood #']);
  });

  it('takes a heading to the end of its line, without what closes it', () => {
    const titles = ['# A\rB\r', '## A#\r\nB', '# A # B ## ', '# #', '#  A\t\t#\n'].map(
      (text) => read(text).source.item.title,
    );
    assert.deepEqual(titles, ['A', 'A#', 'A # B', '#', 'A']);
  });

  it('decodes the name of a file that is a URI', () =>
    assert.equal(read('x', 'file:///a%20b/doe%202021.md').source.key, 'doe 2021'));

  const BROKEN = [
    ['a colon in a plain value', 'title: Flood: a report\nid: doe', ['doe', 'Flood: a report'], 'front-matter-broken: title: Flood: a report'],
    ['a mark that is never closed', 'title: "Flood\nid: doe', ['doe', 'Flood'], 'front-matter-broken: title: "Flood'],
    ['a key twice', 'title: A\nid: doe\ntitle: B', ['doe', 'B'], 'front-matter-duplicate-key: title: B'],
    ['no mapping', 'just words', ['doe 2021', undefined], 'front-matter-broken: just words'],
    ['an unknown alias', 'title: *x\nid: doe', ['doe', '*x'], 'front-matter-broken: title: *x'],
  ] as const; // oxfmt-ignore
  for (const [name, frontMatter, [key, title], problem] of BROKEN) {
    it(`reads around ${name} and says where it is`, () => {
      const { source, problems } = read(`---\n${frontMatter}\n---\nIt rose.`);
      assert.deepEqual([source.key, source.item.title], [key, title]);
      assert.deepEqual(problems, [problem]);
    });
  }

  const TOO_DEEP = ['? ', '[', '{a: ', '- ', '? - '] as const;
  for (const mark of TOO_DEEP) {
    it(`reads around ${mark.trim()} in one another and says where it is`, () => {
      const { source, problems } = read(`---\nid: doe\nnote: ${mark.repeat(400)}\ntitle: Flood\n---\nIt rose.`);
      assert.deepEqual([source.key, source.item.title], ['doe', 'Flood']);
      assert.deepEqual(problems, [`front-matter-broken: note: ${mark.repeat(400)}`]);
    });
  }

  it('reads what is nested as deep as anybody nests', () => {
    const deep = `${'['.repeat(15)}x${']'.repeat(15)}`;
    assert.deepEqual(read(`---\nid: doe\nnote: ${deep}\n---\nIt rose.`).problems, []);
  });

  it('says that front matter is never closed, and that it stands there twice', () => {
    assert.deepEqual(read('---\ntitle: A\n\nIt rose.').problems, ['front-matter-unclosed: ---']);
    assert.deepEqual(read('---\ntitle: A\n---\n\n---\ntitle: B\n---\nx').problems, ['front-matter-duplicated: ---']);
    assert.deepEqual(read('---\ntitle: A\n---\n\n---\n\nIt rose.').problems, []);
  });
});

describe('formatArticle', () => {
  const item = {
    volume: '3',
    id: 'doe2021',
    type: 'webpage',
    title: 'Flood: “a” report # 1',
    author: [{ literal: 'The Board' }, { family: 'Doe', given: 'Jane' }],
    issued: { 'date-parts': [[2021, 5, 3]] },
  };

  it('writes fields in a stable order, then the text', () => {
    const lines = formatArticle({ item, text: '\nIt rose.' }).split('\n');
    assert.deepEqual(lines.slice(0, 4), ['---', 'id: doe2021', 'type: webpage', 'title: "Flood: “a” report # 1"']);
    assert.deepEqual(lines.slice(-5), ['volume: "3"', '---', '', 'It rose.', '']);
    assert.ok(lines.includes('issued: 2021-05-03'));
  });

  it('writes a key that is read back', () => {
    for (const id of ['@comment', '@@a', 'a@b']) {
      assert.equal(read(formatArticle({ item: { ...item, id }, text: '' })).source.key, id);
    }
  });

  it('writes what parseArticle reads back', () => {
    const { source, problems } = read(formatArticle({ item, text: 'It rose.' }));
    assert.deepEqual(source.item, item);
    assert.deepEqual(problems, []);
  });
});
