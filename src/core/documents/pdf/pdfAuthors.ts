// A PDF's authors: the names below the title, or those its metadata state where the first page has them too.
import { parseNames } from '../../items/names.ts';
import type { CslName } from '../../source.ts';
import { dropInvisible } from '../../plainText.ts';
import { toLetters } from '../page/siteNames.ts';
import { type FirstPage, toPlain } from './firstPage.ts';
import type { Pdf } from './pdfPage.ts';
import type { Line } from './rows.ts';

/** Characters of a line of names. */
const MAX_LENGTH = 300;
/** Lines below a title among which the first names stand, and in which, up to the text, the others do. */
const FEW_LINES = 12;
const MANY_LINES = 60;
/** Where the authors of a paper end at the latest. */
const BODY =
  /^(?:(?:abstract|summary|keywords|index terms|zusammenfassung|résumé|resumen)(?:$|\s*[.:—–-])|(?:\d\.?|I\.?)?\s*introduction$)/i;
/** "Jane A. Doe", "José María de la Cruz": words with capitals, initials and particles between them. */
const PERSON =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:\p{Lu}[\p{L}\p{M}.'’-]*|(?:v[ao]n|de[rln]?|d[ai]|la|le|el|al|bin|ten|y)(?=\s))){1,5}$/u;
const NO_PERSON =
  /(?<![A-Za-zÀ-ɏ])(?:abstract|summary|university|institute|department|school|report|journal|volume|january|february|march|april|june|july|august|september|october|november|december|introduction|contents|office|agency|paper|the|and|of|for|publisher|corporation|elsevier|springer|wiley|total|subtotal|fiscal|year|years|table|figure|number|percent|average|traffic|revised|received|accepted|keywords|version|draft|edition|research|laborator(?:y|ies)|cent(?:er|re)|college|academy|faculty|division|software|systems|engineering|science|sciences|technology|press|street|avenue|road|inc|ltd|llc|gmbh|usa|uk|germany|france|italy|spain|china|japan|canada|australia|austria|switzerland|netherlands|sweden|norway|denmark|finland|ireland|portugal|brazil|india|korea)(?![A-Za-zÀ-ɏ])/i;

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

/** The names below the title: the first lines of nothing but names, and those of their font, with addresses between. */
function listShown({ blocks }: FirstPage, title: string | undefined): CslName[] {
  const wanted = toLetters(title ?? '');
  const at = blocks.findIndex(({ lines }) => wanted !== '' && isPart(lines.map(({ text }) => text).join(' '), wanted));
  if (at === -1) return [];
  const below = blocks.slice(at + 1).flatMap((block) => block.lines);
  const end = below.findIndex(({ text }) => BODY.test(text));
  const lines = below.slice(0, end === -1 ? FEW_LINES : Math.min(end, MANY_LINES));
  const start = lines.slice(0, FEW_LINES).findIndex((line) => listPersons(line).length > 0);
  const first = lines[start];
  if (first === undefined) return [];
  const stop = lines.findIndex((line, index) => index > start && listPersons(line).length === 0);
  const together = lines.slice(start, stop === -1 ? undefined : stop);
  const apart = stop === -1 || end === -1 ? [] : lines.slice(stop).filter((line) => isSet(line, first, together));
  const names = [...together, ...apart].flatMap(listPersons).flatMap(parseNames);
  return [...new Map(names.map((name) => [JSON.stringify(name), name])).values()];
}

/** Authors beside each other stand over their addresses; all their names are set alike, and nothing else is. */
function isSet(line: Line, first: Line, together: readonly Line[]): boolean {
  const isAlike = line.font === first.font && Math.abs(line.size - first.size) < 0.5;
  return isAlike && !together.includes(line) && listPersons(line).length > 0;
}

function isPart(text: string, wanted: string): boolean {
  const letters = toLetters(toPlain(text));
  return letters !== '' && wanted.endsWith(letters);
}

/** The names of a line of names, or of each of its columns; none where anything else is in it. */
function listPersons(line: Line): string[] {
  const whole = listNames(line.text);
  if (line.cells.length < 2) return whole;
  const cells = line.cells.map(({ text }) => listNames(text));
  return cells.every((names) => names.length > 0) ? cells.flat() : whole;
}

function listNames(text: string): string[] {
  if (text.length > MAX_LENGTH) return [];
  const parts = toPlain(text)
    .replace(/\([^()]*\)|\S+@\S+/g, ' ')
    .replace(/^(?:by|von|par|por)\s+/i, '')
    .replace(/(?<=\p{L})\d[\d,]*|[*†‡§¶∗]/gu, ' ')
    .split(/\s*[,;·•|&]\s*|\s+(?:and|und|et|y)\s+|^and\s+/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(
      (part) =>
        part !== '' &&
        !/^(?:and|und|et|y|(?:M\.?D|Ph\.?D|MSc|MPH|Dr|Prof|Member|Fellow|Senior Member|Student Member|IEEE)\.?)$/.test(
          part,
        ),
    );
  const isNames = parts.length > 0 && parts.every((part) => PERSON.test(part) && !NO_PERSON.test(part));
  return isNames ? parts : [];
}
