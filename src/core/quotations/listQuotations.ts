// Every quotation in a prose text, in marks or as a block quote, with who is said to have said it.
import { shiftSpan, type Span } from '../text/span.ts';
import { isContinuation, isPlainAttribution } from './attribution.ts';
import { listBlockQuotations } from './blockQuotations.ts';
import { findSpeaker, MAX_BETWEEN, PRONOUN_REACH } from './findSpeaker.ts';
import { listMarkedWords } from './markedWords.ts';
import type { MarkedWords, Unfinished } from './markedWords.ts';
import { curlWireMarks, type Opening, pairMarks } from './pairMarks.ts';
import { blankQuoteMarks, listParagraphs } from './paragraphs.ts';
import type { QuotedBlock } from './paragraphs.ts';
import type { Quotation, Spoken } from './quotation.ts';

/**
 * The quotations of `prose`, a text whose markup is blanked, sorted by start. Without `blocks`, paragraphs are split at
 * blank lines, and lines that begin with `>` are block quotes. Linear in the text.
 */
export function listQuotations(prose: string, blocks?: readonly QuotedBlock[]): readonly Quotation[] {
  if (blocks === undefined) return listQuotations(blankQuoteMarks(prose), listParagraphs(prose));
  return continueQuotations(NO_TEXT_BEFORE, prose, blocks).quotations;
}

/** All that the quotations of a part of a text can depend on in the text before it; offsets are into its `prose`. */
export interface TextBefore {
  /** The last of it, as far as anyone looks back. */
  readonly prose: string;
  /** Of several that may lie within that reach, the last. One that begins before it has a negative start. */
  readonly quotations: readonly Spoken[];
  readonly unfinished: Unfinished | undefined;
}

export const NO_TEXT_BEFORE: TextBefore = { prose: '', quotations: [], unfinished: undefined };

export interface ChunkQuotations {
  /** By start. One that began in the text before has a negative start. */
  readonly quotations: readonly Quotation[];
  /** For the part that follows. */
  readonly after: TextBefore;
}

/**
 * The quotations that end in a part of a text, the same that the whole text has there. A part begins with a block, after an
 * empty line.
 */
export function continueQuotations(before: TextBefore, prose: string, blocks: readonly QuotedBlock[]): ChunkQuotations {
  const joined = before.prose + curlWireMarks(prose);
  const by = before.prose.length;
  const placed = by === 0 ? blocks : blocks.map((block) => shiftSpan(block, by));
  const isQuote = ({ kind }: QuotedBlock): boolean => kind === 'quote';
  const running = placed.filter((block) => !isQuote(block));
  const { marked, unfinished } = listMarkedWords(joined, running, before.unfinished);
  const inline = withSpeakers(joined, marked, before.quotations);
  const all = [...inline, ...listBlockQuotations(joined, placed.filter(isQuote))].sort((a, b) => a.start - b.start);
  return {
    quotations: by === 0 ? all : all.map((quotation) => moveQuotation(quotation, -by)),
    after: toTextBefore(joined, [...before.quotations, ...inline], unfinished),
  };
}

/** Speakers are looked for so far back from where a quotation begins, and among so many before it. */
function toTextBefore(prose: string, quotations: readonly Spoken[], unfinished: Unfinished | undefined): TextBefore {
  const from = Math.max(0, Math.min(prose.length, unfinished?.opening.at ?? Infinity) - PRONOUN_REACH);
  return {
    prose: prose.slice(from),
    quotations: quotations
      .slice(-MAX_BETWEEN)
      .filter(({ end }) => end >= from)
      .map(({ start, end, speaker }) => shiftSpan({ start, end, speaker }, -from)),
    unfinished: unfinished && moveUnfinished(unfinished, -from),
  };
}

function moveUnfinished({ opening, fragments, block }: Unfinished, by: number): Unfinished {
  return {
    opening: { ...opening, at: opening.at + by },
    fragments: fragments.map((fragment) => shiftSpan(fragment, by)),
    block: shiftSpan(block, by),
  };
}

export function moveQuotation(quotation: Quotation, by: number): Quotation {
  return { ...shiftSpan(quotation, by), fragments: quotation.fragments.map((fragment) => shiftSpan(fragment, by)) };
}

