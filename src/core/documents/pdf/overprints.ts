// Text that a PDF draws several times at one place, a hair beside itself, to look bold: each piece once.
import type { TextItem } from './pdfPage.ts';

/** Parts of the size by which copies stand beside each other. */
const NEAR = 0.12;

export function dropOverprints(items: readonly TextItem[]): TextItem[] {
  const kept: TextItem[] = [];
  const byText = new Map<string, TextItem[]>();
  for (const item of items) {
    const same = byText.get(item.text);
    if (same?.some((other) => isCopy(other, item))) continue;
    if (same === undefined) byText.set(item.text, [item]);
    else same.push(item);
    kept.push(item);
  }
  return kept;
}

function isCopy(one: TextItem, other: TextItem): boolean {
  const near = NEAR * other.size;
  return Math.abs(one.x - other.x) <= near && Math.abs(one.y - other.y) <= near && one.size === other.size;
}
