// Every quotation in a prose text, in marks or as a block quote, with who is said to have said it.
import type { Span } from '../span.ts';
import { isContinuation } from './attribution.ts';
import { listBlockQuotations } from './blockQuotations.ts';
import { findSpeaker } from './findSpeaker.ts';
import { listMarkedWords } from './markedWords.ts';
import type { MarkedWords } from './markedWords.ts';
import { blankQuoteMarks, listParagraphs } from './paragraphs.ts';
import type { QuotedBlock } from './paragraphs.ts';
import type { Quotation } from './quotation.ts';

/**
 * The quotations of `prose`, a text whose markup is blanked, sorted by start. Without `blocks`, paragraphs are split at
 * blank lines, and lines that begin with `>` are block quotes. Linear in the text.
 */
export function listQuotations(prose: string, blocks?: readonly QuotedBlock[]): Quotation[] {
  if (blocks === undefined) return listQuotations(blankQuoteMarks(prose), listParagraphs(prose));
  const isQuote = ({ kind }: QuotedBlock): boolean => kind === 'quote';
  const running = blocks.filter((block) => !isQuote(block));
  const inline = withSpeakers(prose, listMarkedWords(prose, running));
  return [...inline, ...listBlockQuotations(prose, blocks.filter(isQuote))].sort((a, b) => a.start - b.start);
}

function withSpeakers(prose: string, marked: readonly MarkedWords[]): Quotation[] {
  const quotations: Quotation[] = [];
  for (const words of marked) {
    const last = quotations.at(-1);
    const goesOn = last !== undefined && isContinuation(prose, last, words);
    const parts = words.fragments.length > 1 ? [firstPart(words), words] : [words];
    const speakers = parts.map((part) => findSpeaker(prose, words.block, part, quotations));
    const speaker = speakers.find((each) => each !== undefined) ?? (goesOn ? last.speaker : undefined);
    quotations.push(toQuotation(prose, words, speaker));
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
