// Names of persons, places and organisations in prose: where they stand, and whether a text has one in any form.
import { foldWord } from '../search/words.ts';
import { MONTH_NAMES, WEEKDAYS } from '../calendar.ts';
import type { Note } from '../note/note.ts';
import type { Span } from '../text/span.ts';
import { findContaining, findOverlapping } from '../text/spanList.ts';

export interface Name extends Span {
  /** Its words that begin with a capital, without the first of a sentence and what is no name by itself. */
  readonly words: readonly [string, ...string[]];
}

/** Words that begin with a capital and follow each other, also with small ones between: "University of Leeds". */
const NAME =
  /(?<![\p{L}\p{N}.'’-])\p{Lu}[\p{L}\p{M}'’-]+(?: (?:(?:of|de|del|di|du|la|le|van|von|der|den|the|and|&) ){0,2}\p{Lu}[\p{L}\p{M}'’-]+){0,7}/gu;
const WORD = /\p{Lu}[\p{L}\p{M}'’]+/gu;
/** "GDP", "NGOs" stand for words, and sources write these out. */
const ACRONYM = /^\p{Lu}+s?$/u;
/** What follows a word that names a part of a text or one of a series: "Table 3". */
const NUMBERED = /^\s*[\p{N}(#]/u;
/** Of a people or language, which is implied by its land. */
const OF_A_PEOPLE = /(?:ish|ese|[ei]an|ch|ans?)$/;
const MIN_LENGTH = 4;

/** Capitalised, and no names that a source would have. */
const NO_NAMES: ReadonlySet<string> = new Set(
  [
    ...[MONTH_NAMES, WEEKDAYS].flat(),
    ...'spring summer autumn winter figure table section chapter appendix equation part page step phase type model group'.split(
      ' ',
    ),
    ...'the internet mr mrs miss sir lord lady doctor north south east west'.split(' '),
    ...'president minister chancellor secretary mayor governor senator judge professor director general colonel captain king queen prince princess bishop pope'.split(
      ' ',
    ),
  ].map(foldWord),
);

/** Those of a sentence in running prose; what is quoted is its speaker's, a figure has names of units, and headings cite nothing. */
export function listNames(note: Note, sentence: Span): Name[] {
  const { prose } = note;
  const kind = findContaining(note.blocks, sentence)?.kind;
  if (kind !== 'paragraph' && kind !== 'item') return [];
  return Array.from(prose.slice(sentence.start, sentence.end).matchAll(NAME)).flatMap(({ index, 0: text }) => {
    const span = { start: sentence.start + index, end: sentence.start + index + text.length };
    const all = text.match(WORD) ?? [];
    const [first, ...rest] = index === 0 ? all.slice(1) : all;
    const words = first === undefined ? [] : [first, ...rest].filter(isTelling);
    if (!isName(words, prose.slice(span.end, span.end + 2))) return [];
    // Most notes name nobody where they cite, and need not be read for figures and quotations.
    const claim = findOverlapping(note.quotations, span) ?? findOverlapping(note.figures, span);
    return claim === undefined ? [{ ...span, words }] : [];
  });
}

function isTelling(word: string): boolean {
  return !ACRONYM.test(word) && !NO_NAMES.has(foldWord(word));
}

function isName(words: readonly string[], after: string): words is Name['words'] {
  const [first, second] = words;
  if (first === undefined || second !== undefined) return first !== undefined;
  return first.length >= MIN_LENGTH && !OF_A_PEOPLE.test(first) && !NUMBERED.test(after);
}

/** Letters of a word that its inflected forms and those of what is named by it share: "Germany", "Germans". */
const STEM_LENGTH = 4;

/** A text in which names are looked for; folded when the first is not found as it stands. */
export function createNameSearch(text: string): (name: Name) => boolean {
  let folded: string | undefined;
  return ({ words }) => {
    if (words.some((word) => text.includes(word))) return true;
    folded ??= foldWord(text);
    const initials = words.map((word) => word.slice(0, 1)).join('');
    const isAbbreviated = words.length > 1 && text.includes(initials);
    return isAbbreviated || words.some((word) => folded?.includes(foldWord(word).slice(0, STEM_LENGTH)));
  };
}
