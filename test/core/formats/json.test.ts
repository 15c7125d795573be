import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFile } from '../../../src/core/formats/formatTable.ts';

/** Keys with the text of their entries' places checked, and problems with the characters they point at. */
function read(text: string, file = 'library.json') {
  const { sources, problems } = parseFile(text, file);
  for (const { key, span } of sources) assert.ok(text.slice(span.start, span.end).includes(key), `place of ${key}`);
  return {
    items: sources.map(({ item }) => item),
    keys: sources.map(({ key }) => key).join(' '),
    problems: problems.map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`),
  };
}

describe('CSL-JSON', () => {
  const SHAPES = [
    ['an array', '[{"id": "a", "type": "book"}, {"id": "b"}]', 'a b'],
    ['one object', '{"id": "a", "author": [{"family": "Doe"}]}', 'a'],
    ['an object with items', '{"version": 1, "items": [{"id": "a"}, {"id": "b"}]}', 'a b'],
    ['a key that is a number', '[{"id": 17}]', '17'],
    ['a key beside an address', '[{"id": "http://zotero.org/users/1/items/X", "citation-key": "doe2021"}]', 'doe2021'],
    ['brackets in strings', '[{"id": "a", "title": "}]{[\\"\\\\"}, {"id": "b"}]', 'a b'],
    ['nothing', '[]', ''],
  ] as const;
  for (const [name, text, keys] of SHAPES) {
    it(`reads ${name}`, () => assert.deepEqual([read(text).keys, read(text).problems], [keys, []]));
  }

  it('takes names, dates and numbers as they come', () => {
    const [item] = read(
      '[{"id": "a", "type": "book", "volume": 3, "author": [{"literal": "X"}], "issued": {"date-parts": [["2018", 5]]}, "source": "Crossref"}]',
    ).items;
    assert.deepEqual(item, {
      id: 'a',
      type: 'book',
      volume: '3',
      author: [{ literal: 'X' }],
      issued: { 'date-parts': [[2018, 5]] },
      source: 'Crossref',
    });
  });

  const LOOSE = [
    ['a comma too many', '[{"id": "a", "title": "A, ]",},\n{"id": "b",},]', ['json-broken: }', 'json-broken: }']],
    ['comments', '[// {\n{"id": "a", /* "} */ "title": "A, ]"}, // note\n{"id": "b"}]', ['json-broken: /']],
    ['a tab in a string', '[{"id": "a",\t"title": "A, ]"}, {"id": "b", "note": "\t"}]', ['json-broken: \t']],
  ] as const;
  for (const [name, text, problems] of LOOSE) {
    it(`reads all the same, and tells of, ${name}`, () => {
      const found = read(text);
      assert.deepEqual([found.keys, found.items[0]?.title, found.problems], ['a b', 'A, ]', problems]);
    });
  }

  it('takes no address whose quotation mark is missing for a comment', () =>
    assert.equal(read('[{"id": "a", "URL": https://a.org"}, {"id": "b"},\n{"id": "c"}]').keys, 'c'));

  const DATES = [
    ['"2019-05~"', { 'date-parts': [[2019, 5]], circa: true }],
    ['{"date-parts": [2019, 5]}', { 'date-parts': [[2019, 5]] }],
    ['{"date-parts": [["2019", "5", ""]]}', { 'date-parts': [[2019, 5]] }],
    ['{"date-parts": [[2019, 0, 0]]}', { 'date-parts': [[2019]] }],
    ['{"date-parts": [["2019-05-03"]]}', { 'date-parts': [[2019, 5, 3]] }],
    ['{"date-parts": [[null]]}', undefined],
    ['{"date-parts": [[2019]], "season": "Spring"}', { 'date-parts': [[2019]], season: 1 }],
    ['{"raw": "2019-05-01/2019-05-03"}', { 'date-parts': [[2019, 5, 1], [2019, 5, 3]] }],
    ['"2019-13-45"', { 'date-parts': [[2019]] }],
  ] as const; // oxfmt-ignore
  for (const [date, issued] of DATES) {
    it(`reads the date ${date}`, () =>
      assert.deepEqual(read(`[{"id": "a", "issued": ${date}}]`).items[0]?.issued, issued));
  }

  const BROKEN = [
    ['a missing comma', '[{"id": "a"}, {"id": "b" "title": "x"}, {"id": "c"}]', 'a b c', ['json-broken: "']],
    ['a missing brace', '[{"id": "a", "title": "x",\n {"id": "b"}, {"id": "c"}]', 'a b c', ['json-broken: "']],
    ['a missing quotation mark', '[{"id": "a", "title": "x},\n {"id": "b"}]', 'a b', ['json-broken: "']],
    ['the end of the file', '[{"id": "a"}, {"id": "b", "tit', 'a b', ['json-broken: "']],
    ['an item without a key', '[{"title": "x"}, {"id": "b"}]', 'b', ['entry-without-key: {"title": "x"}']],
  ] as const;
  for (const [name, text, keys, problems] of BROKEN) {
    it(`keeps what stands around ${name}`, () => {
      const found = read(text);
      assert.equal(found.keys, keys);
      assert.deepEqual(
        found.problems.map((problem) => problem.replace(/: (?!\{).*/s, '')),
        problems.map((problem) => problem.replace(/: (?!\{).*/s, '')),
      );
    });
  }
});

describe('JSON that is no JSON', () => {
  const READ = [
    ['a divider of slashes', `[{"id": "a",\n${'/'.repeat(200)}\n"title": "A"}]`, 'A'],
    ['single quotation marks and bare keys', "[{'id': 'a', title: 'A'}]", 'A'],
    ['a line end in a string', '[{"id": "a", "title": "A\nB"}]', 'A B'],
    ['quotation marks in a string', '[{"id": "a", "title": "A "B" C"}]', 'A "B" C'],
    ['the end of the file in a string', '[{"id": "a", "title": "A', 'A'],
    ['an address without quotation marks', '[{"id": "a", "title": "A", "URL": https://a.org}]', 'A'],
  ] as const;
  for (const [name, text, title] of READ) {
    it(`is read with ${name}, and told`, () => {
      const found = read(text);
      assert.deepEqual([found.keys, found.items[0]?.title, found.problems.length], ['a', title, 1]);
      assert.match(found.problems[0] ?? '', /^json-broken: .$/su);
    });
  }

  it('is told at its place where the engine says none', () =>
    assert.deepEqual(read('[{"id": "a", "at position 2": 1, "year": x1}]').problems, ['json-broken: x']));

  const deep = (open: string, close: string): string => open.repeat(100_000) + close.repeat(100_000);
  const HOSTILE = [
    ['lists in one another', `"x": ${deep('[', ']')}`],
    ['lists that are never closed', `"x": ${'['.repeat(100_000)}`],
    ['mappings in one another', `"custom": ${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['dates in one another', `"issued": {"date-parts": ${deep('[', ']')}}`],
    ['names in one another', `"author": ${deep('[', ']')}`],
    ['a long string of escapes', `"note": "${'\\n'.repeat(6_000_000)}"`],
    ['a field that is no number', '"issued": {"date-parts": [[{"toString": 1, "valueOf": 2}]], "season": {"toString": 1}}'],
    ['a type that is no text', '"itemType": {"toString": 1}, "creators": [{"creatorType": {"toString": 1}}]'],
    ['half a character', '"title": "\\ud800"'],
    ['NUL', '"title": "\0"'],
  ] as const; // oxfmt-ignore
  for (const [name, field] of HOSTILE) {
    it(`takes no other item with it: ${name}`, () => {
      const { sources } = parseFile(`[{"id": "a", ${field}}, {"id": "b"}]`, 'a.json');
      assert.equal(sources.at(-1)?.key, 'b');
      assert.ok(JSON.stringify(sources).includes('"b"'));
    });
  }
});

