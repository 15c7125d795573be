// Names written as plain text, as front matter, RIS and pasted bylines have them, taken apart into CSL names.
import { withoutControls } from '../controlCharacters.ts';
import type { CslName } from '../source.ts';

/** Particles of family names that stay with the family name; compared without case. */
const PARTICLES = new Set(
  'von vom van de der den del della di da dos das du des la le ter ten zu zum al el bin ibn abu af av st. st'.split(
    ' ',
  ),
);

/** "van", "DER": a word that belongs to the family name after it. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase());
}

/** Words that persons are not called: one of them makes a name an institution's; `\b` would find "the" in Käthe. */
const INSTITUTION =
  /(?<![A-Za-zÀ-ɏ])(?:the|agency|agence|agentur|associated|association|authority|bank|board|bureau|cent(?:er|re)|commission|committee|company|corporation|correspondents?|council|department|desk|editors?|editorial|foundation|federation|government|group|inc|initiative|institute?|international|journal|laborator(?:y|ies)|library|limited|ltd|magazine|ministry|museum|ministerium|nations|network|news|observatory|office|organi[sz]ation|press|project|redaktion|reporters?|research|reuters|school|service|society|staff|team|times|trust|union|universi[a-zäéà]*|watch|world)(?![A-Za-zÀ-ɏ])|[&\d@]/i;

/** Whether a word of the name is none of a person's. */
export function isInstitution(name: string): boolean {
  return INSTITUTION.test(name);
}

/** What makes an institution of a name with a comma, which is a person's otherwise. */
const COMPANY = /\b(?:inc|ltd|llc|corp|gmbh)\.?$|[&@]/i;

/** Generational suffixes, which follow a comma or end the name. */
const SUFFIX = /^(?:jr|sr)\.?$|^[ivx]{2,4}$/i;

/** Names separated by ` and `, `;` or `&` between persons; commas separate names only where each part is a whole name. */
export function parseNames(text: string): CslName[] {
  const pieces = text
    .split(/(?:(?<!\s)\s+)?;\s*|(?<!\s)\s+(?:and|und|et|y)\s+/i)
    .flatMap((piece) => splitAtCommas(piece));
  return pieces.map((piece) => parseName(piece)).filter((name) => name !== undefined);
}

/** "Waters, Gregory" and "Gregory Waters" alike; an institution, or one word alone, becomes `literal`. */
export function parseName(text: string): CslName | undefined {
  // What shows nothing would be a name by itself.
  const name = withoutControls(text)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^,\s*|(?:(?<!\s)\s+)?,$/g, '');
  if (name === '') return undefined;
  const [family = '', ...rest] = name.split(/(?:(?<!\s)\s+)?,\s*/);
  if (rest.length > 0) return COMPANY.test(name) ? { literal: name } : invertedName(family, rest);
  if (INSTITUTION.test(name)) return { literal: name };
  return directName(name.split(' '), name);
}

function splitAtCommas(text: string): string[] {
  const parts = text.split(/(?:(?<!\s)\s+)?,\s*(?:and\s+)?/);
  const wholeNames = parts.length > 1 && parts.every((part) => part.includes(' ') && !SUFFIX.test(part));
  return wholeNames ? parts : [text];
}

function invertedName(family: string, rest: readonly string[]): CslName {
  const suffix = rest.find((part) => SUFFIX.test(part));
  const given = rest.filter((part) => part !== suffix).join(' ');
  return { ...withParticle(family.split(' ')), ...(given ? { given } : {}), ...(suffix ? { suffix } : {}) };
}

function directName(words: readonly string[], name: string): CslName {
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.at(-1) : undefined;
  const plain = suffix === undefined ? words : words.slice(0, -1);
  const particle = plain.findIndex((word, index) => index > 0 && isParticle(word));
  const familyStart = particle > 0 && particle < plain.length - 1 ? particle : plain.length - 1;
  if (familyStart === 0 || familyStart > 4) return { literal: name };
  const given = plain.slice(0, familyStart).join(' ');
  return { ...withParticle(plain.slice(familyStart)), given, ...(suffix === undefined ? {} : { suffix }) };
}

/** Leading lower-case words of a family name are its non-dropping particle. */
function withParticle(words: readonly string[]): CslName {
  const start = words.findIndex((word) => !PARTICLES.has(word) || word !== word.toLowerCase());
  const family = words.slice(Math.max(start, 0)).join(' ');
  return start > 0 ? { family, 'non-dropping-particle': words.slice(0, start).join(' ') } : { family };
}
