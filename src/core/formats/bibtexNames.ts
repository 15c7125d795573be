// Lists of names as BibTeX writes them ("von Last, Jr, First and {An Institution}") made CSL names.
import type { CslName } from '../source.ts';
import { latexToText } from './latex.ts';

/** Whether prefixes such as "von" belong to the family name when names are sorted (biblatex's `useprefix`). */
export type ParticleKind = 'dropping-particle' | 'non-dropping-particle';

const SPACES = /[\s~]+/y;
const COMMAND = /\\(?:[A-Za-z]+[ \t]*|[\s\S])/y;

/** All names of a field. */
export function parseBibtexNames(latex: string, particle: ParticleKind): CslName[] {
  const names = splitOutside(latex, /\s+and\s+/giy).map((name) => parseName(name, particle));
  return names.filter((name) => name !== undefined);
}

/** A list of places or publishers, parted by `and`. */
export function parseBibtexList(latex: string): string {
  return splitOutside(latex, /\s+and\s+/giy)
    .map(latexToText)
    .filter(Boolean)
    .join('; ');
}

function parseName(latex: string, particle: ParticleKind): CslName | undefined {
  const name = latex.trim();
  if (name === '') return undefined;
  if (isOneGroup(name) || name === 'others') return { literal: latexToText(name) };
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
  const prefixed = trailing.length + prefixLength(words, 0);
  return toName(stated, prefixed, givenWords.join(' '), rest.length > 1 ? rest[0] : undefined, particle);
}

/** "First von Last": what is lower-case in the middle is the prefix. */
function directName(words: readonly string[], particle: ParticleKind): CslName {
  const lower = words.findIndex((word, index) => index < words.length - 1 && isLower(word));
  const start = lower === -1 ? words.length - 1 : lower;
  return toName(
    words.slice(start),
    prefixLength(words, start) - start,
    words.slice(0, start).join(' '),
    undefined,
    particle,
  );
}

/** Where the prefix that begins at `start` ends: behind the last lower-case word that is not the very last word. */
function prefixLength(words: readonly string[], start: number): number {
  if (!isLower(words[start] ?? '')) return start;
  return words.findLastIndex((word, index) => index < words.length - 1 && isLower(word)) + 1;
}

/** biblatex's "family=Muster, given=Hans, prefix=von, useprefix=true". */
function labelledName(parts: readonly string[], particle: ParticleKind): CslName {
  const labels = new Map(parts.map((part): [string, string] => {
    const [label = '', value = ''] = part.split(/\s*=\s*/, 2);
    return [label.toLowerCase(), value.replace(/^"|"$/g, '')];
  })); // prettier-ignore
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
  const stated = words.slice(0, prefixed).map(latexToText).join(' ');
  const family = words.slice(prefixed).map(latexToText).join(' ');
  // A particle inside braces or joined to the name stays with it: {von Neumann}, al-Hassan, d'Alembert.
  const joined =
    stated === '' ? /^(?:(?:[a-z\u00DF-\u00FF]+ )+|(?:al|el|ad|as|ash)-|[dl]’)(?=\S)/.exec(family)?.[0] : undefined;
  const parts = {
    [particle]: stated,
    ...(joined === undefined ? {} : { 'non-dropping-particle': joined.trim() }),
    family: family.slice(joined?.length ?? 0),
    given: latexToText(given ?? '').replace(/([A-Z]\.)(?=[A-Z])/g, '$1 '),
    suffix: latexToText(suffix ?? ''),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== ''));
}

/** Whether a word begins with a small letter; one in braces is neither small nor large, one behind an accent is. */
function isLower(word: string): boolean {
  const first = /^\{?\\/.test(word) ? latexToText(word).charAt(0) : word.charAt(0);
  return first !== first.toUpperCase();
}

function isOneGroup(text: string): boolean {
  return (
    text.startsWith('{') &&
    !text.startsWith('{\\') &&
    splitOutside(text, /(?<=\})(?=.)/gsy).length === 1 &&
    text.endsWith('}')
  );
}

/** Splits where the sticky pattern matches outside of braces. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at = commandEnd(text, at) - 1;
    else if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (depth <= 0) {
      separator.lastIndex = at;
      const length = separator.exec(text)?.[0].length ?? 0;
      if (length === 0) continue;
      parts.push(text.slice(start, at));
      start = at + length;
      at = start - 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** Behind a command and the blanks that end its name: those of `Bj\\o rn` part no words. */
function commandEnd(text: string, at: number): number {
  COMMAND.lastIndex = at;
  return at + (COMMAND.exec(text)?.[0].length ?? 1);
}
