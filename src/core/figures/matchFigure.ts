// Matches the figure that begins at a token: the order in which the rules of this folder are tried.
import type { Span } from '../text/span.ts';
import { findCounted } from './countedNoun.ts';
import { matchCurrencySign } from './currencies.ts';
import { canBeginDate, matchDate, type Counting } from './dates.ts';
import type { Figure } from './figure.ts';
import { isNoQuantity } from './guards.ts';
import { isMultiple, matchMultiple } from './multiples.ts';
import { matchNoun, type Phrase } from './noun.ts';
import { NUMBER_STARTS, matchOrdinalWord } from './numberWords.ts';
import { findQualifierBefore, findQualifierAfter } from './qualifiers.ts';
import { matchQuantity, type Quantity } from './quantity.ts';
import { joinQuantities } from './range.ts';
import { isDash, tokenAt, type Token, type Tokens } from './token.ts';

export interface FigureMatch {
  /** Absent where what was read turns out to be none, as in "page 5". */
  readonly figure?: Figure;
  /** Index of the token to go on from. */
  readonly next: number;
}

/** Capitals that may be a currency's code or sign: "USD", "Rs", "A$". */
const MAX_CODE_LENGTH = 4;

/** Whether a figure can begin at the token; most words are turned away here by one look-up. */
function canBegin(tokens: Tokens, at: number, token: Token): boolean {
  if (token.kind === 'mark') return isDash(token) || matchCurrencySign(tokens, at) !== undefined;
  if (token.kind !== 'word') return token.kind !== 'code';
  if (NUMBER_STARTS.has(token.word) || canBeginDate(token) || isMultiple(token.word)) return true;
  if (token.text.length > MAX_CODE_LENGTH || (token.text === token.word && tokens[at + 1]?.kind !== 'mark'))
    return false;
  return matchCurrencySign(tokens, at) !== undefined;
}

function spanOf(tokens: Tokens, { first, next }: Phrase): Span {
  return { start: tokenAt(tokens, first).start, end: tokenAt(tokens, next - 1).end };
}

function textOf(text: string, tokens: Tokens, phrase: Phrase): string {
  const { start, end } = spanOf(tokens, phrase);
  return text.slice(start, end);
}

/** What the bare number at `at` counts, and so may be no year. */
function findCountedKind(tokens: Tokens, at: number): Counting {
  const quantity = matchQuantity(tokens, at);
  if (quantity && (quantity.unit !== undefined || quantity.scale > 1)) return 'unit';
  return quantity && matchNoun(tokens, quantity.next, 'plural') ? 'noun' : 'nothing';
}

function matchDateFigure(text: string, tokens: Tokens, at: number): FigureMatch | undefined {
  const match = matchDate(tokens, at, () => findCountedKind(tokens, at));
  if (!match) return undefined;
  const { date, next } = match;
  return { figure: { ...spanOf(tokens, match), text: textOf(text, tokens, match), kind: 'date', date }, next };
}

function matchOrdinalFigure(text: string, tokens: Tokens, at: number): FigureMatch | undefined {
  const token = tokens[at];
  const match = token?.kind === 'ordinal' ? { next: at + 1, value: token.value } : matchOrdinalWord(tokens, at);
  if (!match) return undefined;
  const phrase = { first: at, next: match.next };
  const figure = {
    ...spanOf(tokens, phrase),
    text: textOf(text, tokens, phrase),
    kind: 'ordinal',
    value: match.value,
  } as const;
  return { figure, next: match.next };
}

function toFigure(text: string, tokens: Tokens, quantity: Quantity, noun: Phrase | undefined): Figure {
  const { kind, value, low, high, unit } = quantity;
  const qualifier = findQualifierBefore(tokens, quantity.first) ?? findQualifierAfter(tokens, quantity.next)?.qualifier;
  return {
    ...spanOf(tokens, quantity),
    text: textOf(text, tokens, quantity),
    kind,
    ...(Number.isNaN(value) ? {} : { value }),
    ...(low === undefined || high === undefined ? {} : { low, high }),
    ...(unit === undefined ? {} : { unit }),
    ...(noun === undefined ? {} : { noun: textOf(text, tokens, noun) }),
    ...(qualifier === undefined ? {} : { qualifier }),
  };
}

function matchQuantityFigure(text: string, tokens: Tokens, at: number): FigureMatch | undefined {
  const first = matchMultiple(tokens, at) ?? matchQuantity(tokens, at);
  if (!first) return undefined;
  const joined = joinQuantities(tokens, first);
  const { quantity, noun, next } = findCounted(tokens, joined);
  if (isNoQuantity(tokens, quantity, noun !== undefined)) return { next: joined.next };
  return { figure: toFigure(text, tokens, quantity, noun), next };
}

/** Matches what begins at the token `at`; undefined where no figure can. */
export function matchFigure(text: string, tokens: Tokens, at: number): FigureMatch | undefined {
  const token = tokens[at];
  if (token === undefined || !canBegin(tokens, at, token)) return undefined;
  return (
    matchDateFigure(text, tokens, at) ?? matchOrdinalFigure(text, tokens, at) ?? matchQuantityFigure(text, tokens, at)
  );
}
