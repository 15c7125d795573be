// Matches one quantity: an amount with the currency before or after it, or the unit; ranges are made of two of these.
import { isGluedBefore, isGluedAfter, matchAmount, type Amount, type AmountContext } from './amount.ts';
import { matchCurrencyAfter, matchCurrencyName, matchCurrencySign, type CurrencyMatch } from './currencies.ts';
import type { FigureKind } from './figure.ts';
import { SCALES } from './wordValues.ts';
import { isDash, isMark, isWord, skipHyphen, wordAt, type Tokens } from './token.ts';
import { matchPer, matchUnit } from './unit.ts';

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
  if (isWord(tokens[currency.next], 'of') || isDash(tokens[amount.next])) return true;
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

/** "75 USD million": the scale after the code. */
function matchTrailingScale(tokens: Tokens, at: number): { next: number; scale: number } {
  const scale = SCALES.get(wordAt(tokens, at));
  return scale === undefined ? { next: at, scale: 1 } : { next: at + 1, scale };
}

/** "3 dollars 50 cents", "thirteen dollars and forty-five cents", and "15 dollars 50" where the sentence ends there. */
function matchMinor(tokens: Tokens, at: number): { next: number; value: number } | undefined {
  const from = isWord(tokens[at], 'and') ? at + 1 : at;
  const minor = matchAmount(tokens, from, 'plain');
  if (!minor || minor.value >= 100 || !Number.isInteger(minor.value)) return undefined;
  const ends = tokens[minor.next] === undefined || isMark(tokens[minor.next], '.');
  if (ends && minor.value > 9 && /^(?:dollar|euro|pound)s?$/.test(wordAt(tokens, at - 1)))
    return { next: minor.next, value: minor.value / 100 };
  const currency = matchCurrencyAfter(tokens, minor.next);
  const isMinor = currency?.unit === 'cent' || currency?.unit === 'penny';
  return isMinor ? { next: currency.next, value: minor.value / 100 } : undefined;
}

/** `tail` is the index after the amount, or of the currency that stands there. */
function toMoney(tokens: Tokens, amount: Amount, currency: CurrencyMatch, tail: number): Quantity {
  const signed = currency.first < amount.first;
  const named = signed ? matchCurrencyName(tokens, skipHyphen(tokens, tail)) : currency;
  const same = named?.unit === currency.unit ? named.next : tail;
  const trailing = matchTrailingScale(tokens, same);
  const minor =
    signed || trailing.scale > 1 || matchPer(tokens, trailing.next) ? undefined : matchMinor(tokens, trailing.next);
  const next = minor?.next ?? trailing.next;
  const per = matchPer(tokens, next);
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

/** "years old", "-year-old", "years of age", "yo": where the unit at `at` goes on to say an age, the index after. */
function matchAge(tokens: Tokens, at: number): number | undefined {
  const i = skipHyphen(tokens, at);
  if (isWord(tokens[i], 'old', 'olds')) return i + 1;
  return isWord(tokens[at], 'of') && isWord(tokens[at + 1], 'age') ? at + 2 : undefined;
}

function toMeasure(tokens: Tokens, amount: Amount, tail: number): Quantity {
  if (isWord(tokens[skipHyphen(tokens, amount.next)], 'yo', 'y.o.')) {
    return {
      ...amount,
      next: skipHyphen(tokens, amount.next) + 1,
      kind: 'measure',
      unit: 'year of age',
      signed: false,
    };
  }
  const unit = matchUnit(tokens, tail) ?? (isWord(tokens[tail], 'per') ? matchPer(tokens, tail) : undefined);
  if (!unit) return { ...amount, kind: amount.fraction ? 'ratio' : 'number', signed: false };
  const percent = PERCENTAGES.has(unit.unit.split(' per ', 1)[0] ?? '');
  const name = unit.unit.replace(/^percent(?![a-z])/, '%');
  const age = AGE_UNITS.has(unit.unit) ? matchAge(tokens, unit.next) : undefined;
  return {
    ...amount,
    next: age ?? unit.next,
    kind: percent ? 'percent' : name.startsWith('per ') ? 'number' : 'measure',
    unit: age === undefined ? name : `${name} of age`,
    signed: false,
  };
}

/** Where the unit of an amount is looked for: also after "of" and the article of "millions of dollars", "half an hour". */
function tailOf(tokens: Tokens, amount: Amount): number {
  if (isWord(tokens[amount.first], 'half') && isWord(tokens[amount.next], 'a', 'an')) return amount.next + 1;
  return amount.low !== undefined && isWord(tokens[amount.next], 'of') ? amount.next + 1 : amount.next;
}

/** Reads the quantity that begins at `at`; `setting` is how an amount without a currency sign is read. */
export function matchQuantity(tokens: Tokens, at: number, context: AmountContext = 'plain'): Quantity | undefined {
  const minus = isDash(tokens[at]) && tokens[at + 1]?.tight && !tokens[at]?.tight ? 1 : 0;
  const sign = matchCurrencySign(tokens, at + minus);
  const amount = matchAmount(tokens, sign?.next ?? at, sign ? 'money' : context);
  if (!amount) return undefined;
  if (sign) {
    const money = toMoney(tokens, amount, sign, amount.next);
    return minus ? { ...money, first: at, value: -money.value } : money;
  }
  if (isGluedBefore(tokens, amount.first)) return undefined;
  const tail = tailOf(tokens, amount);
  const currency = matchCurrencyAfter(tokens, tail);
  if (currency && !isWeight(tokens, amount, currency) && !isVerb(tokens, amount, currency))
    return toMoney(tokens, amount, currency, tail);
  const measure = toMeasure(tokens, amount, tail);
  return measure.unit === undefined && isGluedAfter(tokens, amount.next) ? undefined : measure;
}
