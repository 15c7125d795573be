// Puts English words into the tokens of another language, so that one set of rules reads the figures of both.
import { SMALL_NUMBERS } from '../../smallNumbers.ts';
import { isDash, type Token, type Tokens } from '../token.ts';
import { TENS } from '../wordValues.ts';
import type { Language, Phrase } from './language.ts';
import { parseNumber } from './numberParser.ts';

const ENGLISH_NUMBERS: ReadonlyMap<number, string> = new Map(
  [...SMALL_NUMBERS, ...TENS].map(([word, value]) => [value, word]),
);
/** "5/3/2024" is a day in March. */
const SLASHED_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
/** What stands between two numbers as "to" does. */
const TO = new Set(['à', 'a', 'bis', 'tot', 'al']);

/** The tokens as an English text would have them; those that say nothing of a figure stay as they are. */
export function translate(tokens: Tokens, language: Language): Token[] {
  const source = splitElisions(tokens, language);
  const translated: Token[] = [];
  for (let at = 0; at < source.length;) {
    const { next, tokens: put } = translateAt(source, at, language, translated);
    translated.push(...put);
    at = next;
  }
  return translated;
}

interface Translated {
  readonly next: number;
  readonly tokens: readonly Token[];
}

function translateAt(tokens: Tokens, at: number, language: Language, before: Token[]): Translated {
  const token = tokens[at];
  if (token === undefined) return { next: at + 1, tokens: [] };
  if (token.kind === 'date') return { next: at + 1, tokens: [toDayFirst(token)] };
  if (isLink(tokens, at, language)) return { next: at + 1, tokens: [] };
  if (token.kind !== 'word') return { next: at + 1, tokens: [token] };
  const month = language.months.get(token.word);
  if (month !== undefined) return { next: at + 1, tokens: [{ ...token, word: month, text: capitalise(month) }] };
  const phrase = findPhrase(tokens, at, language);
  const number = parseNumber(tokens, at, language);
  const isLonger = number !== undefined && number.next - at > (phrase?.words.length ?? 0);
  if (isLonger && !(phrase !== undefined && isDigits(before.at(-1)))) return toNumber(tokens, at, number);
  if (TO.has(token.word) && isNumber(before.at(-1)) && isNumber(tokens[at + 1]))
    return { next: at + 1, tokens: [{ ...token, word: 'to' }] };
  if (phrase === undefined) return { next: at + 1, tokens: [token] };
  if (phrase.english.join(' ') === AND_A_HALF && withHalf(before, tokens[at + phrase.words.length - 1]))
    return { next: at + phrase.words.length, tokens: [] };
  const english = isAge(before, phrase) ? [...phrase.english, 'old'] : phrase.english;
  return { next: at + phrase.words.length, tokens: spread(tokens, at, phrase.words.length, english) };
}

const AND_A_HALF = 'and a half';
/** What the half may be of: "deux heures et demie". */
const HALVED = new Set('hours hour years year months month weeks week days day'.split(' '));

/** Adds the half after a unit to the number before that unit; false where no such two end the tokens. */
function withHalf(before: Token[], last: Token | undefined): boolean {
  const [number, unit] = before.slice(-2);
  if (number === undefined || unit === undefined || last === undefined || !HALVED.has(unit.word)) return false;
  const value = number.kind === 'number' ? number.value : SMALL_NUMBERS.get(number.word);
  if (value === undefined) return false;
  before.splice(-2, 2, { ...number, kind: 'number', value: value + 0.5 }, { ...unit, end: last.end });
  return true;
}

/** "l'eau", "all'anno": the article is a word of its own. */
function splitElisions(tokens: Tokens, { common, phrases }: Language): Token[] {
  return tokens.flatMap((token) => {
    const mark = token.kind === 'word' ? token.word.indexOf("'") : -1;
    const isArticle = (word: string) => common.has(word) || phrases.has(word);
    if (mark < 0 || mark === token.word.length - 1 || !isArticle(token.word.slice(0, mark + 1))) return [token];
    const at = token.start + mark + 1;
    const [first, second] = [token.word.slice(0, mark + 1), token.word.slice(mark + 1)];
    const text = token.text.slice(mark + 1);
    return [
      { ...token, end: at, word: first, text: token.text.slice(0, mark + 1) },
      { ...token, start: at, word: second, text, tight: false },
    ];
  });
}

/** The point of "5. März", the "de" of "5 de marzo de 2024", the "er" of "1er mars", the article of "el 5 por ciento". */
function isLink(tokens: Tokens, at: number, { links, months, phrases }: Language): boolean {
  const [token, last, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (token === undefined) return false;
  const isMonth = (each: Token | undefined) => months.has(each?.word ?? '');
  if (links.has(token.word)) {
    if (last?.kind === 'number' && isMonth(next)) return true;
    return token.kind === 'word' && isMonth(last) && next?.kind === 'number';
  }
  const isArticle =
    token.kind === 'word' && phrases.get(token.word)?.some(({ english }) => english.join(' ') === 'the');
  return isArticle === true && next?.kind === 'number' && token.word.length < 4;
}

function findPhrase(tokens: Tokens, at: number, { phrases }: Language): Phrase | undefined {
  return phrases
    .get(tokens[at]?.word ?? '')
    ?.find(({ words }) => words.every((word, index) => tokens[at + index]?.word === word));
}

function toNumber(
  tokens: Tokens,
  at: number,
  { next, value, isSimple }: { next: number; value: number; isSimple: boolean },
): Translated {
  const english = isSimple ? ENGLISH_NUMBERS.get(value) : undefined;
  if (english !== undefined) return { next, tokens: spread(tokens, at, next - at, [english]) };
  const first = tokens[at];
  const end = tokens[next - 1]?.end ?? 0;
  return { next, tokens: first === undefined ? [] : [{ ...first, kind: 'number', end, value, tight: false }] };
}

/** Each English word has the place of the word that it stands for; where there are more, the rest stand at the end of it. */
function spread(tokens: Tokens, at: number, length: number, english: readonly string[]): Token[] {
  const first = tokens[at];
  const last = tokens[at + length - 1];
  if (first === undefined || last === undefined) return [];
  return english.map((word, index) => {
    const own = length >= english.length ? tokens[at + index] : undefined;
    const isLast = index === english.length - 1;
    const start = own?.start ?? (index === 0 ? first.start : last.end);
    const end = isLast || own === undefined ? last.end : own.end;
    return { ...first, kind: 'word', word, start, end, text: word, tight: index === 0 && first.tight };
  });
}

/** "âgée de 34 ans". */
function isAge(before: Tokens, { english }: Phrase): boolean {
  return english.join(' ') === 'years' && before.at(-2)?.word === 'aged' && isDigits(before.at(-1));
}

function isDigits(token: Token | undefined): boolean {
  return token?.kind === 'number' && /\d/.test(token.text);
}

function isNumber(token: Token | undefined): boolean {
  return token?.kind === 'number' || (isDash(token) && token?.tight === false);
}

function toDayFirst(token: Token): Token {
  const [, day = '', month = '', year = ''] = SLASHED_DATE.exec(token.text) ?? [];
  if (day === '' || Number(month) > 12 || Number(month) < 1) return token;
  return { ...token, word: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
