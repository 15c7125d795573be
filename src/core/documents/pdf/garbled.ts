// Whether the text of a PDF is none: fonts without a table of characters give signs in the place of letters.

/** Characters of a text that tell; of a table of numbers there are few letters. */
const MIN_LENGTH = 200;

/** Of all that shows, in texts of any language: letters and digits together are far more, signs far fewer. */
const MIN_LETTERS = 0.6;

/** Of letters in a text of an alphabet that has them. */
const MIN_VOWELS = 0.15;

export function isGarbled(markdown: string): boolean {
  const text = markdown.replace(/<!--[^]*?-->|[\s|\\*_#…-]/g, '');
  if (text.length < MIN_LENGTH) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const digits = text.match(/\p{N}/gu)?.length ?? 0;
  if (letters + digits < MIN_LETTERS * text.length) return true;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  const vowels = text.match(/[aeiouyAEIOUY]/g)?.length ?? 0;
  return latin > 0.8 * letters && latin > text.length / 2 && vowels < MIN_VOWELS * latin;
}
