// What happened between two words on which quotation and source agree: nothing, conventional editing, or a change.
import type { FoldedText } from '../fold.ts';
import { isAttribution } from './attribution.ts';
import { compareCut } from './compareCut.ts';
import type { Difference } from './difference.ts';
import { differ, listWordsOf, placeOf, textOf, toSide } from './gap.ts';
import type { Gap, Side } from './gap.ts';
import { listReferences, isSameEnd, isSamePunctuation, isSameStart } from './punctuation.ts';
import type { QuotedWords } from './quotedWords.ts';
import { kindOf } from './wordKinds.ts';

/** "said Gregory Waters, a research analyst who ...": no attribution within a quotation is longer (in words). */
const LONGEST_INTERRUPTION = 40;
/** Words that a line's end has parted (in words of one gap). */
const MOST_JOINED = 6;
const SAME_AROUND = { none: isSamePunctuation, start: isSameStart, end: isSameEnd };

export function compareGap({ folded, cuts }: QuotedWords, source: FoldedText, gap: Gap): Difference[] {
  const note = toSide(folded, gap.note, gap.noteEnd);
  if (gap.sourceEnd < gap.source) return [disorder(folded, source, gap)];
  const original = toSide(source, gap.source, gap.sourceEnd);
  const here = cuts.filter((cut) => note.start <= cut.start && cut.end <= note.end);
  if (here.length > 0) return compareCut(note, original, here);
  if (isUnchanged(note, original, gap.edge)) return [];
  const kind =
    note.to === note.from && original.to === original.from ? 'words' : kindOf(listWordsOf(note), listWordsOf(original));
  return [differ(kind, folded, placeOf(note), source, placeOf(original))];
}

/** The words behind the gap stand, in the source, before those ahead of it. */
function disorder(note: FoldedText, source: FoldedText, { noteEnd, sourceEnd, agreeing }: Gap): Difference {
  const noteSpan = placeOf(toSide(note, noteEnd, noteEnd + agreeing));
  return differ('order', note, noteSpan, source, placeOf(toSide(source, sourceEnd, sourceEnd + agreeing)));
}

function isUnchanged(note: Side, source: Side, edge: Gap['edge']): boolean {
  if (note.to === note.from && source.to === source.from) return SAME_AROUND[edge](textOf(note), textOf(source));
  return isJoined(note, source) || isInterruption(note, source) || isReferenceMark(note, source);
}

/** "hyphen-ation" at a line's end may be one word or two; then only the letters count. */
function isJoined(note: Side, source: Side): boolean {
  if (note.to - note.from > MOST_JOINED || source.to - source.from > MOST_JOINED) return false;
  if (!hasJoint(note) && !hasJoint(source)) return false;
  return listWordsOf(note).join('').toLowerCase() === listWordsOf(source).join('').toLowerCase();
}

function hasJoint({ folded, start, end }: Side): boolean {
  for (let at = start + 1; at < end && folded.joints.size > 0; at++) if (folded.joints.has(at)) return true;
  return false;
}

/** “It is,” she said, “a coup” quoted as one: what is left out is one speaker's attribution, outside of the marks. */
function isInterruption(note: Side, source: Side): boolean {
  if (note.to > note.from || source.to - source.from > LONGEST_INTERRUPTION) return false;
  const { start, end } = placeOf(source);
  if (/\n\s*\n/.test(source.folded.original.slice(start, end))) return false;
  const text = textOf(source);
  return /^[^\s"\p{L}\p{N}]*"[^"]*"$/u.test(text) && isAttribution(text);
}

/** "about [900] soldiers": what looks like a reference mark was a word, since the quotation has it. */
function isReferenceMark(note: Side, source: Side): boolean {
  if (source.to > source.from) return false;
  const references = listReferences(textOf(source));
  return listWordsOf(note).every((word, index) => word === references[index]);
}
