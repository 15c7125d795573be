// Names as bylines print them, made names as they are written: a page sets "BY MARTA HADDOW" in capitals for show.
import { isParticle, parseNames } from '../items/names.ts';
import type { CslName } from '../source.ts';

/** Agencies that sign articles, whose capitals are their names. */
const INITIALS = new Set('AAP AFP ANI ANSA APA DPA EFE EPA IANS OCHA UNHCR UNICEF UPI'.split(' '));

/** Words without a vowel are initials ("TJ", "BBC"), and so are two letters that no vowel ends ("AJ", but "Li"). */
const CAPITALS = /(?<!\p{L})(?:\p{Lu}[AEIOUY]|(?=\p{Lu}*[AEIOUYÀ-ÖØ-Ý])\p{Lu}{3,})(?!\p{L})/gu;

/** Persons and institutions of a byline without its "by"; one word alone may be an institution's, and stays. */
export function parseBylineNames(text: string): CslName[] {
  return parseNames(/\s/.test(text.trim()) ? text.replace(CAPITALS, lowerCapitals) : text);
}

function lowerCapitals(word: string, offset: number): string {
  if (INITIALS.has(word)) return word;
  if (offset > 0 && isParticle(word)) return word.toLowerCase();
  const name = word.charAt(0) + word.slice(1).toLowerCase();
  return name.replace(/^Mc\p{Ll}(?=\p{Ll}{2})/u, (start) => `Mc${start.slice(2).toUpperCase()}`);
}
