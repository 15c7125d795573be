// The words that numbers are written with, and what they are worth; data for the readers beside it.

export const TENS: ReadonlyMap<string, number> = new Map(
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
  ['dozens', 12],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['mil', 1e6],
  ['tln', 1e12],
  ['score', 20],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
  // German and French, as quoted in English notes and written in others.
  ['tsd', 1e3],
  ['tausend', 1e3],
  ['mio', 1e6],
  ['millionen', 1e6],
  ['mrd', 1e9],
  ['milliarden', 1e9],
  ['milliard', 1e9],
  ['milliards', 1e9],
]);

export interface VagueScale {
  readonly value: number;
  /** The most that the word on its own may stand for; the least is twice the value. */
  readonly high: number;
  readonly needsOf: boolean;
}

/** Scales in the plural: vague on their own ("thousands fled"), and with each other ("tens of thousands"). */
export const VAGUE_SCALES: ReadonlyMap<string, VagueScale> = new Map([
  ['tens', { value: 10, high: 99, needsOf: true }],
  ['dozens', { value: 12, high: 99, needsOf: false }],
  ['scores', { value: 20, high: 199, needsOf: true }],
  ['hundreds', { value: 100, high: 999, needsOf: false }],
  ['thousands', { value: 1e3, high: 99_999, needsOf: false }],
  ['millions', { value: 1e6, high: 999_999_999, needsOf: false }],
  ['billions', { value: 1e9, high: 999_999_999_999, needsOf: false }],
  ['trillions', { value: 1e12, high: 999_999_999_999_999, needsOf: false }],
]);

/** Vague counts of a scale: "several hundred", "a few million", "a couple of thousand". */
export const VAGUE_COUNTS: readonly (readonly [phrase: readonly string[], low: number, high: number])[] = [
  [['several'], 3, 9],
  [['a', 'few'], 2, 9],
  [['few'], 2, 9],
  [['a', 'couple'], 2, 3],
];

const ORDINAL_WORDS =
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';

/** "first" and "second" are left out: they are adverbs and units of time more often than ranks. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_WORDS.split(' ').map((word, index) => [word, index + 3] as const),
  ...[...TENS].map(([word, value]) => [word.replace(/y$/, 'ieth'), value] as const),
  ['hundredth', 100],
  ['thousandth', 1e3],
  ['millionth', 1e6],
]);

export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
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
