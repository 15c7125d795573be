// What people do to the words they quote, honestly or not, as functions from words to words; shared with the property tests.
import { isNegation } from '../../src/core/quotations/wordKinds.ts';

/** A number from 0 (inclusive) to 1, reproducible. */
export type Random = () => number;

/** A linear congruential generator (Numerical Recipes' constants). */
export function createRandom(seed: number): Random {
  let state = seed;
  return () => (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;
}

export function pick<T>(random: Random, from: readonly T[]): T {
  const item = from[Math.floor(random() * from.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** From `low` to `high`, both inclusive. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

const STRANGERS = [
  'lantern',
  'quickly',
  'velvet',
  'orchard',
  'seventeen',
  'beneath',
  'always',
  'copper',
  'ought',
  'Marseille',
];
const NUMBER_WORDS = /^(?:two|three|four|five|six|nine|eleven|twenty|hundred|first|second)$/i;

/** The index of a word at which `words` may be cut so that a capital or a mark at either side does not matter. */
function innerIndex(random: Random, words: readonly string[]): number {
  return between(random, 2, words.length - 3);
}

export function hasNegation(words: readonly string[]): boolean {
  return words.some((word) => isNegation(bare(word)));
}

function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replaceAll('’', "'");
}

/** An edit gives the quotation, or undefined where the words do not lend themselves to it. */
export type Edit = (words: readonly string[], random: Random) => string | undefined;

export const copy: Edit = (words) => words.join(' ');

/** Other quotes, dashes, spaces, soft hyphens and line ends. */
export const retypeset: Edit = (words, random) => {
  const text = words
    .join(' ')
    .replace(/[“”]/g, '"')
    .replace(/’/g, "'")
    .replace(/—/g, ' - ')
    .replace(/ /g, () => pick(random, [' ', '  ', '\u00a0', '\n']));
  return text
    .replace(/fi/g, 'ﬁ')
    .replace(/(\p{Ll}{4})(\p{Ll}{4})/gu, (_, a: string, b: string) => a + pick(random, ['', '\u00ad', '-\n']) + b);
};

/** Leaves out one to twelve words for an ellipsis, as often as `count`; never a negation unless asked. */
export function elide(count: number, swallow: 'plain' | 'negation' = 'plain'): Edit {
  return (words, random) => {
    let rest = [...words];
    for (let done = 0; done < count; done++) {
      if (rest.length < 8) return undefined;
      const from = innerIndex(random, rest.slice(0, -1));
      const length = Math.min(between(random, 1, 12), rest.length - from - 2);
      const swallowed = rest.slice(from, from + length);
      if (hasNegation(swallowed) !== (swallow === 'negation') || swallowed.some((word) => word.includes('…')))
        return undefined;
      if (swallow === 'negation' && isWholeClause(rest.slice(from - 1, from + length))) return undefined;
      rest = [
        ...rest.slice(0, from),
        pick(random, ['…', '...', '[…]', '. . .', '[...]']),
        ...rest.slice(from + length),
      ];
    }
    return rest.join(' ');
  };
}

/** Whether marks separate the negation from what stands on either side, so that it denies nothing of that. */
function isWholeClause(words: readonly string[]): boolean {
  const negation = words.findIndex((word) => hasNegation([word]));
  const ends = (word: string) => /[,;:.!?()]|^[-–—]+$|--/.test(word);
  return words.slice(0, negation).some(ends) && words.slice(negation).some(ends);
}

/** Names in brackets what was a word or two, or changes the case of the first letter in brackets. */
export const bracket: Edit = (words, random) => {
  const at = innerIndex(random, words);
  const replaced = words.slice(at, at + between(random, 1, 2));
  if (hasNegation(replaced) || !replaced.every((word) => /^\p{L}+$/u.test(word) && !NUMBER_WORDS.test(word)))
    return undefined;
  const [first = '', ...rest] = words;
  if (random() < 0.3 && /^\p{L}/u.test(first)) return [bracketCase(first), ...rest].join(' ');
  if (random() < 0.2) return words.toSpliced(at, 0, '[sic]').join(' ');
  return words.toSpliced(at, replaced.length, '[the committee]').join(' ');
};

function bracketCase(word: string): string {
  const [lower, upper] = [word.charAt(0).toLowerCase(), word.charAt(0).toUpperCase()];
  return `[${word.startsWith(upper) ? lower : upper}]${word.slice(1)}`;
}

export const replaceWord: Edit = (words, random) => {
  const at = between(random, 0, words.length - 1);
  return words.with(at, (words[at] ?? '').replace(/[\p{L}\p{N}]+/u, pick(random, STRANGERS))).join(' ');
};

/** Inner words only: at either end the rest is a true quotation. */
export const dropWord: Edit = (words, random) => {
  const at = between(random, 1, words.length - 2);
  return words[at] === words[at - 1] || !/\p{L}/u.test(words[at] ?? '') ? undefined : words.toSpliced(at, 1).join(' ');
};

export const insertWord: Edit = (words, random) =>
  words.toSpliced(between(random, 1, words.length - 1), 0, pick(random, STRANGERS)).join(' ');

export const dropNegation: Edit = (words) => {
  const at = words.findIndex((word, index) => index > 0 && index < words.length - 1 && /^(?:not|never|no)$/.test(word));
  return at < 0 ? undefined : words.toSpliced(at, 1).join(' ');
};

export const changeNumber: Edit = (words, random) => {
  const at = words.findIndex((word) => /\d/.test(word));
  if (at < 0) return undefined;
  const digit = /\d(?=\D*$)/;
  return words
    .with(
      at,
      (words[at] ?? '').replace(digit, (old) => String((Number(old) + between(random, 1, 9)) % 10)),
    )
    .join(' ');
};

/** Both halves in the wrong order, with an ellipsis between them or without. */
export function swapHalves(joint: string): Edit {
  return (words, random) => {
    const at = between(random, 4, words.length - 5);
    return [...words.slice(at), joint, ...words.slice(0, at)].filter(Boolean).join(' ');
  };
}
