// What a document set as a PDF is made of: blocks of lines, and the usual text that tells the others by their size.
import type { Paragraph } from './paragraphs.ts';

export type PdfBlockKind = 'text' | 'heading' | 'item' | 'caption' | 'row' | 'footnote';

export interface PdfBlock {
  readonly kind: PdfBlockKind;
  /** Where lines are of different pages, the block runs on over the break. */
  readonly lines: Paragraph;
}

/** The usual text of a document. */
export interface Body {
  readonly size: number;
  readonly font: string;
  /** In parts of the size. */
  readonly leading: number;
}
