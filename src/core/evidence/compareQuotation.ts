// A quotation of a note against the text of one source: where the words stand, how they differ, and who says them there.
import { findQuotation, type QuotationMatch } from '../quotations/findQuotation.ts';
import { type Quotation, type Difference, sameSpeaker } from '../quotations/quotation.ts';
import type { Note } from '../note/note.ts';
import { overlaps, type Span } from '../text/span.ts';
import { indexAt } from '../text/spanList.ts';
import type { SourceIndex } from './sourceIndex.ts';
import type { Obstacle, QuotationVerdict } from './verdicts.ts';

export interface QuotationFinding {
  readonly verdict: QuotationVerdict;
  readonly obstacle?: Obstacle;
  readonly span?: Span;
  readonly differences: readonly Difference[];
  readonly speaker?: string;
  readonly wrongSpeaker: boolean;
}

/** Words; shorter quotations are names of things and scare quotes as often as anyone's words. */
const MAX_UNCHECKED_WORDS = 2;

/** `findObstacle`: why words that are not found may be the source's all the same. */
export function compareQuotation(
  claim: Quotation,
  source: SourceIndex,
  findObstacle: () => Obstacle | undefined,
): QuotationFinding {
  const match = findQuotation(source.folded, claim.text, { joints: listJoints(claim) });
  const short = claim.text.trim().split(/\s+/).length <= MAX_UNCHECKED_WORDS;
  if (match === undefined || (short && match.verdict === 'altered')) {
    return { ...toAbsent(findObstacle() ?? (short ? 'too short' : undefined)), differences: [], wrongSpeaker: false };
  }
  const speaker = findSpeakerAt(source.text, match);
  return {
    verdict: match.verdict,
    span: { start: match.start, end: match.end },
    differences: match.differences,
    ...(speaker === undefined ? {} : { speaker }),
    wrongSpeaker:
      speaker !== undefined && claim.speaker !== undefined && sameSpeaker(claim.speaker, speaker) === 'different',
  };
}

/** Where the fragments of an interrupted quotation are joined in its text. */
function listJoints({ fragments }: Quotation): number[] {
  let length = 0;
  return fragments.slice(0, -1).map(({ start, end }) => {
    length += end - start + ' '.length;
    return length;
  });
}

function toAbsent(obstacle: Obstacle | undefined): { verdict: QuotationVerdict; obstacle?: Obstacle } {
  return obstacle === undefined ? { verdict: 'absent' } : { verdict: 'cannot check', obstacle };
}

function findSpeakerAt({ quotations }: Note, match: QuotationMatch): string | undefined {
  const last = quotations[indexAt(quotations, match.end - 1)];
  return last !== undefined && overlaps(last, match) ? last.speaker : undefined;
}
