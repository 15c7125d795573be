// Reads the counted noun after an amount. There is no part-of-speech tagger: closed word classes and plurals must do.
import { VERBS } from '../verbs.ts';
import { NOUN_FILLERS, PLURALS, S_MODIFIERS, STOP_WORDS } from './nounWords.ts';
import { isDash, isMark, isWord, skipHyphen, wordAt, type Token, type Tokens } from './token.ts';

/** A noun phrase longer than this is more likely a clause that was misread. */
const MAX_WORDS = 6;

/** "one of the other 45 judges" */
const MAX_FILLERS = 4;

/** The tokens of a phrase, words and hyphens: from the first to one after the last. */
export interface Phrase {
  readonly first: number;
  readonly next: number;
}

/** Whether a word looks like the plural of a noun. */
export function isPlural(token: Token): boolean {
  const word = token.word;
  if (PLURALS.has(word)) return true;
  return word.endsWith('s') && word.length > 3 && !/(?:ss|us|is|'s)$/.test(word) && !S_MODIFIERS.has(word);
}

function isNounWord(token: Token | undefined): token is Token {
  return token?.kind === 'word' && !STOP_WORDS.has(token.word) && !token.word.endsWith("n't");
}

/** -ed and -ing words are verbs unless a noun follows ("armed men"); -ly words only lead on to an adjective. */
function mayEndNoun(token: Token): boolean {
  return !VERBS.has(token.word) && !/(?:[^e]ed|ing|ly)$/.test(token.word);
}

/** The index of the next word of the phrase, over a hyphen; undefined where the phrase ends. */
function nextWord(tokens: Tokens, at: number): number | undefined {
  const next = skipHyphen(tokens, at);
  return tokens[next]?.kind === 'word' ? next : undefined;
}

/** "small, friendly deals": only right after the number does a comma part two adjectives rather than two clauses. */
function skipAdjective(tokens: Tokens, first: number): number {
  const [adjective, comma, second, third] = tokens.slice(first, first + 4);
  const listed = isNounWord(adjective) && isMark(comma, ',') && isNounWord(second) && isNounWord(third);
  return listed && !isPlural(adjective) && !isPlural(second) && mayEndNoun(adjective) && isPlural(third)
    ? first + 2
    : first;
}

function skipFillers(tokens: Tokens, at: number): number {
  let i = at;
  if (isWord(tokens[i], 'of') && isWord(tokens[i + 1], 'them', 'us', 'those', 'these') && !isNounWord(tokens[i + 2]))
    return i;
  while (i < at + MAX_FILLERS && (NOUN_FILLERS.has(tokens[i]?.word ?? '') || (i > at && tokens[i]?.kind === 'number')))
    i++;
  if (tokens[i]?.word.endsWith("'s") && i > at) i++;
  return i;
}

/** Whether the plural at `at` only qualifies the next noun: "police officers", "sports-goods makers". */
function leadsOn(tokens: Tokens, at: number): boolean {
  const [word, after] = [tokens[at], tokens[at + 1]];
  if (isDash(after)) return after?.tight === true;
  return after?.kind === 'word' && PLURALS.has(word?.word ?? '') && isPlural(after) && !VERBS.has(after.word);
}

/** Up to the first plural; undefined where none comes before the phrase is over. */
function matchPluralPhrase(tokens: Tokens, first: number): Phrase | undefined {
  let i: number | undefined = skipAdjective(tokens, first);
  for (let words = 0; words < MAX_WORDS && i !== undefined; words++) {
    const token: Token | undefined = tokens[i];
    if (!isNounWord(token)) return undefined;
    if (isPlural(token) && !leadsOn(tokens, i)) return { first, next: i + 1 };
    if (VERBS.has(token.word) && mayBeVerb(tokens, i)) return undefined;
    i = nextWord(tokens, i + 1);
  }
  return undefined;
}

/** A verb form right before a plural may be a participle ("20 injured workers"); otherwise the phrase is over. */
function mayBeVerb(tokens: Tokens, at: number): boolean {
  const after = tokens[at + 1];
  return after?.kind !== 'word' || !isPlural(after) || !(tokens[at]?.word ?? '').endsWith('ed');
}

/** Words up to the first that cannot belong to a singular noun; its last word must be able to be one. */
function matchSingularPhrase(tokens: Tokens, first: number): Phrase | undefined {
  let next = first;
  let i: number | undefined = first;
  for (let words = 0; words < 4 && i !== undefined; words++) {
    const token: Token | undefined = tokens[i];
    if (!isNounWord(token) || isPlural(token) || (words > 0 && (VERBS.has(token.word) || token.word.endsWith('s'))))
      break;
    if (mayEndNoun(token)) next = i + 1;
    else if (words > 0 && token.word.endsWith('ed')) break;
    i = nextWord(tokens, i + 1);
  }
  return next > first ? { first, next } : undefined;
}

/** Reads the noun that begins at or after `at`; `singular` for one of something and parts of one. */
export function matchNoun(tokens: Tokens, at: number, count: 'singular' | 'plural'): Phrase | undefined {
  const first = skipFillers(tokens, at);
  if (count === 'plural') return matchPluralPhrase(tokens, first);
  return (first > at ? matchPluralPhrase(tokens, first) : undefined) ?? matchSingularPhrase(tokens, first);
}

/** "12,000-strong" and "20-something" count what the sentence leaves unsaid. */
const NO_NOUNS = ['strong', 'something', 'odd', 'plus', 'ish', 'fold'];

/** The noun of "two-door", "12-member": the one word after the hyphen at `at`. */
export function matchHyphenedNoun(tokens: Tokens, at: number): Phrase | undefined {
  const first = skipHyphen(tokens, at);
  if (first === at || STOP_WORDS.has(wordAt(tokens, first)) || isWord(tokens[first], ...NO_NOUNS)) return undefined;
  return { first, next: first + 1 };
}
