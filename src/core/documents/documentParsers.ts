// Kinds of documents that are fetched or chosen, one row each: how one is known, and what makes drafts of it.
import type { CslDate } from '../source.ts';
import { UserError } from '../userError.ts';
import type { Draft, DraftCounts } from '../drafts/draft.ts';
import { listPictures } from '../pictures/pictures.ts';
import { parseNote } from '../note/parseNote.ts';
import { parseEntryDrafts } from './entryDrafts.ts';
import { parsePage } from './page.ts';
import { decodePage } from './page/decodePage.ts';
import { findSavedPage } from './page/mhtml.ts';
import { parsePasted } from './pasted.ts';
import { isHtml } from '../html.ts';
import { isPdf, parsePdf } from './pdf.ts';

export interface CapturedDocument {
  readonly body: Uint8Array | string;
  /** The media type as the server stated it, parameters included; empty for files and pasted text. */
  readonly contentType: string;
  /** The file's name, for documents that were chosen. */
  readonly name?: string;
  /** Where the document was found. */
  readonly url?: string | undefined;
  /** The day on which it is read, after which nothing was published. */
  readonly today?: CslDate | undefined;
}

interface DocumentKind {
  readonly mediaTypes: RegExp;
  /** Of files, which state no media type. */
  readonly extensions: RegExp;
  /** May find that it is of another kind, and then gives undefined. */
  readonly parse: (document: CapturedDocument) => Promise<readonly Draft[] | undefined> | readonly Draft[] | undefined;
}

/** Asked in this order. */
const KINDS: readonly DocumentKind[] = [
  {
    mediaTypes: /^(?:text\/html|application\/xhtml\+xml)\b/i,
    extensions: /\.(?:x?html?|mht(?:ml)?)$/i,
    parse: async (document) => [await parseWebPage(document)],
  },
  {
    mediaTypes: /^application\/(?:(?:x-)?pdf|octet-stream)\b/i,
    extensions: /\.pdf$/i,
    parse: async ({ body, name, url }) =>
      typeof body !== 'string' && (name !== undefined || isPdf(body)) ? [await parsePdf(body, { url })] : undefined,
  },
  {
    mediaTypes:
      /^(?:application\/(?:json|nbib|x-bibtex|x-endnote-refer|x-inst-isi|x-research-info-systems|vnd\.citationstyles\.csl\+json|(?:[\w.-]{1,40}\+)?xml)|text\/(?:x-bibtex|plain|xml))\b/i,
    extensions: /\.(?:bib|bibtex|ris|json|ya?ml|txt|nbib|enw|ciw|isi|cff|xml)$/i,
    parse: parseBibliography,
  },
  {
    mediaTypes: /^text\/(?!xml)|^$/i,
    extensions: /\.(?:txt|md|markdown|qmd)$|^[^.]*$/i,
    parse: async (document) => {
      const text = decode(document);
      return [isHtml(text) ? await parseWebPage(document) : withAddress(parsePasted(text), document.url)];
    },
  },
];

/**
 * The drafts of a document: one of a page or a text, one an entry of a bibliography. Throws a UserError for a document
 * of no kind that there is a row for.
 */
export async function parseDocument(document: CapturedDocument): Promise<readonly Draft[]> {
  if (isEmpty(document)) throw toEmpty(document);
  const sniffed = sniff(document);
  for (const kind of KINDS) {
    const fits =
      sniffed !== undefined || document.name === undefined
        ? kind.mediaTypes.test(sniffed ?? document.contentType)
        : kind.extensions.test(document.name);
    const drafts = fits ? await kind.parse(document) : undefined;
    if (drafts !== undefined) return drafts;
  }
  throw toUnknown(document);
}

/** Bytes at the beginning of a page before its first tag: comments and spaces. */
const SNIFFED_BYTES = 1024;

const PAGE = /^\s*(?:<!--[^]{0,900}?-->\s*|<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html)\b/i;

/** What the first bytes are, whatever the server or the name of the file says: a PDF or a page. */
function sniff({ body, contentType }: CapturedDocument): string | undefined {
  if (typeof body === 'string') return undefined;
  const start = new TextDecoder('latin1')
    .decode(body.subarray(0, SNIFFED_BYTES))
    .replace(/^(?:\u00EF\u00BB\u00BF)/, '');
  if (start.startsWith('%PDF-')) return 'application/pdf';
  return PAGE.test(start) && !/^text\/html/i.test(contentType) ? 'text/html' : undefined;
}

/** Nothing but blanks and NULs. */
function isEmpty({ body }: CapturedDocument): boolean {
  return typeof body === 'string' ? !/\S/.test(body) : body.every((byte) => byte <= SPACE);
}

const SPACE = 0x20;

function toEmpty({ name, url }: CapturedDocument): UserError {
  const place = name ?? url;
  return place === undefined ? new UserError('There is no text.') : new UserError('{name} is empty.', { name: place });
}

function toUnknown(document: CapturedDocument): UserError {
  return new UserError(
    '{name} is not a web page, a PDF, a text or a bibliography ({type}). Save it as a web page, or paste its text.',
    { name: document.name ?? document.url ?? '', type: document.contentType || 'unknown' },
  );
}

async function parseWebPage(document: CapturedDocument): Promise<Draft> {
  const saved = typeof document.body === 'string' ? undefined : findSavedPage(document.body);
  const html = decode(saved ?? document);
  if (isBinary(html)) throw toUnknown(document);
  return await parsePage(html, { url: document.url ?? saved?.url ?? findSavedFrom(html), today: document.today });
}

/** Characters at the beginning that tell, and how many of them a text may have that nobody types. */
const TELLTALE = 4096;
const MAX_STRANGE = 0.05;

function isBinary(text: string): boolean {
  const start = text.slice(0, TELLTALE);
  const strange = start.match(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFD]/g)?.length ?? 0;
  return strange > MAX_STRANGE * start.length;
}

/** Browsers write into a page that they save where it was: `<!-- saved from url=(0029)https://… -->`. */
function findSavedFrom(html: string): string | undefined {
  return /<!-- saved from url=\(\d{1,6}\)(https?:\/\/\S{1,4000}) -->/.exec(html.slice(0, 8000))?.[1];
}

/** Undefined where the text is no bibliography. */
async function parseBibliography(document: CapturedDocument): Promise<readonly Draft[] | undefined> {
  const drafts = await parseEntryDrafts(decode(document));
  return drafts.length > 0 ? drafts : undefined;
}

function withAddress(draft: Draft, url: string | undefined): Draft {
  return url === undefined ? draft : { ...draft, item: { ...draft.item, URL: draft.item.URL ?? url } };
}

function decode({ body, contentType }: Pick<CapturedDocument, 'body' | 'contentType'>): string {
  return typeof body === 'string' ? body : decodePage(body, contentType);
}

/** How much a draft holds, for the one who is to agree to it. */
export function countDraft(text: string): DraftCounts {
  return {
    words: text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    figures: parseNote(text).figures.length,
    pictures: listPictures(text).length,
  };
}
