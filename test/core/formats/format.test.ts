import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listKeys, parseFile } from '../../../src/core/formats/formatTable.ts';

const BIBTEX = '% Encoding: UTF-8\n@book{x, title = {T}}';
const RIS = 'TY  - BOOK\nID  - x\nER  - \n';
const JSON_LIST = '[{"id": "x"}]';
const PAGE = '<!DOCTYPE html>\n<html><style>@media print {a: [{b}]}</style></html>';

describe('a file that is called by the name of another format', () => {
  const FILES = [['a.json', BIBTEX], ['a.ris', BIBTEX], ['a.txt', BIBTEX], ['a.bib', RIS], ['a.json', RIS], ['a.bib', JSON_LIST], ['a.ris', JSON_LIST], ['a.bib', `Free text\n${BIBTEX}`]] as const; // oxfmt-ignore
  for (const [file, text] of FILES) {
    it(`${file} is read as what it is: ${text.slice(0, 12)}`, () => {
      const { sources, problems } = parseFile(text, file);
      assert.deepEqual([sources.map(({ key }) => key), problems], [['x'], []]);
    });
  }

  it('is what its name says where its first lines are spoilt', () =>
    assert.deepEqual(
      ['{T}}\n\n@book{x, title = {T}}', '[1]\n@book{x,\n'].map((text) => parseFile(text, 'a.bib').sources.length),
      [1, 1],
    ));

  for (const file of ['a.bib', 'a.json', 'a.ris']) {
    it(`${file} that is a web page says so at its first line`, () => {
      const { sources, problems } = parseFile(PAGE, file);
      const places = problems.map(({ code, span }) => `${code}: ${PAGE.slice(span.start, span.end)}`);
      assert.deepEqual([sources, places], [[], ['file-unreadable: <!DOCTYPE html>']]);
    });
  }
});

describe('odd characters', () => {
  const CHARACTERS = [['a form feed', '\f'], ['NUL', '\0'], ['half a character', '\ud800'], ['a byte order mark', '\uFEFF'], ['a line separator', '\u2028']] as const; // oxfmt-ignore
  const FILES = [
    ['a.bib', (odd: string) => `${odd}\n@book{a, title = {A${odd}}}\n${odd}@book{b, title = {B}}\n`],
    ['a.ris', (odd: string) => `TY  - BOOK\nID  - a\nTI  - A${odd}\nER  - \n${odd}\nTY  - BOOK\nID  - b\nER  - \n`],
    ['a.yaml', (odd: string) => `- id: a\n  title: A${odd}\n- id: b\n`],
    ['a.json', (odd: string) => `[{"id": "a", "title": "A${odd}"},${odd}{"id": "b"}]`],
  ] as const;
  for (const [character, odd] of CHARACTERS) {
    for (const [file, make] of FILES) {
      it(`harm no entry of ${file}: ${character}`, () =>
        assert.deepEqual(parseFile(make(odd), file).sources.map(({ key }) => key), ['a', 'b'])); // oxfmt-ignore
    }
  }

  it('may stand before a record, as where a page begins', () =>
    assert.deepEqual(parseFile(`\f${RIS}\f${RIS}`, 'a.ris').problems, []));
});

describe('the keys of a file', () => {
  for (const [file, text] of [
    ['a.bib', '@string{s = 1}\n@book{a, title = {T}}\n@xdata{x}\n@book{title = {no key}}\n@book(b c)\r@book{a,\r% z'],
    ['a.bib', PAGE],
    ['a.bib', RIS],
    ['a.txt', BIBTEX],
    ['a.txt', 'Words.'],
    ['a.ris', RIS.repeat(2)],
    ['a.json', '[{"id": "x"}, {"title": "no key"}, {"id": "y"}]'],
    ['a.yaml', '- id: x\n- id: y\n'],
    ['a.md', 'Words.'],
  ] as const) {
    it(`are those of its sources: ${file}, ${text.slice(0, 16)}`, () => {
      const sources = parseFile(text, file).sources.map(({ key, span }) => ({ key, ...span }));
      assert.deepEqual(listKeys(text, file), sources);
    });
  }

  it('are found in BibTeX without reading it', () =>
    assert.deepEqual(listKeys('\n@book{k, title = {T}}', 'a.bib'), [{ key: 'k', start: 1, end: 22 }]));
});
