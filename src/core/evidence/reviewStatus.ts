// What a note's evidence comes to: does a claim hold, is it worth a look, or can it not be checked; and how many are which.
import type { Evidence } from './evidence.ts';
import { type Standing, type Verdict, VERDICTS } from './verdicts.ts';

/** Words that are right and given to the wrong person do not hold. */
export function findStanding(evidence: Evidence): Standing {
  return evidence.kind === 'quotation' && evidence.wrongSpeaker ? 'look' : VERDICTS[evidence.verdict].standing;
}

/** The gravest of several; undefined of none. */
export function findWorst(evidence: readonly Evidence[]): Standing | undefined {
  const standings = new Set(evidence.map(findStanding));
  return (['look', 'unchecked', 'holds'] as const).find((standing) => standings.has(standing));
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
