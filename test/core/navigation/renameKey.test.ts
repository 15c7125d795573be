// Renaming a citekey in a text: `«…»` is what is written in place of the old key, and all else stays.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFile } from '../../../src/core/formats/formatTable.ts';
import { findKeySpan } from '../../../src/core/navigation/sourceSpans.ts';
import {
  listCiteEdits,
  listEntryEdits,
  listReferenceEdits,
  refuseRenaming,
} from '../../../src/core/navigation/citekeyEdits.ts';
import { listCitedKeys } from '../../../src/core/citations/citation.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import type { TextEdit } from '../../../src/core/text/textEdit.ts';

function apply(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((done, edit) => `${done.slice(0, edit.start)}«${edit.text}»${done.slice(edit.end)}`, text);
}

function renameInNote(text: string, to = 'new1'): string {
  return apply(text, listCiteEdits(text, listCitedKeys(parseNote(text).citations), { from: 'old', to }));
}

function renameInFile(text: string, file: string, to = 'new1'): string {
  const renaming = { from: 'old', to };
  const entries = parseFile(text, file).sources.filter(({ key }) => key === 'old');
  const edits = entries.flatMap(({ span }) => listEntryEdits(text, file, span, renaming));
  return apply(text, [...edits, ...listReferenceEdits(text, file, renaming)]);
}

describe('renaming a key in a note', () => {
  for (const [text, expected] of [
    ['As @old and [@old, p. 3; see -@old] say.', 'As «@new1» and [«@new1», p. 3; see «-@new1»] say.'],
    ['Not @older, nor old, nor [@bold].', 'Not @older, nor old, nor [@bold].'],
    ['In braces [@{old}].', 'In braces [«@new1»].'],
    ['Before a letter: @{old}s and @{old}.', 'Before a letter: «@{new1}»s and «@new1».'],
    ['A wikilink [[@old|text]].', 'A wikilink [[«@new1»|text]].'],
    ['A role {cite}`other,old`.', 'A role {cite}`other,«new1»`.'],
    ['In code `@old` and a@old.org.', 'In code `@old` and a@old.org.'],
    [
      '> - In a list [@old]\n\n[^1]: and a footnote @old.\n',
      '> - In a list [«@new1»]\n\n[^1]: and a footnote «@new1».\n',
    ],
  ] as const) {
    it(text, () => assert.equal(renameInNote(text), expected));
  }

  it('writes braces where the new key needs them', () => {
    assert.equal(renameInNote('[@old]', 'https://a.example/b?c'), '[«@https://a.example/b?c»]');
    assert.equal(renameInNote('[@old]', 'new.'), '[«@{new.}»]');
  });
});

