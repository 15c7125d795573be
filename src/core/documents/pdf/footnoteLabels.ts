// The labels of footnotes, each of which a document has once, though the marks in print begin again on every page.
import type { PdfBlock } from './block.ts';
import { type Line, RAISED } from './rows.ts';

export interface FootnoteLabels {
  readonly definitions: ReadonlyMap<PdfBlock, string>;
  /** The line's text with the raised marks of its page's footnotes as labels. */
  readonly refer: (line: Line) => string;
  /** A footnote's text without the mark at its head. */
  readonly dropMark: (text: string) => string;
}

const HEAD = new RegExp(`^(?:${RAISED.open}([^${RAISED.close}]*)${RAISED.close}|(\\d{1,3})[.)]?(?=\\s)|([*†‡§¶]))\\s*`);

export function labelFootnotes(blocks: readonly PdfBlock[]): FootnoteLabels {
  const definitions = new Map<PdfBlock, string>();
  const byPage = new Map<string, string>();
  const taken = new Set<string>();
  for (const block of blocks) {
    const mark = block.kind === 'footnote' ? findMark(block) : undefined;
    const page = block.lines[0]?.page ?? 0;
    if (mark === undefined || byPage.has(`${String(page)} ${mark}`)) continue;
    const label = findFree(mark, taken);
    taken.add(label);
    definitions.set(block, label);
    byPage.set(`${String(page)} ${mark}`, label);
  }
  return {
    definitions,
    refer: ({ text, page }) =>
      text.replace(RAISED_MARK, (_, mark: string) => {
        const label = byPage.get(`${String(page)} ${mark}`) ?? mark;
        return `${RAISED.open}${label}${RAISED.close}`;
      }),
    dropMark: (text) => text.replace(/^(?:\[\^[^\]]*\]|\d{1,3}\\?[.)]?(?=\s)|\\?[*†‡§¶])\s*/, ''),
  };
}

const RAISED_MARK = new RegExp(`${RAISED.open}([^${RAISED.close}]*)${RAISED.close}`, 'g');

function findMark({ lines }: PdfBlock): string | undefined {
  const match = HEAD.exec(lines[0]?.text ?? '');
  return match === null ? undefined : (match[1] ?? match[2] ?? match[3]);
}

/** "3", and where there is one already, "3-2". */
function findFree(mark: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const label = number === 1 ? mark : `${mark}-${String(number)}`;
    if (!taken.has(label)) return label;
  }
}
