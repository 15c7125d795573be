// What happened between two words on which quotation and source agree: nothing, conventional editing, or a change.
import { unfold } from '../fold.ts';
import type { FoldedText } from '../fold.ts';
import { isAttribution } from './attribution.ts';
import { compareCut } from './compareCut.ts';
import type { Difference } from './difference.ts';
import { differ, listWordsOf, placeOf, textOf, toSide } from './gap.ts';
import type { Gap, Side } from './gap.ts';
import { isSameEnd, isSamePunctuation, isSameStart } from './punctuation.ts';
import type { QuotedWords } from './quotedWords.ts';
import { kindOf } from './wordKinds.ts';

/** "said Gregory Waters, a research analyst who ...": no attribution within a quotation is longer (in words). */
const LONGEST_INTERRUPTION = 40;
const SAME_AROUND = { none: isSamePunctuation, start: isSameStart, end: isSameEnd };

export function compareGap({ folded, cuts }: QuotedWords, source: FoldedText, gap: Gap): Difference[] {
  const note = toSide(folded, gap.note, gap.noteEnd);
  if (gap.sourceEnd < gap.source) return [disorder(note, source, gap.sourceEnd)];
  const original = toSide(source, gap.source, gap.sourceEnd);
  const here = cuts.filter((cut) => note.start <= cut.start && cut.end <= note.end);
  if (here.length > 0) return compareCut(note, original, here);
  if (isUnchanged(note, original, gap.edge)) return [];
  const kind =
    note.to === note.from && original.to === original.from ? 'words' : kindOf(listWordsOf(note), listWordsOf(original));
  return [differ(kind, folded, placeOf(note), source, placeOf(original))];
}

/** The words behind the gap stand, in the source, before those ahead of it. */
function disorder(note: Side, source: FoldedText, index: number): Difference {
  const noteSpan = unfold(note.folded, note.end, note.folded.words.ends[note.to] ?? note.end);
  const sourceSpan = unfold(source, source.words.starts[index] ?? 0, source.words.ends[index] ?? 0);
  return differ('order', note.folded, noteSpan, source, sourceSpan);
}

function isUnchanged(note: Side, source: Side, edge: Gap['edge']): boolean {
  if (note.to === note.from && source.to === source.from) return SAME_AROUND[edge](textOf(note), textOf(source));
  return isJoined(note, source) || isInterruption(note, source) || isReferenceMark(note, source);
}

/** "hyphen-ation" at a line's end may be one word or two; then only the letters count. */
function isJoined(note: Side, source: Side): boolean {
  const hasJoint = [note, source].some(
    ({ folded, start, end }) => folded.joints.size > 0 && [...folded.joints].some((at) => start < at && at < end),
  );
  return hasJoint && listWordsOf(note).join('').toLowerCase() === listWordsOf(source).join('').toLowerCase();
}

/** “It is,” she said, “a coup” quoted as one: what is left out stands outside of the source's own marks. */
function isInterruption(note: Side, source: Side): boolean {
  if (note.to > note.from || source.to - source.from > LONGEST_INTERRUPTION) return false;
  const text = textOf(source);
  return /^[^\s"\p{L}\p{N}]*"[^"]*"$/u.test(text) && isAttribution(text);
}

/** "about [900] soldiers": what looks like a reference mark was a word, since the quotation has it. */
function isReferenceMark(note: Side, source: Side): boolean {
  return source.to === source.from && textOf(source).replace(/[[\]\s]/g, '') === listWordsOf(note).join('');
}