describe('renaming a key in a library file', () => {
  for (const [name, file, text, expected] of [
    [
      'an article',
      'a.md',
      '---\nid: old\ntitle: An old id\n---\nText.',
      '---\nid: «new1»\ntitle: An old id\n---\nText.',
    ],
    ['an article with quotes', 'a.md', '---\ncitekey: "@old"\n---\nid: old', '---\ncitekey: "@«new1»"\n---\nid: old'],
    ['an article named by its file', 'old.md', '---\ntitle: T\n---\nText.', '---\n«id: new1\n»title: T\n---\nText.'],
    ['an article with indented fields', 'old.md', '---\n\n  title: T\n---\n', '---\n«  id: new1\n»\n  title: T\n---\n'],
    ['an article with fields in braces', 'old.md', '---\n{title: T}\n---\n', '---\n{«id: new1, »title: T}\n---\n'],
    [
      'an article with its key in braces',
      'a.md',
      '---\n{title: T, "id": "old"}\n---\n',
      '---\n{title: T, "id": "«new1»"}\n---\n',
    ],
    ['an article without front matter', 'old.md', '# Old\n', '«---\nid: new1\n---\n\n»# Old\n'],
    [
      'BibTeX',
      'a.bib',
      '@misc{older,\n}\n@book{ old ,\n  title = {old},\n}\n',
      '@misc{older,\n}\n@book{ «new1» ,\n  title = {old},\n}\n',
    ],
    [
      'what refers to it in BibTeX',
      'a.bib',
      '@book{old, title={T}}\n@inbook{x, crossref = {old}, related = {older,old}}\n',
      '@book{«new1», title={T}}\n@inbook{x, crossref = {«new1»}, related = {older,«new1»}}\n',
    ],
    [
      'what looks like a reference in BibTeX and is none',
      'a.bib',
      '@e{old,editor={{}related={old}}}\n@book{x, abstract = {crossref = {old}}}\n@comment{related = {old}}\n',
      '@e{«new1»,editor={{}related={old}}}\n@book{x, abstract = {crossref = {old}}}\n@comment{related = {old}}\n',
    ],
    [
      'BibTeX with a comment before the key',
      'a.bib',
      '@book{% it is old,\nold, title = {T}}',
      '@book{% it is old,\n«new1», title = {T}}',
    ],
    ['BibTeX that lacks the comma behind the key', 'a.bib', '@book{old title = {T}}', '@book{«new1» title = {T}}'],
    [
      'CSL-JSON',
      'a.json',
      '[{"title": "old", "id": "old", "type": "book"}]',
      '[{"title": "old", "id": "«new1»", "type": "book"}]',
    ],
    ['CSL-YAML', 'a.yaml', 'references:\n- id: old\n  type: book\n', 'references:\n- id: «new1»\n  type: book\n'],
    [
      'CSL-YAML in brackets, where other fields say the same',
      'a.yaml',
      'note: "see, id: old"\nreferences: [{title: "of id: old", id: old}, {id: other}]',
      'note: "see, id: old"\nreferences: [{title: "of id: old", id: «new1»}, {id: other}]',
    ],
    [
      'CSL-JSON with a title that says the same',
      'a.json',
      '[{"title": "id: old", "id": "old"}]',
      '[{"title": "id: old", "id": "«new1»"}]',
    ],
    ['RIS', 'a.ris', 'TY  - BOOK\nTI  - old\nID  - old\nER  - \n', 'TY  - BOOK\nTI  - old\nID  - «new1»\nER  - \n'],
  ] as const) {
    it(name, () => assert.equal(renameInFile(text, file), expected));
  }

  it('quotes the key that takes the place of a number in JSON', () => {
    const text = '[{"id": 12, "type": "book"}]';
    const [source] = parseFile(text, 'a.json').sources;
    assert.ok(source);
    const edits = listEntryEdits(text, 'a.json', source.span, { from: '12', to: 'new1' });
    assert.equal(apply(text, edits), '[{"id": «"new1"», "type": "book"}]');
  });

  it('leaves a key alone that escapes the brace after it', () => {
    const text = '@comment{@book{old\\}}';
    const [source] = parseFile(text, 'a.bib').sources;
    assert.ok(source);
    assert.deepEqual(listEntryEdits(text, 'a.bib', source.span, { from: source.key, to: 'new1' }), []);
  });

  it('leaves a key alone whose mark ends a text elsewhere', () => {
    const text = ': "\nreferences: [{id: 0"';
    const [source] = parseFile(text, 'a.yaml').sources;
    assert.ok(source);
    assert.deepEqual(listEntryEdits(text, 'a.yaml', source.span, { from: source.key, to: 'new1' }), []);
  });

  it('finds no key where the file does not name it', () => {
    const text = 'TY  - BOOK\nTI  - Words\nPY  - 2020\nER  - \n';
    const [source] = parseFile(text, 'a.ris').sources;
    assert.ok(source);
    assert.equal(findKeySpan(text, source.span, source.key), undefined);
    assert.deepEqual(listEntryEdits(text, 'a.ris', source.span, { from: source.key, to: 'new1' }), []);
  });
});

describe('refusing a new key', () => {
  const library = { has: (key: string) => key === 'old' || key === 'taken' };
  const refuse = (from: string, to: string) => () => refuseRenaming({ from, to }, library);

  it('says why', () => {
    assert.throws(refuse('old', 'taken'), /Another source already has the citekey taken/);
    for (const key of ['two words', '', 'end.', 'a..b']) assert.throws(refuse('old', key), /is not a valid citekey/);
  });

  it('lets a new key pass, and a slip become the key that was meant', () => {
    assert.doesNotThrow(refuse('old', 'new1'));
    assert.doesNotThrow(refuse('takne', 'taken'));
  });
});
