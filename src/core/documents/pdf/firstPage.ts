// The first page of a PDF as title, authors and date are looked for in it, and texts made plain for that.
import type { PdfBlock } from './block.ts';
import { RAISED } from './rows.ts';

export interface FirstPage {
  readonly blocks: readonly PdfBlock[];
  readonly text: string;
}

/** The first page with text. */
export function toFirstPage(blocks: readonly PdfBlock[]): FirstPage {
  const page = blocks[0]?.lines[0]?.page;
  const here = blocks.filter(({ lines }) => lines[0]?.page === page);
  const lines = here.flatMap((block) => block.lines.filter((line) => line.page === page));
  return { blocks: here, text: lines.map(({ text }) => toPlain(text)).join('\n') };
}

const RAISED_MARK = new RegExp(`${RAISED.open}[^${RAISED.close}]*${RAISED.close}`, 'g');

/** Without the marks that refer to footnotes and addresses. */
export function toPlain(text: string): string {
  return text.replace(RAISED_MARK, ' ');
}

/** A value of metadata on one line; undefined where it is empty. */
export function toText(value: string | readonly string[] | undefined): string | undefined {
  const text = (typeof value === 'string' ? value : (value?.join(', ') ?? '')).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}
