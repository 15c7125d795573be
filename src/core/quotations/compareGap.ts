// What happened between two words on which quotation and source agree: nothing, conventional editing, or a change.
import type { Difference } from './quotation.ts';
import type { FoldedText } from '../fold.ts';
import { isAttribution } from './attribution.ts';
import { compareEditorialMarks } from './compareEditorialMarks.ts';
import { toDifference, listWords, spanOf, textOf, toSide } from './gap.ts';
import type { Gap, Side } from './gap.ts';
import { listReferences, isSameAtJoint, isSameEnd, isSamePunctuation, isSameStart } from './punctuation.ts';
import type { QuotedWords } from './quotedWords.ts';
import { kindOf } from './wordKinds.ts';

/** "said Gregory Waters, a research analyst who ...": no attribution within a quotation is longer (in words). */
const MAX_INTERRUPTION_LENGTH = 40;
/** Words that a line break has split (in words of one gap). */
const MAX_JOINED = 6;
const SAME_AROUND = { none: isSamePunctuation, start: isSameStart, end: isSameEnd };

export function compareGap(
  { folded, editorialMarks, openings }: QuotedWords,
  source: FoldedText,
  gap: Gap,
): Difference[] {
  const quoted = toSide(folded, gap.quoted, gap.quotedEnd);
  if (gap.sourceEnd < gap.source) return [toReordering(folded, source, gap)];
  const original = toSide(source, gap.source, gap.sourceEnd);
  const here = editorialMarks.filter((mark) => quoted.start <= mark.start && mark.end <= quoted.end);
  if (here.length > 0) return compareEditorialMarks(quoted, original, here);
  const isJoint = openings.has(gap.quotedEnd) && quoted.to === quoted.from && original.to === original.from;
  if (isJoint ? isSameAtJoint(textOf(quoted), textOf(original)) : isUnchanged(quoted, original, gap.edge)) return [];
  const kind =
    quoted.to === quoted.from && original.to === original.from
      ? 'words'
      : kindOf(listWords(quoted), listWords(original));
  return [toDifference(kind, folded, spanOf(quoted), source, spanOf(original))];
}

/** The words after the gap stand, in the source, before those before it. */
function toReordering(quoted: FoldedText, source: FoldedText, { quotedEnd, sourceEnd, agreeing }: Gap): Difference {
  const quotedSpan = spanOf(toSide(quoted, quotedEnd, quotedEnd + agreeing));
  return toDifference('order', quoted, quotedSpan, source, spanOf(toSide(source, sourceEnd, sourceEnd + agreeing)));
}

function isUnchanged(quoted: Side, source: Side, edge: Gap['edge']): boolean {
  if (quoted.to === quoted.from && source.to === source.from) return SAME_AROUND[edge](textOf(quoted), textOf(source));
  return isJoined(quoted, source) || isInterruption(quoted, source) || isReferenceMark(quoted, source);
}

/** "hyphen-ation" at a line's end may be one word or two; then only the letters count. */
function isJoined(quoted: Side, source: Side): boolean {
  if (quoted.to - quoted.from > MAX_JOINED || source.to - source.from > MAX_JOINED) return false;
  if (!hasJoint(quoted) && !hasJoint(source)) return false;
  return listWords(quoted).join('').toLowerCase() === listWords(source).join('').toLowerCase();
}

function hasJoint({ folded, start, end }: Side): boolean {
  for (let at = start + 1; at < end && folded.joints.size > 0; at++) if (folded.joints.has(at)) return true;
  return false;
}

/** “It is,” she said, “a coup” quoted as one: what is left out is one speaker's attribution, outside of the marks. */
function isInterruption(quoted: Side, source: Side): boolean {
  if (quoted.to > quoted.from || source.to - source.from > MAX_INTERRUPTION_LENGTH) return false;
  const { start, end } = spanOf(source);
  if (/\n\s*\n/.test(source.folded.original.slice(start, end))) return false;
  const text = textOf(source);
  return /^[^\s"\p{L}\p{N}]*"[^"]*"$/u.test(text) && isAttribution(text);
}

/** "about [900] soldiers": what looks like a reference mark was a word, since the quotation has it. */
function isReferenceMark(quoted: Side, source: Side): boolean {
  if (source.to > source.from) return false;
  const references = listReferences(textOf(source));
  return listWords(quoted).every((word, index) => word === references[index]);
}
