// The bytes of a web page made text: pages state their encoding in four places, and often in none or wrongly.
import { decodeText } from '../../decodeText.ts';

/** Bytes in which `<meta charset>` is looked for; browsers look at 1024, pages with long comments need more. */
const SNIFFED_BYTES = 4096;

const BYTE_ORDER_MARKS: readonly { readonly bytes: readonly number[]; readonly charset: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
  { bytes: [0xff, 0xfe], charset: 'utf-16le' },
  { bytes: [0xfe, 0xff], charset: 'utf-16be' },
];

/**
 * The text of a page. A byte order mark outweighs all; bytes that are UTF-8 without a fault are UTF-8, whatever the
 * page says; then the header `contentType` and the page's own `<meta>` are believed, but not if they say UTF-8.
 */
export function decodePage(bytes: Uint8Array, contentType = ''): string {
  const marked = BYTE_ORDER_MARKS.find(({ bytes: mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return decode(bytes, marked.charset, 'replace') ?? '';
  const head = decode(bytes.subarray(0, SNIFFED_BYTES), 'windows-1252', 'replace') ?? '';
  const stated = [findCharset(contentType), findCharset(findMeta(head))].filter((charset) => charset !== undefined);
  // A charset that keeps ASCII's letters apart (ISO-2022-JP) decodes as faultless UTF-8, and wrongly so.
  const escaping = stated.find((charset) => /^(?:iso-2022|utf-16)/i.test(charset));
  const candidates = [...(escaping === undefined ? [] : [escaping]), 'utf-8'];
  for (const charset of candidates) {
    const text = decode(bytes, charset, 'fail');
    if (text !== undefined) return text;
  }
  for (const charset of stated.filter((each) => !/^utf-?8$/i.test(each))) {
    const text = decode(bytes, charset, 'replace');
    if (text !== undefined) return text;
  }
  return decodeText(bytes);
}

function findMeta(head: string): string {
  // recheck: the first 4,096 bytes of a page
  return /<meta\b[^>]{0,200}charset\s*=[^>]{0,60}/i.exec(head)?.[0] ?? '';
}

function findCharset(text: string): string | undefined {
  return /charset\s*=\s*(?:["']\s*)?([\w:.-]{2,40})/i.exec(text)?.[1];
}

/** Undefined where the charset is unknown, or where bytes do not fit and `faults` is `fail`. */
function decode(bytes: Uint8Array, charset: string, faults: 'fail' | 'replace'): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: faults === 'fail' }).decode(bytes);
  } catch {
    return undefined;
  }
}
