// Reads the unit behind an amount: a name or symbol, a power, and what it is counted per.
import { isMark, isWord, skipHyphen, wordAt, type Tokens } from './token.ts';
import { UNIT_FIRST_WORDS, UNIT_NAMES, UNIT_SYMBOLS } from './unitTable.ts';

export interface UnitMatch {
  readonly unit: string;
  readonly next: number;
}

const POWERS: Readonly<Record<string, string>> = {
  square: 'square',
  sq: 'square',
  cubic: 'cubic',
  cu: 'cubic',
  squared: 'square',
  cubed: 'cubic',
};
const POWER_SUFFIX: Readonly<Record<string, string>> = { '2': 'square', '²': 'square', '3': 'cubic', '³': 'cubic' };

/** Symbols that are words too: units only where nothing that could make them words follows. */
const WORDLIKE = new Set([
  'in',
  'a',
  'at',
  'as',
  'am',
  'pm',
  'C',
  'F',
  'K',
  'A',
  'M',
  'T',
  'G',
  'B',
  'b',
  'V',
  'N',
  'W',
  'J',
  'h',
  's',
  'st',
  'mi',
  'mo',
  'pt',
  'ac',
  'x',
  'h',
  'd',
  'g',
  'l',
  'L',
  'm',
  't',
  'PA',
]);
const DIMENSIONS = new Set([
  'long',
  'wide',
  'tall',
  'high',
  'deep',
  'thick',
  'diameter',
  'across',
  'in',
  'x',
  'by',
  'away',
  'from',
  'of',
  'to',
  'and',
  'or',
  'below',
  'above',
  'per',
]);

