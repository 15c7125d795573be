// Which lines of a PDF are headings, by their size and font, and how deep each stands.
import type { Body, PdfBlock } from './block.ts';
import type { Paragraph } from './paragraphs.ts';

/** In parts of the text's size. */
const LARGER = 1.1;
/** Lines of this size and more are a title’s, which is set in short lines. */
const OF_TITLES = 1.4;
const NOT_SMALLER = 0.95;
const MAX_LINES = 4;
const MAX_CHARACTERS = 200;
/** Of headings that only their font tells. */
const FEW_CHARACTERS = 90;
const MAX_DEPTH = 6;

const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+\p{Lu}/u;
const ENDS_SENTENCE = /[.,;:…]["”’»)\]]*$/;

export function isHeadingSize(lines: Paragraph, body: Body): boolean {
  const text = toText(lines);
  if (lines.length > MAX_LINES || text.length > MAX_CHARACTERS || !/\p{L}{2}/u.test(text)) return false;
  return (lines[0]?.size ?? 0) >= body.size * LARGER;
}

/** A short line in another font than the text's: bold, or small capitals. */
export function isHeadingFont(lines: Paragraph, body: Body): boolean {
  const [first] = lines;
  const text = toText(lines);
  if (first === undefined || lines.length > 2 || first.size < body.size * NOT_SMALLER) return false;
  if (lines.some(({ font }) => font === body.font || font.startsWith('monospace')) || text.length > FEW_CHARACTERS)
    return false;
  return /^[\p{Lu}\d]/u.test(text) && /\p{L}{3}/u.test(text) && !ENDS_SENTENCE.test(text);
}

/** Lines of one heading that were split, as a centred title's are, put together again. */
export function joinHeadings(blocks: readonly PdfBlock[], body: Body): PdfBlock[] {
  const joined: PdfBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before !== undefined && isOneHeading(before, block, body)) {
      joined[joined.length - 1] = { kind: 'heading', lines: [...before.lines, ...block.lines] };
    } else joined.push(block);
  }
  return joined;
}

function isOneHeading(before: PdfBlock, block: PdfBlock, body: Body): boolean {
  const [last, first] = [before.lines.at(-1), block.lines[0]];
  if (before.kind !== 'heading' || block.kind !== 'heading' || last === undefined || first === undefined) return false;
  const isNear = first.y > last.y && first.y - last.y <= 1.5 * first.size;
  if (last.page !== first.page || last.size !== first.size || !isNear || NUMBERED.test(first.text)) return false;
  return first.size >= body.size * OF_TITLES || /^\p{Ll}/u.test(first.text);
}

/** The level of each heading, 1 for the document's title: by its number, else by its size among the others. */
export function rankHeadings(blocks: readonly PdfBlock[], body: Body): ReadonlyMap<PdfBlock, number> {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const [title] = headings;
  const largest = Math.max(...headings.map(sizeOf));
  const hasTitle = title !== undefined && sizeOf(title) === largest && largest >= body.size * LARGER;
  const others = hasTitle ? headings.slice(1) : headings;
  const sizes = [...new Set(others.map(sizeOf))].sort((one, other) => other - one);
  const ranks = others.map((heading): [PdfBlock, number] => {
    const number = NUMBERED.exec(toText(heading.lines))?.[1];
    const depth = number === undefined ? sizes.indexOf(sizeOf(heading)) + 1 : number.split('.').length;
    return [heading, Math.min(depth + 1, MAX_DEPTH)];
  });
  return new Map(hasTitle ? [[title, 1], ...ranks] : ranks);
}

function sizeOf({ lines }: PdfBlock): number {
  return lines[0]?.size ?? 0;
}

function toText(lines: Paragraph): string {
  return lines.map(({ text }) => text).join(' ');
}
