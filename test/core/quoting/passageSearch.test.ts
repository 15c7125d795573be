// What can be taken out of a source: sentences by their words, figures as they are worded.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { balanceMarks } from '../../../src/core/quoting/sourceWords.ts';
import {
  listFiguresIn,
  listQuotationsWith,
  listSentencesWith,
  rateFigure,
  toQuotablePassage,
} from '../../../src/core/quoting/passageSearch.ts';
import { editStyleField } from '../../../src/core/citing/convertStyle.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';

const READING = parseNote(
  '# Raid on Kell\n\n<!-- page 4 -->\n\nSome **200 militants**[^1] came in 2022. Nearly a third of the\n[1,800 inmates](https://x.example) fled Kell.\n\n[^1]: So they say.\n',
);

test('finds sentences by the beginnings of their words, without headings and markup', () => {
  const find = (typed: string) =>
    listSentencesWith(READING, typed, 9).map(({ words, page }) => `${page ?? ''}: ${words}`);
  assert.deepEqual(find('milit came'), ['4: Some 200 militants came in 2022.']);
  assert.deepEqual(find('KELL'), ['4: Nearly a third of the 1,800 inmates fled Kell.']);
  assert.deepEqual(find('nowhere'), []);
});

test('finds the rows of a table, unless they are not asked for', () => {
  const table = parseNote('The tents came.\n\n| District | Tents |\n| --- | --- |\n| Kell | 45 tents |\n');
  const count = (...kinds: Parameters<typeof listSentencesWith>[3][]) =>
    listSentencesWith(table, 'tents', 9, ...kinds).length;
  assert.deepEqual([count(), count(['row'])], [3, 1]);
});

const SPEECH = parseNote(
  '<!-- page 7 -->\n\n“They left. They were in a hurry,” said Ann Lee. “Nobody asked us,” she added, “whether we agreed.” A “quiet” day.\n',
);

test('finds what is quoted, with its speaker, but no terms', () => {
  const find = (typed: string) =>
    listQuotationsWith(SPEECH, typed, 9).map(
      ({ words, speaker, page }) => `${page ?? ''}: ${words} — ${speaker ?? ''}`,
    );
  assert.deepEqual(find(''), [
    '7: They left. They were in a hurry, — Ann Lee',
    '7: Nobody asked us, whether we agreed. — Ann Lee',
  ]);
  assert.deepEqual(find('agree'), ['7: Nobody asked us, whether we agreed. — Ann Lee']);
});

test('a whole quotation is taken without who says it, a part of one with its sentence', () => {
  const [first] = SPEECH.quotations;
  assert.ok(first);
  assert.equal(toQuotablePassage(SPEECH, first).words, 'They left. They were in a hurry,');
  const within = { start: first.start + 12, end: first.end - 1 };
  assert.equal(toQuotablePassage(SPEECH, within).words, 'They were in a hurry,” said Ann Lee.');
});

const MARKS: readonly (readonly [cut: string, balanced: string])[] = [
  ['“They left.', 'They left.'],
  ['They left.”', 'They left.'],
  ['“They left. They ran.”', 'They left. They ran.'],
  ['“They left,” he said. “They ran.”', '“They left,” he said. “They ran.”'],
  ['They were in a hurry,” said Ann Lee.', 'They were in a hurry, said Ann Lee.'],
  ['He said “they left', 'He said they left'],
  ['“Call it ‘war’ if you like.', 'Call it ‘war’ if you like.'],
  ['‘They left.', 'They left.'],
  ['They left.’', 'They left.'],
  ['“‘They left,’ he says.”', '‘They left,’ he says.'],
  ['the soldiers’ rights and the ’90s, don’t they', 'the soldiers’ rights and the ’90s, don’t they'],
  ['„Sie gingen“, sagte er', '„Sie gingen“, sagte er'],
  ['«Ils partent', 'Ils partent'],
  ['a 5" pipe', 'a 5" pipe'],
];

for (const [cut, balanced] of MARKS) test(`${cut} is ${balanced}`, () => assert.equal(balanceMarks(cut), balanced));

test('takes figures with what qualifies them and what they count, dates last', () => {
  const [first, second] = listSentencesWith(READING, '', 9);
  assert.ok(first && second);
  assert.deepEqual(
    listFiguresIn(READING, first.sentence).map(({ words }) => words),
    ['some 200 militants', '2022'],
  );
  assert.equal(listFiguresIn(READING, second.sentence)[0]?.words, 'nearly a third');
});

const FIELDS: readonly (readonly [before: string, style: string | undefined, after: string])[] = [
  ['Text\n', 'footnote', '---\ncitation-style: footnote\n---\n\nText\n'],
  ['---\ntitle: A\n---\nText\n', 'myst', '---\ncitation-style: myst\ntitle: A\n---\nText\n'],
  ['---\ntitle: A\ncitation-style: myst\n---\nText\n', undefined, '---\ntitle: A\n---\nText\n'],
  ['---\ncitation-style: footnote\n---\n\nText\n', undefined, 'Text\n'],
  ['---\ncitation-style: footnote\n---\n\nText\n', 'my: own', '---\ncitation-style: "my: own"\n---\n\nText\n'],
  ['Text\n', undefined, 'Text\n'],
];

test('the front matter says the style, or no longer', () => {
  for (const [before, style, after] of FIELDS) {
    const edit = editStyleField(parseNote(before), style);
    const changed = edit ? before.slice(0, edit.start) + edit.text + before.slice(edit.end) : before;
    assert.equal(changed, after);
  }
});

const WRECK = parseNote(
  'By the time the fog had lifted, 31 hours later, 112 people were dead: 74 sailors, three officers and 11 passengers. On 4 May 2021 two boats carried 60 of them home.\n',
);

test('ranks first the number of what is looked for, and last small ones in words and dates', () => {
  const rank = (typed: string) =>
    WRECK.sentences
      .flatMap((sentence) => listFiguresIn(WRECK, sentence))
      .map((taken) => ({ words: taken.words, rating: rateFigure(WRECK, taken, typed) }))
      .sort((a, b) => a.rating - b.rating)
      .map(({ words }) => words);
  assert.equal(rank('dead')[0], '112 people');
  assert.equal(rank('sailors')[0], '74 sailors');
  assert.equal(rank('passengers')[0], '11 passengers');
  assert.equal(rank('hours')[0], '31 hours');
  assert.equal(rank('officers')[0], 'three officers');
  assert.deepEqual(rank('').slice(-3).toSorted(), ['4 May 2021', 'three officers', 'two boats']);
  assert.deepEqual(rank('home').at(-1), '4 May 2021');
});
