// What completion offers where: notes with a cursor, and the note that accepting the first of it leaves.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { complete } from '../../../src/core/completion/completion.ts';
import type { CompletionKind } from '../../../src/core/completion/completionItem.ts';
import type { Library } from '../../../src/core/library.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { makeLibrary } from '../booksLibrary.ts';
import { EMPTY_LIBRARY } from '../../../src/core/emptyLibrary.ts';
import { toLibrary } from '../evidence/articles.ts';
import { toRow } from '../problems/library.ts';

const SURVEY = `---
id: survey2020
title: A survey of wells
author: [{ family: Iglehart, given: Una }]
issued: 2020-03-01
---

<!-- page 11 -->

# A survey of wells

We looked at 214 wells in 17 villages. Some 1,450 families drink from them, and $1.7 million was spent.

<!-- page 12 -->

## 2.1 Depth

“The deepest **well** is the oldest,” said Otto Brand[^1]. Most are between 12 and 30 metres deep.

## What it cost

Nobody “kept a book of the costs” before 2011.

[^1]: Mayor of Tarn.
`;
const BARE = '---\nid: roe1999\ntitle: Salt\npage: 7-9\nauthor: [{ family: Roe }]\nissued: 1999\n---\n';
const KEYS = ['survey2020', 'roe1999', 'brand2015'];

const LIBRARY: Library = {
  ...EMPTY_LIBRARY,
  ...toLibrary({ survey2020: SURVEY, roe1999: BARE }),
  suggest: (typed) => KEYS.filter((key) => key.includes(typed)).map(toRow),
  findRow: (key) => (KEYS.includes(key) ? toRow(key) : undefined),
};

const ALL: readonly CompletionKind[] = ['citations', 'locators', 'quotations', 'figures'];

/** `|` is the cursor. */
function completeAt(marked: string, recent: readonly string[] = [], kinds = ALL, library = LIBRARY) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart).split('\n', 1)[0] ?? '';
  const getNote = () => parseNote(text);
  const found = complete({ line, column: offset - lineStart, lineStart, getNote, library, recent }, (kind) =>
    kinds.includes(kind),
  );
  return { text, ...(found && { found }) };
}

function offers(marked: string, labels: readonly string[], recent: readonly string[] = []): void {
  test(JSON.stringify(marked), () =>
    assert.deepEqual(completeAt(marked, recent).found?.items.map(({ label }) => label) ?? [], labels),
  );
}

/** Accepting the first candidate makes the note `expected`; VS Code's own comparison would not drop it. */
function accepts(marked: string, expected: string): void {
  test(JSON.stringify(marked), () => {
    const { text, found } = completeAt(marked);
    const [first] = found?.items ?? [];
    assert.ok(found && first, 'nothing is offered');
    const typed = text.slice(found.span.start, marked.indexOf('|'));
    assert.ok(first.filterText.toLowerCase().startsWith(typed.toLowerCase()), `${first.filterText} against ${typed}`);
    assert.equal(text.slice(0, found.span.start) + first.insertText + text.slice(found.span.end), expected);
  });
}

describe('citations', () => {
  accepts('So [@roe|].', 'So [@roe1999].');
  accepts('So [@brand2015; @ro|].', 'So [@brand2015; @roe1999].');
  accepts('So [@brand2015;|].', 'So [@brand2015; @survey2020].');
  accepts('So [see @brand2015, p. 3; |].', 'So [see @brand2015, p. 3; @survey2020].');
  accepts('So [@brand2015; ro|].', 'So [@brand2015; @roe1999].');
  offers('So [@brand2015; see also|].', []);
  test('a list that a semicolon opens stays for the space behind it', () =>
    assert.ok(completeAt('So [@brand2015;|].').found?.items.every(({ filterText }) => filterText === ' ')));
  accepts('So [[@roe|', 'So [[@roe1999]]');
  accepts('So [[@roe|]]', 'So [[@roe1999]]');
  accepts('So {cite}`roe|', 'So {cite}`roe1999`');
  accepts('So {cite}`brand2015, roe|`', 'So {cite}`brand2015, roe1999`');
  offers('So [@|]', ['@survey2020', '@roe1999', '@brand2015']);
  offers('First [@brand2015], then [@|]', ['@brand2015', '@survey2020', '@roe1999']);
  offers('First [@brand2015], then [@|]', ['@brand2015', '@roe1999', '@survey2020'], ['roe1999']);
  offers('First [@brand2015; @|]', ['@survey2020', '@roe1999']);
});

