// A PDF made a draft of a source: its text in the order of reading with its pages marked, its fields by what it states.
import type { Annotation } from '../annotations/annotation.ts';
import { UserError } from '../userError.ts';
import { listReplaceArtifacts } from './replaceArtifacts.ts';
import type { Draft, Warning } from '../drafts/draft.ts';
import { listBlocks } from './pdf/blocks.ts';
import { findBrowserPrint } from './pdf/browserPrint.ts';
import { isGarbled } from './pdf/garbled.ts';
import { joinHeadings } from './pdf/headings.ts';
import { labelPages } from './pdf/pageLabels.ts';
import { withFault } from './pdf/pdfFault.ts';
import { toFields } from './pdf/pdfFields.ts';
import { formatBlocks } from './pdf/pdfMarkdown.ts';
import type { Pdf } from './pdf/pdfPage.ts';
import { splitRunningLines } from './pdf/runningLines.ts';

export interface PdfOptions {
  /** Where the document was found. */
  readonly url?: string | undefined;
}

const MAX_BYTES = 200 * 1024 * 1024;

/** Servers do not always say that a file is one; its mark stands in the first kilobyte. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/**
 * Reads a PDF of any origin. Throws a UserError for one that is too large, protected, damaged or without text. Costs
 * 5 to 20 ms a page: not for the editor's thread.
 */
export async function parsePdf(bytes: Uint8Array, { url }: PdfOptions = {}): Promise<Draft> {
  if (bytes.length > MAX_BYTES) {
    throw withFault(
      'large',
      new UserError('The PDF is larger than {most} MB. Add part of it.', { most: MAX_BYTES / 1024 / 1024 }),
    );
  }
  const { extractPdf } = await import('./pdf/pdfjs.ts');
  return draftPdf(await extractPdf(bytes), { url });
}

/** The same of a PDF whose bytes have been read. */
export function draftPdf(stated: Pdf, { url }: PdfOptions = {}): Draft {
  const print = findBrowserPrint(stated.pages);
  const pdf = print === undefined ? stated : { ...stated, pages: print.pages };
  const { items, running, firstNumber } = splitRunningLines(pdf.pages);
  const { blocks, body } = listBlocks(items);
  if (blocks.length === 0) throw toNoText(pdf);
  const whole = joinHeadings(blocks, body);
  const labels = labelPages(pdf, firstNumber);
  const text = formatBlocks(whole, body, labels);
  const fields = toFields(pdf, { blocks: whole, running: running.flat(), url: url ?? print?.url });
  const item = print === undefined ? fields : { ...fields, type: 'webpage' };
  const garbled = isGarbled(text) ? [{ template: GARBLED }] : [];
  const warnings = [...garbled, ...listWarnings(pdf, item), ...listReplaceArtifacts(text)];
  return { item, text, warnings, annotations: listAnnotations(pdf, labels) };
}

function listAnnotations({ pages }: Pdf, labels: readonly string[]): Annotation[] {
  return pages.flatMap((page, index) => {
    const name = labels[index];
    return (page?.annotations ?? []).map((each) => ({ ...each, ...(name !== undefined && { page: name }) }));
  });
}

const GARBLED =
  'The text of the PDF is garbled, as its fonts do not say what they draw. Run text recognition (OCR) on it, and add the result.';

function toNoText({ pages, pageCount }: Pdf): UserError {
  if (pages.every((page) => page === undefined)) {
    return withFault(
      'damaged',
      new UserError('The PDF is damaged: none of its {pages} pages can be read.', { pages: pageCount }),
    );
  }
  return withFault(
    'scanned',
    new UserError('This PDF is a scan ({pages} pages, no text). Run text recognition (OCR) on it first.', {
      pages: pageCount,
    }),
  );
}

function listWarnings({ pages, pageCount }: Pdf, item: Draft['item']): Warning[] {
  const read = pages.length;
  const unread = formatNumbers(pages, (page) => page === undefined);
  const empty = formatNumbers(pages, (page) => page?.items.length === 0);
  return [
    ...(item.title === undefined ? [{ template: 'No title was found.' }] : []),
    ...(item.issued === undefined ? [{ template: 'No date of publication was found.' }] : []),
    ...(unread === '' ? [] : [{ template: 'Damaged pages, left out: {unread}.', facts: { unread } }]),
    ...(empty === '' ? [] : [{ template: 'Pages without text: {empty}.', facts: { empty } }]),
    ...(read < pageCount
      ? [{ template: 'Ibid read only the first {read} of {pageCount} pages.', facts: { read, pageCount } }]
      : []),
  ];
}

/** "2, 5", counted from 1. */
function formatNumbers(pages: Pdf['pages'], fits: (page: Pdf['pages'][number]) => boolean): string {
  return pages.flatMap((page, index) => (fits(page) ? [index + 1] : [])).join(', ');
}
