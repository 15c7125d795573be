// What a note's evidence comes to, and which citation each claim is listed under.
import type { ParsedSource } from '../../../src/core/library.ts';
import { findWorstStatus, tallyEvidence } from '../../../src/core/evidence/verdicts.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listCitedClaims } from '../../../src/core/citedClaims.ts';
import { ClaimVerifier, type Evidence } from '../../../src/core/evidence/claimVerifier.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import type { Note } from '../../../src/core/note/note.ts';

const TEXT = `Some 45,000 people fled the town on Friday, the district office said. The raid killed 112 people.

“The problem was pay,” the captain said. He had warned of it for two years, and nobody at the ministry had listened.

${'The river rose in spring and fell in summer, as it does, and the ferry went to and fro. '.repeat(20)}`;

const RAID: ParsedSource = {
  source: {
    key: 'raid',
    item: { id: 'raid', type: 'article', URL: 'https://raid.example' },
    text: TEXT,
    textStart: 0,
    file: 'raid.md',
    span: { start: 0, end: TEXT.length },
  },
  parsedText: parseNote(TEXT),
};

function verify(text: string): { note: Note; evidence: Evidence[] } {
  const note = parseNote(text);
  const find = (key: string) => (key === 'raid' ? RAID : undefined);
  const verifier = new ClaimVerifier({
    find,
    findByUrl: (url) => (url === 'https://raid.example' ? RAID : undefined),
  });
  const claims = [...note.figures, ...note.quotations];
  return { note, evidence: claims.flatMap((claim) => verifier.verify(note, claim) ?? []) };
}

const NOTE = `The raid killed 113 people, and 45,000 people fled [@raid, p. 3].

The captain said that “the problem was pay” [see @raid; @other].

Nothing more is known [@unknown]. [Some 112 people](https://raid.example) were killed.`;

describe('review status', () => {
  it('counts figures and quotations by verdict, good ones first', () => {
    const lines = tallyEvidence(verify(NOTE).evidence).map(
      ({ kind, count, verdicts }) =>
        `${count} ${kind}: ${verdicts.map((each) => `${each.count} ${each.verdict}`).join(', ')}`,
    );
    assert.deepEqual(lines, ['3 figure: 2 stated, 1 differs', '1 quotation: 1 verbatim']);
  });

  it('is as bad as the worst, and a claim that cannot be checked is not bad', () => {
    assert.equal(findWorstStatus(verify('It killed 113 people, and 45,000 fled [@raid].').evidence), 'needs review');
    assert.equal(
      findWorstStatus(verify('The raid killed 112 people [@raid]. Then 9 came [@other].').evidence),
      'unverified',
    );
    assert.equal(findWorstStatus([]), undefined);
    const [quoted] = verify('Somebody said that “the problem was pay” [@raid].').evidence;
    assert.ok(quoted?.kind === 'quotation');
    assert.equal(findWorstStatus([quoted]), 'supported');
    assert.equal(findWorstStatus([{ ...quoted, wrongSpeaker: true }]), 'needs review');
  });
});

describe('cited claims', () => {
  it('are listed under their citation, in the order of the note', () => {
    const { note, evidence } = verify(NOTE);
    const lines = listCitedClaims(note, evidence).map(
      ({ keys, locator, claims }) =>
        `${keys.join('+')} ${locator}: ${claims.map(({ claim }) => claim.text).join(' | ')}`,
    );
    assert.deepEqual(lines, [
      'raid p. 3: 113 | 45,000',
      'raid+other : the problem was pay',
      'unknown : ',
      'raid : 112',
    ]);
  });

  it('are listed in the order of the note, whatever the order of the evidence', () => {
    const text =
      '[Some 112 people](https://raid.example) were killed. Then 9 and 45,000 people fled [@raid; @other, p. 3].';
    const { note, evidence } = verify(text);
    const lines = listCitedClaims(note, evidence.toReversed()).map(
      ({ start, keys, locator, claims }) =>
        `${text.slice(start, start + 4)} ${keys.join('+')} ${locator}: ${claims.map(({ claim }) => claim.text).join(' | ')}`,
    );
    assert.deepEqual(lines, ['112  raid : 112', '[@ra raid+other : 9 | 45,000']);
  });

  it('have the place as it reads', () => {
    const { note, evidence } = verify('It killed 112 people [@raid, *p.* 3].');
    assert.equal(listCitedClaims(note, evidence)[0]?.locator, 'p. 3');
  });
});
