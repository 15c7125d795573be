// In which encoding a text that is no UTF-8 may be; a module of its own, as its tables are loaded when they are needed.
import { analyse } from 'chardet';

/** Enough to tell; the time that it takes grows with it. */
const SAMPLE_BYTES = 64 * 1024;
/** Of 100; below it the detector guesses. Encodings of several bytes a character begin at 10 whatever the text. */
const MIN_CONFIDENCE = 15;
/** What divides the lines of a text, the fields of a bibliography and the texts of a page. */
const DIVIDERS: ReadonlySet<number> = new Set(Array.from('\n\r{}<>"', (character) => character.charCodeAt(0)));
const ASCII_END = 0x80;

/** The label of the likeliest encoding; undefined where the bytes tell too little. */
export function detectCharset(bytes: Uint8Array): string | undefined {
  // What is no UTF-8 and has no byte order mark is taken for UTF-32 only where it is a few bytes long.
  const best = analyse(dropAnd(pickDistinctive(bytes))).find(({ name }) => !name.startsWith('UTF'));
  return best !== undefined && best.confidence >= MIN_CONFIDENCE ? best.name : undefined;
}

/** Only lines and fields that are not all ASCII: the tags of a page, or entries in English, would outweigh them. */
function pickDistinctive(bytes: Uint8Array): Uint8Array {
  const picked = new Uint8Array(Math.min(bytes.length, SAMPLE_BYTES));
  let length = 0;
  let start = 0;
  let distinctive = false;
  bytes.forEach((byte, index) => {
    distinctive ||= byte >= ASCII_END;
    if (!DIVIDERS.has(byte) && index < bytes.length - 1) return;
    const piece = distinctive ? bytes.subarray(start, Math.min(index + 1, start + picked.length - length)) : [];
    picked.set(piece, length);
    length += piece.length;
    start = index + 1;
    distinctive = false;
  });
  return picked.subarray(0, length);
}

/** BibTeX joins names of all languages with it. */
function dropAnd(bytes: Uint8Array): Uint8Array {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return Uint8Array.from(text.replaceAll(' and ', ' '), (character) => character.charCodeAt(0));
}
