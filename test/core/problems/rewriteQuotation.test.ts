// What an altered quotation reads once the source's words are restored, and once the changes are marked as changes.
import { verifyClaims } from '../../../src/core/evidence/claimVerifier.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { markChanges, restoreWords } from '../../../src/core/problems/rewriteQuotation.ts';
import { toLibrary } from '../evidence/articles.ts';

const SOURCE = `The keeper of the old lighthouse said: "We rowed home in the dark, and nobody slept that night." Later he wrote:
"In March the sea took 12 boats and we did not find them. The harbour (the new one) was empty, all through the summer."
The mayor said the wall would stand. Nothing more was heard of it until the spring of the next year came.`;
const LIBRARY = toLibrary({ k: `---\nid: k\ntitle: The lighthouse\n---\n\n${SOURCE}\n` });

function verify(quoted: string) {
  const note = parseNote(`He said: “${quoted}” [@k].`);
  const evidence = verifyClaims(note, LIBRARY).find((each) => each.kind === 'quotation');
  assert.ok(evidence?.kind === 'quotation');
  return evidence;
}

type Row = readonly [what: string, quoted: string, restored: string | undefined, marked: string | undefined];

const ROWS: readonly Row[] = [
  [
    'a “not” that an ellipsis swallows, with what is before it',
    'In March the sea … find them',
    'In March the sea … not find them',
    undefined,
  ],
  [
    'a “not” that is the first word of what an ellipsis swallows',
    'the sea took 12 boats and we did … them',
    'the sea took 12 boats and we did not find them',
    undefined,
  ],
  [
    'a word that was changed',
    'We rowed back in the dark, and nobody slept that night',
    'We rowed home in the dark, and nobody slept that night',
    'We rowed [back] in the dark, and nobody slept that night',
  ],
  [
    'two words that were changed, one before a comma',
    'We rowed back in the night, and nobody slept that night',
    'We rowed home in the dark, and nobody slept that night',
    'We rowed [back] in the [night], and nobody slept that night',
  ],
  [
    'a word in brackets that was changed',
    'The harbour (the old one) was empty, all through the summer',
    'The harbour (the new one) was empty, all through the summer',
    'The harbour (the [old] one) was empty, all through the summer',
  ],
  [
    'a word that was left out',
    'In March the sea took 12 boats and we not find them',
    'In March the sea took 12 boats and we did not find them',
    'In March the sea took 12 boats and we […] not find them',
  ],
  [
    'a word that was added',
    'rowed home in the dark, and nobody slept that very night',
    'rowed home in the dark, and nobody slept that night',
    'rowed home in the dark, and nobody slept that [very] night',
  ],
  [
    'a word between commas that was added',
    'In March the sea took 12 boats, alas, and we did not find them',
    'In March the sea took 12 boats and we did not find them',
    'In March the sea took 12 boats, [alas], and we did not find them',
  ],
  [
    'a word between dashes that was added',
    'In March — alas — the sea took 12 boats and we did not find them',
    'In March the sea took 12 boats and we did not find them',
    'In March — [alas] — the sea took 12 boats and we did not find them',
  ],
  [
    'a word in brackets that was added',
    'In March the sea took 12 (big) boats and we did not find them',
    'In March the sea took 12 boats and we did not find them',
    'In March the sea took 12 ([big]) boats and we did not find them',
  ],
  [
    'a comma that was left out',
    'We rowed home in the dark and nobody slept',
    'We rowed home in the dark, and nobody slept',
    'We rowed home in the dark […] and nobody slept',
  ],
  [
    'brackets that were left out',
    'The harbour the new one was empty, all through the summer',
    'The harbour (the new one) was empty, all through the summer',
    'The harbour […] the new one […] was empty, all through the summer',
  ],
  [
    'the case of a letter',
    'we rowed home in the DARK, and nobody slept that night',
    'we rowed home in the dark, and nobody slept that night',
    'we rowed home in the [DARK], and nobody slept that night',
  ],
  [
    'a number, which no brackets make honest',
    'In March the sea took 14 boats and we did not find them',
    'In March the sea took 12 boats and we did not find them',
    undefined,
  ],
  [
    'a “not”, which no brackets make honest',
    'In March the sea took 12 boats and we did find them',
    'In March the sea took 12 boats and we did not find them',
    undefined,
  ],
  [
    'words that changed places, which only the writer can put right',
    'In the dark we rowed home, and nobody slept that night',
    undefined,
    undefined,
  ],
  [
    'a change beside an ellipsis',
    'In March the sea […] took 12 ships and we did not find them',
    'In March the sea […] took 12 boats and we did not find them',
    'In March the sea […] took 12 [ships] and we did not find them',
  ],
  [
    'a change beside words in brackets',
    'In March the [cold] sea took 12 ships and we did not find them',
    'In March the [cold] sea took 12 boats and we did not find them',
    'In March the [cold] sea took 12 [ships] and we did not find them',
  ],
  ['nothing, where nothing is wrong', 'We rowed home in the dark, and nobody slept', undefined, undefined],
  ['nothing, where all is fair', 'We rowed home […] and nobody slept that night', undefined, undefined],
];

describe('an altered quotation is put right', () => {
  for (const [what, quoted, restored, marked] of ROWS) {
    it(what, () => {
      const evidence = verify(quoted);
      assert.equal(restoreWords(evidence), restored);
      assert.equal(markChanges(evidence), marked);
      if (restored !== undefined) assert.match(verify(restored).verdict, /^(?:verbatim|edited)$/);
    });
  }
});
