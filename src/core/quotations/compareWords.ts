// What a quotation changed, once each of its words has its partner in the source: differences, and from them the verdict.
import { unfold, wordAt } from '../fold.ts';
import type { FoldedText } from '../fold.ts';
import type { Span } from '../text/span.ts';
import { ALONE } from './alignWindow.ts';
import { compareGap } from './compareGap.ts';
import type { Gap } from './gap.ts';
import type { Difference, DifferenceKind } from './difference.ts';
import type { QuotedWords } from './quotedWords.ts';

/** For each word of the quotation the source's word that stands at its place, the same or another, or `ALONE`. */
export type Partners = Int32Array;

export interface Comparison extends Span {
  readonly verdict: 'verbatim' | 'edited' | 'altered';
  /** Runs of words that agree. */
  readonly fragments: readonly Span[];
  readonly differences: readonly Difference[];
}

/** Conventional editing: what a reader can see was done. */
const HARMLESS: ReadonlySet<DifferenceKind> = new Set(['ellipsis', 'insertion']);

interface Pair {
  readonly note: number;
  readonly source: number;
}

/** Compares the quotation with the place in the source that `partners` names; some word must agree. */
export function compareWords(quoted: QuotedWords, source: FoldedText, partners: Partners): Comparison {
  const pairs = listAgreeing(quoted.folded, source, partners);
  const differences = [
    ...pairs.flatMap((pair) => compareCase(quoted, source, pair)),
    ...listGaps(quoted, pairs, partners).flatMap((gap) => compareGap(quoted, source, gap)),
  ].sort((a, b) => a.noteSpan.start - b.noteSpan.start);
  const fragments = listFragments(source, pairs);
  return {
    verdict: differences.length === 0 ? 'verbatim' : differences.every(isHarmless) ? 'edited' : 'altered',
    fragments,
    differences,
    start: Math.min(...fragments.map(({ start }) => start)),
    end: Math.max(...fragments.map(({ end }) => end)),
  };
}

function isHarmless({ kind }: Difference): boolean {
  return HARMLESS.has(kind);
}

function listAgreeing(note: FoldedText, source: FoldedText, partners: Partners): Pair[] {
  const pairs: Pair[] = [];
  partners.forEach((partner, index) => {
    if (partner === ALONE) return;
    if (wordAt(note, index).toLowerCase() === wordAt(source, partner).toLowerCase())
      pairs.push({ note: index, source: partner });
  });
  return pairs;
}

/** Case may change in the first letter of all and behind an ellipsis; elsewhere "us" and "US" are two words. */
function compareCase({ folded, cuts }: QuotedWords, source: FoldedText, pair: Pair): Difference[] {
  const note = wordAt(folded, pair.note);
  const original = wordAt(source, pair.source);
  if (note === original) return [];
  const start = folded.words.starts[pair.note] ?? 0;
  const end = folded.words.ends[pair.note] ?? 0;
  const isBracketed = cuts.some((cut) => cut.kind === 'bracket' && cut.start < end && start < cut.end);
  const opens =
    pair.note === 0 ||
    cuts.some((cut) => cut.kind === 'ellipsis' && cut.end <= start && isOnlySpace(folded, cut.end, start));
  if (!isBracketed && opens && note.slice(1) === original.slice(1)) return [];
  const noteSpan = unfold(folded, start, end);
  const sourceSpan = unfold(source, source.words.starts[pair.source] ?? 0, source.words.ends[pair.source] ?? 0);
  return [{ kind: isBracketed ? 'insertion' : 'case', note, source: original, noteSpan, sourceSpan }];
}

function isOnlySpace({ text }: FoldedText, start: number, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(start, end));
}

/** What lies between words that agree where one side has words of its own, before the first and behind the last. */
function listGaps({ folded }: QuotedWords, pairs: readonly Pair[], partners: Partners): Gap[] {
  const opening = partners.find((partner) => partner !== ALONE) ?? 0;
  const closing = partners.findLast((partner) => partner !== ALONE) ?? 0;
  const gaps: Gap[] = [];
  let agreeing = 0;
  for (let index = pairs.length; index >= 0; index--) {
    const before = pairs[index - 1];
    const behind = pairs[index];
    const edge = before === undefined ? 'start' : behind === undefined ? 'end' : 'none';
    const note = before ? before.note + 1 : 0;
    const source = before ? before.source + 1 : Math.min(opening, behind?.source ?? 0);
    const noteEnd = behind ? behind.note : folded.words.count;
    const sourceEnd = behind ? behind.source : Math.max(closing + 1, source);
    gaps.push({ edge, note, noteEnd, source, sourceEnd, agreeing });
    agreeing = note === noteEnd && source === sourceEnd ? agreeing + 1 : 1;
  }
  return gaps;
}

function listFragments(source: FoldedText, pairs: readonly Pair[]): Span[] {
  const fragments: Span[] = [];
  let from = 0;
  pairs.forEach((pair, index) => {
    if (pairs[index + 1]?.source === pair.source + 1) return;
    fragments.push(
      unfold(source, source.words.starts[pairs[from]?.source ?? 0] ?? 0, source.words.ends[pair.source] ?? 0),
    );
    from = index + 1;
  });
  return fragments;
}
