// A page as browsers save it with all that it shows in a single file (MHTML, RFC 2557): the part that is the page.

export interface SavedPage {
  readonly body: Uint8Array;
  readonly contentType: string;
  /** Where the page was found. */
  readonly url: string | undefined;
}

/** Characters in which the headers of the file, or of a part, end. */
const MAX_HEADERS = 8000;
/** Multiparts inside one another; what lies deeper is passed over. */
const MAX_DEPTH = 8;

/** Undefined where the bytes are no such file, or none of its parts is a page. */
export function findSavedPage(bytes: Uint8Array): SavedPage | undefined {
  if (findBoundary(parsePart(toText(bytes.subarray(0, MAX_HEADERS)))) === undefined) return undefined;
  const file = parsePart(toText(bytes));
  const page = findPage(file, 0);
  if (page === undefined) return undefined;
  return {
    body: decodeContent(page.content, findHeader(page.headers, 'content-transfer-encoding')),
    contentType: findHeader(page.headers, 'content-type'),
    url: [findHeader(file.headers, 'snapshot-content-location'), findHeader(page.headers, 'content-location')].find(
      (url) => /^https?:/i.test(url),
    ),
  };
}

interface Part {
  /** Unfolded: one line each. */
  readonly headers: string;
  readonly content: string;
}

function parsePart(part: string): Part {
  const end = /^\r?\n|\r?\n\r?\n/.exec(part);
  const [headers, content] =
    end === null ? [part, ''] : [part.slice(0, end.index), part.slice(end.index + end[0].length)];
  return { headers: headers.slice(0, MAX_HEADERS).replace(/\r?\n(?=[ \t])/g, ''), content };
}

/** The first part of HTML, be it in a part of parts, such as the versions of one page (multipart/alternative). */
function findPage(part: Part, depth: number): Part | undefined {
  const boundary = findBoundary(part);
  if (boundary === undefined) return /^content-type:[ \t]*text\/html/im.test(part.headers) ? part : undefined;
  if (depth === MAX_DEPTH) return undefined;
  for (const inner of splitParts(part.content, boundary)) {
    const page = findPage(parsePart(inner), depth + 1);
    if (page !== undefined) return page;
  }
  return undefined;
}

function findBoundary({ headers }: Part): string | undefined {
  const type = findHeader(headers, 'content-type');
  if (!/^multipart\//i.test(type)) return undefined;
  const [, quoted, bare] = /;[ \t]*boundary=(?:"([^"]{1,100})"|([^\s;"]{1,100}))/i.exec(type) ?? [];
  return quoted ?? bare;
}

/** What is between lines that are the boundary and nothing else; what comes before the first and after the last is no part. */
function* splitParts(content: string, boundary: string): Generator<string> {
  const delimiter = `--${boundary}`;
  let start: number | undefined;
  for (let at = content.indexOf(delimiter); at !== -1; at = content.indexOf(delimiter, at + 1)) {
    const rest = content.slice(at + delimiter.length, at + delimiter.length + MAX_LINE);
    const isLine = at === 0 || content[at - 1] === '\n';
    const [end] = isLine ? (/^(?:--)?[ \t]*(?:\r?\n|$)/.exec(rest) ?? []) : [];
    if (end === undefined) continue;
    if (start !== undefined) yield content.slice(start, at).replace(/\r?\n$/, '');
    if (end.startsWith('--')) return;
    start = at + delimiter.length + end.length;
  }
  // A file that is cut off has no last boundary.
  if (start !== undefined) yield content.slice(start);
}

/** Characters of a line after its boundary: two dashes and blanks. */
const MAX_LINE = 80;

function findHeader(headers: string, name: string): string {
  // recheck: a header's name, and at most 4,000 characters of its line
  return new RegExp(`^${name}:[ \\t]*(.{0,4000})`, 'im').exec(headers)?.[1]?.trim() ?? '';
}

function decodeContent(content: string, encoding: string): Uint8Array {
  if (/^base64$/i.test(encoding)) return toBytes(decodeBase64(content));
  if (!/^quoted-printable$/i.test(encoding)) return toBytes(content);
  // Blanks at the end of a line were added on the way (RFC 2045, 6.7).
  const joined = content.replace(/=[ \t]{0,80}\r?\n/g, '');
  return toBytes(joined.replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))));
}

function decodeBase64(content: string): string {
  try {
    return atob(content.replace(/[^\w+/=]/g, ''));
  } catch {
    return '';
  }
}

/** A character a byte. `TextDecoder` reads ‘latin1’ as Windows-1252, which loses bytes. */
function toText(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return pieces.join('');
}

/** Arguments that a call may have on every platform. */
const PIECE = 8192;

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
