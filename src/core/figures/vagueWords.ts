// Words that count without saying how many: "dozens", "tens of thousands", "several hundred".
import { isWord, matchPhrase, wordAt, type Tokens } from './token.ts';
import type { WordValue } from './wholeWords.ts';
import { SCALES, VAGUE_COUNTS, VAGUE_SCALES, type VagueScale } from './wordValues.ts';

/** `value` is the plain meaning of the scale (dozens: 12); the bounds are what the words leave open. */
export interface VagueNumber extends WordValue {
  readonly low: number;
  readonly high: number;
}

function findScale(tokens: Tokens, at: number): VagueScale | undefined {
  return VAGUE_SCALES.get(wordAt(tokens, at));
}

/** "dozens", "hundreds of thousands". "Scores" and "tens" are numbers only with "of". */
function matchScales(tokens: Tokens, at: number): VagueNumber | undefined {
  const first = findScale(tokens, at);
  const linked = isWord(tokens[at + 1], 'of');
  if (!first || (first.needsOf && !linked)) return undefined;
  const second = linked ? findScale(tokens, at + 2) : undefined;
  if (second) {
    const value = first.value * second.value;
    return { next: at + 3, value, low: 2 * value, high: 10 * value - 1 };
  }
  return first.value === 10 ? undefined : { next: at + 1, value: first.value, low: 2 * first.value, high: first.high };
}

function matchCount(tokens: Tokens, at: number): VagueNumber | undefined {
  for (const [phrase, low, high] of VAGUE_COUNTS) {
    const length = matchPhrase(tokens, at, phrase);
    const scaleAt = at + length + (isWord(tokens[at + length], 'of') ? 1 : 0);
    const scale = length > 0 ? SCALES.get(wordAt(tokens, scaleAt)) : undefined;
    if (scale !== undefined) return { next: scaleAt + 1, value: scale, low: low * scale, high: high * scale };
  }
  return undefined;
}

/** Reads the vague number that begins at `at`. */
export function matchVague(tokens: Tokens, at: number): VagueNumber | undefined {
  return matchScales(tokens, at) ?? matchCount(tokens, at);
}
