// Lists every figure that a text states; the one door to this folder. The rules are in the files beside it.
import { readCurrencySign } from './currencies.ts';
import { isMonth, readDate } from './dates.ts';
import type { Figure } from './figure.ts';
import { isNoQuantity } from './guards.ts';
import { readMultiple } from './multiples.ts';
import { readHyphenedNoun, readNoun } from './noun.ts';
import { NUMBER_STARTS, readOrdinalWord } from './numberWords.ts';
import { findQualifierAfter, findQualifierBefore } from './qualifiers.ts';
import { readQuantity, type Quantity } from './quantity.ts';
import { joinQuantities } from './range.ts';
import { scan } from './scan.ts';
import { isDash, isWord, type Token, type Tokens } from './token.ts';
import type { Span } from '../span.ts';

interface Reading {
  readonly figure?: Figure;
  /** Index of the token to go on from. */
  readonly next: number;
}

/** Whether a figure can begin at the token; most words are turned away here by one look-up. */
function canBegin(token: Token): boolean {
  if (token.kind === 'word') {
    if (NUMBER_STARTS.has(token.word) || isMonth(token.word)) return true;
    return (
      (token.text.length < 5 && token.text !== token.word) ||
      token.word.endsWith('fold') ||
      isWord(token, 'twice', 'double', 'minus', 'negative')
    );
  }
  return token.kind !== 'code';
}

function spanOf(tokens: Tokens, first: number, next: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 };
}

function findNoun(text: string, tokens: Tokens, quantity: Quantity): string | undefined {
  const { next, kind } = quantity;
  const hyphened = kind === 'number' ? readHyphenedNoun(tokens, next) : undefined;
  const partOf = isWord(tokens[next], 'of');
  if (quantity.unit !== undefined && !partOf) return undefined;
  const single = partOf ? quantity.unit !== undefined || kind === 'ratio' : Math.abs(quantity.value) <= 1;
  const span = hyphened ?? readNoun(tokens, next, single);
  return span && text.slice(span.start, span.end);
}

function toFigure(text: string, tokens: Tokens, quantity: Quantity): Figure | undefined {
  const noun = findNoun(text, tokens, quantity);
  if (isNoQuantity(tokens, quantity, noun !== undefined)) return undefined;
  const { first, next, kind, value, low, high, unit } = quantity;
  const span = spanOf(tokens, first, next);
  const qualifier = findQualifierBefore(tokens, first) ?? findQualifierAfter(tokens, next);
  return {
    ...span,
    text: text.slice(span.start, span.end),
    kind,
    ...(Number.isNaN(value) ? {} : { value }),
    ...(low === undefined || high === undefined ? {} : { low, high }),
    ...(unit === undefined ? {} : { unit }),
    ...(noun === undefined ? {} : { noun }),
    ...(qualifier === undefined ? {} : { qualifier }),
  };
}

function readDateFigure(text: string, tokens: Tokens, at: number): Reading | undefined {
  const match = readDate(tokens, at, () => countsSomething(tokens, at));
  if (!match) return undefined;
  const span = spanOf(tokens, match.first, match.next);
  return {
    figure: { ...span, text: text.slice(span.start, span.end), kind: 'date', date: match.date },
    next: match.next,
  };
}

/** Whether the bare number at `at` has a unit or a noun. */
function countsSomething(tokens: Tokens, at: number): boolean {
  const quantity = readQuantity(tokens, at);
  return (
    quantity !== undefined &&
    (quantity.unit !== undefined || quantity.scale > 1 || readNoun(tokens, quantity.next, false) !== undefined)
  );
}

function readOrdinal(text: string, tokens: Tokens, at: number): Reading | undefined {
  const token = tokens[at];
  const ordinal = token?.kind === 'ordinal' ? { next: at + 1, value: token.value } : readOrdinalWord(tokens, at);
  if (!ordinal) return undefined;
  const span = spanOf(tokens, at, ordinal.next);
  return {
    figure: { ...span, text: text.slice(span.start, span.end), kind: 'ordinal', value: ordinal.value },
    next: ordinal.next,
  };
}

function readFigure(text: string, tokens: Tokens, at: number): Reading | undefined {
  const token = tokens[at];
  if (token === undefined || !canBegin(token)) return undefined;
  if (token.kind === 'mark' && !isDash(token) && readCurrencySign(tokens, at) === undefined) return undefined;
  const date = readDateFigure(text, tokens, at);
  if (date) return date;
  const ordinal = readOrdinal(text, tokens, at);
  if (ordinal) return ordinal;
  const quantity = readMultiple(tokens, at) ?? readQuantity(tokens, at);
  if (!quantity) return undefined;
  const joined = joinQuantities(tokens, quantity);
  const figure = toFigure(text, tokens, joined);
  return figure ? { figure, next: joined.next } : { next: joined.next };
}

function listIn(text: string, start: number, end: number): Figure[] {
  const tokens = scan(text, start, end);
  const figures: Figure[] = [];
  for (let i = 0; i < tokens.length;) {
    const reading = readFigure(text, tokens, i);
    if (reading?.figure) figures.push(reading.figure);
    i = reading?.next ?? i + 1;
  }
  return figures;
}

/** Figures never run across a blank line, so a text is read paragraph by paragraph and only one is held as tokens. */
export function listFigures(text: string): Figure[] {
  const figures: Figure[] = [];
  for (let start = 0; start < text.length;) {
    const blank = text.indexOf('\n\n', start);
    const end = blank < 0 ? text.length : blank;
    for (const figure of listIn(text, start, end)) figures.push(figure);
    start = end + 2;
  }
  return figures;
}
