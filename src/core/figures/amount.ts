// Matches one bare amount: sign, number in digits or words, scale. Currency, unit and noun are for others.
import { isPlural, matchNoun } from './noun.ts';
import { matchAndFraction } from './fractionWords.ts';
import { matchNumberWords } from './numberWords.ts';
import { SCALES } from './wordValues.ts';
import { matchCurrencyAfter } from './currencies.ts';
import { isCapitalised, isDash, isMark, isWord, skipHyphen, wordAt, type Token, type Tokens } from './token.ts';

export type AmountContext = 'money' | 'plain';

export interface Amount {
  /** Indexes of the first token and of the first one after. */
  readonly first: number;
  readonly next: number;
  /** Of vague words the plain meaning (dozens: 12), with their bounds in `low` and `high`. */
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  /** What `value` was multiplied by, 1 without a scale word. */
  readonly scale: number;
  /** Whether it is a part of something: "a third", "half of". */
  readonly fraction: boolean;
  readonly inDigits: boolean;
}

/** Suffixes that are glued to digits, or follow a space where a currency stands before. */
const SUFFIXES: ReadonlyMap<string, number> = new Map(
  Object.entries({ k: 1e3, K: 1e3, M: 1e6, MM: 1e6, mn: 1e6, Mn: 1e6, b: 1e9, B: 1e9, Bn: 1e9, tn: 1e12 }),
);

/** Suffixes that are units elsewhere (metre, tonne) and scales only with money. */
const MONEY_SUFFIXES: ReadonlyMap<string, number> = new Map(Object.entries({ m: 1e6, T: 1e12, t: 1e12, G: 1e9 }));

const FRACTION_SIGN = /[/⁄½-¾⅐-⅞]/;

/** The largest number that is still taken for a quantity. */
const MAX_VALUE = 1e30;

function matchSign(tokens: Tokens, at: number): number {
  if (isWord(tokens[at], 'minus', 'negative')) return skipTightDash(tokens, at + 1) - at;
  const sign = tokens[at];
  const signed = isDash(sign) && tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.tight;
  return signed && !(sign?.tight && isOperand(tokens[at - 1])) ? 1 : 0;
}

/** The index after the hyphen of "minus-130". */
function skipTightDash(tokens: Tokens, at: number): number {
  return isDash(tokens[at]) && tokens[at]?.tight && tokens[at + 1]?.kind === 'number' ? at + 1 : at;
}

/** Whether a dash glued to `token` joins rather than negates. */
function isOperand(token: Token | undefined): boolean {
  return token !== undefined && (token.kind !== 'mark' || token.text === ')' || token.text === '%');
}

interface Scale {
  readonly next: number;
  readonly scale: number;
}

/** More scale words than this in a row are no number. */
const MAX_SCALES = 3;

/** More metres than this are written with "km", fewer million of something with "m". */
const MAX_METRES = 50;

/** Whether a currency stands at `at` that no number after it claims: "5m EUR", "€3m, $2m". */
function isCurrency(tokens: Tokens, at: number): boolean {
  return matchCurrencyAfter(tokens, at) !== undefined;
}

/** What tells in "35m of the devices" of a part of them, unlike "35m of cables". */
const DETERMINERS = ['the', 'its', 'their', 'our', 'his', 'her', 'these', 'those'];

/** "12m users", "35m of the devices", but "a 5m fence", "the 400m hurdles" and "2m of rope". */
function isMillion(tokens: Tokens, at: number, value: number): boolean {
  const counted = tokens[at + 1];
  if (tokens[at]?.text !== 'm' || counted?.kind !== 'word') return false;
  if (isWord(counted, 'of'))
    return isWord(tokens[at + 2], ...DETERMINERS) && matchNoun(tokens, at + 1, 'plural') !== undefined;
  return isPlural(counted) && (value < MAX_METRES || counted.word === 'people');
}

/** "900k", "$2bn", "$5 m". */
function matchSuffix(tokens: Tokens, at: number, value: number, context: AmountContext): Scale | undefined {
  const suffix = tokens[at];
  if (suffix?.kind !== 'word' || !(suffix.tight || context === 'money')) return undefined;
  // "4K" and "8K" are screens.
  if (suffix.text === 'K' && context === 'plain' && (value === 4 || value === 8)) return undefined;
  const scale = SUFFIXES.get(suffix.text) ?? (context === 'money' ? MONEY_SUFFIXES.get(suffix.text) : undefined);
  if (scale !== undefined) return { next: at + 1, scale };
  const money = suffix.tight && isCurrency(tokens, at + 1) ? MONEY_SUFFIXES.get(suffix.text) : undefined;
  if (money !== undefined) return { next: at + 1, scale: money };
  return isMillion(tokens, at, value) ? { next: at + 1, scale: 1e6 } : undefined;
}

