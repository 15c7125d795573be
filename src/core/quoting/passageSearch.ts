// Sentences of one source that have the words one looks for, and the figures in a sentence: what can be taken into a note.
import type { PlacedAnnotation } from '../annotations/annotation.ts';
import type { ParsedSource } from '../library.ts';
import { toPassage } from '../passage.ts';
import { findContaining, indexAt } from '../text/spanList.ts';
import type { Figure } from '../figures/figure.ts';
import { findQualifierStart } from '../figures/qualifiers.ts';
import type { BlockKind, Note } from '../note/note.ts';
import type { Quotation } from '../quotations/quotation.ts';
import { listWords } from '../search/words.ts';
import type { Span } from '../text/span.ts';
import { formatWords } from './sourceWords.ts';

export interface QuotablePassage {
  /** As the source has them. */
  readonly words: string;
  /** Of the words, in the source. */
  readonly sentence: Span;
  readonly page?: string;
  /** Who says them there. */
  readonly speaker?: string;
  /** Of words that somebody has marked, which are taken as they are. */
  readonly annotation?: PlacedAnnotation;
}

/** What readers have marked, with words or a comment beginning with all that is typed, in order. */
export function listHighlightsWith({ annotations = [], parsedText }: ParsedSource, typed: string): QuotablePassage[] {
  const wanted = listWords(typed).map(({ folded }) => folded);
  return annotations.flatMap((annotation): QuotablePassage[] => {
    const { text, comment = '', page, span } = annotation;
    if (text === undefined || !hasAll(`${text} ${comment}`, wanted)) return [];
    const words = parsedText && span ? formatWords(parsedText, span) : text.replace(/\s+/g, ' ');
    return [{ words, sentence: span ?? { start: 0, end: 0 }, ...(page !== undefined && { page }), annotation }];
  });
}

/** What the source quotes, with words beginning with all that is typed, in order. */
export function listQuotationsWith(parsed: Note, typed: string, limit: number): QuotablePassage[] {
  const wanted = listWords(typed).map(({ folded }) => folded);
  const found: QuotablePassage[] = [];
  for (const quotation of parsed.quotations) {
    if (found.length === limit) break;
    if (hasAll(quotation.text, wanted) && isQuotable(quotation)) found.push(toSpokenPassage(parsed, quotation));
  }
  return found;
}

/** A word or two in marks are a name or a term. */
const MIN_QUOTED_WORDS = 3;

function isQuotable({ text }: Quotation): boolean {
  return text.trim().split(/\s+/).length >= MIN_QUOTED_WORDS;
}

/** Sentences that have words beginning with all that is typed, in order; none in blocks of the kinds `without`. */
export function listSentencesWith(
  parsed: Note,
  typed: string,
  limit: number,
  without: readonly BlockKind[] = ['heading'],
): QuotablePassage[] {
  const wanted = listWords(typed).map(({ folded }) => folded);
  const found: QuotablePassage[] = [];
  for (const sentence of parsed.sentences) {
    if (found.length === limit) break;
    if (!hasAll(parsed.prose.slice(sentence.start, sentence.end), wanted)) continue;
    const block = findContaining(parsed.blocks, sentence);
    if (block !== undefined && without.includes(block.kind)) continue;
    found.push(toSentencePassage(parsed, sentence));
  }
  return found;
}

/** The sentences at a span of the source; a whole quotation of it alone, without who says it. */
export function toQuotablePassage(parsed: Note, span: Span): QuotablePassage {
  const quotation = parsed.quotations.find(({ start, end }) => start === span.start && end === span.end);
  if (quotation !== undefined) return toSpokenPassage(parsed, quotation);
  return toSentencePassage(parsed, toPassage(parsed, span).sentence);
}

function toSpokenPassage(parsed: Note, quotation: Quotation): QuotablePassage {
  const { start, end, fragments, speaker } = quotation;
  const { page } = toPassage(parsed, quotation);
  const words = fragments.map((fragment) => formatWords(parsed, fragment)).join(' ');
  const about = { ...(page !== undefined && { page }), ...(speaker !== undefined && { speaker }) };
  return { words, sentence: { start, end }, ...about };
}

function toSentencePassage(parsed: Note, sentence: Span): QuotablePassage {
  const { page } = toPassage(parsed, sentence);
  return { words: formatWords(parsed, sentence), sentence, ...(page !== undefined && { page }) };
}

/** Folding a sentence costs more than looking for the first word in it. */
function hasAll(sentence: string, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const words = listWords(sentence).map(({ folded }) => folded);
  return wanted.every((begin) => words.some((word) => word.startsWith(begin)));
}

export interface QuotableFigure extends QuotablePassage {
  readonly figure: Figure;
}

/** The figures of a sentence as the source words them, with what qualifies them and what they count; dates come last. */
export function listFiguresIn(parsed: Note, sentence: Span): QuotableFigure[] {
  const first = indexAt(parsed.figures, sentence.start - 1) + 1;
  const last = indexAt(parsed.figures, sentence.end - 1) + 1;
  const figures = parsed.figures.slice(first, last);
  const { page } = toSentencePassage(parsed, sentence);
  const passages = figures.map((figure) => {
    const wording = findWording(parsed.prose, figure, sentence);
    const exact = formatWords(parsed, wording);
    // What qualifies a number at the head of a sentence is written small within another.
    const words = wording.start < figure.start ? exact.charAt(0).toLowerCase() + exact.slice(1) : exact;
    return { figure, words, sentence, ...(page !== undefined && { page }) };
  });
  return [
    ...passages.filter(({ figure }) => figure.kind !== 'date'),
    ...passages.filter(({ figure }) => figure.kind === 'date'),
  ];
}

/** "some 200 militants": the number alone would say more than the source does. */
function findWording(prose: string, { start, end, noun, qualifier }: Figure, sentence: Span): Span {
  const range = RANGE.exec(prose.slice(sentence.start, start))?.index;
  const qualified = qualifier === undefined ? start : Math.max(sentence.start, findQualifierStart(prose, start));
  const from = range === undefined ? qualified : sentence.start + range;
  const counted = noun === undefined ? -1 : prose.slice(end, sentence.end).indexOf(noun);
  const isNext = counted >= 0 && counted <= MAX_NOUN_DISTANCE;
  return { start: from, end: isNext ? end + counted + (noun?.length ?? 0) : end };
}

/** Before the two ends of a range, which are two numbers without it: "between five and eight months". */
const RANGE = /\b(?:between|from)\s+$/i;

/** What may stand between a number and what it counts: "3,140 of the people". */
const MAX_NOUN_DISTANCE = 12;
