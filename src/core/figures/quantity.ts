// Reads one quantity: an amount with the currency before or behind it, or the unit; ranges are made of two of these.
import { isGluedToName, readAmount, type Amount } from './amount.ts';
import { readCurrencyAfter, readCurrencySign, type CurrencyMatch } from './currencies.ts';
import type { FigureKind } from './figure.ts';
import { SCALES } from './numberWords.ts';
import { isDash, isMark, isWord, skipHyphen, wordAt, type Tokens } from './token.ts';
import { readPer, readUnit } from './unit.ts';

export interface Quantity extends Amount {
  readonly kind: FigureKind;
  readonly unit?: string;
  /** Whether a currency sign stands before the amount, so that a range's second end may go without. */
  readonly signed: boolean;
}

const PERCENTAGES = new Set(['percent', 'percentage point', 'basis point', 'per mille']);

const MONEY_CONTEXT = new Set(
  'cost costs paid pay pays paying price priced prices worth fined fine spent spend fee fees sold sell bought budget profit profits revenue loss bid deal salary wage wages earn earned earning debt fund funding funds raised tax loan invest invested million'.split(
    ' ',
  ),
);

/** How many tokens back a word such as "cost" still decides that pounds are money. */
const CONTEXT_REACH = 12;

/** "361 million pounds" is money; "25 pounds" is a weight unless the words before speak of money. */
function isWeight(tokens: Tokens, amount: Amount, currency: CurrencyMatch): boolean {
  const word = wordAt(tokens, currency.next - 1);
  if (currency.unit !== 'GBP' || !word.startsWith('pound') || currency.next - currency.first > 1) return false;
  if (isWord(tokens[currency.next], 'of') || tokens[amount.next] !== tokens[currency.first]) return true;
  if (Math.abs(amount.value) >= 1e6) return false;
  for (let i = amount.first - 1; i > amount.first - CONTEXT_REACH; i--) {
    if (MONEY_CONTEXT.has(wordAt(tokens, i)) || isMark(tokens[i], '£')) return false;
  }
  return true;
}

/** "won" is a verb far more often than it is Korea's currency. */
function isVerb(tokens: Tokens, amount: Amount, currency: CurrencyMatch): boolean {
  return currency.unit === 'KRW' && wordAt(tokens, currency.first) === 'won' && Math.abs(amount.value) < 1000;
}

/** "75 USD million": the scale behind the code. */
function readTrailingScale(tokens: Tokens, at: number): { next: number; scale: number } {
  const scale = SCALES.get(wordAt(tokens, at));
  return scale === undefined ? { next: at, scale: 1 } : { next: at + 1, scale };
}

/** "3 dollars 50 cents", "thirteen dollars and forty-five cents". */
function readMinor(tokens: Tokens, at: number): { next: number; value: number } | undefined {
  const from = isWord(tokens[at], 'and') ? at + 1 : at;
  const minor = readAmount(tokens, from, false);
  if (!minor || minor.value >= 100) return undefined;
  const currency = readCurrencyAfter(tokens, minor.next);
  const isMinor = currency?.unit === 'cent' || currency?.unit === 'penny';
  return isMinor ? { next: currency.next, value: minor.value / 100 } : undefined;
}

function toMoney(tokens: Tokens, amount: Amount, currency: CurrencyMatch, signed: boolean): Quantity {
  const named = signed ? readCurrencyAfter(tokens, amount.next) : currency;
  const same = named?.unit === currency.unit ? named.next : amount.next;
  const trailing = readTrailingScale(tokens, same);
  const minor = signed || trailing.scale > 1 ? undefined : readMinor(tokens, trailing.next);
  const next = minor?.next ?? trailing.next;
  const per = readPer(tokens, next);
  return {
    ...amount,
    first: signed ? currency.first : amount.first,
    next: per?.next ?? next,
    value: amount.value * trailing.scale * currency.scale + (minor?.value ?? 0),
    scale: amount.scale * trailing.scale * currency.scale,
    kind: 'money',
    unit: per ? `${currency.unit} ${per.unit}` : currency.unit,
    signed,
  };
}

const AGE_UNITS = new Set(['year', 'month', 'week', 'day']);

/** "years old", "-year-old", "years of age", "yo": where the unit at `at` goes on to say an age, the index behind. */
function readAge(tokens: Tokens, at: number): number | undefined {
  const i = skipHyphen(tokens, at);
  if (isWord(tokens[i], 'old', 'olds')) return i + 1;
  return isWord(tokens[at], 'of') && isWord(tokens[at + 1], 'age') ? at + 2 : undefined;
}

function toMeasure(tokens: Tokens, amount: Amount): Quantity {
  if (isWord(tokens[skipHyphen(tokens, amount.next)], 'yo', 'y.o.')) {
    return {
      ...amount,
      next: skipHyphen(tokens, amount.next) + 1,
      kind: 'measure',
      unit: 'year of age',
      signed: false,
    };
  }
  const unit = readUnit(tokens, amount.next);
  if (!unit) return { ...amount, kind: amount.fraction ? 'ratio' : 'number', signed: false };
  const percent = PERCENTAGES.has(unit.unit.split(' per ', 1)[0] ?? '');
  const name = unit.unit.replace(/^percent(?![a-z])/, '%');
  const age = AGE_UNITS.has(unit.unit) ? readAge(tokens, unit.next) : undefined;
  return {
    ...amount,
    next: age ?? unit.next,
    kind: percent ? 'percent' : 'measure',
    unit: age === undefined ? name : `${name} of age`,
    signed: false,
  };
}

/** Reads the quantity that begins at `at`. */
export function readQuantity(tokens: Tokens, at: number): Quantity | undefined {
  const minus = isDash(tokens[at]) && tokens[at + 1]?.tight && !tokens[at]?.tight ? 1 : 0;
  const sign = readCurrencySign(tokens, at + minus);
  const amount = readAmount(tokens, sign?.next ?? at, sign !== undefined);
  if (!amount) return undefined;
  if (sign) {
    const money = toMoney(tokens, amount, sign, true);
    return minus ? { ...money, first: at, value: -money.value } : money;
  }
  const currency = readCurrencyAfter(tokens, amount.next);
  if (currency && !isWeight(tokens, amount, currency) && !isVerb(tokens, amount, currency))
    return toMoney(tokens, amount, currency, false);
  const measure = toMeasure(tokens, amount);
  return measure.unit === undefined && isGluedToName(tokens, amount.first, amount.next) ? undefined : measure;
}
