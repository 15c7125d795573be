// What stands around a date in the lines that state when an article was published or changed.
import { listPhrases, toPattern, toPhrase } from './words.ts';

const UPDATED = listPhrases('updated');
const PUBLISHED = listPhrases('published');

/** Single words: phrases are made of them, and they stand in any order. */
const AROUND: ReadonlySet<string> = new Set(
  [...UPDATED, ...PUBLISHED, ...listPhrases('aroundDate')].flatMap((phrase) => phrase.split(/[ -]/)),
);

const SAYS_UPDATED = new RegExp(`(?<!\\p{L})${toPattern(UPDATED)}(?!\\p{L})`, 'iu');
const SAYS_PUBLISHED = new RegExp(`(?<!\\p{L})${toPattern(PUBLISHED)}(?!\\p{L})`, 'iu');

/** A time of day, a zone’s distance, a duration of reading. */
const TIME = /\d{1,2}[:.h時时点시]\s?\d{2}(?::\d{2}|分|분)?|[+-]\d{2}:?\d{2}|\b\d{1,2}\s?(?:h|[ap]\.?m\b\.?|uhr\b)/gi;

export function dropTimes(text: string): string {
  return text.replace(TIME, ' ');
}

/** Whether nothing is said but when: weekdays, times, "published", "last modified". */
export function isAroundDate(text: string): boolean {
  const words = toPhrase(dropTimes(text)).match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
  return words.every((word) => AROUND.has(word));
}

export function saysPublished(text: string): boolean {
  return SAYS_PUBLISHED.test(text);
}

/** "Updated", "zuletzt geändert", "更新于"; of a line that says both, what is said first counts. */
export function saysUpdated(text: string): boolean {
  const updated = SAYS_UPDATED.exec(text);
  const published = SAYS_PUBLISHED.exec(text);
  return updated !== null && (published === null || updated.index <= published.index);
}
