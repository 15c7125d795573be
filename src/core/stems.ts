// The content words of a passage as stems, so that two sentences can be asked whether they speak of the same thing.
import { CONCEPTS, STOP_WORDS } from './synonyms.ts';

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

/** A light stemmer: good enough to see that "deployed" and "deployments" are related, and short enough to read. */
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

/** Words whose stems are kept; a library in one language has not many more. */
const KEPT = 30_000;
/** Characters; of a longer word V8 keeps no copy but the whole text that it was cut from. */
const MAX_KEPT_LENGTH = 12;

/** Lists stems and keeps those of each word it has met, as the same words come again and again. */
export class Stemmer {
  /** Empty for a word that carries no meaning. */
  readonly #stems = new Map<string, string>();

  /** The stems of all words that carry meaning; letters that stand alone and stop words are left out. */
  list(prose: string): Set<string> {
    const stems = new Set<string>();
    for (const word of prose.match(WORD) ?? []) {
      const found = this.#stems.get(word) ?? this.#add(word);
      if (found !== '') stems.add(found);
    }
    return stems;
  }

  #add(word: string): string {
    if (this.#stems.size >= KEPT) this.#stems.clear();
    const found = stemMeaning(word.replaceAll('.', ''));
    if (word.length <= MAX_KEPT_LENGTH) this.#stems.set(word, found);
    return found;
  }
}

/** For a text that is looked at once. */
export function listStems(prose: string): Set<string> {
  return new Stemmer().list(prose);
}

/** Empty for a word that carries no meaning. */
export function stemMeaning(word: string): string {
  const isMeaningful = CONCEPTS.has(word) || !STOP_WORDS.has(word.toLowerCase());
  return word.length > 1 && isMeaningful ? stem(word) : '';
}

/** Of a counted noun: "U.S. soldiers" gives "soldiers". */
export function lastWord(noun: string): string | undefined {
  return noun.match(WORD)?.at(-1);
}

/** The stem of the last word of a counted noun. */
export function headStem(noun: string): string | undefined {
  const head = lastWord(noun);
  return head === undefined ? undefined : stem(head);
}
