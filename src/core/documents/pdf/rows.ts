// Rows of text: the pieces that stand on one baseline, put together with the blanks that their distances mean.
import { beginsWithAccent, composeAccents } from './accents.ts';
import type { TextItem } from './pdfPage.ts';
import { cleanRightToLeft, isRightToLeft, readRightToLeft, sortRightToLeft } from './rightToLeft.ts';

/** What stands between two wide gaps of a line. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One line of a column. */
export interface Line extends Cell {
  /** One, but in tables. */
  readonly cells: readonly Cell[];
  /** Of the baseline. */
  readonly y: number;
  /** Of most of its characters. */
  readonly size: number;
  /** Of most of its characters. */
  readonly font: string;
  /** The index of its page. */
  readonly page: number;
}

/** Noncharacters around what stands raised after a word; no text holds them, see `toItems` in pdfjs.ts. */
export const RAISED = { open: '\uFDD0', close: '\uFDD1' } as const;

/** Baselines this much of a font's size apart are one: raised and lowered characters are not further off. */
const SAME_ROW = 0.45;
/** A distance of this much of a font's size is a blank; kerning stays below it. */
const BLANK = 0.16;
/** The same before an accent, which is narrower than the letter that it stands over. */
const BLANK_BEFORE_ACCENT = 0.3;
/** A distance of this much is a gap between cells; stretched lines seldom have one. */
const GAP = 1.5;
/** Dots that lead to a page number. */
const LEADER = /\s?(?:[.·]\s?){5,}/g;
/** Of raised marks: how small and how high they are, in parts of the line's size. */
const RAISED_SIZE = 0.85;
const RAISED_BY = 0.15;

/** The pieces by rows from top to bottom, each row in the order of reading. */
export function listRows(items: readonly TextItem[]): TextItem[][] {
  const sorted = [...items].sort((one, other) => one.y - other.y || one.x - other.x);
  const rows: TextItem[][] = [];
  let anchor: TextItem | undefined;
  for (const item of sorted) {
    const isNear = anchor !== undefined && item.y - anchor.y <= SAME_ROW * Math.max(item.size, anchor.size);
    if (isNear) rows.at(-1)?.push(item);
    else rows.push([item]);
    if (!isNear || anchor === undefined || item.size > anchor.size) anchor = item;
  }
  return rows.map(sortAlong);
}

function sortAlong(row: readonly TextItem[]): TextItem[] {
  return isRightToLeft(row) ? sortRightToLeft(row) : [...row].sort((one, other) => one.x - other.x);
}

export function toLine(row: readonly TextItem[], page: number): Line {
  const size = findMost(row, (item) => Math.round(item.size * 10) / 10);
  const base = row.filter((item) => item.size >= size * RAISED_SIZE);
  const y = Math.max(...(base.length > 0 ? base : row).map((item) => item.y));
  const cells = listCells(row, { y, size }).filter(({ text }) => text !== '');
  return {
    text: cells.map(({ text }) => text).join(' '),
    start: Math.min(...row.map(({ x }) => x)),
    end: Math.max(...row.map(({ x, width }) => x + width)),
    cells,
    y,
    size,
    font: findMost(row, ({ font }) => font),
    page,
  };
}

interface Baseline {
  readonly y: number;
  readonly size: number;
}

function listCells(row: readonly TextItem[], baseline: Baseline): Cell[] {
  const runs: TextItem[][] = [];
  for (const item of row) {
    const before = runs.at(-1)?.at(-1);
    if (before === undefined || findGap(before, item) > GAP * baseline.size) runs.push([item]);
    else runs.at(-1)?.push(item);
  }
  return runs.map((run) => ({
    text: joinItems(run, baseline),
    start: Math.min(...run.map(({ x }) => x)),
    end: Math.max(...run.map(({ x, width }) => x + width)),
  }));
}

function joinItems(items: readonly TextItem[], baseline: Baseline): string {
  const parts: string[] = [];
  const isTurned = isRightToLeft(items);
  let before: TextItem | undefined;
  // The last characters, as looking at the end of what has been joined would cost the whole of it each time.
  let end = '';
  for (const item of items) {
    const gap = before === undefined ? 0 : findGap(before, item);
    const blankWidth = beginsWithAccent(item.text) ? BLANK_BEFORE_ACCENT : BLANK;
    const needsBlank = gap > blankWidth * Math.min(item.size, before?.size ?? item.size);
    const blank = needsBlank && !end.endsWith(' ') && !item.text.startsWith(' ') ? ' ' : '';
    const own = isTurned ? readRightToLeft(item) : item.text;
    const text = isRaised(item, baseline) ? raise(own, end + blank) : own;
    parts.push(blank, text);
    end = (end + blank + text).slice(-MAX_UNIT_LENGTH);
    before = item;
  }
  const text = parts.join('').replace(/\s+/g, ' ').replace(LEADER, ' … ').trim();
  return cleanRightToLeft(items.some(isCode) ? text : composeAccents(text));
}

/** In code an accent is a sign. */
function isCode({ font }: TextItem): boolean {
  return font.startsWith('monospace');
}

function findGap(one: TextItem, other: TextItem): number {
  const [left, right] = one.x <= other.x ? [one, other] : [other, one];
  return right.x - (left.x + left.width);
}

function isRaised(item: TextItem, { y, size }: Baseline): boolean {
  return item.size <= size * RAISED_SIZE && y - item.y >= RAISED_BY * size;
}

const PLAIN = '0123456789+-−';
const POWERS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻';

/** Characters before a power that tell that it is one. */
const MAX_UNIT_LENGTH = 4;

/** A power after a number or a unit of length, a mark after a word, and neither in "5th". */
function raise(text: string, before: string): string {
  const mark = text.trim();
  if (/^[-−+]?\d{1,3}$/.test(mark) && (/\d$/.test(before) || /(?:^|[\s\d/])(?:[kcm]?m|ft|mi|s|in)$/.test(before))) {
    return mark.replace(/./g, (character) => POWERS.charAt(PLAIN.indexOf(character)));
  }
  return /^[\d*†‡§¶#,;–-]{1,12}$/.test(mark) ? `${RAISED.open}${mark}${RAISED.close}` : text;
}

/** The value that most characters of the row have. */
function findMost<T>(row: readonly TextItem[], read: (item: TextItem) => T): T {
  const counts = new Map<T, number>();
  for (const item of row) counts.set(read(item), (counts.get(read(item)) ?? 0) + item.text.length);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}
