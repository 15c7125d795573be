// What a card shows of a source: the sentence, or as much of it as a card has room for, with its marked places; and the source itself.
import { balanceMarks } from '../quoting/sourceWords.ts';
import { findContainer, formatAuthors, formatTitle, type Source, yearOf } from '../source.ts';
import type { Span } from '../text/span.ts';

/** Text with marked places, which are sorted and apart. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** In UTF-16 units: three to four lines of a hover in a window of 900 px. */
const MAX_LENGTH = 240;
/** The share of it that stands before the first mark. */
const BEFORE = 1 / 3;
/** A mark that covers more of what is shown than this share stands out no longer. */
const MAX_MARKED = 0.75;
/** The ends of a long sentence are looked for among so many characters. */
const MAX_WORD = 40;

/** `span` and `marks` are places in `prose`. */
export function toMarkedText(prose: string, span: Span, marks: readonly Span[], maxLength = MAX_LENGTH): MarkedText {
  const visible = clip(prose, trimLoneMarks(prose, span), marks[0]?.start, maxLength);
  const before = visible.start > span.start && !isTrimmed(prose, span.start, visible.start) ? '… ' : '';
  const after = visible.end < span.end && !isTrimmed(prose, visible.end, span.end) ? ' …' : '';
  const shift = before.length - visible.start;
  const seen = marks
    .map(({ start, end }) => ({ start: Math.max(start, visible.start), end: Math.min(end, visible.end) }))
    .filter(({ start, end }) => start < end);
  const covered = seen.reduce((sum, { start, end }) => sum + end - start, 0);
  const isPlain = covered > MAX_MARKED * (visible.end - visible.start);
  return {
    text: before + prose.slice(visible.start, visible.end) + after,
    marks: isPlain ? [] : seen.map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}

/** Whether what is not shown there is a lone quotation mark, and no words. */
function isTrimmed(prose: string, start: number, end: number): boolean {
  return end - start === 1 && !/[\p{L}\p{N}]/u.test(prose.slice(start, end));
}

const AT_EDGE = /^["“„«‹‘‚]|["”“»›’]$/;

/** A sentence that ends, or begins, within words that its source quotes has the mark of one end only. */
function trimLoneMarks(prose: string, { start, end }: Span): Span {
  const words = prose.slice(start, end);
  if (!AT_EDGE.test(words)) return { start, end };
  const balanced = balanceMarks(words);
  if (balanced.length !== words.length - 1) return { start, end };
  if (words.endsWith(balanced)) return { start: start + 1, end };
  return words.startsWith(balanced) ? { start, end: end - 1 } : { start, end };
}

/** Around the first mark, at the ends of words. */
function clip(prose: string, { start, end }: Span, mark: number | undefined, maxLength: number): Span {
  if (end - start <= maxLength) return { start, end };
  const from = Math.max(start, Math.min((mark ?? start) - Math.floor(maxLength * BEFORE), end - maxLength));
  const to = Math.min(end, from + maxLength);
  const word = prose.slice(from, from + MAX_WORD).search(/(?<=\s)\S/);
  const blank = prose.slice(to - MAX_WORD, to).search(/\s\S*$/);
  return {
    start: from === start || word < 0 ? from : from + word,
    end: to === end || blank < 0 ? to : to - MAX_WORD + blank,
  };
}

/** A source in two parts, the title in full. */
export interface CardSource {
  readonly title: string;
  /** Who, where and when. */
  readonly origin: string;
  readonly page?: string;
}

export function toCardSource({ item }: Source, page?: string): CardSource {
  const authors = formatAuthors(item);
  const container = findContainer(item);
  const parts = [authors, container === authors ? undefined : container, yearOf(item)];
  return { title: formatTitle(item), origin: parts.filter(Boolean).join(' · '), ...(page !== undefined && { page }) };
}
