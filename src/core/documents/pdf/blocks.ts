// What each paragraph of a PDF is: heading, list item, caption, table, footnote or text; and which run on over a break.
import type { Body, PdfBlock } from './block.ts';
import { listColumns } from './columns.ts';
import { isHeadingFont, isHeadingSize } from './headings.ts';
import {
  endsShort,
  findUsual,
  isListItem,
  isOtherSize,
  listLeadings,
  listParagraphs,
  type Paragraph,
} from './paragraphs.ts';
import type { TextItem } from './pdfPage.ts';
import { type Line, listRows, RAISED, toLine } from './rows.ts';
import { splitTables } from './tables.ts';

const CAPTION = /^(?:fig(?:ure|\.)?|table|box|chart|map|plate|abb(?:ildung|\.)?|tab(?:elle|leau|\.)?)\s*\d+/i;
/** Footnotes are smaller than the text, in parts of its size. */
const SMALL = 0.94;
const NOTE_MARK = new RegExp(`^(?:${RAISED.open}|\\d{1,3}[.)]?\\s+\\S|[*†‡§¶]\\s*\\S)`);

/** The blocks of each page, in the order of reading; a block that runs on stands on the page where it begins. */
export function listBlocks(pages: readonly (readonly TextItem[])[]): { blocks: PdfBlock[]; body: Body } {
  const columns = pages.map((items, page) => listColumns(items).map((column) => toLines(column, page)));
  const body = measureBody(columns.flat());
  const blocks: PdfBlock[] = [];
  for (const page of columns) {
    const split = page.map((lines) => splitFootnotes(toBlocks(lines, body), body));
    for (const { text } of split) append(blocks, text, body);
    appendFootnotes(
      blocks,
      split.flatMap(({ footnotes }) => footnotes),
    );
  }
  return { blocks, body };
}

function toLines(column: readonly TextItem[], page: number): Line[] {
  return listRows(column)
    .map((row) => toLine(row, page))
    .filter(({ text }) => text !== '');
}

function measureBody(columns: readonly (readonly Line[])[]): Body {
  const weights = new Map<string, { line: Line; characters: number }>();
  for (const line of columns.flat()) {
    const kind = `${String(line.size)} ${line.font}`;
    const { characters } = weights.get(kind) ?? { characters: 0 };
    weights.set(kind, { line, characters: characters + line.text.length });
  }
  const [most] = [...weights.values()].sort((one, other) => other.characters - one.characters);
  return {
    size: most?.line.size ?? 0,
    font: most?.line.font ?? '',
    leading: findUsual(columns.flatMap(listLeadings)),
  };
}

function toBlocks(lines: readonly Line[], body: Body): PdfBlock[] {
  return splitTables(lines).flatMap((run) => {
    if (run.kind === 'table') return run.lines.map((line): PdfBlock => ({ kind: 'row', lines: [line] }));
    return listParagraphs(run.lines, body.leading).map((paragraph) => toBlock(paragraph, body));
  });
}

function toBlock(lines: Paragraph, body: Body): PdfBlock {
  const text = lines[0]?.text ?? '';
  if (CAPTION.test(text)) return { kind: 'caption', lines };
  if (isHeadingSize(lines, body)) return { kind: 'heading', lines };
  if (isListItem(text)) return { kind: 'item', lines };
  return { kind: isHeadingFont(lines, body) ? 'heading' : 'text', lines };
}

/** Footnotes are what is small at the foot of a column, from the first mark on. */
function splitFootnotes(blocks: readonly PdfBlock[], body: Body): { text: PdfBlock[]; footnotes: PdfBlock[] } {
  const isSmall = ({ lines, kind }: PdfBlock) => (lines[0]?.size ?? 0) <= body.size * SMALL && kind !== 'caption';
  const trailing = blocks.findLastIndex((block) => !isSmall(block)) + 1;
  const start = blocks.findIndex(({ lines }, index) => index >= trailing && NOTE_MARK.test(lines[0]?.text ?? ''));
  if (start === -1 || trailing === 0) return { text: [...blocks], footnotes: [] };
  const footnotes = blocks.slice(start).map(({ lines }): PdfBlock => ({ kind: 'footnote', lines }));
  return { text: blocks.slice(0, start), footnotes };
}

/** Adds a column, whose first paragraph may go on with the last one before it. */
function append(blocks: PdfBlock[], column: readonly PdfBlock[], body: Body): void {
  const openIndex = blocks.findLastIndex(({ kind }) => kind === 'text' || kind === 'item' || kind === 'heading');
  const nextIndex = column.findIndex(({ kind }) => kind !== 'caption' && kind !== 'row');
  const [open, next] = [blocks[openIndex], column[nextIndex]];
  if (open === undefined || next === undefined || !runsOn(open, next, body)) blocks.push(...column);
  else {
    blocks.splice(openIndex, 1);
    blocks.push({ kind: open.kind, lines: [...open.lines, ...next.lines] }, ...column.toSpliced(nextIndex, 1));
  }
}

/** A sentence that is not at its end, or a full line before one that begins with a small letter. */
function runsOn(open: PdfBlock, next: PdfBlock, body: Body): boolean {
  const [last, first] = [open.lines.at(-1), next.lines[0]];
  if (last === undefined || first === undefined || open.kind === 'heading' || next.kind !== 'text') return false;
  if (isOtherSize(last, first) || isOtherSize(last, { ...last, size: body.size })) return false;
  const isSmallLetter = /^[\p{Ll}]/u.test(first.text);
  if (/[.!?:]["”’»)\]\uFDD0-\uFDD1\d]*$/.test(last.text)) return false;
  const column = open.lines.slice(open.lines.findLastIndex(({ page }) => page !== last.page) + 1);
  const start = Math.min(...column.map((line) => line.start));
  const end = Math.max(...column.map((line) => line.end));
  return isSmallLetter || last.text.endsWith('-') || !endsShort(last, first, { start, end });
}

/** Footnotes end their page; a paragraph that will run on to the next one comes after them. */
function appendFootnotes(blocks: PdfBlock[], footnotes: readonly PdfBlock[]): void {
  const last = blocks.at(-1);
  const isOpen = last?.kind === 'text' && !/[.!?:]["”’»)\]]*$/.test(last.lines.at(-1)?.text ?? '');
  blocks.splice(blocks.length - (isOpen ? 1 : 0), 0, ...footnotes);
}
