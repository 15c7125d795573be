// Which words in quotation marks are held against a source, and which are titles, terms or the writer's own.
import { isMarkedTerm } from '../../../src/core/quotations/listQuotations.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unmark } from '../evidence/articles.ts';

function verify(title: string, expected: boolean, texts: readonly string[]): void {
  describe(title, () => {
    for (const marked of texts) {
      it(marked, () => {
        const { text, marks } = unmark(marked);
        const [span] = marks;
        assert.ok(span);
        assert.equal(isMarkedTerm(text, span), expected);
      });
    }
  });
}

verify('nobody’s speech', true, [
  'The so-called ‹“golden rule of all budgets”› is dead.',
  'In her book ‹“The End of the Harbour as We Know It”› she says so.',
  'Movies such as ‹“A Winter by the Old Mill”› were made.',
  'The term ‹“state that builds its own harbours”› is new.',
  'The word is ‹“freedom”› here.',
  'A plan called ‹“More Fish for All of Us”› was dropped.',
  'I am tempted to call it a ‹“budget that makes one feel good”›.',
  'My question was: ‹“who pays for it all in the end?”›',
  '‹“Is it the tax that does it?”› one may ask.',
  '‹“The old consensus of the west”›, as we used to say, lives.',
]);

verify('speech', false, [
  'The mayor said: ‹“we shall dredge the harbour in spring”›.',
  'She called it ‹“a mess from the very first day”›.',
  'The report says: ‹“we shall dredge the harbour in spring”›.',
  'The harbour is ‹“closed for good, and nobody minds”›, he wrote.',
  'In the words of the mayor, ‹“nobody minds it any more”›.',
  '‹“Nobody minds it any more”›, the article says.',
  'According to the report, ‹“nobody minds it any more”›.',
  'The mayor wrote in a blog post ‹“nobody minds it any more”›.',
  'In his words, ‹“nobody minds it any more”›.',
  'As he said in the film ‹“nobody minds it any more”›.',
]);
