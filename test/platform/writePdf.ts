// The smallest PDFs that say something: written by hand, so that the tests need no program and no binary fixtures.

export interface DrawnText {
  readonly text: string;
  readonly x: number;
  /** From the bottom of the page, in points. */
  readonly y: number;
  readonly size?: number;
}

export interface PdfParts {
  readonly pages: readonly (readonly DrawnText[])[];
  readonly title?: string;
  /** Dictionaries by the index of the page, such as `/Subtype /Text /Rect [0 0 9 9] /Contents (Why?)`. */
  readonly annotations?: readonly (readonly string[])[];
  /** Entries of the trailer, such as /Encrypt. */
  readonly trailer?: string;
}

/** Latin-1 text in Helvetica, on pages of 600 by 800 points. */
export function writePdf({ pages, title = '', annotations = [], trailer = '' }: PdfParts): Uint8Array {
  const kids = pages.map((_, index) => `${String(5 + index * 2)} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Title (${title}) >>`,
    ...pages.flatMap((texts, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${String(6 + index * 2)} 0 R /Annots [${(annotations[index] ?? []).map(toAnnotation).join(' ')}] >>`,
      toStream(texts.map(draw).join('\n')),
    ]),
  ];
  return new Uint8Array(Buffer.from(assemble(objects, trailer), 'latin1'));
}

function toAnnotation(entries: string): string {
  return `<< /Type /Annot /F 4 ${entries} >>`;
}

/** A highlight of a line that is drawn at a place; its end is where the words end in Helvetica, roughly. */
export function highlight(x: number, y: number, width: number, entries = ''): string {
  const [bottom, top, right] = [y - 2, y + 8, x + width];
  const quad = [x, top, right, top, x, bottom, right, bottom].join(' ');
  return `/Subtype /Highlight /Rect [${x} ${bottom} ${right} ${top}] /QuadPoints [${quad}] /C [1 0.83 0] ${entries}`;
}

function draw({ text, x, y, size = 10 }: DrawnText): string {
  const string = text.replace(/[\\()]/g, '\\$&');
  return `BT /F1 ${String(size)} Tf ${String(x)} ${String(y)} Td (${string}) Tj ET`;
}

function toStream(content: string): string {
  return `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`;
}

function assemble(objects: readonly string[], trailer: string): string {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = String(objects.length + 1);
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  return `${file}${table}trailer\n<< /Size ${size} /Root 1 0 R /Info 4 0 R ${trailer} >>\nstartxref\n${String(file.length)}\n%%EOF\n`;
}
