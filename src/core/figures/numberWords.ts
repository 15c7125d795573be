// Numbers in words: the table of the words and their values, and the reading of "a hundred and twenty-three thousand".
import { isDash, isWord, matchPhrase, wordAt, type Tokens } from './token.ts';

const SMALL_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';

const SMALL: ReadonlyMap<string, number> = new Map(SMALL_WORDS.split(' ').map((word, value) => [word, value]));

const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10]),
);

/** What multiplies the number before it. Dozens and scores count as scales: "two dozen". */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['mln', 1e6],
  ['bln', 1e9],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['dozen', 12],
  ['score', 20],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
]);

/** Scales in the plural: vague on their own ("thousands fled"), and with each other ("tens of thousands"). */
const PLURALS: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
]);

/** Vague counts of a scale: "several hundred", "a few million", "a couple of thousand". */
const VAGUE_COUNTS: readonly (readonly [phrase: readonly string[], low: number, high: number])[] = [
  [['several'], 3, 9],
  [['a', 'few'], 2, 9],
  [['few'], 2, 9],
  [['a', 'couple'], 2, 3],
];

const ORDINAL_WORDS =
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';

/** "first" and "second" are left out: they are adverbs and units of time more often than ranks. */
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_WORDS.split(' ').map((word, index) => [word, index + 3] as const),
  ...[...TENS].map(([word, value]) => [word.replace(/y$/, 'ieth'), value] as const),
  ['hundredth', 100],
  ['thousandth', 1e3],
  ['millionth', 1e6],
]);

const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
  ...[...ORDINALS].flatMap(
    ([word, value]) =>
      [
        [word, value],
        [`${word}s`, value],
      ] as const,
  ),
]);

/** What a reading of words yields; `low` and `high` where the words are vague. */
export interface WordNumber {
  readonly next: number;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly fraction: boolean;
}

/** Every word that can begin a number in words; all other words are passed over unread. */
export const NUMBER_STARTS: ReadonlySet<string> = new Set([
  ...SMALL.keys(),
  ...TENS.keys(),
  ...PLURALS.keys(),
  ...ORDINALS.keys(),
  'hundred',
  'thousand',
  'million',
  'a',
  'an',
  'half',
  'quarter',
  'several',
  'few',
]);

/** "twenty-three", "two hundred and five thousand": whole numbers; the bare scale only after "a" or a number. */
function readWhole(tokens: Tokens, at: number): { next: number; value: number } | undefined {
  let total = 0;
  let group: number | undefined;
  let next = at;
  for (let i = at; ;) {
    const word = wordAt(tokens, i);
    const scale = SCALES.get(word);
    const small = SMALL.get(word);
    const ten = TENS.get(word);
    if (
      small !== undefined &&
      (group === undefined || group % 10 === 0) &&
      (group ?? 0) % 100 !== 10 &&
      !(small > 9 && (group ?? 0) % 100 !== 0)
    ) {
      group = (group ?? 0) + small;
    } else if (ten !== undefined && (group ?? 0) % 100 === 0) {
      group = (group ?? 0) + ten;
    } else if (scale !== undefined && group !== undefined) {
      if (scale === 100) group *= 100;
      else {
        total += group * scale;
        group = 0;
      }
    } else break;
    next = i + 1;
    i = skipJoint(tokens, next, word);
  }
  return group === undefined ? undefined : { next, value: total + group };
}

/** Behind the hyphen of "twenty-three" and the "and" of "hundred and two", where a number word follows. */
function skipJoint(tokens: Tokens, at: number, before: string): number {
  const joined = isDash(tokens[at])
    ? TENS.has(before) || SCALES.has(wordAt(tokens, at + 1))
    : isWord(tokens[at], 'and') && SCALES.has(before);
  const follows = wordAt(tokens, at + 1);
  const continues = SMALL.has(follows) || TENS.has(follows) || (isDash(tokens[at]) && SCALES.has(follows));
  return joined && continues ? at + 1 : at;
}

/** "dozens", "hundreds of thousands": bounds run from twice the scale to just under the next one. */
function readVague(tokens: Tokens, at: number): WordNumber | undefined {
  const first = PLURALS.get(wordAt(tokens, at));
  if (first === undefined) return undefined;
  const second = isWord(tokens[at + 1], 'of') ? PLURALS.get(wordAt(tokens, at + 2)) : undefined;
  const needsOf = first === 10 || first === 20;
  if (needsOf && !isWord(tokens[at + 1], 'of')) return undefined;
  if (first === 10 && second === undefined) return undefined;
  const value = first * (second ?? 1);
  const high =
    first === 12
      ? value * 8.25
      : first === 20
        ? value * 9.95
        : second === undefined && first > 100
          ? value * 1000 - 1
          : value * 10 - 1;
  return { next: at + (second === undefined ? 1 : 3), value, low: value * 2, high, fraction: false };
}

function readVagueCount(tokens: Tokens, at: number): WordNumber | undefined {
  for (const [phrase, low, high] of VAGUE_COUNTS) {
    const length = matchPhrase(tokens, at, phrase);
    if (length === 0) continue;
    const scaleAt = at + length + (isWord(tokens[at + length], 'of') ? 1 : 0);
    const scale = SCALES.get(wordAt(tokens, scaleAt));
    if (scale === undefined) continue;
    return { next: scaleAt + 1, value: scale, low: low * scale, high: high * scale, fraction: false };
  }
  return undefined;
}

