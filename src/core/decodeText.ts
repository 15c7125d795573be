// The bytes of a text that does not say how it is encoded, or says it wrongly, made text.

/**
 * UTF-8; Windows-1252, which older bibliography managers write, where more of what is not ASCII makes no sense in UTF-8
 * than makes some. So a single spoilt byte does not spoil all the accents of a file.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  if (!text.includes('\uFFFD')) return text;
  const faults = text.match(/\uFFFD/g)?.length ?? 0;
  const letters = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return faults > letters ? new TextDecoder('windows-1252').decode(bytes) : text;
}
