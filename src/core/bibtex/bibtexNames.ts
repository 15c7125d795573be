// Lists of names as BibTeX writes them ("von Last, Jr, First and {An Institution}") made CSL names.
import type { CslName } from '../source.ts';
import { latexToText } from './latex.ts';
import { isOneGroup, splitOutside } from './latexParts.ts';

/** Whether prefixes such as "von" belong to the family name when names are sorted (biblatex's `useprefix`). */
export type ParticleKind = 'dropping-particle' | 'non-dropping-particle';

const SPACES = /(?:[\s~]|\\ )+/y;

/** What is joined to a name and yet no part of it: al-Hassan, d'Alembert, von-Neumann. */
const JOINED = /^(?:(?:al|el|ad|as|ash)-|[\p{Ll}]+[-’](?=\p{Lu}))(?=\S)/u;

/** All names of a field. */
export function parseBibtexNames(latex: string, particle: ParticleKind): CslName[] {
  const names = splitOutside(latex, /\s+and\s+/giy).map((name) => parseName(name, particle));
  return names.filter((name) => name !== undefined);
}

/** A list of places or publishers, separated by `and`. */
export function parseBibtexList(latex: string): string {
  return splitOutside(latex, /\s+and\s+/giy)
    .map(latexToText)
    .filter(Boolean)
    .join('; ');
}

function parseName(latex: string, particle: ParticleKind): CslName | undefined {
  const name = latex.trim();
  if (name === '') return undefined;
  if (isOneGroup(name) || name === 'others') return { literal: toPlain(name) };
  const parts = splitOutside(name, /\s*,\s*/y);
  if (parts.some((part) => /^(?:family|given)\s*=/i.test(part))) return labelledName(parts, particle);
  const [last = '', ...rest] = parts;
  if (rest.length === 0) return directName(splitOutside(last, SPACES), particle);
  return invertedName(last, rest, particle);
}

/** "von Last, First", "Last, First von" and "von Last, Jr, First". */
function invertedName(last: string, rest: readonly string[], particle: ParticleKind): CslName {
  const words = splitOutside(last, SPACES);
  const given = splitOutside(rest.length > 1 ? rest.slice(1).join(' ') : (rest[0] ?? ''), SPACES);
  const start = given.findLastIndex((word) => !isLower(word)) + 1;
  const trailing = start > 0 ? given.slice(start) : [];
  const [stated, givenWords] = [[...trailing, ...words], given.slice(0, given.length - trailing.length)];
  const prefixed = trailing.length + prefixLength(words);
  return toName(stated, prefixed, givenWords.join(' '), rest.length > 1 ? rest[0] : undefined, particle);
}

/** "First von Last": what is lower-case in the middle is the prefix. */
function directName(words: readonly string[], particle: ParticleKind): CslName {
  const lower = words.findIndex((word, index) => index < words.length - 1 && isLower(word));
  const start = lower === -1 ? words.length - 1 : lower;
  const stated = words.slice(start);
  return toName(stated, prefixLength(stated), words.slice(0, start).join(' '), undefined, particle);
}

/** How many words the prefix has: the lower-case ones before the first other, as in "da Silva e Souza"; never all. */
function prefixLength(words: readonly string[]): number {
  const other = words.findIndex((word) => !isLower(word));
  return other === -1 ? words.length - 1 : other;
}

/** biblatex's "family=Muster, given=Hans, prefix=von, useprefix=true". */
function labelledName(parts: readonly string[], particle: ParticleKind): CslName {
  const labels = new Map(parts.map((part): [string, string] => {
    const equals = part.indexOf('=');
    const [label, value] = [part.slice(0, Math.max(equals, 0)).trim(), part.slice(equals + 1).trim()];
    return [label.toLowerCase(), value.replace(/^"|"$/g, '')];
  })); // oxfmt-ignore
  const prefix = splitOutside(labels.get('prefix') ?? '', /\s+/y).filter(Boolean);
  return toName(
    [...prefix, labels.get('family') ?? ''],
    prefix.length,
    labels.get('given'),
    labels.get('suffix'),
    labels.get('useprefix') === 'true' ? 'non-dropping-particle' : particle,
  );
}

function toName(
  words: readonly string[],
  prefixed: number,
  given: string | undefined,
  suffix: string | undefined,
  particle: ParticleKind,
): CslName {
  const stated = words.slice(0, prefixed).map(toPlain).join(' ');
  const family = words.slice(prefixed).map(toPlain).join(' ');
  const isKept = stated !== '' && particle === 'non-dropping-particle';
  const joined = isKept ? undefined : findJoined(family, stated);
  const parts = {
    [particle]: stated,
    ...(joined === undefined ? {} : { 'non-dropping-particle': joined.trim() }),
    family: family.slice(joined?.length ?? 0),
    given: toPlain(given ?? '').replace(/(\p{Lu}\.)(?=\p{Lu})/gu, '$1 '),
    suffix: toPlain(suffix ?? ''),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== ''));
}

/** A particle inside braces or joined to the name stays with it: {von Neumann}, d'Alembert, de l'Isle. */
function findJoined(family: string, stated: string): string | undefined {
  const inBraces = stated === '' ? /^(?:’?[a-z\u00DF-\u00FF]+ )+(?=\S)/.exec(family)?.[0] : undefined;
  return inBraces ?? JOINED.exec(family)?.[0];
}

/** Names have no markup, whatever LaTeX sets them in. */
function toPlain(latex: string): string {
  const text = latexToText(latex);
  return text.includes('<') && latex.includes('\\') ? text.replace(/<[^<>]*>/g, '') : text;
}

/** Whether a word begins with a small letter, after an apostrophe as in 't Hooft; one in braces does not. */
function isLower(word: string): boolean {
  const first = (/^\{?\\/.test(word) ? latexToText(word) : word).replace(/^['’`]/, '').charAt(0);
  return first !== first.toUpperCase();
}
