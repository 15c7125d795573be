// The blocks of a PDF as Markdown, with a comment where each page begins.
import { guardLine } from '../page/blockMarkdown.ts';
import { escape } from '../page/markup.ts';
import type { Body, PdfBlock } from './block.ts';
import { rankHeadings } from './headings.ts';
import { findLineJoin, toVocabulary, type Vocabulary } from './joinLines.ts';
import { labelFootnotes, type FootnoteLabels } from './footnoteLabels.ts';
import { RAISED } from './rows.ts';
import { formatRows } from './tables.ts';

interface Writing {
  readonly labels: readonly string[];
  readonly words: Vocabulary;
  readonly footnotes: FootnoteLabels;
  readonly levels: ReadonlyMap<PdfBlock, number>;
}

/** `labels` are the pages' names, one for each page of the document. */
export function formatBlocks(blocks: readonly PdfBlock[], body: Body, labels: readonly string[]): string {
  const writing: Writing = {
    labels,
    words: toVocabulary(blocks.flatMap(({ lines }) => lines)),
    footnotes: labelFootnotes(blocks),
    levels: rankHeadings(blocks, body),
  };
  const parts: string[] = [];
  let page = -1;
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index];
    if (block === undefined) break;
    const first = block.lines[0]?.page ?? page;
    parts.push(...labels.slice(page + 1, first + 1).map(formatMark));
    const group = listGroup(blocks, index);
    parts.push(formatGroup(group, writing));
    page = Math.max(page, ...block.lines.map((line) => line.page));
    index += group.length;
  }
  // Pages with nothing but pictures have their marks too, so that one sees how much of the document is text.
  parts.push(...labels.slice(page + 1).map(formatMark));
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A row of the same table, which ends with its page and its column. */
function isBelow(block: PdfBlock | undefined, first: PdfBlock): boolean {
  const [line, head] = [block?.lines[0], first.lines[0]];
  if (block?.kind !== 'row' || line === undefined || head === undefined) return false;
  return line.page === head.page && line.y > head.y && line.start < head.end && line.end > head.start;
}

/** Rows of one page that follow each other are a table; another block stands by itself. */
function listGroup(blocks: readonly PdfBlock[], start: number): readonly PdfBlock[] {
  const first = blocks[start];
  if (first?.kind !== 'row') return blocks.slice(start, start + 1);
  let end = start + 1;
  while (isBelow(blocks[end], first)) end++;
  return blocks.slice(start, end);
}

function formatGroup(group: readonly PdfBlock[], writing: Writing): string {
  const [block] = group;
  if (block === undefined) return '';
  if (block.kind === 'row')
    return formatRows(
      group.flatMap(({ lines }) => lines),
      toMarkdown,
    );
  return FORMATS[block.kind](toText(block, writing), block, writing);
}

type Format = (text: string, block: PdfBlock, writing: Writing) => string;

const FORMATS: Readonly<Record<Exclude<PdfBlock['kind'], 'row'>, Format>> = {
  text: (text) => guardLine(text),
  caption: (text) => guardLine(text),
  heading: (text, block, { levels }) => `${'#'.repeat(levels.get(block) ?? 2)} ${text}`,
  item: (text) => text.replace(/^[•‣▪◦●○■□–—*·-]\s+|^\\\*\s+/, '- '),
  footnote: (text, block, { footnotes }) => {
    const label = footnotes.definitions.get(block);
    return label === undefined ? guardLine(text) : `[^${label}]: ${footnotes.dropMark(text)}`;
  },
};

function toText({ lines }: PdfBlock, { labels, words, footnotes }: Writing): string {
  const parts: string[] = [];
  let page = lines[0]?.page ?? 0;
  for (const line of lines) {
    const next = toMarkdown(footnotes.refer(line));
    const before = parts.at(-1) ?? '';
    const { cut, glue } = findLineJoin(before, next, words);
    if (cut > 0) parts[parts.length - 1] = before.slice(0, -cut);
    const isOver = line.page !== page;
    parts.push(glue, isOver ? markPage(next, glue, formatMark(labels[line.page])) : next);
    page = line.page;
  }
  return parts.join('');
}

/** The mark stands before the first whole word of the page. */
function markPage(next: string, glue: string, mark: string): string {
  const at = glue === ' ' ? 0 : next.indexOf(' ') + 1;
  return at === 0 && glue === '' ? `${next} ${mark}` : `${next.slice(0, at)}${mark} ${next.slice(at)}`;
}

function formatMark(label: string | undefined): string {
  return label === undefined ? '' : `<!-- page ${label} -->`;
}

const REFERENCE = new RegExp(`${RAISED.open}([^${RAISED.close}]*)${RAISED.close}`, 'g');

/** Raised marks become references of footnotes, which are no part of the words that are quoted. */
function toMarkdown(text: string): string {
  return text
    .split(REFERENCE)
    .map((part, index) => (index % 2 === 1 ? `[^${part}]` : escape(part)))
    .join('');
}
