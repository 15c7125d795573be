// Reads the number or the rank in words that begins at a token, whichever of its forms it has.
import { SMALL_NUMBERS } from '../smallNumbers.ts';
import { matchAndFraction, isSetPhrase, matchArticledPart, matchHalf, matchPart } from './fractionWords.ts';
import { isDash, isWord, wordAt, type Tokens } from './token.ts';
import { matchVague } from './vagueWords.ts';
import { matchWhole, skipConnector, type WordValue } from './wholeWords.ts';
import { ORDINALS, SCALES, TENS, VAGUE_SCALES } from './wordValues.ts';

/** What a match of words yields; `low` and `high` where the words are vague. */
export interface WordNumber extends WordValue {
  readonly low?: number;
  readonly high?: number;
  readonly fraction: boolean;
}

/** Every word that can begin a number in words; all other words are passed over unread. */
export const NUMBER_STARTS: ReadonlySet<string> = new Set([
  ...SMALL_NUMBERS.keys(),
  ...TENS.keys(),
  ...VAGUE_SCALES.keys(),
  ...ORDINALS.keys(),
  ...'a an half quarter several few minus negative'.split(' '),
]);

/** Reads the number in words that begins at `at`. */
export function matchNumberWords(tokens: Tokens, at: number): WordNumber | undefined {
  const word = wordAt(tokens, at);
  if (word === 'half') return matchHalf(tokens, at);
  const vague = matchVague(tokens, at);
  if (vague) return { ...vague, fraction: false };
  const article = word === 'a' || word === 'an';
  const bare = SCALES.get(wordAt(tokens, at + 1));
  if (article && bare !== undefined) return matchArticled(tokens, at + 1);
  if (article || word === 'quarter') return matchArticledPart(tokens, article ? at + 1 : at);
  const whole = matchWhole(tokens, at);
  if (!whole) return undefined;
  const part = whole.value < 100 ? matchPart(tokens, whole.next, whole.value) : undefined;
  return part ?? withHalf(tokens, whole);
}

/** "two and a half", "one million and a half", "five point two". */
function withHalf(tokens: Tokens, whole: WordValue): WordNumber {
  const point = matchPoint(tokens, whole.next);
  if (point) return { next: point.next, value: whole.value + point.value, fraction: false };
  const half = matchAndFraction(tokens, whole.next);
  const unit = SCALES.get(wordAt(tokens, whole.next - 1)) ?? 1;
  return { next: half?.next ?? whole.next, value: whole.value + (half?.value ?? 0) * unit, fraction: false };
}

/** The decimals of "five point two five". */
function matchPoint(tokens: Tokens, at: number): WordValue | undefined {
  if (!isWord(tokens[at], 'point')) return undefined;
  let next = at + 1;
  let digits = '';
  while ((SMALL_NUMBERS.get(wordAt(tokens, next)) ?? 10) < 10)
    digits += String(SMALL_NUMBERS.get(wordAt(tokens, next++)));
  return digits === '' ? undefined : { next, value: Number(`0.${digits}`) };
}

/** "a hundred and two thousand": the article stands for one. */
function matchArticled(tokens: Tokens, at: number): WordNumber {
  const scale = SCALES.get(wordAt(tokens, at)) ?? 1;
  const i = skipConnector(tokens, at + 1, wordAt(tokens, at));
  const rest = i > at + 1 ? matchWhole(tokens, i) : undefined;
  const outer = SCALES.get(wordAt(tokens, at + 1));
  if (rest && rest.value < scale) return { next: rest.next, value: scale + rest.value, fraction: false };
  return { next: outer === undefined ? at + 1 : at + 2, value: scale * (outer ?? 1), fraction: false };
}

/** Reads a rank in words: "fifth", "twenty-first", "one hundred and fifth"; undefined for first and second. */
export function matchOrdinalWord(tokens: Tokens, at: number): WordValue | undefined {
  const simple = ORDINALS.get(wordAt(tokens, at));
  if (isSetPhrase(tokens, at)) return undefined;
  if (simple !== undefined) return { next: at + 1, value: simple };
  const whole = matchWhole(tokens, at);
  if (!whole || whole.value < 20 || whole.value % 10 !== 0) return undefined;
  const hyphen = isDash(tokens[whole.next]);
  const last = hyphen || isWord(tokens[whole.next], 'and') ? whole.next + 1 : whole.next;
  const rank = hyphen ? ['first', 'second'].indexOf(wordAt(tokens, last)) + 1 : 0;
  const unit = rank || ORDINALS.get(wordAt(tokens, last));
  return unit === undefined || unit > 19 ? undefined : { next: last + 1, value: whole.value + unit };
}
