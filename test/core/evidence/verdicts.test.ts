// The one table of verdicts: which are passed on which claims, and which of several counts.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type FigureVerdict,
  formatVerdict,
  type QuotationVerdict,
  type Verdict,
  VERDICTS,
} from '../../../src/core/evidence/verdicts.ts';

function listRanked(kind: 'figure' | 'quotation'): Verdict[] {
  const verdicts = Object.keys(VERDICTS) as Verdict[];
  const passed = verdicts.filter((verdict) => VERDICTS[verdict].on.some((each) => each === kind));
  return passed.toSorted((a, b) => VERDICTS[a].rank - VERDICTS[b].rank);
}

describe('verdicts', () => {
  it('rank doubt before contradiction', () => {
    assert.deepEqual(listRanked('figure'), [
      'stated',
      'rounded',
      'converted',
      'follows',
      'cannot check',
      'differs',
      'of something else',
      'absent',
    ]);
    assert.deepEqual(listRanked('quotation'), ['verbatim', 'edited', 'denied', 'altered', 'cannot check', 'absent']);
  });

  it('on one kind of claim all have a rank of their own', () => {
    for (const kind of ['figure', 'quotation'] as const) {
      const ranks = listRanked(kind).map((verdict) => VERDICTS[verdict].rank);
      assert.equal(new Set(ranks).size, ranks.length);
    }
  });

  it('are passed on the kinds of claim of their row alone', () => {
    // @ts-expect-error The row says `on: ['quotation']`.
    const onFigure: FigureVerdict = 'verbatim';
    // @ts-expect-error The row says `on: ['figure']`.
    const onQuotation: QuotationVerdict = 'differs';
    // @ts-expect-error There is no such row.
    const unknown: Verdict = 'proven';
    assert.ok([onFigure, onQuotation, unknown]);
  });

  it('say for models why a claim cannot be checked', () => {
    assert.equal(formatVerdict({ verdict: 'stated' }), 'is confirmed by the source');
    assert.equal(
      formatVerdict({ verdict: 'cannot check', obstacle: 'no text' }),
      'cannot be checked: the library has the reference but not the text',
    );
  });
});
