// Finds what a quantity counts: the noun after it, the rate after the noun, and ages that no unit names.
import { matchHyphenedNoun, matchNoun, type Phrase } from './noun.ts';
import { findQualifierAfter } from './qualifiers.ts';
import type { Quantity } from './quantity.ts';
import { isCapitalised, isMark, isWord, wordAt, type Tokens } from './token.ts';
import { matchPer } from './unit.ts';
import { countGasTokens } from './unitSymbol.ts';

export interface Counted {
  /** The quantity with the unit that its context gives it. */
  readonly quantity: Quantity;
  readonly noun: Phrase | undefined;
  /** The index of the token to read on from, after "per 100,000". */
  readonly next: number;
}

function findNoun(tokens: Tokens, quantity: Quantity): Phrase | undefined {
  const { kind, unit } = quantity;
  const next = findQualifierAfter(tokens, quantity.next)?.next ?? quantity.next;
  const partOf = isWord(tokens[next], 'of');
  const gas = unit === undefined ? 0 : countGasTokens(tokens, next);
  if (gas > 0) return { first: next, next: next + gas };
  if (unit !== undefined) return partOf ? matchNoun(tokens, next, 'singular') : undefined;
  if (kind === 'ratio') return matchNoun(tokens, next, 'plural') ?? matchNoun(tokens, next, 'singular');
  const count = !partOf && Math.abs(quantity.value) <= 1 ? 'singular' : 'plural';
  const hyphened = kind === 'number' ? matchHyphenedNoun(tokens, next) : undefined;
  return hyphened ?? matchNoun(tokens, next, count);
}

/** "12 deaths per 100,000", "2.4 billion gallons of jet fuel a year". */
function withRate(tokens: Tokens, quantity: Quantity, noun: Phrase): Counted {
  const rate = quantity.unit?.includes('per ') ? undefined : matchPer(tokens, noun.next);
  if (!rate) return { quantity, noun, next: quantity.next };
  const unit = quantity.unit === undefined ? rate.unit : `${quantity.unit} ${rate.unit}`;
  return { quantity: { ...quantity, unit }, noun, next: rate.next };
}

const BETWEEN_AGES = new Set(['between', 'of', 'the', 'about', 'over', 'under', 'from', 'around', 'at']);

function isAfterAge(tokens: Tokens, first: number): boolean {
  for (let i = first - 1; i >= first - 3; i--) {
    if (isWord(tokens[i], 'aged', 'age', 'ages')) return true;
    if (!BETWEEN_AGES.has(wordAt(tokens, i))) return false;
  }
  return false;
}

/** "Jane Doe, 45, said": a bare number set off by commas after a name of two words. */
function isAgeOfPerson(tokens: Tokens, { first, next }: Quantity): boolean {
  if (!isMark(tokens[first - 1], ',') || !(isMark(tokens[next], ',') || isMark(tokens[next], '.'))) return false;
  return isCapitalised(tokens[first - 2]) && (isCapitalised(tokens[first - 3]) || isMark(tokens[first - 3], '.'));
}

function isAge(tokens: Tokens, quantity: Quantity): boolean {
  const { kind, unit, inDigits, first, value, high } = quantity;
  if (kind !== 'number' || unit !== undefined || !((high ?? value) <= 120)) return false;
  return isAfterAge(tokens, first) || (inDigits && Number.isInteger(value) && isAgeOfPerson(tokens, quantity));
}

export function findCounted(tokens: Tokens, quantity: Quantity): Counted {
  if (isAge(tokens, quantity)) {
    return { quantity: { ...quantity, kind: 'measure', unit: 'year of age' }, noun: undefined, next: quantity.next };
  }
  const noun = findNoun(tokens, quantity);
  return noun ? withRate(tokens, quantity, noun) : { quantity, noun, next: quantity.next };
}
