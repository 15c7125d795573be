// Fractions in words: "two-thirds", "a quarter of", "half a million", "and a half".
import { SMALL_NUMBERS } from '../smallNumbers.ts';
import { isDash, isWord, skipHyphen, wordAt, type Tokens } from './token.ts';
import { DENOMINATORS, SCALES } from './wordValues.ts';
import type { WordValue } from './wholeWords.ts';

/** A part of one, or a number that a part of a scale makes ("half a million"). */
export interface PartNumber extends WordValue {
  readonly fraction: boolean;
}

/** The scale that a part is of: "half a million", "three quarters of a billion". */
function matchScaleOf(tokens: Tokens, at: number): WordValue | undefined {
  const article = isWord(tokens[at], 'of') ? at + 1 : at;
  const scaleAt = isWord(tokens[article], 'a') ? article + 1 : article;
  const value = SCALES.get(wordAt(tokens, scaleAt));
  // "a third of thousands" is a part of something vague.
  return value === undefined || (article > at && scaleAt === article) ? undefined : { next: scaleAt + 1, value };
}

/** "a third-party audit", "one fifth-grade class", "a third party": no part of anything. */
function isRank(tokens: Tokens, at: number): boolean {
  const joined = skipHyphen(tokens, at + 1) > at + 1 && tokens[at + 1]?.tight === true;
  return joined ? !SCALES.has(wordAt(tokens, at + 2)) : isSetPhrase(tokens, at);
}

/** "third party", "Third World": what is said of no third of its kind. */
export function isSetPhrase(tokens: Tokens, at: number): boolean {
  return (
    isWord(tokens[at], 'third') && isWord(tokens[skipHyphen(tokens, at + 1)], 'party', 'parties', 'world', 'reich')
  );
}

/** "two-thirds", "one third", "three quarters of a billion": the part that the number before `at` is the numerator of. */
export function matchPart(tokens: Tokens, at: number, numerator: number): PartNumber | undefined {
  const i = isDash(tokens[at]) ? at + 1 : at;
  const word = wordAt(tokens, i);
  const denominator = DENOMINATORS.get(word);
  if (denominator === undefined || (numerator !== 1 && !word.endsWith('s'))) return undefined;
  if (i === at && isRank(tokens, i)) return undefined;
  const scaled = matchScaleOf(tokens, i + 1);
  if (scaled) return { next: scaled.next, value: (numerator / denominator) * scaled.value, fraction: false };
  return { next: i + 1, value: numerator / denominator, fraction: true };
}

/** "a third of", "a quarter million": `at` is after the article. Not "a third person" and not "a quarter" of a year. */
export function matchArticledPart(tokens: Tokens, at: number): PartNumber | undefined {
  const part = matchPart(tokens, at, 1);
  if (!part?.fraction || part.value === 1 / 2) return part;
  const after = tokens[part.next];
  if (isWord(after, 'of', 'more', 'less', 'fewer', 'as', 'the')) return part;
  return after?.kind === 'word' || part.value === 1 / 4 ? undefined : part;
}

/** "and a half", "and three quarters" after a whole number. */
export function matchAndFraction(tokens: Tokens, at: number): WordValue | undefined {
  const hyphen = isDash(tokens[at]) ? 1 : 0;
  if (!isWord(tokens[at + hyphen], 'and')) return undefined;
  const i = at + hyphen + (isDash(tokens[at + hyphen + 1]) ? 2 : 1);
  const numerator = isWord(tokens[i], 'a') ? 1 : SMALL_NUMBERS.get(wordAt(tokens, i));
  if (numerator === undefined) return undefined;
  const from = isDash(tokens[i + 1]) ? i + 2 : i + 1;
  const denominator = DENOMINATORS.get(wordAt(tokens, from));
  if (denominator === undefined || numerator >= denominator) return undefined;
  return { next: from + 1, value: numerator / denominator };
}

const HALF_OF = new Set('of the a an its their his her our my all that those these'.split(' '));

/** "the second half of the year" is a stretch of time, not a quantity. */
const NAMED_HALVES = new Set(
  (
    'first second 1st 2nd latter other better last this next final northern southern eastern western ' +
    'top bottom front back lower upper'
  ).split(' '),
);

/** "half of", "half a million", "half an hour". */
export function matchHalf(tokens: Tokens, at: number): PartNumber | undefined {
  const scale = matchScaleOf(tokens, isDash(tokens[at + 1]) ? at + 2 : at + 1);
  if (scale) return { next: scale.next, value: scale.value / 2, fraction: false };
  if (!HALF_OF.has(wordAt(tokens, at + 1)) || NAMED_HALVES.has(wordAt(tokens, at - 1))) return undefined;
  return { next: at + 1, value: 0.5, fraction: true };
}
