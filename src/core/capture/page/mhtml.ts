// A page as browsers save it with all that it shows in a single file (MHTML, RFC 2557): the part that is the page.

export interface SavedPage {
  readonly body: Uint8Array;
  readonly contentType: string;
  /** Where the page was found. */
  readonly url: string | undefined;
}

/** Characters in which the headers of the file end. */
const HEADERS = 8000;

/** Undefined where the bytes are no such file, or none of its parts is a page. */
export function findSavedPage(bytes: Uint8Array): SavedPage | undefined {
  const head = toText(bytes.subarray(0, HEADERS));
  const boundary = /^content-type:\s*multipart\/related;[^]{0,400}?\bboundary="?([^"\r\n;]{1,100})/im.exec(head)?.[1];
  if (boundary === undefined) return undefined;
  const parts = toText(bytes).split(`--${boundary}`).slice(1).map(parsePart);
  const page = parts.find(({ headers }) => /^content-type:\s*text\/html/im.test(headers));
  if (page === undefined) return undefined;
  return {
    body: decodeContent(page.content, findHeader(page.headers, 'content-transfer-encoding')),
    contentType: findHeader(page.headers, 'content-type'),
    url: [findHeader(head, 'snapshot-content-location'), findHeader(page.headers, 'content-location')].find((url) =>
      /^https?:/i.test(url),
    ),
  };
}

interface Part {
  readonly headers: string;
  readonly content: string;
}

function parsePart(part: string): Part {
  const end = /\r?\n\r?\n/.exec(part);
  return end === null
    ? { headers: part, content: '' }
    : { headers: part.slice(0, end.index), content: part.slice(end.index + end[0].length) };
}

function findHeader(headers: string, name: string): string {
  // recheck: a header's name, and at most 4,000 characters of its line
  return new RegExp(`^${name}:[ \\t]*(.{0,4000})`, 'im').exec(headers)?.[1]?.trim() ?? '';
}

function decodeContent(content: string, encoding: string): Uint8Array {
  if (/^base64$/i.test(encoding)) return toBytes(decodeBase64(content));
  if (!/^quoted-printable$/i.test(encoding)) return toBytes(content);
  const joined = content.replace(/=\r?\n/g, '');
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
