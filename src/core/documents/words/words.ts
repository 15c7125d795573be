// The words around articles in all languages that capture knows, merged: pages mix them, and pasted text names none.
import { ARABIC } from './arabic.ts';
import { CHINESE } from './chinese.ts';
import { DUTCH } from './dutch.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { ITALIAN } from './italian.ts';
import { JAPANESE } from './japanese.ts';
import { KOREAN } from './korean.ts';
import type { PageWords } from './pageWords.ts';
import { POLISH } from './polish.ts';
import { PORTUGUESE } from './portuguese.ts';
import { RUSSIAN } from './russian.ts';
import { SPANISH } from './spanish.ts';
import { SWEDISH } from './swedish.ts';
import { TURKISH } from './turkish.ts';

const LANGUAGES: readonly PageWords[] = [
  ENGLISH,
  GERMAN,
  FRENCH,
  SPANISH,
  ITALIAN,
  PORTUGUESE,
  DUTCH,
  POLISH,
  SWEDISH,
  RUSSIAN,
  TURKISH,
  ARABIC,
  CHINESE,
  JAPANESE,
  KOREAN,
];

/** All phrases of one kind, each once. */
export function listPhrases(kind: keyof PageWords): string[] {
  return [...new Set(LANGUAGES.flatMap((words) => words[kind].split('|')).filter((phrase) => phrase !== ''))];
}

/** As phrases are compared: in lower case, with one kind of apostrophe, spaces and colons. */
export function toPhrase(text: string): string {
  return text
    .normalize('NFC')
    .replace(/İ/g, 'i')
    .toLowerCase()
    .replace(/['`´]/g, '’')
    .replace(/\s+/g, ' ')
    .replace(/：/g, ':')
    .trim();
}

/** An alternative of all phrases, the longest first, for a pattern that ignores case. */
export function toPattern(phrases: readonly string[]): string {
  const sorted = [...phrases].sort((one, other) => other.length - one.length);
  return `(?:${sorted.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('’', "['’]")).join('|')})`;
}
