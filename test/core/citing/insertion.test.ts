// What is written at a cursor: `|` before and after.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { insertCitation, insertQuotation, insertWords, type Insertion } from '../../../src/core/citing/insertion.ts';
import { STYLES } from '../../../src/core/citing/styleTable.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';

const CONTEXT = { findItem: () => undefined, findKeyByUrl: () => undefined, formatCustom: [] };

function toCiting(id: string) {
  const style = STYLES.find((each) => each.id === id);
  assert.ok(style, id);
  return { style, context: CONTEXT };
}

function show(text: string, { edits, cursor }: Insertion): string {
  const changed = edits.reduceRight(
    (whole, edit) => whole.slice(0, edit.start) + edit.text + whole.slice(edit.end),
    text,
  );
  return `${changed.slice(0, cursor)}|${changed.slice(cursor)}`;
}

function writes(marked: string, expected: string, place: (text: string, offset: number) => Insertion): void {
  test(JSON.stringify(marked), () => {
    const text = marked.replace('|', '');
    assert.equal(show(text, place(text, marked.indexOf('|'))), expected);
  });
}

describe('citations', () => {
  const cites = (style: string, marked: string, expected: string, keys: readonly string[] = ['b']) =>
    writes(marked, expected, (text, offset) => insertCitation(parseNote(text), offset, keys, toCiting(style)));
  cites('pandoc', 'They fled|.', 'They fled [@b]|.');
  cites('pandoc', 'They fled |.', 'They fled [@b; @c]|.', ['b', 'c']);
  cites('pandoc', 'They fled [see @a, p. 3|].', 'They fled [see @a, p. 3; @b]|.');
  cites('pandoc', 'As @a| says', 'As @a [@b]| says');
  cites('wikilink', 'They fled [[@a]]|.', 'They fled [[@a]]; [[@b]]|.');
  cites('wikilink', 'They fled [@a|].', 'They fled [@a; @b]|.');
  cites('footnote', 'They fled|.', 'They fled[^b]|.\n\n[^b]: [@b]\n');
  cites('footnote', 'They fled.|', 'They fled.[^b]|\n\n[^b]: [@b]\n');
  cites('footnote', 'They fled.\n\n|\n', 'They fled.\n\n[^b]|\n\n[^b]: [@b]\n');
  cites('footnote', 'They fled[^a]|.\n\n[^a]: [@a]\n', 'They fled[^a]|.\n\n[^a]: [@a; @b]\n');
  cites('pandoc', 'They fled|[^1]', 'They fled [@b] |[^1]');
  cites('footnote', 'They fled|[^1]', 'They fled[^b]|[^1]\n\n[^b]: [@b]\n');
  test('in a cell', () => {
    const text = '| a |\n|---|\n| x |\n';
    const placed = insertCitation(parseNote(text), text.indexOf('x') + 1, ['b'], toCiting('wikilink'), 'p. 3');
    assert.equal(placed.edits[0]?.text, ' [[@b\\|@b, p. 3]]');
  });
  cites('author-date', 'They fled|.', 'They fled (b)<!-- cite: [@b] -->|.');
});

describe('quotations', () => {
  const quotes = (style: string, words: string, marked: string, expected: string) =>
    writes(marked, expected, (text, offset) =>
      insertQuotation(parseNote(text), offset, { key: 'a', words, page: '7' }, toCiting(style)),
    );
  const long = Array.from({ length: 41 }, () => 'word').join(' ');
  quotes('pandoc', 'It “was” wet', 'He said: |', 'He said: “It ‘was’ wet” [@a, p. 7]|');
  quotes('footnote', 'It was wet', 'He said: |', 'He said: “It was wet”[^a]|\n\n[^a]: [@a, p. 7]\n');
  quotes('pandoc', long, 'He said|.\n\nAnd so on.', `He said.\n\n> ${long}\n>\n> — [@a, p. 7]|\n\nAnd so on.`);
  quotes('pandoc', long, '|', `> ${long}\n>\n> — [@a, p. 7]\n|`);
});

describe('words that stand for themselves', () => {
  writes('There were |.', 'There were some 200 ships [@a]|.', (text, offset) =>
    insertWords(parseNote(text), offset, { key: 'a', words: 'some 200 ships' }, toCiting('pandoc')),
  );
});
