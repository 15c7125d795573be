// Reads the symbol of a unit, and tells those that are words too (in, m, s) from words; apart as it looks at marks and spaces.
import { isMark, isWord, skipHyphen, wordAt, type Tokens } from './token.ts';
import { UNIT_NAMES, UNIT_SYMBOLS } from './unitTable.ts';

export interface UnitMatch {
  readonly unit: string;
  readonly next: number;
}

export const POWER_SUFFIX: ReadonlyMap<string, string> = new Map([
  ['2', 'square'],
  ['²', 'square'],
  ['3', 'cubic'],
  ['³', 'cubic'],
]);

/** Symbols that are words too: units only where nothing that could make them words follows. */
const WORDLIKE = new Set(
  'in a at as am pm C F K A M T G B b V N W J PS h s st mi mo pt ac x d g l L m t PA'.split(' '),
);
const DIMENSIONS = new Set(
  'long wide tall high deep thick diameter across in x by away from of to and or below above per'.split(' '),
);

export function toSingular(word: string): string {
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word.endsWith("'") ? word.slice(0, -1) : word;
  if (bare.endsWith('ies') && bare.length > 4) return `${bare.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/.test(bare)) return bare.slice(0, -2);
  return bare.endsWith('s') && bare.length > 2 && !bare.endsWith('ss') ? bare.slice(0, -1) : bare;
}

/** The unit that a word names, in the singular or plural. */
export function findName(word: string): string | undefined {
  return UNIT_NAMES.get(word) ?? UNIT_NAMES.get(toSingular(word));
}

/** The gas of "3 MtCO2e" and "5 t CO₂". */
const GLUED_GAS = /(?<=[tg])CO2(?:e|eq)?$/;
const GAS = /^CO2?(?:e|eq)?$/;

/** How many tokens at `at` name carbon dioxide, which a mass is of without "of". */
export function countGasTokens(tokens: Tokens, at: number): number {
  if (tokens[at]?.kind !== 'word' || !GAS.test(tokens[at].text)) return 0;
  if (tokens[at].text !== 'CO') return 1;
  if (!isMark(tokens[at + 1], '₂')) return 0;
  return tokens[at + 2]?.tight && isWord(tokens[at + 2], 'e', 'eq') ? 3 : 2;
}

/** The unit whose symbol stands at `at`: "km²", "°C", "in". */
export function matchSymbol(tokens: Tokens, at: number): UnitMatch | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind === 'number') return undefined;
  if (isMark(token, '°') || isMark(token, 'º')) return matchDegrees(tokens, at);
  if (isFootMark(tokens, at)) return { unit: 'foot', next: at + 1 };
  if (isFootMark(tokens, at - 2)) return { unit: 'inch', next: at + 1 };
  const suffix = POWER_SUFFIX.get(token.text.slice(-1));
  const symbol = suffix === undefined ? token.text : token.text.slice(0, -1);
  const unit = UNIT_SYMBOLS.get(symbol) ?? UNIT_SYMBOLS.get(symbol.replace(GLUED_GAS, ''));
  if (unit === undefined || (token.text.length > 1 && token.kind === 'mark')) return undefined;
  if (suffix === undefined && WORDLIKE.has(symbol) && !isPlainlyUnit(tokens, at)) return undefined;
  if (symbol === '"' && !isInchMark(tokens, at)) return undefined;
  return { unit: suffix === undefined ? unit : `${suffix} ${unit}`, next: at + 1 };
}

/** The mark of the feet in 6'2": an apostrophe between two numbers, the second in inches. */
function isFootMark(tokens: Tokens, at: number): boolean {
  const mark = isMark(tokens[at], "'") || isMark(tokens[at], '’');
  if (!mark || !tokens[at]?.tight || tokens[at + 1]?.kind !== 'number' || !tokens[at + 1]?.tight) return false;
  return isMark(tokens[at + 2], '"') || isMark(tokens[at + 2], '”');
}

/** Whether the number before `at` stands after feet: "6 ft 2 in". */
function isAfterFeet(tokens: Tokens, at: number): boolean {
  const feet = isWord(tokens[at - 2], 'and') ? at - 3 : at - 2;
  return isWord(tokens[feet], 'ft', 'feet', 'foot') && tokens[feet - 1]?.kind === 'number';
}

/** How far back an opening quotation mark is looked for. */
const QUOTE_REACH = 30;

/** Whether `"` means inches and closes no quotation. */
function isInchMark(tokens: Tokens, at: number): boolean {
  if (!tokens[at]?.tight) return DIMENSIONS.has(wordAt(tokens, at + 1));
  for (let i = at - 2; i >= 0 && i > at - QUOTE_REACH; i--) if (isMark(tokens[i], '"')) return false;
  return true;
}

function matchDegrees(tokens: Tokens, at: number): UnitMatch {
  const scale = tokens[at + 1]?.text;
  const unit = scale === undefined ? undefined : UNIT_SYMBOLS.get(`°${scale}`);
  const name = findName(wordAt(tokens, at + 1));
  if (unit !== undefined) return { unit, next: at + 2 };
  if (name === 'celsius' || name === 'fahrenheit') return { unit: `degree ${name}`, next: at + 2 };
  return { unit: 'degree', next: at + 1 };
}

/** Whether a symbol such as "in" or "m" is glued to its number, or followed by what only a measure is followed by. */
function isPlainlyUnit(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (token?.text === 'in' && isAfterFeet(tokens, at)) return true;
  if (token?.text === 'in' && skipHyphen(tokens, at + 1) > at + 1) return false;
  if (token?.text === 'K' && token.tight) return false;
  if (token?.tight) return token.text !== 'in' || after?.kind !== 'word' || DIMENSIONS.has(after.word);
  if (token?.text === 'in')
    return (
      after === undefined ||
      (after.kind === 'mark' && after.text !== '"') ||
      isWord(after, 'thick', 'wide', 'long', 'tall', 'high', 'deep', 'more', 'in', 'x')
    );
  if (countGasTokens(tokens, at + 1) > 0) return true;
  if (token?.text === 'a' || token?.text === 'at' || token?.text === 'as' || token?.text === 'am') return false;
  return after?.kind !== 'word' || DIMENSIONS.has(after.word) || after.word === after.text;
}
