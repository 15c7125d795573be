// The bytes of a text that does not say how it is encoded, or says it wrongly, made text.
import { detectCharset } from './detectCharset.ts';

/** What older bibliography managers write where nothing else is likelier. */
const FALLBACK = 'windows-1252';
/** No text holds them: signs that the bytes are in another encoding. */
const NO_TEXT = /[\u0080-\u009f\ufffd]/;

/**
 * UTF-8; the likeliest other encoding where more of what is not ASCII makes no sense in UTF-8 than makes some. So a
 * single malformed byte does not garble all the accents of a file.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  if (!text.includes('\uFFFD')) return text;
  const faults = text.match(/\uFFFD/g)?.length ?? 0;
  const letters = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return faults > letters ? decodeLegacy(bytes) : text;
}

function decodeLegacy(bytes: Uint8Array): string {
  const charset = detectCharset(bytes);
  const text = charset === undefined ? undefined : decode(bytes, charset);
  return text === undefined || NO_TEXT.test(text) ? new TextDecoder(FALLBACK).decode(bytes) : text;
}

/** Undefined for an encoding that is detected but not decoded, such as ISO-2022-KR. */
function decode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return undefined;
  }
}
