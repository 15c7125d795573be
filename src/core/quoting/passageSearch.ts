// Sentences of one source that have the words one looks for, and the figures in a sentence: what can be taken into a note.
import type { PlacedAnnotation } from '../annotations/annotation.ts';
import type { ParsedSource } from '../library.ts';
import { toPassage } from '../passage.ts';
import { findContaining, indexAt } from '../text/spanList.ts';
import { type Figure, isUncitedByDesign } from '../figures/figure.ts';
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

/** A number that so many words part from what is looked for is likely to count it. */
const MAX_WORDS_BETWEEN = 4;

/**
 * How far a figure is from being what is looked for, in its sentence; less is better. First the one that counts it or stands
 * beside it, then others; last, of either, small numbers in words and dates, which every text is full of.
 */
export function rateFigure(parsed: Note, { figure, sentence }: QuotableFigure, typed: string): number {
  const wanted = listWords(typed).map(({ folded }) => folded);
  const plain = figure.kind === 'date' ? 2 : isUncitedByDesign(figure) ? 1 : 0;
  if (wanted.length === 0) return plain;
  const counted = listWords(figure.noun ?? '').map(({ folded }) => folded);
  if (wanted.some((begin) => counted.some((word) => word.startsWith(begin)))) return plain;
  const between = Math.min(...wanted.map((begin) => countWordsBetween(parsed, figure, sentence, begin)));
  return (between <= MAX_WORDS_BETWEEN ? 3 : 6) + plain;
}

/** Words between a figure and the next word that begins so after it, within its clause; those before it count double. */
function countWordsBetween(parsed: Note, figure: Span, sentence: Span, begin: string): number {
  const after = listClauseWords(parsed.prose.slice(figure.end, sentence.end));
  const before = listClauseWords(parsed.prose.slice(sentence.start, figure.start), 'last').toReversed();
  const [next, last] = [after, before].map((words) => words.findIndex((word) => word.startsWith(begin)));
  return Math.min(
    next === undefined || next < 0 ? Infinity : next,
    last === undefined || last < 0 ? Infinity : 2 * last,
  );
}

function listClauseWords(text: string, which: 'first' | 'last' = 'first'): string[] {
  const clauses = text.split(/[,;:—()]\s/);
  return listWords((which === 'first' ? clauses[0] : clauses.at(-1)) ?? '').map(({ folded }) => folded);
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