describe('Zotero’s JSON', () => {
  const FIELDS =
    '"itemType": "bookSection", "title": "T", "bookTitle": "B", "date": "2018-05-11", "pages": "1-2", "tags": [{"tag": "x"}], "creators": [{"creatorType": "author", "firstName": "Jane", "lastName": "Doe"}, {"creatorType": "editor", "name": "The Board"}]';
  const ITEM = {
    type: 'chapter',
    title: 'T',
    'container-title': 'B',
    issued: { 'date-parts': [[2018, 5, 11]] },
    page: '1-2',
    keyword: 'x',
    author: [{ family: 'Doe', given: 'Jane' }],
    editor: [{ literal: 'The Board' }],
  };

  it('from Better BibTeX becomes CSL, without attachments', () => {
    const { items } = read(
      `{"config": {}, "items": [{"citationKey": "doe", ${FIELDS}}, {"itemType": "attachment", "key": "Z"}]}`,
    );
    assert.deepEqual(items, [{ ...ITEM, id: 'doe' }]);
  });

  it('from the API becomes CSL, with the key that Extra states', () => {
    const { items } = read(`[{"key": "ABC", "data": {"key": "ABC", "extra": "Citation Key: doe", ${FIELDS}}}]`);
    assert.deepEqual(items, [{ ...ITEM, id: 'doe', note: 'Citation Key: doe' }]);
  });
});
