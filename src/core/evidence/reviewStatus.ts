// What a note's evidence comes to: does a claim hold, is it worth a look, or can it not be checked; and how many are which.
import type { Evidence } from './evidence.ts';
import { type ReviewStatus, type Verdict, VERDICTS } from './verdicts.ts';

/** Words that are right and given to the wrong person do not hold. */
export function findReviewStatus(evidence: Evidence): ReviewStatus {
  return evidence.kind === 'quotation' && evidence.wrongSpeaker ? 'needs review' : VERDICTS[evidence.verdict].status;
}

/** The most severe of several; undefined of none. */
export function findWorstStatus(evidence: readonly Evidence[]): ReviewStatus | undefined {
  const statuses = new Set(evidence.map(findReviewStatus));
  return (['needs review', 'unverified', 'supported'] as const).find((status) => statuses.has(status));
}

export interface Tally {
  readonly kind: Evidence['kind'];
  readonly count: number;
  /** Those that occur, good ones first. */
  readonly verdicts: readonly { readonly verdict: Verdict; readonly count: number }[];
}

/** Figures and quotations by verdict, a kind that the note does not have left out. */
export function tallyEvidence(evidence: readonly Evidence[]): Tally[] {
  return (['figure', 'quotation'] as const).flatMap((kind) => {
    const ofKind = evidence.filter((each) => each.kind === kind);
    const verdicts = Object.keys(VERDICTS) as Verdict[];
    const counted = verdicts.map((verdict) => ({
      verdict,
      count: ofKind.filter((each) => each.verdict === verdict).length,
    }));
    const occurring = counted.filter(({ count }) => count > 0);
    return ofKind.length === 0 ? [] : [{ kind, count: ofKind.length, verdicts: occurring }];
  });
}