describe('citations in any script', () => {
  const library = makeLibrary({
    'a.bib': {
      kim2020: { author: '철수 김' },
      dostoevsky1866: { author: 'Фёдор Достоевский', title: 'Преступление' },
      papadopoulos2015: { author: 'Γιώργος Παπαδόπουλος', title: 'Ελλάδα' },
      sharma2011: { title: 'हिन्दी का इतिहास' },
      garasu1999: { title: 'ガラスの城' },
    },
  });
  const OFFERED: readonly (readonly [marked: string, label: string])[] = [
    ['So [@김|].', '@kim2020'],
    ['So [@Достоевский|].', '@dostoevsky1866'],
    ['So [@фёд|].', '@dostoevsky1866'],
    ['So [@Ελλάδα|].', '@papadopoulos2015'],
    ['So [@ΠΑΠΑΔΌΠΟΥΛΟΣ|].', '@papadopoulos2015'],
    ['So [@ガラス|].', '@garasu1999'],
    ['So [@kim2020; @हिन्दी|].', '@sharma2011'],
    ['So [@kim2020; हिन्|].', '@sharma2011'],
  ];
  for (const [marked, label] of OFFERED) {
    test(marked, () => {
      const { found } = completeAt(marked, [], ALL, library);
      assert.deepEqual(
        found?.items.map((each) => each.label),
        [label],
      );
    });
  }
});

describe('locators', () => {
  accepts('So [@survey2020,|].', 'So [@survey2020, p. 11].');
  accepts('So [@survey2020, p. 1|].', 'So [@survey2020, p. 11].');
  accepts('So @survey2020 [|] says', 'So @survey2020 [p. 11] says');
  offers('So [@survey2020, |', ['p. 11', 'p. 12', '2.1 Depth', 'What it cost']);
  accepts('So [@survey2020, sec. 2|].', 'So [@survey2020, sec. 2.1].');
  accepts('So [@survey2020, sec. W|].', 'So [@survey2020, {sec. What it cost}].');
  offers('So [@roe1999, p|]', ['p. 7', 'p. 8', 'p. 9']);
  offers('They are 12 to 30 metres deep [@survey2020, |]', ['p. 12', '2.1 Depth', 'p. 11', 'What it cost']);
  offers('“The deepest well is the oldest” [@survey2020, p.|]', ['p. 12', 'p. 11']);
  offers('A claim of 12 to 30 metres. So [@survey2020, p.|]', ['p. 11', 'p. 12']);
  offers('So [@survey2020, p. 12|]', []);
  offers('So [@survey2020, as ever|]', []);
  offers('So @survey2020, p|', []);
});

describe('quotations', () => {
  accepts('Said “The d| [@survey2020].', 'Said “The deepest well is the oldest,” [@survey2020].');
  accepts('@survey2020 has "kept|', '@survey2020 has "kept a book of the costs"');
  accepts('@survey2020: “Most are b|”', '@survey2020: “Most are between 12 and 30 metres deep.”');
  accepts('@survey2020: “between 12|', '@survey2020: “between 12 and 30 metres deep.”');
  accepts('@survey2020: «Nobody|', '@survey2020: «Nobody “kept a book of the costs” before 2011.»');
  accepts('@survey2020: “Nobody|', '@survey2020: “Nobody ‘kept a book of the costs’ before 2011.”');
  offers('A fact [@survey2020].\n\nHe said “|', []);
  offers('@survey2020: “is the old|', ['is the oldest,']);
  offers('He said “|', []);
  offers('A “word” of @survey2020 is |', []);
  offers('@survey2020 is 6" |', []);
  offers('`@survey2020 "|`', []);
  offers('@survey2020 said “nothing of the kind|', []);
});

describe('figures', () => {
  accepts('Some 1,4| drink [@survey2020].', 'Some 1,450 drink [@survey2020].');
  accepts('It cost $1| [@survey2020].', 'It cost $1.7 million [@survey2020].');
  offers('Families 1| [@survey2020].', ['1,450', '$1.7 million', '17', '12 and 30 metres']);
  offers('There are 214| [@survey2020].', []);
  offers('A fact [@survey2020].\n\nThere are 2|', []);
  offers('There are 2|', []);
  offers('1| [@survey2020]', []);
  offers('v1| [@survey2020]', []);
  offers('In 201| [@survey2020]', []);
  offers('See `1|` [@survey2020]', []);
});

test('a source says who and when; its title is left to its card, so that it is not there twice', () => {
  const items = completeAt('So [@roe|]').found?.items ?? [];
  assert.deepEqual(
    items.map(({ label, detail }) => [label, detail]),
    [['@roe1999', undefined]],
  );
});

test('a kind that is turned off offers nothing', () => {
  assert.equal(completeAt('So [@|]', [], ['figures']).found, undefined);
});

test('prose is told from what is completed without reading the note', () => {
  const getNote = () => assert.fail('the note was read');
  for (const line of [
    'A plain line of prose',
    'with a comma, and more;',
    'a word (in brackets) [and these]',
    'jane@',
  ]) {
    const request = { line, column: line.length, lineStart: 0, getNote, library: LIBRARY, recent: [] };
    assert.equal(
      complete(request, () => true),
      undefined,
    );
  }
});