export function toSingular(word: string): string {
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word.endsWith("'") ? word.slice(0, -1) : word;
  if (bare.endsWith('ies') && bare.length > 4) return `${bare.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/.test(bare)) return bare.slice(0, -2);
  return bare.endsWith('s') && bare.length > 2 && !bare.endsWith('ss') ? bare.slice(0, -1) : bare;
}

function findName(word: string): string | undefined {
  return UNIT_NAMES.get(word) ?? UNIT_NAMES.get(toSingular(word));
}

/** Two- and three-word names: "nautical miles", "percentage points", "British thermal units", "per cent". */
function readLongName(tokens: Tokens, at: number): UnitMatch | undefined {
  if (!UNIT_FIRST_WORDS.has(wordAt(tokens, at))) return undefined;
  for (const length of [3, 2]) {
    const words = Array.from({ length }, (_, i) => wordAt(tokens, at + i));
    const unit = findName(words.join(' '));
    if (unit !== undefined) return { unit, next: at + length };
  }
  return undefined;
}

function readName(tokens: Tokens, at: number): UnitMatch | undefined {
  const long = readLongName(tokens, at);
  if (long) return long;
  const word = wordAt(tokens, at);
  if (word === '') return undefined;
  const unit = findName(word);
  return unit === undefined ? undefined : { unit, next: at + 1 };
}

function readSymbol(tokens: Tokens, at: number): UnitMatch | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind === 'number') return undefined;
  if (isMark(token, '°') || isMark(token, 'º')) return readDegrees(tokens, at);
  if (isFootMark(tokens, at)) return { unit: 'foot', next: at + 1 };
  if (isFootMark(tokens, at - 2)) return { unit: 'inch', next: at + 1 };
  const suffix = POWER_SUFFIX[token.text.slice(-1)];
  const symbol = suffix === undefined ? token.text : token.text.slice(0, -1);
  const unit = UNIT_SYMBOLS.get(symbol);
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

/** Whether the number before `at` stands behind feet: "6 ft 2 in". */
function isBehindFeet(tokens: Tokens, at: number): boolean {
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

function readDegrees(tokens: Tokens, at: number): UnitMatch {
  const unit = UNIT_SYMBOLS.get(`°${tokens[at + 1]?.text ?? ''}`);
  const name = findName(wordAt(tokens, at + 1));
  if (unit !== undefined) return { unit, next: at + 2 };
  if (name === 'celsius' || name === 'fahrenheit') return { unit: `degree ${name}`, next: at + 2 };
  return { unit: 'degree', next: at + 1 };
}

/** Whether a symbol such as "in" or "m" is glued to its number, or followed by what only a measure is followed by. */
function isPlainlyUnit(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (token?.text === 'in' && isBehindFeet(tokens, at)) return true;
  if (token?.text === 'in' && skipHyphen(tokens, at + 1) > at + 1) return false;
  if (token?.text === 'K' && token.tight) return false;
  if (token?.tight) return token.text !== 'in' || after?.kind !== 'word' || DIMENSIONS.has(after.word);
  if (token?.text === 'in')
    return (
      after === undefined ||
      (after.kind === 'mark' && after.text !== '"') ||
      isWord(after, 'thick', 'wide', 'long', 'tall', 'high', 'deep', 'more', 'in', 'x')
    );
  if (token?.text === 'a' || token?.text === 'at' || token?.text === 'as' || token?.text === 'am') return false;
  return after?.kind !== 'word' || DIMENSIONS.has(after.word) || after.word === after.text;
}

/** "square kilometres", "km squared", "km^2", "degrees Celsius", "metric tons". */
function readBase(tokens: Tokens, at: number): UnitMatch | undefined {
  const power = POWERS[wordAt(tokens, at)];
  if (power !== undefined) {
    const from = isMark(tokens[at + 1], '.') ? at + 2 : skipHyphen(tokens, at + 1);
    const base = readName(tokens, from) ?? readSymbol(tokens, from);
    return base && { unit: `${power} ${base.unit}`, next: base.next };
  }
  const base = readName(tokens, at) ?? readSymbol(tokens, at);
  if (!base) return undefined;
  if (base.unit === 'degree' || base.unit === 'celsius' || base.unit === 'fahrenheit')
    return readTemperature(tokens, base);
  const caret = isMark(tokens[base.next], '^') ? tokens[base.next + 1]?.text : undefined;
  if (caret === '2' || caret === '3') return { unit: `${POWER_SUFFIX[caret] ?? ''} ${base.unit}`, next: base.next + 2 };
  const behind = wordAt(tokens, base.next);
  if (behind === 'squared' || behind === 'cubed')
    return { unit: `${POWERS[behind] ?? ''} ${base.unit}`, next: base.next + 1 };
  return base;
}

function readTemperature(tokens: Tokens, base: UnitMatch): UnitMatch {
  if (base.unit !== 'degree') return { unit: `degree ${base.unit}`, next: base.next };
  const i = isMark(tokens[base.next], '.') && tokens[base.next + 1]?.kind === 'word' ? base.next + 1 : base.next;
  const named = findName(wordAt(tokens, i));
  if (named === 'celsius' || named === 'fahrenheit') return { unit: `degree ${named}`, next: i + 1 };
  const scale = { c: 'celsius', f: 'fahrenheit' }[wordAt(tokens, i)];
  return scale === undefined ? base : { unit: `degree ${scale}`, next: i + 1 };
}

const PER_WORDS = new Set(['per', 'a', 'an', 'each', 'every']);

/** What "a", "an" and "each" may be followed by to mean "per": any unit of time, weight or volume, and these. */
const COUNTED_PER = new Set([
  'person',
  'head',
  'share',
  'piece',
  'household',
  'pupil',
  'student',
  'night',
  'dozen',
  'capita',
  'unit',
  'game',
  'kilowatt',
  'annum',
  'ticket',
  'patient',
  'worker',
  'family',
  'copy',
  'child',
]);

/** What makes "a year" a time to compare with: "$1 billion a year earlier". */
const COMPARISONS = ['earlier', 'ago', 'later', 'before', 'after', 'old', 'prior', 'older', 'younger'];

function readPerTarget(tokens: Tokens, at: number, loose: boolean): UnitMatch | undefined {
  const base = readBase(tokens, at);
  if (base && base.unit !== 'point' && base.unit !== 'percent' && base.unit !== 'time')
    return { unit: base.unit === 'annum' ? 'year' : base.unit, next: base.next };
  const word = wordAt(tokens, at);
  if (word === 'annum') return { unit: 'year', next: at + 1 };
  if (loose ? word !== '' : COUNTED_PER.has(toSingular(word))) return { unit: toSingular(word), next: at + 1 };
  const number = tokens[at];
  if (loose && number?.kind === 'number') return { unit: String(number.value), next: at + 1 };
  return undefined;
}

function isPerSlash(tokens: Tokens, at: number): boolean {
  return isMark(tokens[at], '/') && tokens[at]?.tight === true && tokens[at + 1]?.tight === true;
}

/** "per hour", "a barrel", "/km2", "-a-share", "per 100,000" at `at`; the unit comes with its "per". */
export function readPer(tokens: Tokens, at: number): UnitMatch | undefined {
  const dash = skipHyphen(tokens, at) - at;
  const word = wordAt(tokens, at + dash);
  const slash = isPerSlash(tokens, at);
  if (!slash && !PER_WORDS.has(word)) return undefined;
  const target = readPerTarget(tokens, slash ? at + 1 : skipHyphen(tokens, at + dash + 1), !slash && word === 'per');
  if (!target || isWord(tokens[target.next], ...COMPARISONS)) return undefined;
  return { unit: `per ${target.unit}`, next: target.next };
}

/** Reads the unit that begins at `at`, with a hyphen before it or in brackets: "3-inch", "20 (kg)". */
export function readUnit(tokens: Tokens, at: number): UnitMatch | undefined {
  const bracket = isMark(tokens[at], '(') || isMark(tokens[at], '[') ? 1 : 0;
  const base = readBase(tokens, bracket ? at + 1 : skipHyphen(tokens, at));
  if (!base) return undefined;
  if (bracket)
    return isMark(tokens[base.next], ')') || isMark(tokens[base.next], ']')
      ? { unit: base.unit, next: base.next + 1 }
      : undefined;
  const per = readPer(tokens, base.next);
  return per ? { unit: `${base.unit} ${per.unit}`, next: per.next } : base;
}
