// What of a source is shown beside a claim, and when its text says too little to judge by.
import { isTruncated } from '../../../src/core/evidence/sourceIndex.ts';
import { isUncitedByDesign } from '../../../src/core/figures/figure.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toPassage } from '../../../src/core/passage.ts';
import { listFigures } from '../../../src/core/figures/listFigures.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { unmark } from './articles.ts';

const PASSAGES: readonly (readonly [what: string, text: string, sentence: string, page?: string])[] = [
  ['a word', 'It rained. Some ‹200› came. They left.', 'Some 200 came.'],
  ['the first word', 'It rained. ‹Some› 200 came. They left.', 'Some 200 came.'],
  ['the last word', 'It rained. Some 200 ‹came.› They left.', 'Some 200 came.'],
  ['words of two sentences', 'It rained. Some 200 ‹came. They› left. It shone.', 'Some 200 came. They left.'],
  ['a word of the first sentence', '‹It› rained. They left.', 'It rained.'],
  ['what stands between sentences', 'It rained.\n\n‹***›\n\nThey left.', '***'],
  ['what stands before all sentences', '‹***›\n\nThey left.', '***'],
  ['words of a page', '<!-- page 3 -->\n\nIt rained.\n\n<!-- page 4 -->\n\nThey ‹left›.', 'They left.', '4'],
  ['words before the first page', 'They ‹left›.\n\n<!-- page 4 -->\n\nIt rained.', 'They left.'],
  ['words between two pages', '<!-- page 3 -->\n\nThey ‹left›.\n\n<!-- page 4 -->\n\nIt.', 'They left.', '3'],
];

describe('the passage around', () => {
  for (const [what, marked, sentence, page] of PASSAGES) {
    it(what, () => {
      const { text, marks } = unmark(marked);
      const [span] = marks;
      assert.ok(span);
      const passage = toPassage(parseNote(text), span);
      assert.deepEqual({ start: passage.start, end: passage.end }, span);
      assert.equal(text.slice(passage.sentence.start, passage.sentence.end), sentence);
      assert.equal(passage.page, page);
      assert.equal('page' in passage, page !== undefined);
    });
  }
});

function show(text: string, words: string): string {
  const start = text.indexOf(words);
  const { sentence } = toPassage(parseNote(text), { start, end: start + words.length });
  return text.slice(sentence.start, sentence.end);
}

describe('the passage of what is no sentence', () => {
  const words = (count: number, word = 'word') => `${word} `.repeat(count);

  it('has at most 600 characters of whole words around them', () => {
    const shown = show(`${words(300)}62 boats ${words(300)}`.trim(), '62 boats');
    assert.match(shown, /^(?:word )+62 boats(?: word)+$/);
    assert.ok(shown.length <= 600 && shown.length > 580, String(shown.length));
    const [before = '', after = ''] = shown.split('62 boats');
    assert.ok(Math.abs(before.length - after.length) <= 10);
  });

  it('takes from one side what the other does not have', () => {
    const first = show(`62 boats ${words(300)}`.trim(), '62 boats');
    assert.ok(first.startsWith('62 boats') && first.length > 580 && first.length <= 600);
    const last = show(`${words(300)}62 boats`, '62 boats');
    assert.ok(last.endsWith('62 boats') && last.length > 580 && last.length <= 600);
  });

  it('keeps all words of a long quotation', () => {
    const quoted = words(200, 'said').trim();
    assert.equal(show(`${words(50)}${quoted} ${words(50)}`.trim(), quoted), quoted);
  });

  it('cuts no word where there is only one', () => {
    const text = `${'a'.repeat(900)} 62 boats ${'b'.repeat(900)}`;
    assert.equal(show(text, '62 boats'), '62 boats');
  });
});

describe('what needs no source', () => {
  const FIGURES: readonly (readonly [text: string, uncited: boolean])[] = [
    ['in June 2020', true],
    ['the 21st prize', true],
    ['three reasons', true],
    ['ten reasons', true],
    ['eleven reasons', false],
    ['3 reasons', false],
    ['half of them', true],
    ['a third of them', true],
    ['50 % of them', false],
    ['1/3 of them', false],
    ['three miles', false],
    ['two dollars', false],
    ['dozens of boats', false],
    ['thousands of boats', false],
  ];
  for (const [text, uncited] of FIGURES) {
    it(`${text}: ${uncited ? 'none' : 'one'}`, () => {
      const [figure] = listFigures(text);
      assert.ok(figure);
      assert.equal(isUncitedByDesign(figure), uncited);
    });
  }
});

describe('a text is cut off', () => {
  const words = (count: number) => 'word '.repeat(count).trim();
  const TEXTS: readonly (readonly [what: string, prose: string, truncated: boolean])[] = [
    ['that is empty', '', true],
    ['of 59 words', words(59), true],
    ['of 60 words', words(60), false],
    ['that asks to subscribe', `${words(80)} Subscribe now to continue reading.`, true],
    ['that asks to sign in', `${words(80)} Sign in to read this article.`, true],
    ['for subscribers', `${words(80)} This article is only available to paying subscribers.`, true],
    ['of which the rest is missing', `${words(80)} Read the remaining 80% of it.`, true],
    ['that speaks of subscribers', `${words(80)} It has 300 subscribers.`, false],
    ['that is long enough, whatever it asks', `${words(599)} x Already a subscriber?`.padEnd(3000, '.'), false],
    ['that is one character short of that', `${'word '.repeat(10)}Already a subscriber?`.padEnd(2999, '.'), true],
    ['of few but very long words', 'x'.repeat(3000), false],
  ];
  /** By the words of each page. */
  const PAGED: readonly (readonly [what: string, pages: readonly number[], truncated: boolean])[] = [
    ['whose one page is short', [20], false],
    ['whose one page is a line', [19], true],
    ['of a scan behind a cover', [300, 0, 0, 0, 0], true],
    ['of a scan with a stamp on each page', [8, 8, 8, 8], true],
    ['with pictures at its end', [300, 300, 300, 5, 0], true],
    ['with a page in three that is a picture', [300, 300, 4], false],
  ];
  for (const [what, prose, truncated] of TEXTS)
    it(`${what}: ${truncated}`, () => assert.equal(isTruncated({ prose, pages: [] }), truncated));
  for (const [what, pages, truncated] of PAGED) {
    it(`${what}: ${truncated}`, () => {
      const text = pages.map((count, index) => `<!-- page ${index + 1} -->\n\n${words(count)}`).join('\n\n');
      assert.equal(isTruncated(parseNote(text)), truncated);
    });
  }
});
