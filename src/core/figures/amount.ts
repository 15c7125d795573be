// Reads one bare amount: sign, number in digits or words, scale. Currency, unit and noun are for others.
import { isPlural } from './noun.ts';
import { readAndFraction } from './fractionWords.ts';
import { readNumberWords } from './numberWords.ts';
import { SCALES } from './wordValues.ts';
import { readCurrencyAfter } from './currencies.ts';
import { isCapitalised, isDash, isMark, isWord, skipHyphen, wordAt, type Token, type Tokens } from './token.ts';

export type Setting = 'money' | 'plain';

export interface Amount {
  /** Indexes of the first token and of the first one behind. */
  readonly first: number;
  readonly next: number;
  /** Of vague words the plain reading (dozens: 12), with their bounds in `low` and `high`. */
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
const LIMIT = 1e30;

function readSign(tokens: Tokens, at: number): number {
  if (isWord(tokens[at], 'minus', 'negative')) return 1;
  const sign = tokens[at];
  const signed = isDash(sign) && tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.tight;
  return signed && !(sign?.tight && isOperand(tokens[at - 1])) ? 1 : 0;
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
const LONGEST_IN_METRES = 50;

/** Whether a currency stands at `at` that no number behind it claims: "5m EUR", "€3m, $2m". */
function isCurrency(tokens: Tokens, at: number): boolean {
  return readCurrencyAfter(tokens, at) !== undefined;
}

/** "12m users", but "a 5m fence" and "the 400m hurdles". */
function isMillion(tokens: Tokens, at: number, value: number): boolean {
  const counted = tokens[at + 1];
  if (tokens[at]?.text !== 'm' || counted?.kind !== 'word') return false;
  return isPlural(counted) && (value < LONGEST_IN_METRES || counted.word === 'people');
}

/** "900k", "$2bn", "$5 m". */
function readSuffix(tokens: Tokens, at: number, value: number, setting: Setting): Scale | undefined {
  const suffix = tokens[at];
  if (suffix?.kind !== 'word' || !(suffix.tight || setting === 'money')) return undefined;
  // "4K" and "8K" are screens.
  if (suffix.text === 'K' && setting === 'plain' && (value === 4 || value === 8)) return undefined;
  const scale = SUFFIXES.get(suffix.text) ?? (setting === 'money' ? MONEY_SUFFIXES.get(suffix.text) : undefined);
  if (scale !== undefined) return { next: at + 1, scale };
  const money = suffix.tight && isCurrency(tokens, at + 1) ? MONEY_SUFFIXES.get(suffix.text) : undefined;
  if (money !== undefined) return { next: at + 1, scale: money };
  return isMillion(tokens, at, value) ? { next: at + 1, scale: 1e6 } : undefined;
}

/** Abbreviated scales that are written with a point: "3 Mrd. Euro". */
const POINTED = ['mio', 'mrd', 'tsd', 'mln', 'bln'];

/** The index behind the scale word at `at`, and behind its point unless that ends the sentence. */
function skipPoint(tokens: Tokens, at: number): number {
  const pointed = isWord(tokens[at], ...POINTED) && isMark(tokens[at + 1], '.') && tokens[at + 2]?.kind !== undefined;
  return pointed && (isCurrency(tokens, at + 2) || !isCapitalised(tokens[at + 2])) ? at + 2 : at + 1;
}

function readScaleWords(tokens: Tokens, at: number): Scale {
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

function readDigits(tokens: Tokens, first: number, at: number, setting: Setting): Amount | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number') return undefined;
  const half = readAndFraction(tokens, at + 1);
  const begin = half?.next ?? at + 1;
  const { next, scale } = readSuffix(tokens, begin, token.value, setting) ?? readScaleWords(tokens, begin);
  const late = scale > 1 && !half ? readAndFraction(tokens, next) : undefined;
  const sign = at > first ? -1 : 1;
  const value = toPlain(sign * (token.value + (half?.value ?? late?.value ?? 0)) * scale);
  const fraction = token.value < 1 && FRACTION_SIGN.test(token.text);
  return { first, next: late?.next ?? next, value, scale, fraction, inDigits: true };
}

/** 2.4 × 10⁹ is 2400000000, not 2399999999.9999995. */
function toPlain(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

function readWords(tokens: Tokens, first: number, at: number): Amount | undefined {
  const words = readNumberWords(tokens, at);
  if (!words) return undefined;
  const { low, high, fraction } = words;
  const { next, scale } = low === undefined ? readScaleWords(tokens, words.next) : { next: words.next, scale: 1 };
  const value = toPlain((at > first ? -1 : 1) * words.value * scale);
  const bounds = low === undefined || high === undefined ? {} : { low, high };
  return { first, next, value, ...bounds, scale, fraction, inDigits: false };
}

/** Reads the amount that begins at `at`; with `money` a currency stands before it ("$5 m"). */
export function readAmount(tokens: Tokens, at: number, setting: Setting): Amount | undefined {
  const begin = at + readSign(tokens, at);
  const amount = readDigits(tokens, at, begin, setting) ?? readWords(tokens, at, begin);
  return amount && Math.abs(amount.value) < LIMIT ? amount : undefined;
}

/** Whether letters or digits are glued to the end of a number: "3C274". */
export function isGluedBehind(tokens: Tokens, next: number): boolean {
  const after = tokens[next];
  return after?.tight === true && (after.kind === 'word' || after.kind === 'number' || after.kind === 'code');
}

/** Whether a number in digits is glued to the end of a name: "F-16", "#5", "SCP-173". */
export function isGluedBefore(tokens: Tokens, first: number): boolean {
  const [start, before] = [tokens[first], tokens[first - 1]];
  if (start?.kind !== 'number' || !start.tight || before === undefined) return false;
  if (before.kind === 'word' || before.kind === 'code' || isMark(before, '_') || isMark(before, '#')) return true;
  if (!isDash(before) || !before.tight || tokens[first - 2]?.kind !== 'word') return false;
  // The "k" of "5k-20k" belongs to a number, not to a name.
  return !(tokens[first - 2]?.tight && tokens[first - 3]?.kind === 'number');
}