/** Abbreviated scales that are written with a point: "3 Mrd. Euro". */
const ABBREVIATED_SCALES = ['mio', 'mrd', 'tsd', 'mln', 'bln'];

/** The index after the scale word at `at`, and after its point unless that ends the sentence. */
function skipPoint(tokens: Tokens, at: number): number {
  const pointed =
    isWord(tokens[at], ...ABBREVIATED_SCALES) && isMark(tokens[at + 1], '.') && tokens[at + 2]?.kind !== undefined;
  return pointed && (isCurrency(tokens, at + 2) || !isCapitalised(tokens[at + 2])) ? at + 2 : at + 1;
}

function matchScaleWords(tokens: Tokens, at: number): Scale {
  let next = at;
  let scale = 1;
  for (let words = 0; words < MAX_SCALES; words++) {
    const i = skipHyphen(tokens, next);
    const factor = SCALES.get(wordAt(tokens, i));
    if (factor === undefined) break;
    scale *= factor;
    next = skipPoint(tokens, i);
  }
  return { next, scale };
}

function matchDigits(tokens: Tokens, first: number, at: number, context: AmountContext): Amount | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number') return undefined;
  const half = matchAndFraction(tokens, at + 1);
  const begin = half?.next ?? at + 1;
  const { next, scale } = matchSuffix(tokens, begin, token.value, context) ?? matchScaleWords(tokens, begin);
  const late = scale > 1 && !half ? matchAndFraction(tokens, next) : undefined;
  const sign = at > first ? -1 : 1;
  const value = toPlain(sign * (token.value + (half?.value ?? late?.value ?? 0)) * scale);
  const fraction = token.value < 1 && FRACTION_SIGN.test(token.text);
  return { first, next: late?.next ?? next, value, scale, fraction, inDigits: true };
}

/** 2.4 × 10⁹ is 2400000000, not 2399999999.9999995. */
export function toPlain(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** Of "five thousand" and "two hundred thousand" the words of scale at the end, which "four to five thousand" shares. */
function lastScale(tokens: Tokens, at: number, next: number): number {
  let scale = 1;
  for (let i = next - 1; i > at; i--) {
    const factor = SCALES.get(wordAt(tokens, i));
    if (factor === undefined) break;
    scale *= factor;
  }
  return scale;
}

function matchWords(tokens: Tokens, first: number, at: number): Amount | undefined {
  const words = matchNumberWords(tokens, at);
  if (!words) return undefined;
  const { low, high, fraction } = words;
  const vague = low !== undefined;
  const outer = vague ? { next: words.next, scale: 1 } : matchScaleWords(tokens, words.next);
  const value = toPlain((at > first ? -1 : 1) * words.value * outer.scale);
  const bounds = low === undefined || high === undefined ? {} : { low, high };
  const scale = vague || fraction ? outer.scale : outer.scale * lastScale(tokens, at, words.next);
  return { first, next: outer.next, value, ...bounds, scale, fraction, inDigits: false };
}

/** Matches the amount that begins at `at`; with `money` a currency stands before it ("$5 m"). */
export function matchAmount(tokens: Tokens, at: number, context: AmountContext): Amount | undefined {
  const begin = at + matchSign(tokens, at);
  const amount = matchDigits(tokens, at, begin, context) ?? matchWords(tokens, at, begin);
  return amount && Math.abs(amount.value) < MAX_VALUE ? amount : undefined;
}

/** Whether letters or digits are glued to the end of a number: "3C274". */
export function isGluedAfter(tokens: Tokens, next: number): boolean {
  const after = tokens[next];
  return after?.tight === true && (after.kind === 'word' || after.kind === 'number' || after.kind === 'code');
}

/** Whether a number in digits is glued to the end of a name: "F-16", "#5", "SCP-173"; not in "12-to-15" and "sub-300". */
export function isGluedBefore(tokens: Tokens, first: number): boolean {
  const [start, before] = [tokens[first], tokens[first - 1]];
  if (start?.kind !== 'number' || !start.tight || before === undefined) return false;
  if (before.kind === 'word' || before.kind === 'code' || isMark(before, '_') || isMark(before, '#')) return true;
  if (!isDash(before) || !before.tight || tokens[first - 2]?.kind !== 'word') return false;
  if (isWord(tokens[first - 2], 'to', 'sub')) return false;
  // The "k" of "5k-20k" belongs to a number, not to a name.
  return !(tokens[first - 2]?.tight && tokens[first - 3]?.kind === 'number');
}
