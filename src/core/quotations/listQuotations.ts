// Every quotation in a prose text, in marks or as a block quote, with who is said to have said it.
import type { Span } from '../span.ts';
import { listBlockQuotations } from './blockQuotations.ts';
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
  const inline = listMarkedWords(prose, running).map((marked) => toQuotation(prose, marked));
  return [...inline, ...listBlockQuotations(prose, blocks.filter(isQuote))].sort((a, b) => a.start - b.start);
}

function toQuotation(prose: string, { start, end, fragments }: MarkedWords): Quotation {
  const text = fragments.map((fragment: Span) => prose.slice(fragment.start, fragment.end)).join(' ');
  return { start, end, text, fragments, form: 'inline' };
}
