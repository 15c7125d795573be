// Which sources may bear a claim out: those that have most of its words, the rare ones counting more.
import { STOP_WORDS } from '../synonyms.ts';
import type { Library } from '../library.ts';
import type { Note } from '../note/note.ts';

/** Words of the claim that are looked for, the longest first, as these tell most. */
const WORDS = 8;
/** Sources looked at for each word. */
const HITS = 25;
/** A quotation's exact words count as much as so many rare words. */
const PHRASE_WEIGHT = 5;

/** Citekeys, the likeliest first. */
export function listRelevantKeys(claim: Note, library: Library, limit: number): string[] {
  const scores = new Map<string, number>();
  const count = (query: string, weight: number) => {
    const hits = library.search(query, HITS);
    for (const { row } of hits) scores.set(row.key, (scores.get(row.key) ?? 0) + weight / hits.length ** 0.5);
  };
  for (const { text } of claim.quotations) count(`"${text.replaceAll('"', ' ')}"`, PHRASE_WEIGHT);
  for (const word of listWords(claim.prose)) count(`"${word}"`, 1);
  const ranked = [...scores].sort(([, a], [, b]) => b - a);
  return ranked.slice(0, limit).map(([key]) => key);
}

/** The words that say what the claim is about, the longest first. */
export function listWords(prose: string): string[] {
  const words = new Set(prose.match(/[\p{L}\p{M}]{3,}/gu) ?? []);
  const telling = [...words].filter((word) => !STOP_WORDS.has(word.toLowerCase()));
  return telling.sort((a, b) => b.length - a.length).slice(0, WORDS);
}
