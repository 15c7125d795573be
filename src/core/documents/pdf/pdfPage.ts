// What is read of a PDF before anything is understood: pieces of text and where they stand on their pages.
import type { Annotation } from '../../annotations/annotation.ts';

/** A piece of text as the file draws it, seldom more than a line. Points; y grows downwards from the top of the page. */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** The font's height. */
  readonly size: number;
  /** Tells fonts apart, and begins with the kind: `serif`, `sans-serif`, `monospace`. */
  readonly font: string;
  readonly rightToLeft: boolean;
}

/** What a reader has marked on a page, or written on it. */
export type PdfAnnotation = Omit<Annotation, 'page' | 'zotero'>;

export interface PdfPage {
  readonly height: number;
  readonly items: readonly TextItem[];
  readonly annotations?: readonly PdfAnnotation[];
}

export interface Pdf {
  /** In order; undefined is a page that could not be read. */
  readonly pages: readonly (PdfPage | undefined)[];
  /** How many pages the document has, read or not. */
  readonly pageCount: number;
  /** The document's own names of its pages, where it gives any. */
  readonly labels: readonly string[] | undefined;
  /** Of the information dictionary: Title, Author, Subject, Keywords, CreationDate. */
  readonly info: Readonly<Record<string, string>>;
  /** Of the XMP packet, by names such as `dc:title` and `prism:doi`, in lower case. */
  readonly xmp: Readonly<Record<string, string | readonly string[]>>;
  /** Web addresses that the first page links to. */
  readonly links: readonly string[];
  /** Of the whole document, as its catalogue states it. */
  readonly language: string | undefined;
}
