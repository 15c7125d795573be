// What a verdict asks of the writer, and how it is shown: right words of the wrong person are nothing to tick.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findReviewStatus, findVerdictRow, type JudgedClaim, VERDICTS } from '../../../src/core/evidence/verdicts.ts';

const QUOTED: JudgedClaim = { kind: 'quotation', verdict: 'verbatim' };

describe('review status', () => {
  it('is that of the verdict', () => {
    for (const [verdict, { status, on }] of Object.entries(VERDICTS)) {
      assert.equal(findReviewStatus({ kind: on[0], verdict: verdict as keyof typeof VERDICTS }), status);
    }
  });

  it('of right words that are given to the wrong person is theirs, and says so', () => {
    const wrong = { ...QUOTED, wrongSpeaker: true };
    assert.equal(findReviewStatus(wrong), 'needs review');
    assert.deepEqual([findVerdictRow(wrong).mark, findVerdictRow(wrong).icon], ['differs', 'warning']);
    assert.notEqual(findVerdictRow(wrong).sentences.title, findVerdictRow(QUOTED).sentences.title);
  });

  it('of wrong words is shown by the words, whoever said them', () => {
    const row = findVerdictRow({ kind: 'quotation', verdict: 'altered', wrongSpeaker: true });
    assert.equal(row, VERDICTS.altered);
  });
});
