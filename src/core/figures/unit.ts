// Reads the unit after an amount: a name or symbol, a power, and what it is counted per.
import { isMark, isWord, phraseAt, skipHyphen, wordAt, type Tokens } from './token.ts';
import { findName, POWER_SUFFIX, matchSymbol, toSingular, type UnitMatch } from './unitSymbol.ts';
import { UNIT_FIRST_WORDS } from './unitTable.ts';
import { lookup } from '../lookup.ts';

const POWERS: ReadonlyMap<string, string> = new Map([
  ['square', 'square'],
  ['sq', 'square'],
  ['cubic', 'cubic'],
  ['cu', 'cubic'],
  ['squared', 'square'],
  ['cubed', 'cubic'],
]);

/** Two- and three-word names: "nautical miles", "percentage points", "British thermal units", "per cent". */
function matchLongName(tokens: Tokens, at: number): UnitMatch | undefined {
  if (!UNIT_FIRST_WORDS.has(wordAt(tokens, at))) return undefined;
  for (const length of [3, 2]) {
    const name = phraseAt(tokens, at, length);
    const unit = name === undefined ? undefined : findName(name);
    if (unit !== undefined) return { unit, next: at + length };
  }
  return undefined;
}

/** "kilowatt-hours", "acre-feet", "light-years". */
function matchHyphenatedName(tokens: Tokens, at: number): UnitMatch | undefined {
  const hyphenated = tokens[at + 1]?.tight && tokens[at + 2]?.tight && skipHyphen(tokens, at + 1) === at + 2;
  const unit = hyphenated ? findName(`${wordAt(tokens, at)}-${wordAt(tokens, at + 2)}`) : undefined;
  return unit === undefined ? undefined : { unit, next: at + 3 };
}

function matchName(tokens: Tokens, at: number): UnitMatch | undefined {
  const long = matchLongName(tokens, at) ?? matchHyphenatedName(tokens, at);
  if (long) return long;
  const word = wordAt(tokens, at);
  if (word === '') return undefined;
  const unit = findName(word);
  return unit === undefined ? undefined : { unit, next: at + 1 };
}

/** "square kilometres", "km squared", "km^2", "degrees Celsius", "metric tons". */
function matchBase(tokens: Tokens, at: number): UnitMatch | undefined {
  const power = POWERS.get(wordAt(tokens, at));
  if (power !== undefined) {
    const from = isMark(tokens[at + 1], '.') ? at + 2 : skipHyphen(tokens, at + 1);
    const base = matchName(tokens, from) ?? matchSymbol(tokens, from);
    return base && { unit: `${power} ${base.unit}`, next: base.next };
  }
  const base = matchName(tokens, at) ?? matchSymbol(tokens, at);
  if (!base) return undefined;
  if (base.unit === 'degree' || base.unit === 'celsius' || base.unit === 'fahrenheit')
    return matchTemperature(tokens, base);
  const caret = isMark(tokens[base.next], '^') ? tokens[base.next + 1]?.text : undefined;
  if (caret === '2' || caret === '3')
    return { unit: `${POWER_SUFFIX.get(caret) ?? ''} ${base.unit}`, next: base.next + 2 };
  const after = wordAt(tokens, base.next);
  if (after === 'squared' || after === 'cubed')
    return { unit: `${POWERS.get(after) ?? ''} ${base.unit}`, next: base.next + 1 };
  return base;
}

function matchTemperature(tokens: Tokens, base: UnitMatch): UnitMatch {
  if (base.unit !== 'degree') return { unit: `degree ${base.unit}`, next: base.next };
  const i = isMark(tokens[base.next], '.') && tokens[base.next + 1]?.kind === 'word' ? base.next + 1 : base.next;
  const named = findName(wordAt(tokens, i));
  if (named === 'celsius' || named === 'fahrenheit') return { unit: `degree ${named}`, next: i + 1 };
  const scale = lookup({ c: 'celsius', f: 'fahrenheit' }, wordAt(tokens, i));
  return scale === undefined ? base : { unit: `degree ${scale}`, next: i + 1 };
}

const PER_WORDS = new Set(['per', 'a', 'an', 'each', 'every']);

/** What "a", "an" and "each" may be followed by to mean "per": any unit of time, weight or volume, and these. */
const COUNTED_PER = new Set(
  'person head share piece household pupil student night dozen capita unit game kilowatt annum ticket patient worker family copy child'.split(
    ' ',
  ),
);

/** What makes "a year" a time to compare with: "$1 billion a year earlier". */
const COMPARISONS = ['earlier', 'ago', 'later', 'before', 'after', 'old', 'prior', 'older', 'younger'];

function matchPerTarget(tokens: Tokens, at: number, loose: boolean): UnitMatch | undefined {
  const base = matchBase(tokens, at);
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
export function matchPer(tokens: Tokens, at: number): UnitMatch | undefined {
  const dash = skipHyphen(tokens, at) - at;
  const word = wordAt(tokens, at + dash);
  const slash = isPerSlash(tokens, at);
  if (!slash && !PER_WORDS.has(word)) return undefined;
  const target = matchPerTarget(tokens, slash ? at + 1 : skipHyphen(tokens, at + dash + 1), !slash && word === 'per');
  if (!target || isWord(tokens[target.next], ...COMPARISONS)) return undefined;
  return { unit: `per ${target.unit}`, next: target.next };
}

/** Reads the unit that begins at `at`, with a hyphen before it or in brackets: "3-inch", "20 (kg)". */
export function matchUnit(tokens: Tokens, at: number): UnitMatch | undefined {
  const bracket = isMark(tokens[at], '(') || isMark(tokens[at], '[') ? 1 : 0;
  const base = matchBase(tokens, bracket ? at + 1 : skipHyphen(tokens, at));
  if (!base) return undefined;
  if (bracket)
    return isMark(tokens[base.next], ')') || isMark(tokens[base.next], ']')
      ? { unit: base.unit, next: base.next + 1 }
      : undefined;
  const per = matchPer(tokens, base.next);
  return per ? { unit: `${base.unit} ${per.unit}`, next: per.next } : base;
}
