// Citekeys and file names for new sources: made from a pattern, legal everywhere, never taken twice.
import type { CslFields } from './source.ts';
import { yearOf } from './source.ts';
import { lookup, toPairs } from './lookup.ts';

/** See `generateCitekey`. */
export const DEFAULT_CITEKEY_PATTERN = '{author}{year}{word}';

/** Words that say nothing about a title or an institution's name. */
const FILLERS = new Set(
  (
    'a an the of on in at to for from and or is are was were be by with as how what why when who its it ' +
    'der die das ein eine und von zu im le la les un une des du de et el los las y en il lo gli i'
  ).split(' '),
);

/** Letters that Unicode does not take apart into a base and an accent. */
const LETTERS = toPairs('ß:ss æ:ae œ:oe ø:o đ:d ð:d þ:th ł:l ı:i ħ:h ŋ:n');

/** What each placeholder of a pattern stands for. */
const PLACEHOLDERS: Readonly<Record<string, (item: CslFields) => string>> = {
  author: (item) => firstName(item) || firstWords(item.publisher ?? item['container-title'], 1),
  publisher: (item) => firstWords(item.publisher, 1),
  journal: (item) => firstWords(item['container-title'], 1),
  word: (item) => firstWords(item.title, 1),
  title: (item) => firstWords(item.title, 3),
  year: (item) => yearOf({ ...item, id: '' }) ?? '',
  month: (item) => datePart(item, 1),
  day: (item) => datePart(item, 2),
};

/**
 * A citekey for an item, e.g. `waters2022islamic`, lower-case and, for Latin scripts, ASCII.
 *
 * A pattern is text with placeholders: `{author}` (family name of the first author, else publisher, else container),
 * `{year}`, `{month}`, `{day}`, `{publisher}` and `{journal}` (first telling word), `{word}` (first telling word of the
 * title), `{title}` (three of them). Anything between is kept where a citekey may have it: `{author}:{year}-{word}`.
 * A key that `isTaken` gets the suffix a, b, … z, aa, …
 */
export function generateCitekey(item: CslFields, pattern: string, isTaken: (key: string) => boolean): string {
  const filled = pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => lookup(PLACEHOLDERS, name)?.(item) ?? '');
  const key = toLegalKey(filled) || 'source';
  if (!isTaken(key)) return key;
  for (let count = 1; ; count++) {
    const suffixed = key + formatSuffix(count);
    if (!isTaken(suffixed)) return suffixed;
  }
}

/** Whether `@key` is read whole without braces: Pandoc's rule of letters, digits, `_` and single inner punctuation. */
export function isLegalCitekey(key: string): boolean {
  return /^[\p{L}\p{N}_](?:[:.#$%&\-+?<>~/]?[\p{L}\p{M}\p{N}_])*$/u.test(key);
}

/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/** Longest file name without extension, in UTF-8 bytes: below the 143 of encrypted home folders, with room for `.md`. */
const MAX_BYTES = 120;

/** A file name without extension that every platform takes: no path, no reserved name, no odd ends, not too long. */
export function formatFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{C}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ');
  const cut = trimEnds(cutToBytes(trimEnds(plain), MAX_BYTES));
  if (cut === '') return 'source';
  return RESERVED.test(cut) ? `_${cut}` : cut;
}

/** A leading dot hides a file, a leading hyphen is an option to a shell; Windows drops dots and spaces at the end. */
function trimEnds(name: string): string {
  const start = /^[\s.~-]*/.exec(name)?.[0].length ?? 0;
  let end = name.length;
  while (end > start && /[\s.]/.test(name.charAt(end - 1))) end--;
  return name.slice(start, end);
}

function cutToBytes(text: string, limit: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > limit) return text.slice(0, end);
    end += character.length;
  }
  return text;
}

function firstName(item: CslFields): string {
  const name = (item.author ?? item.editor)?.[0];
  return name?.literal === undefined ? toWords(name?.family ?? '').join('') : firstWords(name.literal, 1);
}

function firstWords(text: string | undefined, count: number): string {
  const words = toWords(text ?? '');
  const telling = words.filter((word) => !FILLERS.has(word));
  return (telling.length > 0 ? telling : words).slice(0, count).join('');
}

function toWords(text: string): string[] {
  const plain = text
    .replace(/<[^<>]*>/g, '')
    .toLowerCase()
    .replace(/['’ʼ]/g, '');
  return toAscii(plain).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Latin letters without their marks; other scripts, where marks are letters, stay as they are. */
function toAscii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[ßæœøđðþłıħŋ]/g, (letter) => LETTERS.get(letter) ?? letter);
}

function datePart(item: CslFields, index: number): string {
  const part = item.issued?.['date-parts']?.[0]?.[index];
  return part === undefined ? '' : String(part).padStart(2, '0');
}

function toLegalKey(text: string): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N}_:.#$%&\-+?<>~/]+/gu, '')
    .replace(/([:.#$%&\-+?<>~/])[:.#$%&\-+?<>~/]+/g, '$1')
    .replace(/^[^\p{L}\p{N}_]+|[:.#$%&\-+?<>~/]$/gu, '');
}

/** 1 is a, 26 is z, 27 is aa. */
function formatSuffix(count: number): string {
  let suffix = '';
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    suffix = String.fromCharCode(97 + ((rest - 1) % 26)) + suffix;
  }
  return suffix;
}
