// Whether what a note says around a number is what its source says there, with one word exchanged for another that is none of its kind.
import type { Alignment, Exchange } from './alignTokens.ts';
import { type NounRelation, relateWords } from './nouns.ts';
import { listStems } from '../stems.ts';
import { OPPOSITE_WORDS, POPULATIONS } from '../synonyms.ts';
import type { Token } from './tokensAround.ts';
import { VERBS } from '../verbs.ts';

/** Equal words with a meaning that it takes for two texts to be the same but for the exchange. */
const MIN_MATCHED = 2;
/** First letters that a name shares with its other forms: "Germany", "German". */
const NAME_LENGTH = 3;
const ALIKE: readonly NounRelation[] = ['same', 'kin', 'generic'];
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
/** Of verbs and adverbs. */
const NO_NOUN = /(?:[^e]ed|ing|ly)$/;

export function hasExchanged({ matched, exchanges }: Alignment): boolean {
  return matched >= MIN_MATCHED && exchanges.some(isOther);
}

/** Whether two nouns, of which nothing is known, stand in the place of one another. */
export function areNounsExchanged({ matched, exchanges }: Alignment, said: string, told: string): boolean {
  const isPair = (exchange: Exchange) => {
    const [own, other] = [listTelling(exchange.said), listTelling(exchange.told)];
    return own.length === 1 && other.length === 1 && own[0]?.stem === said && other[0]?.stem === told;
  };
  return matched >= MIN_MATCHED && exchanges.some(isPair);
}

function isOther({ said, told, isBesideName }: Exchange): boolean {
  if (areOpposite(said, told) || areOtherPopulations(said, told)) return true;
  const [own, other] = [listTelling(said), listTelling(told)];
  const [head, actual] = [own.at(-1), other.at(-1)];
  if (head === undefined || actual === undefined) return false;
  if (head.isName && actual.isName) return !isBesideName && areOtherNames(head, actual);
  // Several words for several others are the writer's own way to say it.
  if (Math.min(own.length, other.length) > 1 || Math.max(own.length, other.length) > 2) return false;
  // "The network had", "it also controls": what stands with them says that they are no pair.
  if (!haveSameParticles(said, told)) return false;
  if (!isNoun(head) || !isNoun(actual) || relateWords(head.text, actual.text) !== 'other') return false;
  return own.every((a) => other.every((b) => !mayStandFor(a, b)));
}

function mayStandFor(a: Token, b: Token): boolean {
  return a.stem === b.stem || ALIKE.includes(relateWords(a.text, b.text));
}

function listTelling(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ stem }) => stem !== '');
}

function haveSameParticles(said: readonly Token[], told: readonly Token[]): boolean {
  const [own, other] = [said, told].map((tokens) =>
    tokens.flatMap(({ stem, word }) => (stem === '' && !ARTICLES.has(word) ? [word] : [])).join(' '),
  );
  return own === other;
}

function isNoun({ word }: Token): boolean {
  return !VERBS.has(word) && !NO_NOUN.test(word);
}

/** What stands for words may stand for the other name. */
function areOtherNames(one: Token, other: Token): boolean {
  const isAbbreviated = [one, other].some(({ text }) => text === text.toUpperCase());
  return !isAbbreviated && one.word.slice(0, NAME_LENGTH) !== other.word.slice(0, NAME_LENGTH);
}

/** "rose" and "fell", "more" and "fewer": also of words that carry no meaning elsewhere. */
function areOpposite(said: readonly Token[], told: readonly Token[]): boolean {
  const isPair = (one: string, other: string) => OPPOSITE_WORDS.has(`${one} ${other}`);
  return said.some((a) => told.some((b) => isPair(a.word, b.word) || isPair(a.stem, b.stem)));
}

const POPULATION_STEMS = POPULATIONS.map(listStems);

function areOtherPopulations(said: readonly Token[], told: readonly Token[]): boolean {
  const isPair = (one: string, other: string) =>
    one !== other && POPULATION_STEMS.some((group) => group.has(one) && group.has(other));
  return said.some((a) => told.some((b) => isPair(a.stem, b.stem)));
}
