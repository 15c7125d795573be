// A sentence of a source that a note repeats with another figure, which may stand elsewhere, and what only looks like it.
import { verifyClaims } from '../../../src/core/evidence/claimVerifier.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { toLibrary, unmark } from './articles.ts';

const HARBOUR = `In 2021 the harbour of Orrin took in 48 boats from the islands, up from 39 in 2019. In 2016 a storm broke
the old mole, and the harbour office counted 62 wrecks among the boats of Lind. Tickets for the ferry cost no more than
18 crowns for children under 15, and the crossing takes at most 40 minutes in summer. We counted more than 4,000 gulls on
the roofs behind the quay. We bought our nets and ropes in 2016.

The dean of Lind has 733 books on knots. Of 1,000 fishermen in the region, 30 percent stayed at home.

The boats of the north bank are mended in the yard by the mole, where a boy sells plums from a basket that his aunt fills
each morning. Nobody remembers who set up the bell, which is rung for the ferryman at night.`;
const LIBRARY = toLibrary({ s: `---\nid: s\ntitle: S\nissued: 2023-05-04\n---\n${HARBOUR}\n` });

function verify(title: string, verdict: string, notes: readonly string[]): void {
  describe(title, () => {
    for (const marked of notes) {
      it(marked, () => {
        const { text, marks } = unmark(marked);
        const evidence = verifyClaims(parseNote(text), LIBRARY).find(({ claim }) => claim.start === marks[0]?.start);
        assert.equal(evidence?.verdict ?? 'silent', verdict);
      });
    }
  });
}

verify('a number in the place of another one, though it stands elsewhere in the source', 'differs', [
  'In 2021 the harbour of Orrin took in ‹62› boats from the islands [@s].',
  'Tickets for the ferry cost no more than 18 crowns for children under ‹48› [@s].',
  'Of 1,000 fishermen in the region, ‹39 percent› stayed at home [@s].',
  'The crossing takes at least ‹40 minutes› in summer [@s].',
]);

verify('a date in the place of another one, though it stands elsewhere in the source', 'differs', [
  'In ‹2016› the harbour of Orrin took in 48 boats from the islands [@s].',
  'In 2021 the harbour of Orrin took in 48 boats from the islands, up from 39 in ‹2016› [@s].',
  'In ‹2019› a storm broke the old mole [@s].',
]);

verify('a number or date in its own place', 'stated', [
  'In ‹2021› the harbour of Orrin took in 48 boats from the islands [@s].',
  'In 2021 the harbour of Orrin took in ‹48› boats [@s].',
  'A storm broke the old mole of the harbour in ‹2016› [@s].',
  'The dean of Lind has ‹733› books [@s].',
]);

verify('a number told of another case in the same words', 'stated', [
  'In 2019 the harbour of Orrin took in ‹39› boats from the islands [@s].',
  'In ‹2019› the harbour of Orrin took in 39 boats from the islands [@s].',
]);

verify('a number that follows from the sentence', 'follows', ['‹300› fishermen in the region stayed at home [@s].']);

verify('the source speaks of itself, and the note repeats it', 'differs', [
  'We counted more than ‹4,001› gulls on the roofs behind the quay [@s].',
  'We bought our nets and ropes in ‹2019› [@s].',
]);

verify('the note speaks of itself in words that the source has of others', 'silent', [
  'We counted ‹71› wrecks among the boats of Lind [@s].',
]);

verify('a bound that is repeated may be rounded, and no more', 'differs', [
  'Tickets for the ferry cost no more than ‹19› crowns for children under 15 [@s].',
  'The crossing takes at most ‹41 minutes› in summer [@s].',
]);
