// Whole numbers in words: "twenty-three", "two hundred and five thousand".
import { SMALL_NUMBERS } from '../smallNumbers.ts';
import { isDash, isWord, wordAt, type Tokens } from './token.ts';
import { DENOMINATORS, SCALES, TENS } from './wordValues.ts';

export interface WordValue {
  /** The index of the token after the words. */
  readonly next: number;
  readonly value: number;
}

/** "twenty-three", "two hundred and five thousand": whole numbers; the bare scale only after "a" or a number. */
export function matchWhole(tokens: Tokens, at: number): WordValue | undefined {
  let total = 0;
  let group: number | undefined;
  let next = at;
  for (let i = at; ;) {
    const word = wordAt(tokens, i);
    const scale = SCALES.get(word);
    const small = SMALL_NUMBERS.get(word);
    const ten = TENS.get(word);
    if (
      small !== undefined &&
      (group === undefined || group % 10 === 0) &&
      (group ?? 0) % 100 !== 10 &&
      !(small > 9 && (group ?? 0) % 100 !== 0)
    ) {
      group = (group ?? 0) + small;
    } else if (ten !== undefined && (group ?? 0) % 100 === 0) {
      group = (group ?? 0) + ten;
    } else if (scale !== undefined && group !== undefined) {
      if (scale === 100) group *= 100;
      else {
        total += group * scale;
        group = 0;
      }
    } else break;
    next = i + 1;
    i = skipConnector(tokens, next, word);
  }
  return group === undefined ? undefined : { next, value: total + group };
}

/** After the hyphen of "twenty-three" and the "and" of "hundred and two", where a number word follows. */
export function skipConnector(tokens: Tokens, at: number, before: string): number {
  const joined = isDash(tokens[at])
    ? TENS.has(before) || SCALES.has(wordAt(tokens, at + 1))
    : isWord(tokens[at], 'and') && SCALES.has(before);
  const follows = wordAt(tokens, at + 1);
  if (DENOMINATORS.has(wordAt(tokens, at + 2)) && !isDash(tokens[at])) return at;
  const continues = SMALL_NUMBERS.has(follows) || TENS.has(follows) || (isDash(tokens[at]) && SCALES.has(follows));
  return joined && continues ? at + 1 : at;
}
