// The languages in which figures are read beside English, and which of them a paragraph is in.
import { MONTH_NAMES } from '../../calendar.ts';
import { DUTCH } from './dutch.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { ITALIAN } from './italian.ts';
import type { Language } from './language.ts';
import { PORTUGUESE } from './portuguese.ts';
import { SPANISH } from './spanish.ts';

export const LANGUAGES: readonly Language[] = [GERMAN, FRENCH, SPANISH, ITALIAN, DUTCH, PORTUGUESE];

/** Words that tell English from all of them. */
const ENGLISH = new Set(
  'the of and to that with were from by which have their said but are be not this he she his they we you or at as it for its who more than percent will would could than been after there what when into about'.split(
    ' ',
  ),
);

/** Words of quantities that English has as well tell nothing, nor do those of two letters. */
const SHARED = new Set(
  'von van los las media meter liter gram kilo ton kilometer centimeter millimeter kilogram hectare minutes minute six dollar dollars million billion cent cents hectares tonnes euros euro second per plus'.split(
    ' ',
  ),
);
const MIN_TELLING_LENGTH = 3;
/** Three of these at the beginning are English, without a closer look. */
const PLAINLY_ENGLISH =
  / (?:the|of|and|to|is|that|with|for) .*? (?:the|of|and|to|is|that|with|for) .*? (?:the|of|and|to|is|that|with|for) /is;
const FIRST = 300;

/** UTF-16 units of a paragraph that are looked at. */
const SAMPLE = 1000;
const WORD = /\p{L}+['’]?/gu;
/** Words that tell, of which one at least is none of quantities; fewer are names in an English text. */
const MIN_HITS = 2;
/** A word of quantities as long as this is of no other language, as "Prozentpunkte". */
const UNMISTAKABLE_LENGTH = 8;
/** And the share of all words that they are. */
const MIN_SHARE = 0.1;

/** By word, the languages in which it is common, and those in which it belongs to quantities. */
const BY_WORD = indexWords();

interface Uses {
  readonly common: number[];
  readonly counting: number[];
}

function indexWords(): ReadonlyMap<string, Uses> {
  const uses = new Map<string, Uses>();
  const of = (word: string): Uses => {
    const known = uses.get(word) ?? { common: [], counting: [] };
    uses.set(word, known);
    return known;
  };
  for (const [index, { common, phrases, numbers, months }] of LANGUAGES.entries()) {
    for (const word of common) of(word).common.push(index);
    for (const word of new Set([...phrases.keys(), ...numbers.keys(), ...months.keys()]))
      if (!common.has(word) && isTelling(word)) of(word).counting.push(index);
  }
  return uses;
}

function isTelling(word: string): boolean {
  return word.length >= MIN_TELLING_LENGTH && !ENGLISH.has(word) && !SHARED.has(word) && !MONTH_NAMES.includes(word);
}

/** undefined for English, for other languages, and where there is too little to tell. */
export function findLanguage(paragraph: string): Language | undefined {
  if (PLAINLY_ENGLISH.test(paragraph.slice(0, FIRST))) return undefined;
  const common = LANGUAGES.map(() => 0);
  const counting = LANGUAGES.map(() => 0);
  let english = 0;
  let isUnmistakable = false;
  let words = 0;
  for (const [word] of paragraph.slice(0, SAMPLE).matchAll(WORD)) {
    const lower = word.toLowerCase().replace('’', "'");
    words++;
    if (ENGLISH.has(lower)) english++;
    const uses = BY_WORD.get(lower);
    for (const index of uses?.common ?? []) common[index] = (common[index] ?? 0) + 1;
    for (const index of uses?.counting ?? []) counting[index] = (counting[index] ?? 0) + 1;
    if (uses?.counting.length === 1 && lower.length >= UNMISTAKABLE_LENGTH) isUnmistakable = true;
  }
  const scores = LANGUAGES.map((_, index) => 2 * (common[index] ?? 0) + (counting[index] ?? 0));
  const best = Math.max(...scores);
  const index = scores.indexOf(best);
  const hits = (common[index] ?? 0) + (counting[index] ?? 0);
  const isMany = isUnmistakable || ((common[index] ?? 0) > 0 && hits >= MIN_HITS);
  return isMany && hits >= MIN_SHARE * words && hits > 2 * english ? LANGUAGES[index] : undefined;
}
