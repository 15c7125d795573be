// Reads one bare amount: sign, number in digits or words, scale. Currency, unit and noun are for others.
import { readAndFraction, readNumberWords, SCALES } from './numberWords.ts';
import { isDash, isMark, isWord, skipHyphen, wordAt, type Token, type Tokens } from './token.ts';

export interface Amount {
  /** Indexes of the first token and of the first one behind. */
  readonly first: number;
  readonly next: number;
  /** Absent never; of vague words the plain reading (dozens: 12). */
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
const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['B', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['MM', 1e6],
  ['Mn', 1e6],
  ['Bn', 1e9],
]);

/** Suffixes that are units elsewhere (metre, barn, tonne) and scales only with money. */
const MONEY_SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['m', 1e6],
  ['b', 1e9],
  ['T', 1e12],
  ['t', 1e12],
  ['G', 1e9],
]);

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

function readScale(tokens: Tokens, at: number, money: boolean): { next: number; scale: number } {
  const suffix = tokens[at];
  const glued = suffix?.kind === 'word' && (suffix.tight || money);
  const tight = glued
    ? (SUFFIXES.get(suffix.text) ?? (money ? MONEY_SUFFIXES.get(suffix.text) : undefined))
    : undefined;
  if (tight !== undefined) return { next: at + 1, scale: tight };
  let next = at;
  let scale = 1;
  for (let i = skipHyphen(tokens, at); ; i = skipHyphen(tokens, next)) {
    const factor = SCALES.get(wordAt(tokens, i));
    if (factor === undefined) return { next, scale };
    scale *= factor;
    next = i + 1;
  }
}

function readDigits(tokens: Tokens, first: number, at: number, money: boolean): Amount | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || !(token.value < LIMIT)) return undefined;
  const half = readAndFraction(tokens, at + 1);
  const { next, scale } = readScale(tokens, half?.next ?? at + 1, money);
  const sign = at > first ? -1 : 1;
  const value = toPlain(sign * (token.value + (half?.value ?? 0)) * scale);
  return { first, next, value, scale, fraction: /[/⁄½-¾⅐-⅞]/.test(token.text) && token.value < 1, inDigits: true };
}

/** 2.4 × 10⁹ is 2400000000, not 2399999999.9999995. */
function toPlain(value: number): number {
  return Number(value.toPrecision(15));
}

/** Reads the amount that begins at `at`; `money` says that a currency stands before it ("$5 m"). */
export function readAmount(tokens: Tokens, at: number, money: boolean): Amount | undefined {
  const first = at;
  const begin = at + readSign(tokens, at);
  const digits = readDigits(tokens, first, begin, money);
  if (digits) return digits;
  const words = readNumberWords(tokens, begin);
  if (!words) return undefined;
  const { next, scale } =
    words.low === undefined ? readScale(tokens, words.next, false) : { next: words.next, scale: 1 };
  const value = toPlain((begin > first ? -1 : 1) * words.value * scale);
  const bounds = words.low === undefined || words.high === undefined ? {} : { low: words.low, high: words.high };
  return { first, next, value, ...bounds, scale, fraction: words.fraction, inDigits: false };
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
  return isDash(before) && before.tight && tokens[first - 2]?.kind === 'word';
}
