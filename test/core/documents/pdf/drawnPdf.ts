// Pages drawn with letters, as pdf.js would have read them: each run of words is a piece of text at its place.
import type { Pdf, PdfPage, TextItem } from '../../../../src/core/documents/pdf/pdfPage.ts';

/** Points of a letter and of a line of ordinary text. */
const LETTER = 5;
const LINE = 12;
const SIZE = 10;
const TOP = 40;
const HEIGHT = 800;

/** What a mark at a line's beginning means. */
const MARKS: Readonly<Record<string, Partial<TextItem>>> = {
  '#': { size: 18 },
  '=': { font: 'serif bold' },
  '~': { size: 8 },
};

/** `^1^` is raised; two blanks part pieces of text. */
export function drawPage(drawing: string): PdfPage {
  const lines = drawing.replace(/^\n/, '').split('\n');
  return { height: HEIGHT, items: lines.flatMap((line, row) => drawLine(line, TOP + row * LINE)) };
}

function drawLine(line: string, y: number): TextItem[] {
  const mark = MARKS[line.charAt(0)];
  const items: TextItem[] = [];
  for (const { 0: text, index } of (mark ? ` ${line.slice(1)}` : line).matchAll(/\^[^^]+\^|[^\s^]+(?: [^\s^]+)*/g)) {
    const raised = text.startsWith('^')
      ? { text: text.slice(1, -1), size: 6, y: y - 3, width: text.length * LETTER }
      : {};
    const place = { x: index * LETTER, y, width: text.length * LETTER };
    items.push({ text, ...place, size: SIZE, font: 'serif plain', rightToLeft: false, ...mark, ...raised });
  }
  return items;
}

export function drawPdf(drawings: readonly string[], stated: Partial<Pdf> = {}): Pdf {
  const pages = drawings.map(drawPage);
  return {
    pages,
    pageCount: pages.length,
    labels: undefined,
    info: {},
    xmp: {},
    links: [],
    language: undefined,
    ...stated,
  };
}
