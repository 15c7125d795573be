// What stands at the edges of pages and is not the text's: running heads and feet, and the printed page numbers.
import type { PdfPage, TextItem } from './pdfPage.ts';
import { listRows, toLine } from './rows.ts';

/** So many rows at the top and at the bottom of a page are looked at. */
const EDGE_ROWS = 3;
/** Running lines stand at the same height, give or take so many points. */
const SAME_HEIGHT = 6;
/** A line runs when so many pages have it; of very short documents, two. */
const MIN_PAGES = 3;
const SHORT = 4;

interface EdgeRow {
  readonly page: number;
  readonly row: readonly TextItem[];
  readonly text: string;
  /** The same for rows that differ in numbers alone. */
  readonly pattern: string;
  /** The first or the last of its page. */
  readonly isOutermost: boolean;
  /** From the nearer edge, in points; negative from the bottom. */
  readonly height: number;
}

export interface SplitPages {
  /** What is left of each page. */
  readonly items: readonly (readonly TextItem[])[];
  /** What went, by pages: running heads name journals and issues. */
  readonly running: readonly (readonly string[])[];
  /** The printed number of the first page, where the pages bear numbers that count up. */
  readonly firstNumber: number | undefined;
}

export function splitRunningLines(pages: readonly (PdfPage | undefined)[]): SplitPages {
  const rows = pages.flatMap((page, index) => (page === undefined ? [] : listEdgeRows(page, index)));
  const firstNumber = findFirstNumber(rows, pages.length);
  const running = listRunning(rows, pages.length);
  const numbers = rows.filter((row) => isNumber(row, firstNumber));
  const dropped = new Set([...running, ...numbers]);
  const droppedItems = new Set([...dropped].flatMap(({ row }) => row));
  const left = pages.map((page) => page?.items.filter((item) => !droppedItems.has(item)) ?? []);
  return {
    // A document of nothing but such lines is one all the same.
    items: left.some((items) => items.length > 0) ? left : pages.map((page) => page?.items ?? []),
    running: pages.map((_, index) => [...dropped].filter(({ page }) => page === index).map(({ text }) => text)),
    firstNumber,
  };
}

function listEdgeRows({ items, height }: PdfPage, page: number): EdgeRow[] {
  const rows = listRows(items);
  const top = rows.slice(0, EDGE_ROWS).filter(([item]) => (item?.y ?? 0) < height / 2);
  const bottom = rows.slice(-EDGE_ROWS).filter(([item]) => (item?.y ?? 0) >= height / 2);
  return [...top, ...bottom].map((row) => {
    const { text, y } = toLine(row, page);
    const pattern = text
      .toLowerCase()
      .replace(/\d+/g, '#')
      .replace(/[^\p{L}#]+/gu, ' ')
      .trim();
    const isOutermost = row === rows[0] || row === rows.at(-1);
    return { page, row, text, pattern, isOutermost, height: y < height / 2 ? y : y - height };
  });
}

/** Rows of one pattern at one height on several pages; rows of numbers alone may be a table's. */
function listRunning(rows: readonly EdgeRow[], pageCount: number): EdgeRow[] {
  const least = pageCount <= SHORT ? 2 : MIN_PAGES;
  const worded = rows.filter(({ pattern }) => /\p{L}/u.test(pattern));
  const groups = Map.groupBy(worded, ({ pattern }) => pattern);
  return [...groups.values()].flatMap((group) =>
    [...Map.groupBy(group, ({ height }) => Math.round(height / SAME_HEIGHT)).keys()].flatMap((height) => {
      const near = group.filter((row) => Math.abs(row.height / SAME_HEIGHT - height) <= 1);
      const count = new Set(near.map(({ page }) => page)).size;
      return count >= least || (count > 1 && near.every(({ isOutermost }) => isOutermost)) ? near : [];
    }),
  );
}

const NUMBER =
  /^\P{L}{0,4}(?:(?:page|p\.|seite|p[áa]gina|стр\.?)\s*)?\d{1,4}(?:\s*(?:of|\/|von|de|sur)\s*\d{1,4})?\P{L}{0,4}$/iu;

/** A page number alone, be it Roman; beside other words it is part of a running line. */
function isNumber({ text, page, isOutermost }: EdgeRow, firstNumber = 1): boolean {
  if (isOutermost && /^[ivxl]{1,7}$/i.test(text)) return true;
  return NUMBER.test(text) && Number(/\d+/.exec(text)?.[0]) === page + firstNumber;
}

/** The number that most pages agree on when each counts back to the first. */
function findFirstNumber(rows: readonly EdgeRow[], pageCount: number): number | undefined {
  const votes = new Map<number, Set<number>>();
  for (const { text, page } of rows) {
    for (const [number] of text.matchAll(/^\P{L}{0,3}?(?<!\d)\d{1,4}\b|\b\d{1,4}(?=\P{L}{0,3}$)/gu)) {
      const first = Number(/\d+/.exec(number)?.[0]) - page;
      votes.set(first, (votes.get(first) ?? new Set()).add(page));
    }
  }
  const [best] = [...votes].sort(([, one], [, other]) => other.size - one.size);
  return best !== undefined && best[1].size >= Math.max(2, pageCount / 3) ? best[0] : undefined;
}
