// Rows of Arabic and Hebrew as one reads them: a PDF has what is seen from left to right, and numbers in it run the other way.
import type { TextItem } from './pdfPage.ts';

const LATIN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** With numbers and signs of a page that is read from right to left marked as what they are: a row may hold nothing else. */
export function markRightToLeft(items: readonly TextItem[]): TextItem[] {
  if (!isRightToLeft(items)) return [...items];
  return items.map((item) => (/\p{L}/u.test(item.text) ? item : { ...item, rightToLeft: true }));
}

/** A number with its inner signs, or one other character. */
const PIECE = /\d+(?:[.,:/٫٬-]\d+)*|[^\d]/gu;

export function isRightToLeft(row: readonly TextItem[]): boolean {
  const count = (items: readonly TextItem[]) => items.reduce((sum, { text }) => sum + text.length, 0);
  return count(row.filter((item) => item.rightToLeft)) > count(row) / 2;
}

/** From right to left, but for words of other scripts. */
export function sortRightToLeft(row: readonly TextItem[]): TextItem[] {
  const sorted = [...row].sort((one, other) => other.x - one.x);
  const ordered: TextItem[] = [];
  let foreign: TextItem[] = [];
  const close = () => {
    ordered.push(...foreign.reverse());
    foreign = [];
  };
  for (const item of sorted) {
    if (LATIN.test(item.text)) foreign.push(item);
    else {
      close();
      ordered.push(item);
    }
  }
  close();
  return ordered;
}

/** ".1971" as seen in such a row is a number with its full stop after it. */
export function readRightToLeft({ text }: TextItem): string {
  if (RIGHT_TO_LEFT.test(text) || LATIN.test(text)) return text;
  return (text.match(PIECE) ?? []).reverse().join('');
}

const PAIRS = '()[]{}«»‹›';
const MIRRORED = new Map(
  Array.from(PAIRS, (mark, index) => [mark, PAIRS.charAt(index % 2 === 0 ? index + 1 : index - 1)]),
);

/** Letters as such rather than as the shapes that they have in a word; brackets that close before they open turned. */
export function cleanRightToLeft(text: string): string {
  if (!RIGHT_TO_LEFT.test(text)) return text;
  const plain = text.replace(/[\uFB1D-\uFDFF\uFE70-\uFEFC]/g, (shape) => shape.normalize('NFKC'));
  const first = /[()[\]{}«»‹›]/.exec(plain)?.[0];
  if (first === undefined || PAIRS.indexOf(first) % 2 === 0) return plain;
  return plain.replace(/[()[\]{}«»‹›]/g, (mark) => MIRRORED.get(mark) ?? mark);
}
