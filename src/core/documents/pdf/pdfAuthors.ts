// A PDF's authors: the names below the title, or those its metadata state where the first page has them too.
import { parseNames } from '../../items/names.ts';
import type { CslName } from '../../source.ts';
import { dropInvisible } from '../../plainText.ts';
import { toLetters } from '../page/siteNames.ts';
import { type FirstPage, toPlain } from './firstPage.ts';
import type { Pdf } from './pdfPage.ts';

/** Characters of a line of names. */
const MAX_LENGTH = 300;
/** Blocks below a title that are looked at. */
const FEW = 4;
/** "Jane A. Doe", "José María de la Cruz": words with capitals, initials and particles between them. */
const PERSON =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:\p{Lu}[\p{L}\p{M}.'’-]*|(?:v[ao]n|de[rln]?|d[ai]|la|le|el|al|bin|ten|y)(?=\s))){1,5}$/u;
const NO_PERSON =
  /(?<![A-Za-zÀ-ɏ])(?:abstract|summary|university|institute|department|school|report|journal|volume|january|february|march|april|june|july|august|september|october|november|december|introduction|contents|office|agency|paper|the|and|of|for)(?![A-Za-zÀ-ɏ])/i;

export function findAuthors({ xmp, info }: Pdf, first: FirstPage, title: string | undefined): CslName[] | undefined {
  const page = toLetters(first.text);
  const creators = [xmp['dc:creator'] ?? []].flat();
  const stated = (creators.length > 0 ? creators : [info.Author ?? '']).flatMap((name) =>
    parseNames(dropInvisible(name)),
  );
  const agreed = stated.filter((name) => page.includes(toLetters(name.family ?? name.literal ?? '?')));
  const shown = listShown(first, title);
  const best = shown.length > agreed.length ? shown : agreed;
  return best.length > 0 ? best : undefined;
}

/** The first lines below the title that are nothing but names. */
function listShown({ blocks }: FirstPage, title: string | undefined): CslName[] {
  const wanted = toLetters(title ?? '');
  const at = blocks.findIndex(({ lines }) => wanted !== '' && isPart(lines.map(({ text }) => text).join(' '), wanted));
  const lines = blocks.slice(at + 1, at + 1 + FEW).flatMap((block) => block.lines.map(({ text }) => listPersons(text)));
  const start = lines.findIndex((persons) => persons.length > 0);
  if (at === -1 || start === -1) return [];
  const end = lines.findIndex((persons, index) => index > start && persons.length === 0);
  return lines
    .slice(start, end === -1 ? undefined : end)
    .flat()
    .flatMap(parseNames);
}

function isPart(text: string, wanted: string): boolean {
  const letters = toLetters(toPlain(text));
  return letters !== '' && wanted.endsWith(letters);
}

/** The names of a line of names; none where anything else is in it. */
function listPersons(line: string): string[] {
  if (line.length > MAX_LENGTH) return [];
  const parts = toPlain(line)
    .replace(/\([^()]*\)|\S+@\S+/g, ' ')
    .replace(/^(?:by|von|par|por)\s+/i, '')
    .replace(/(?<=\p{L})\d[\d,]*|[*†‡§¶]/gu, ' ')
    .split(/\s*[,;·•|&]\s*|\s+(?:and|und|et|y)\s+/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '' && !/^(?:and|und|et|y|(?:M\.?D|Ph\.?D|MSc|MPH|Dr|Prof)\.?)$/.test(part));
  const isNames = parts.length > 0 && parts.every((part) => PERSON.test(part) && !NO_PERSON.test(part));
  return isNames ? parts : [];
}
