// Numbers of the writer's own that stand by a citation, and numbers of the source's that look like them.
import { verifyClaims } from '../../../src/core/evidence/claimVerifier.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { toLibrary, unmark } from './articles.ts';

const SOURCE = `The harbour of Orrin was dredged in spring, and 62 boats had to leave it. Nobody had asked the fishermen, who
came to the council with their nets and stayed until it was dark. The mayor promised them a new mole, and the engineer
said that it would hold. In the streets behind the quay the cellars are damp, and the smell of tar is everywhere. When
the wind comes from the north the bell on the point can be heard in the hills, and the dogs answer it all night long.`;
const LIBRARY = toLibrary({ s: `---\nid: s\ntitle: S\n---\n${SOURCE}\n` });

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

verify('a writer who speaks of herself needs no source', 'silent', [
  'Our sample (n = ‹248›) is smaller than theirs [@s].',
  'I counted ‹71› boats there, and so did others [@s].',
  'By my estimate ‹71 boats› are left [@s].',
  'Like @s, we asked ‹310 fishermen› about it.',
]);

verify('a source that is held against a number does not back it', 'silent', [
  'There were ‹71 boats›, unlike in @s.',
  'There were ‹71 boats›, which is more than in @s.',
  'The pier is ‹400 m› long; @s does not say so.',
  'The pier is ‹400 m› long, which @s has not mentioned.',
  'A second count, in line with @s, gave ‹71 boats›.',
  'The tower (‹330 m›), which is not in the article, is higher [@s].',
]);

verify('a source that is named after a paragraph’s last word backs its own sentence alone', 'silent', [
  'Bake it for ‹35 minutes›. In the meantime read @s.',
]);

verify('all else is the source’s', 'absent', [
  'There were ‹71 horses› in the harbour [@s].',
  'We know that ‹71 horses› had to leave [@s].',
  '“We lost ‹71 horses› that day,” a fisherman said [@s].',
  'As @s says, ‹71 horses› had to leave.',
  'There were ‹71 horses›. The harbour is deep [@s].',
]);

verify('and what the source has is told in any case', 'stated', ['We counted ‹62 boats› that had to leave [@s].']);
