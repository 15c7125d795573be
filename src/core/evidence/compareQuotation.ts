// A quotation of a note against the text of one source: where the words stand, how they differ, and who says them there.
import { listBestMatches, type QuotationMatch } from '../quotations/findQuotation.ts';
import { type Quotation, type Difference, sameSpeaker } from '../quotations/quotation.ts';
import type { Note } from '../note/note.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { indexAt } from '../text/spanList.ts';
import { toPassage } from '../passage.ts';
import type { DenyingWords } from './evidence.ts';
import { carriesDenial, findDenial } from './denial.ts';
import type { SourceIndex } from './sourceIndex.ts';
import type { Obstacle, QuotationVerdict } from './verdicts.ts';

export interface QuotationFinding {
  readonly verdict: QuotationVerdict;
  readonly obstacle?: Obstacle;
  readonly span?: Span;
  readonly differences: readonly Difference[];
  readonly speaker?: string;
  readonly wrongSpeaker: boolean;
  readonly denial?: DenyingWords;
}

/** Words; shorter quotations are names of things and scare quotes as often as anyone's words. */
const MAX_UNCHECKED_WORDS = 2;

/** `findObstacle`: why words that are not found may be the source's all the same; `around`: what the note says beside them; `pages`: what its locator names, where repeated words are meant. */
export function compareQuotation(
  claim: Quotation,
  source: SourceIndex,
  findObstacle: () => Obstacle | undefined,
  around = '',
  pages?: Span,
): QuotationFinding {
  const matches = listBestMatches(source.folded, claim.text, { joints: listJoints(claim) });
  const denials = matches.map((place) => findDenialOf(claim, around, source, place));
  // What the source also says without a "not" is right.
  const onPages = denials.findIndex((denial, index) => denial === undefined && isOn(pages, matches[index]));
  const undenied = onPages < 0 ? denials.indexOf(undefined) : onPages;
  const denial = undenied < 0 ? denials[0] : undefined;
  const match = matches[Math.max(0, undenied)];
  const short = isShort(claim.text);
  if (match === undefined || (short && match.verdict === 'altered')) {
    return { ...toAbsent(findObstacle() ?? (short ? 'too short' : undefined)), differences: [], wrongSpeaker: false };
  }
  const speaker = findSpeakerAt(source.text, match);
  return {
    verdict: denial === undefined ? match.verdict : 'denied',
    ...(denial === undefined ? {} : { denial }),
    span: { start: match.start, end: match.end },
    differences: match.differences,
    ...(speaker === undefined ? {} : { speaker }),
    wrongSpeaker:
      speaker !== undefined && claim.speaker !== undefined && sameSpeaker(claim.speaker, speaker) === 'different',
  };
}

function isOn(pages: Span | undefined, match: Span | undefined): boolean {
  return pages !== undefined && match !== undefined && contains(pages, match);
}

/** Of two words it is not clear what they say without those around them. */
function findDenialOf(
  { text, speaker }: Quotation,
  around: string,
  source: SourceIndex,
  { verdict, start, end }: QuotationMatch,
): DenyingWords | undefined {
  if (verdict === 'altered' || isShort(text)) return undefined;
  const { sentence } = toPassage(source.text, { start, end });
  const words = source.text.prose.slice(sentence.start, sentence.end);
  const denial = findDenial(words, { start: start - sentence.start, end: end - sentence.start });
  if (denial === undefined || carriesDenial(around, speaker, denial.kind)) return undefined;
  return {
    start: sentence.start + denial.start,
    end: sentence.start + denial.end,
    words: words.slice(denial.start, denial.end).replace(/\s+/g, ' '),
  };
}

function isShort(text: string): boolean {
  return text.trim().split(/\s+/).length <= MAX_UNCHECKED_WORDS;
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
