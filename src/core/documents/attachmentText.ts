// The text of a file that a source names as its own, or why it gives none.
import type { Annotation } from '../annotations/annotation.ts';
import { decodeText } from '../decodeText.ts';
import { isUserError } from '../userError.ts';
import { findPdfFault, type PdfFault } from './pdf/pdfFault.ts';

/** Text without a head, of which nothing is to be taken off. */
const PLAIN = /\.te?xt$/i;

/** Without a `fault` the file is of no kind that can be read, or empty. */
export type AttachmentText =
  | { readonly text: string; readonly annotations: readonly Annotation[] }
  | { readonly fault: PdfFault | undefined };

/** `name` tells the kind. What is thrown is a bug. */
export async function readAttachmentText(body: Uint8Array, name: string): Promise<AttachmentText> {
  if (PLAIN.test(name)) return toAttachmentText(markPages(decodeText(body)));
  // A bundle of its own, which the capturer shares.
  const { parseDocument } = await import('./documentParsers.ts');
  try {
    const drafts = await parseDocument({ body, contentType: '', name });
    const annotations = drafts.flatMap((draft) => draft.annotations ?? []);
    return toAttachmentText(drafts.map(({ text }) => text).join('\n\n'), annotations);
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { fault: findPdfFault(error) };
  }
}

function toAttachmentText(text: string, annotations: readonly Annotation[] = []): AttachmentText {
  return text.trim() === '' ? { fault: undefined } : { text, annotations };
}

/** What programs make of a PDF has a form feed at the end of each page. */
function markPages(text: string): string {
  const pages = text.split('\f');
  if (pages.length < 2) return text;
  return pages.map((page, index) => (page.trim() === '' ? page : `<!-- page ${index + 1} -->\n\n${page}`)).join('\n\n');
}
