// Ranks in words: "fifth", "twenty-first".
import { isDash, isWord, wordAt, type Tokens } from './token.ts';
import { isSetPhrase } from './fractionWords.ts';
import { ORDINALS } from './wordValues.ts';
import { matchWhole, type WordValue } from './wholeWords.ts';

/** The value of a rank in words: "fifth", "twenty-first", "one hundred and fifth"; undefined for first and second. */
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