function withSpeakers(prose: string, marked: readonly MarkedWords[], before: readonly Spoken[]): Quotation[] {
  const quotations: Quotation[] = [];
  const spoken = [...before];
  for (const words of marked) {
    const last = spoken.at(-1);
    const goesOn = last !== undefined && isContinuation(prose, last, words);
    const parts = words.fragments.length > 1 ? [firstPart(words), words] : [words];
    const speakers = parts.map((part) => findSpeaker(prose, words.block, part, spoken));
    const speaker = speakers.find((each) => each !== undefined) ?? (goesOn ? last.speaker : undefined);
    const quotation = toQuotation(prose, words, speaker);
    quotations.push(quotation);
    spoken.push(quotation);
  }
  return quotations;
}

/** Up to where "he said" interrupts, if it does. */
function firstPart({ start, end, fragments }: MarkedWords): Span {
  const [first, second] = fragments;
  return { start, end: first && second ? first.end + 1 : end };
}

function toQuotation(prose: string, { start, end, fragments }: MarkedWords, speaker: string | undefined): Quotation {
  const text = fragments.map((fragment) => prose.slice(fragment.start, fragment.end)).join(' ');
  return { start, end, text, fragments, form: 'inline', ...(speaker !== undefined && { speaker }) };
}

/** The mark of a quotation that is not closed at the end of a paragraph's text, where the rest is yet to be written. */
export function findOpenMark(begun: string): Opening | undefined {
  // Something is about to be written after the mark, which makes it one that opens.
  const prose = `${begun}x`;
  return pairMarks(prose, { start: 0, end: prose.length }).open.at(-1);
}

/** Characters before and after a quotation in which words tell what it is. */
const REACH = 60;

/** Works that have a title, with what may stand between: "her book", "the article". */
const WORKS =
  'book|novel|film|movie|song|album|play|poem|essay|article|paper|chapter|report|series|episode|podcast|documentary|painting|exhibition|lecture|talk|blog post|post|thesis|column|editorial|study|section|headline|title|subtitle';
/** What words are when they are spoken of. */
const TERMS =
  'term|word|phrase|expression|notion|concept|label|name|category|adjective|noun|verb|acronym|code word|buzzword|cliché|metaphor';
/** Right before the mark. A verb of naming counts without an object alone: "a plan called “X”", not "she called it “X”". */
const NAMING = new RegExp(
  [
    `\\bso-called`,
    `\\b(?:${TERMS})(?:,| is| was| are)?(?: (?:of|like|such as))?`,
    `\\b(?:entitled|titled|headlined|named|called|dubbed|labelled|labeled|known as|referred to as|short for|under the heading)`,
    `\\b(?:I|one|we) (?:would|might|could|am tempted to|like to) call(?: (?:it|this|that|them))?(?: an?| the)?`,
    `\\b(?:my|our|the) question (?:is|was)`,
    `\\bto paraphrase`,
    `\\bthink of`,
  ]
    .map((form) => `${form}[,:]?\\s*$`)
    .join('|'),
  'iu',
);
/** A work right before the mark, which then has its title in them; not so where somebody says something in it. */
const WORK = new RegExp(`\\b(?:${WORKS})s?(?: (?:of|like|such as))? ?$`, 'iu');
/** Right after the mark: “freedom” as a word, “Is it the tax?” one may ask. */
const NAMED =
  /^[,;]?\s*(?:one may (?:ask|say)|as (?:we|they) (?:used to )?say|as I (?:would|might) (?:say|call it)|is (?:a|the) (?:word|term|name)\b|means\b|, here,)/iu;

/**
 * Whether the prose around a quotation says that its words are no one's in its source: a title, a term, a word as a word,
 * what the writer asks or would say herself.
 */
export function isMarkedTerm(prose: string, { start, end }: Span): boolean {
  const before = prose.slice(Math.max(0, start - REACH), start);
  return (
    NAMING.test(before) ||
    (WORK.test(before) && !isPlainAttribution(before)) ||
    NAMED.test(prose.slice(end, end + REACH))
  );
}
