// How well what was typed names a source by its key, authors, year and title; the store and completion score alike.
import type { SourceRow } from '../library.ts';
import { isIndexedLetter, toIndexed } from './words.ts';

/** How much a typed word counts where it begins, or is, a word of a field. */
const WEIGHTS = { key: 8, authors: 6, year: 5, title: 4 } as const;
const WHOLE_WORD = 1.5;
const KEY_START = 100;

type Labels = Pick<SourceRow, keyof typeof WEIGHTS>;

/** Higher is better. `words` are those of `typed`, folded; 0 where none of them begins a word of the row. */
export function scoreRow(row: Labels, typed: string, words: readonly string[]): number {
  const key = toIndexed(row.key);
  const keyStart = key.startsWith(toIndexed(typed)) ? KEY_START : 0;
  const fields = { key, authors: toIndexed(row.authors), year: row.year ?? '', title: toIndexed(row.title) };
  return words.reduce((sum, word) => sum + scoreWord(word, fields), keyStart);
}

const FIELDS = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];

function scoreWord(word: string, fields: Readonly<Record<keyof typeof WEIGHTS, string>>): number {
  return Math.max(...FIELDS.map((field) => WEIGHTS[field] * matchWord(word, fields[field])));
}

/** 0 where no word of the text begins so, more where one is so. */
function matchWord(word: string, text: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at > 0 && isIndexedLetter(text.charCodeAt(at - 1))) continue;
    return at + word.length < text.length && isIndexedLetter(text.charCodeAt(at + word.length)) ? 1 : WHOLE_WORD;
  }
  return 0;
}
