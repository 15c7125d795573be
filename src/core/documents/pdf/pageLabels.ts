// What the pages of a PDF are called: as one cites them, by the number that is printed on them.
import type { Pdf } from './pdfPage.ts';

/** By the document's own names, else by the numbers printed on its pages, else by their count. */
export function labelPages({ labels, pageCount }: Pick<Pdf, 'labels' | 'pageCount'>, firstNumber = 1): string[] {
  const counted = Array.from({ length: pageCount }, (_, index) => index + 1);
  const own = labels?.map(toLabel);
  const isNamed = own?.length === pageCount && own.every((label) => label !== '');
  const isMere = own?.every((label, index) => label === String(index + 1)) ?? true;
  if (own !== undefined && isNamed && !isMere) return own;
  return counted.map((number) => {
    const printed = number - 1 + firstNumber;
    return printed > 0 ? String(printed) : toRoman(number);
  });
}

/** One word, as a page mark and a locator have it. */
function toLabel(label: string): string {
  return label
    .trim()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^-|-$/g, '');
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Pages before the first number are counted so, as books do. */
function toRoman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, letters] of ROMAN) {
    for (; rest >= value; rest -= value) text += letters;
  }
  return text;
}
