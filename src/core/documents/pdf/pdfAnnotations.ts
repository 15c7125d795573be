// The highlights and comments that readers have left in a PDF, as pdf.js reads them: it finds the words under them itself.
import { parseAnnotations, type AnnotationKind } from '../../annotations/annotation.ts';
import type { PdfAnnotation } from './pdfPage.ts';

/** By the subtypes of ISO 32000-1, table 169; other kinds are links, forms, drawings and stamps. */
const KINDS: ReadonlyMap<unknown, AnnotationKind> = new Map([
  ['Highlight', 'highlight'],
  ['Underline', 'underline'],
  ['Squiggly', 'underline'],
  ['StrikeOut', 'strikeout'],
  ['Text', 'comment'],
  ['FreeText', 'comment'],
]);

/** What is read of an annotation of pdf.js, which has no types for most of it. */
interface Raw {
  readonly subtype?: unknown;
  readonly overlaidText?: unknown;
  readonly contentsObj?: { readonly str?: unknown };
  readonly color?: ArrayLike<number> | null;
  readonly inReplyTo?: unknown;
  readonly annotationFlags?: number;
}

/** Of ISO 32000-1, table 165. */
const HIDDEN = 2;

interface AnnotatedPage {
  getAnnotations(): Promise<readonly unknown[]>;
}

/** None where pdf.js cannot read them: the text of the page serves without. */
export async function readAnnotations(page: AnnotatedPage): Promise<readonly PdfAnnotation[]> {
  const raw = await page.getAnnotations().catch(() => []);
  return parseAnnotations((raw as readonly Raw[]).flatMap((each) => toAnnotation(each) ?? []));
}

/** An answer to a comment is no comment on the source. */
function toAnnotation({ subtype, overlaidText, contentsObj, color, inReplyTo, annotationFlags = 0 }: Raw) {
  const kind = KINDS.get(subtype);
  const isHidden = (annotationFlags & HIDDEN) !== 0;
  if (kind === undefined || typeof inReplyTo === 'string' || isHidden) return undefined;
  const text = kind === 'comment' ? undefined : toWords(overlaidText);
  const comment = toWords(contentsObj?.str);
  // Some programs copy the marked words into the comment.
  const isCopy = text !== undefined && comment !== undefined && toLetters(comment) === toLetters(text);
  return { kind, text, comment: isCopy ? undefined : comment, color: toHex(color) };
}

function toLetters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function toWords(text: unknown): string | undefined {
  return typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() || undefined : undefined;
}

function toHex(color: Raw['color']): string | undefined {
  if (color?.length !== 3) return undefined;
  return `#${Array.from(color, (part) => part.toString(16).padStart(2, '0')).join('')}`;
}
