// A web page that a browser printed: its address, title and day stand at the edges of each page, and are not the text's.
import type { PdfPage, TextItem } from './pdfPage.ts';
import { listRows, toLine } from './rows.ts';

export interface BrowserPrint {
  readonly pages: readonly (PdfPage | undefined)[];
  /** Of the web; that of a file on somebody's computer is dropped. */
  readonly url: string | undefined;
}

/** "11/30/26, 8:30 AM" with the page's title, on either side. */
const HEAD =
  /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?:\s?[AP]M)?(?:\s|$)|\s\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?:\s?[AP]M)?$/;

/** "https://harbour.example/ferry 1/3"; the beginning of a long address may be cut off, and letters be joined. */
const FOOT = /^(\S*:\/\/\S+)\s+(\d{1,4})\/(\d{1,4})$/;

/** Undefined where the first page's edges do not say so. */
export function findBrowserPrint(pages: readonly (PdfPage | undefined)[]): BrowserPrint | undefined {
  const [first] = pages;
  const edges = first && findEdges(first);
  const address = edges?.foot?.[1];
  if (edges === undefined || address === undefined) return undefined;
  return {
    pages: pages.map(
      (page) => page && { ...page, items: page.items.filter((item) => !findEdges(page)?.items.has(item)) },
    ),
    url: /^https?:\/\/[^…]+$/.test(address) ? address : undefined,
  };
}

interface Edges {
  readonly foot: RegExpExecArray | null;
  readonly items: ReadonlySet<TextItem>;
}

/** Only together: either alone may be what the text is about. */
function findEdges({ items }: PdfPage): Edges | undefined {
  const rows = listRows(items);
  const [top, bottom] = [rows[0], rows.at(-1)];
  if (top === undefined || bottom === undefined || rows.length < 2) return undefined;
  const foot = FOOT.exec(toLine(bottom, 0).text);
  if (foot === null || !HEAD.test(toLine(top, 0).text)) return undefined;
  const edge = new Set([...top, ...bottom].map(({ x, y }) => `${String(x)} ${String(y)}`));
  return { foot, items: new Set(items.filter(({ x, y }) => edge.has(`${String(x)} ${String(y)}`))) };
}
