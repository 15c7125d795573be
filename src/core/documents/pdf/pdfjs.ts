// Reads a PDF's bytes with pdf.js, which no other file knows. A bundle of its own: two megabytes, loaded on first use.
import { getDocument, Util, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
// The parsing half of pdf.js, which puts itself where the other half looks for it before it starts a worker.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { lookup } from '../../lookup.ts';
import { fromUriComponent } from '../../uriComponent.ts';
import { UserError } from '../../userError.ts';
import { C_MAP_FOLDER } from './cMapFolder.ts';
import { dropOverprints } from './overprints.ts';
import { markRightToLeft } from './rightToLeft.ts';
import { withFault } from './pdfFault.ts';
import { readAnnotations } from './pdfAnnotations.ts';
import type { Pdf, PdfPage, TextItem } from './pdfPage.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>;
type PdfJsPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** A book of this many pages has been read in 20 seconds; more are left out, and that is said. */
export const MAX_PAGES = 2000;
/** Pieces of text of one page: a drawing made of letters has more, an article never. */
const MAX_ITEMS = 20_000;
/** Characters of a whole document: 30 times a long book. */
const MAX_CHARACTERS = 30_000_000;

/**
 * Rejects with a UserError where the file cannot be read at all. Runs in the thread of the caller, who keeps it off
 * the editor's and ends it to cancel; the signal is heeded between pages.
 */
export async function extractPdf(bytes: Uint8Array, signal?: AbortSignal): Promise<Pdf> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: 0,
    enableXfa: false,
    cMapUrl: toPath(C_MAP_FOLDER),
  });
  try {
    return await extractDocument(await task.promise, signal);
  } catch (error) {
    signal?.throwIfAborted();
    throw toUserError(error);
  } finally {
    await task.destroy();
  }
}

/** As pdf.js asks for it, which reads files by their names; on Windows a name begins with its drive. */
function toPath(url: string): string {
  return fromUriComponent(new URL(url).pathname).replace(/^\/(?=[A-Za-z]:)/, '');
}

async function extractDocument(document: PdfDocument, signal: AbortSignal | undefined): Promise<Pdf> {
  const pages: (PdfPage | undefined)[] = [];
  let characters = 0;
  for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES); number++) {
    signal?.throwIfAborted();
    if (characters > MAX_CHARACTERS) break;
    const page = await extractPage(document, number);
    characters += page?.items.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
    pages.push(page);
  }
  const { info, metadata } = await document.getMetadata();
  const labels = await document.getPageLabels().catch(() => null);
  return {
    pages,
    pageCount: document.numPages,
    labels: labels ?? undefined,
    info: toTexts(info),
    xmp: toEntries(metadata as Parameters<typeof toEntries>[0]),
    links: await extractLinks(document),
    language: toTexts(info).Language,
  };
}

async function extractPage(document: PdfDocument, number: number): Promise<PdfPage | undefined> {
  try {
    const page = await document.getPage(number);
    const read = await extractItems(page);
    const annotations = await readAnnotations(page);
    page.cleanup();
    return { ...read, annotations };
  } catch {
    return undefined;
  }
}

async function extractItems(page: PdfJsPage): Promise<PdfPage> {
  const { height, transform } = page.getViewport({ scale: 1 });
  const { items, styles } = await page.getTextContent();
  const texts = items.slice(0, MAX_ITEMS).flatMap((item) => {
    if (!('str' in item)) return [];
    const text = toPlainText(item.str);
    if (text.trim() === '') return [];
    const [a, b, c, d, x, y] = Util.transform(transform, item.transform) as unknown as Matrix;
    const place = {
      text,
      x,
      y,
      width: item.width,
      size: Math.hypot(c, d),
      font: `${lookup(styles, item.fontName)?.fontFamily ?? ''} ${item.fontName}`,
    };
    return [{ ...place, rightToLeft: item.dir === 'rtl', turns: Math.round(Math.atan2(b, a) / (Math.PI / 2)) & 3 }];
  });
  return { height, items: markRightToLeft(dropOverprints(keepUpright(texts, height))) };
}

type Matrix = readonly [a: number, b: number, c: number, d: number, x: number, y: number];
/** `turns`: quarters of a circle, clockwise. */
type TurnedItem = TextItem & { readonly turns: number };

/** Most of the page stands upright, or lies as wide tables do; what is turned otherwise is a stamp at its edge. */
function keepUpright(items: readonly TurnedItem[], height: number): TextItem[] {
  const counts = [0, 0, 0, 0];
  for (const { turns, text } of items) counts[turns] = (counts[turns] ?? 0) + text.length;
  const usual = counts.indexOf(Math.max(...counts));
  return items.flatMap(({ turns, ...item }) => (turns === usual ? [turnBack(item, usual, height)] : []));
}

function turnBack(item: TextItem, turns: number, height: number): TextItem {
  const { x, y } = item;
  if (turns === 1) return { ...item, x: y, y: -x };
  if (turns === 3) return { ...item, x: height - y, y: x };
  return turns === 2 ? { ...item, x: -x, y: -y } : item;
}

/** Without what no text holds: control characters, noncharacters (which `RAISED` is made of) and fonts' own codes. */
function toPlainText(text: string): string {
  return text
    .replace(/[\0-\x08\x0B-\x1F\x7F-\x9F\uE000-\uF8FF\uFDD0-\uFDEF\uFFFD-\uFFFF]/g, '')
    .replace(/[\t\n]/g, ' ');
}

async function extractLinks(document: PdfDocument): Promise<string[]> {
  try {
    const annotations = (await (await document.getPage(1)).getAnnotations()) as readonly { readonly url?: unknown }[];
    return annotations.flatMap(({ url }) => (typeof url === 'string' ? [url] : []));
  } catch {
    return [];
  }
}

/** A document may have none, whatever the types of pdf.js say. */
function toEntries(metadata: Iterable<[string, string | string[]]> | null): Pdf['xmp'] {
  return Object.fromEntries(metadata ?? []);
}

function toTexts(info: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(info).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Whatever else fails in pdf.js, which believes what files say of themselves, the file is not as it should be. */
function toUserError(error: unknown): UserError {
  if (error instanceof Error && error.name === 'PasswordException') {
    return withFault(
      'locked',
      new UserError('The PDF is protected by a password. Save a copy without one, then add that.'),
    );
  }
  const damaged = withFault(
    'damaged',
    new UserError('The PDF is damaged and cannot be read. Download or export it again.'),
  );
  damaged.cause = error;
  return damaged;
}
