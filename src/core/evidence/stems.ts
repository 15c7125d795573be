// The content words of a passage as stems, so that two sentences can be asked whether they speak of the same thing.
import { CONCEPTS, STOP_WORDS } from './concepts.ts';

/** Letters with points between them are one word: "U.S." */
const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{M}]+/gu;

/** English endings, longest first: what is cut, what takes its place, and how short the rest may get. */
const ENDINGS: readonly (readonly [ending: string, replacement: string, shortest: number])[] = [
  ['ments', '', 5],
  ['ment', '', 5],
  ['ings', '', 3],
  ['ies', 'y', 2],
  ['ied', 'y', 2],
  ['ing', '', 3],
  ['sses', 'ss', 2],
  ['ches', 'ch', 2],
  ['shes', 'sh', 2],
  ['xes', 'x', 2],
  ['ed', '', 3],
  ['ly', '', 4],
  ['ers', '', 5],
  ['er', '', 5],
  ['s', '', 2],
];

/** Words whose last `s` is no ending: "crisis", "census", "loss". */
const KEEPS_S = /(?:ss|us|is)$/;

const DOUBLED = /([b-df-hj-km-np-rtv-z])\1$/;

/** A light stemmer: good enough to see that "deployed" and "deployments" are kin, and short enough to read. */
export function stem(word: string): string {
  const lower = word.toLowerCase();
  const known = CONCEPTS.get(word) ?? CONCEPTS.get(lower);
  if (known !== undefined) return known;
  const bare = cutEnding(lower)
    .replace(DOUBLED, '$1')
    .replace(/(?<=..)e$/, '');
  return CONCEPTS.get(bare) ?? bare;
}

function cutEnding(word: string): string {
  for (const [ending, replacement, shortest] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < shortest) continue;
    if (ending === 's' && KEEPS_S.test(word)) return word;
    return word.slice(0, -ending.length) + replacement;
  }
  return word;
}

/** The stems of all words that carry meaning; letters that stand alone and stop words are left out. */
export function listStems(prose: string): Set<string> {
  const stems = new Set<string>();
  for (const [match] of prose.matchAll(WORD)) {
    const word = match.replaceAll('.', '');
    const meaningful = CONCEPTS.has(word) || !STOP_WORDS.has(word.toLowerCase());
    if (word.length > 1 && meaningful) stems.add(stem(word));
  }
  return stems;
}

/** The stem of the last word of a counted noun: "U.S. soldiers" gives that of "soldiers". */
export function headStem(noun: string): string | undefined {
  const words = noun.match(WORD);
  const head = words?.[words.length - 1];
  return head === undefined ? undefined : stem(head);
}
