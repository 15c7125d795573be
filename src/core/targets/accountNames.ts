// Tells a citation from what else is written with an `@`: accounts, packages, decorators, hosts, versions.
import type { Citation, Cite } from '../citations/citation.ts';

/** A year that stands alone among the digits, as most keys have one. */
const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/;
/** All digits of a key, where a letter has slipped in among those of the year. */
const ONLY_YEAR = /^(?:1[5-9]|20)\d\d$/;
const LETTER = /\p{L}/u;

/** What is no key even in brackets: `scope/package`, `1.2.3`, `social.example`. */
const NO_KEY = /^(?:[a-z0-9][a-z0-9_-]*(?:\/[\w.-]+)+|v?\d+(?:\.\d+)+|(?:[a-z0-9-]+\.)+[a-z]{2,})$/;

/** Of `@user@host` neither is a key. */
const JOINED = /[\p{L}\p{N}]/u;

/**
 * Whether it may as well be no citation at all, so that only a key that is near one of the library tells. Within
 * brackets of its own it is one, unless it has the shape of something else; in a sentence a key has a year.
 */
export function mayNameAccount(cite: Cite, citation: Citation, text: string): boolean {
  const { key, keySpan, suffixText } = cite;
  const hasYear = (YEAR.test(key) || ONLY_YEAR.test(key.replace(/\D/g, ''))) && LETTER.test(key);
  if (text[keySpan.end] === '@' || JOINED.test(text.charAt(keySpan.start - 1))) return true;
  if (!hasYear && NO_KEY.test(key)) return true;
  // Notes have names with an `@` as well: those of people, meetings and days.
  if (citation.syntax === 'wikilink' || text[citation.start - 1] === '[') return !hasYear;
  const isBare = citation.mode === 'textual' && citation.cites.length === 1 && suffixText === '';
  return isBare && citation.syntax === 'pandoc' && !hasYear;
}