const AFTER_FRACTION = new Set(['of', 'more', 'less', 'fewer', 'as', 'the']);

/** "two-thirds", "one third", "three quarters"; "a third" only where it cannot be a rank ("a third person"). */
function readDenominator(tokens: Tokens, at: number, numerator: number, article: boolean): WordNumber | undefined {
  const i = isDash(tokens[at]) ? at + 1 : at;
  const word = wordAt(tokens, i);
  const denominator = DENOMINATORS.get(word);
  if (denominator === undefined || (numerator !== 1 && !word.endsWith('s'))) return undefined;
  const after = tokens[i + 1];
  const scale = SCALES.get(wordAt(tokens, i + 1));
  if (scale !== undefined) return { next: i + 2, value: (numerator / denominator) * scale, fraction: false };
  if (
    article &&
    !isWord(after, ...AFTER_FRACTION) &&
    !(denominator !== 4 && (after === undefined || after.kind === 'mark'))
  ) {
    if (!(denominator === 2 && after?.kind === 'word')) return undefined;
  }
  return { next: i + 1, value: numerator / denominator, fraction: true };
}

/** "and a half", "and three quarters" behind a whole number; 0 without. */
export function readAndFraction(tokens: Tokens, at: number): { next: number; value: number } | undefined {
  const hyphen = isDash(tokens[at]) ? 1 : 0;
  if (!isWord(tokens[at + hyphen], 'and')) return undefined;
  const i = at + hyphen + (isDash(tokens[at + hyphen + 1]) ? 2 : 1);
  const numerator = isWord(tokens[i], 'a') ? 1 : SMALL.get(wordAt(tokens, i));
  if (numerator === undefined) return undefined;
  const from = isDash(tokens[i + 1]) ? i + 2 : i + 1;
  const denominator = DENOMINATORS.get(wordAt(tokens, from));
  if (denominator === undefined || numerator >= denominator) return undefined;
  return { next: from + 1, value: numerator / denominator };
}

const HALF_OF = new Set([
  'of',
  'the',
  'a',
  'an',
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  'all',
  'that',
  'those',
  'these',
]);

/** "the second half of the year" is a stretch of time, not a quantity. */
const NAMED_HALVES = new Set(
  'first second latter other better last this next final southern northern eastern western top bottom 1st 2nd front back lower upper'.split(
    ' ',
  ),
);

/** "half of", "half a million", "half an hour". */
function readHalf(tokens: Tokens, at: number): WordNumber | undefined {
  const scale = SCALES.get(wordAt(tokens, at + (isWord(tokens[at + 1], 'a') ? 2 : 1)));
  if (scale !== undefined)
    return { next: at + (isWord(tokens[at + 1], 'a') ? 3 : 2), value: scale / 2, fraction: false };
  if (!HALF_OF.has(wordAt(tokens, at + 1)) || NAMED_HALVES.has(wordAt(tokens, at - 1))) return undefined;
  return { next: at + 1, value: 0.5, fraction: true };
}

/** Reads the number in words that begins at `at`. */
export function readNumberWords(tokens: Tokens, at: number): WordNumber | undefined {
  const word = wordAt(tokens, at);
  if (word === 'half') return readHalf(tokens, at);
  const vague = readVague(tokens, at) ?? readVagueCount(tokens, at);
  if (vague) return vague;
  const article = word === 'a' || word === 'an';
  const bare = SCALES.get(wordAt(tokens, at + 1));
  if (article && bare !== undefined) return readArticled(tokens, at + 1);
  if (article || word === 'quarter') return readDenominator(tokens, article ? at + 1 : at, 1, true);
  const whole = readWhole(tokens, at);
  if (!whole) return undefined;
  return readDenominator(tokens, whole.next, whole.value, false) ?? withHalf(tokens, whole);
}

function withHalf(tokens: Tokens, whole: { next: number; value: number }): WordNumber {
  const half = readAndFraction(tokens, whole.next);
  return { next: half?.next ?? whole.next, value: whole.value + (half?.value ?? 0), fraction: false };
}

/** "a hundred and two thousand": the article stands for one. */
function readArticled(tokens: Tokens, at: number): WordNumber {
  const scale = SCALES.get(wordAt(tokens, at)) ?? 1;
  const i = skipJoint(tokens, at + 1, wordAt(tokens, at));
  const rest = i > at + 1 ? readWhole(tokens, i) : undefined;
  const outer = SCALES.get(wordAt(tokens, at + 1));
  if (rest && rest.value < scale) return { next: rest.next, value: scale + rest.value, fraction: false };
  return { next: outer === undefined ? at + 1 : at + 2, value: scale * (outer ?? 1), fraction: false };
}

/** The value of a rank in words: "fifth", "twenty-first"; undefined for first and second. */
export function readOrdinalWord(tokens: Tokens, at: number): { next: number; value: number } | undefined {
  const simple = ORDINALS.get(wordAt(tokens, at));
  if (simple !== undefined) return { next: at + 1, value: simple };
  const ten = TENS.get(wordAt(tokens, at));
  if (ten === undefined || !isDash(tokens[at + 1])) return undefined;
  const unit = ['first', 'second'].indexOf(wordAt(tokens, at + 2)) + 1 || ORDINALS.get(wordAt(tokens, at + 2));
  return unit === undefined || unit > 9 ? undefined : { next: at + 3, value: ten + unit };
}
