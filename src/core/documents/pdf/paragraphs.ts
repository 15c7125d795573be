// Lines of a column put together to paragraphs, by their distances, their indents and how far they run.
import type { Line } from './rows.ts';

/** Lines that belong together; their page changes where they run on. */
export type Paragraph = readonly Line[];

/** What is usual in a column. */
interface Measure {
  /** Of baselines from one line to the next, in parts of the font's size. */
  readonly leading: number;
  readonly start: number;
  readonly end: number;
}

const USUAL_LEADING = 1.2;
/** Below this many lines, a column says nothing of its own about distances. */
const FEW = 5;
const WIDE = 1.3;
/** Sizes that differ by more are another kind of text. */
const OTHER_SIZE = 0.07;
/** A line with so much of the column left is at its paragraph's end even without a full stop. */
const MOSTLY_EMPTY = 0.25;
/** Of indents, in parts of the font's size. */
const INDENT = 0.8;
const MAX_INDENT_DEPTH = 5;

const ITEM = /^(?:[•‣▪◦●○■□–—*·-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+\S/;

/** A line of a table of contents. */
const LEADS_ON = / … \S{1,6}$/;

export function isListItem(text: string): boolean {
  return ITEM.test(text);
}

/** The paragraphs of one column; `leading` is the usual one of the document. */
export function listParagraphs(lines: readonly Line[], leading = USUAL_LEADING): Paragraph[] {
  const measure = measureColumn(lines, leading);
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open === undefined || beginsAnother(open, line, measure)) paragraphs.push([line]);
    else open.push(line);
  }
  return paragraphs;
}

function measureColumn(lines: readonly Line[], leading: number): Measure {
  const leadings = listLeadings(lines);
  return {
    leading: leadings.length < FEW ? leading : findUsual(leadings),
    start: Math.min(...lines.map(({ start }) => start)),
    end: lines.map(({ end }) => end).sort((one, other) => one - other)[Math.floor(lines.length * 0.9)] ?? 0,
  };
}

/** The distances of lines of one size that follow each other, in parts of that size. */
export function listLeadings(lines: readonly Line[]): number[] {
  return lines.slice(1).flatMap((line, index) => {
    const before = lines[index] ?? line;
    const leading = (line.y - before.y) / line.size;
    return isOtherSize(line, before) || leading <= 0 || leading > 3 ? [] : [leading];
  });
}

/** Distances between paragraphs are among them and are larger, so that the middle would be too much. */
export function findUsual(leadings: readonly number[]): number {
  return [...leadings].sort((one, other) => one - other)[Math.floor(leadings.length * 0.3)] ?? USUAL_LEADING;
}

export function isOtherSize(one: Line, other: Line): boolean {
  return Math.abs(one.size - other.size) > OTHER_SIZE * Math.max(one.size, other.size);
}

function beginsAnother(open: Paragraph, line: Line, measure: Measure): boolean {
  const [first, last] = [open[0] ?? line, open.at(-1) ?? line];
  if (isOtherSize(last, line)) return true;
  if (line.y - last.y > WIDE * measure.leading * line.size || line.y < last.y) return true;
  if (isListItem(line.text) && (isListItem(first.text) || isShort(last, line, measure))) return true;
  if (isListItem(first.text) && line.start < first.start - 0.3 * line.size) return true;
  return LEADS_ON.test(last.text) || isIndented(open, line, measure) || endsShort(last, line, measure);
}

/** A first line stands in; in lists and bibliographies it is the others that do. */
function isIndented(open: Paragraph, line: Line, measure: Measure): boolean {
  const [first, last] = [open[0] ?? line, open.at(-1) ?? line];
  const step = (line.start - last.start) / line.size;
  if (open.length === 1 && isListItem(first.text)) return false;
  if (step >= INDENT) return open.length > 1 && step < MAX_INDENT_DEPTH && line.start > first.start - line.size;
  const isAlone =
    open.length === 1 && (first.start - measure.start) / line.size >= INDENT && ENDS_SENTENCE.test(first.text);
  if (isAlone && Math.abs(step) < INDENT) return true;
  const hangs = open.length > 1 && (last.start - first.start) / line.size >= INDENT;
  return hangs && step <= -INDENT;
}

/** Words and addresses that go on in the next line. */
const DIVIDED = /[\p{L}\p{N}]-$|:\/\/\S*$/u;
const ENDS_SENTENCE = /[.!?:;…]["”’»)\]]*$/;

/** Whether the paragraph was at its end, as the next line's first word had found room. */
export function endsShort(last: Line, next: Line, measure: Pick<Measure, 'start' | 'end'>): boolean {
  if (!isShort(last, next, measure) || DIVIDED.test(last.text)) return false;
  const left = (measure.end - last.end) / (measure.end - measure.start);
  return left > MOSTLY_EMPTY || ENDS_SENTENCE.test(last.text);
}

function isShort(last: Line, next: Line, { end }: Pick<Measure, 'end'>): boolean {
  const word = next.text.split(' ', 1)[0] ?? '';
  const width = ((next.end - next.start) * word.length) / Math.max(next.text.length, 1);
  return end - last.end > width + last.size;
}
