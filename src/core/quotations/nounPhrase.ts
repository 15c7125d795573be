// Names and descriptions of speakers in a clause: "Gregory Waters", "a European security official", "she".
import { setOf } from './wordSet.ts';

/** Joins the words of a name: "Ursula von der Leyen", "Umar ibn Said". */
const PARTICLES = setOf('de da del della di du la le van von der den dem ten ter bin ibn bint el dos das af zu');
/** Between a noun and what belongs to it. */
const PREPOSITIONS = setOf('of for from at in with on to against among near');
const ARTICLES = setOf(
  'a an the one another his her their our its my this that some several many most two three four five six',
);
/** Before a speaker's name or description, and not part of it. */
const OPENERS = setOf(
  'and but as when while then so yet still also later meanwhile however today yesterday if because since whether or',
);
/** At these a description is over. */
const ENDS = setOf(
  'who which that whose when while after before as during since because but though although and by via last this yesterday today tomorrow ' +
    'monday tuesday wednesday thursday friday saturday sunday is was were are be been has have had would could should will may might must ' +
    'can did does do not also later earlier then recently repeatedly once again about if so where ' +
    'am im beim zum zur gegenüber à au aux dans sur lors devant en qui ayer durante',
);
/** "in an interview", "on condition of", "at a news conference" tell the occasion, not the speaker. */
const OCCASIONS = setOf(
  'interview interviews statement report speech testimony letter email e-mail conference briefing post tweet call message remarks condition ' +
    'television radio monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december',
);
const PRONOUNS = setOf('he she they it i we you who');
/** Institutions whose names go on after "of". */
const OFFICES = setOf(
  'department office ministry university bank institute house court council board agency bureau school centre center ministers',
);
/** No description that is worth showing is longer (in words). */
const MAX_DESCRIPTION_LENGTH = 12;

const TOKEN =
  /\p{L}(?:[\p{L}\p{M}\p{N}'’&-]|\.(?=\p{L}))*(?:(?<=\.\p{L}|\b(?:Mr|Ms|Dr|Mrs|Lt|Col|Gen|Sgt|Sen|Rep|Gov|St|Prof|Capt|Maj|Adm|Rev|Hon|Jr|Sr|\p{Lu}))\.)?|\p{N}+|\S/gu;

/** The words and marks of a clause; "U.S." and "Mr." are one each. */
export function listTokens(clause: string): string[] {
  return clause.match(TOKEN) ?? [];
}

/** The noun phrase that the tokens begin with. */
export function findLeading(tokens: readonly string[]): string | undefined {
  const opener = tokens.findIndex((token) => !OPENERS.has(token.toLowerCase()));
  const rest = tokens.slice(Math.max(0, opener));
  const end = rest.findIndex((token, index) => endsPhrase(token, rest.slice(index + 1, index + 5)));
  return toPhrase(rest.slice(0, end < 0 ? rest.length : end));
}

/** The noun phrase that the tokens end with, as does the subject before its verb. */
export function findTrailing(tokens: readonly string[]): string | undefined {
  const end = tokens.findLastIndex((token) => !ENDS.has(token.toLowerCase()) && !token.endsWith('ly')) + 1;
  let start = end;
  while (start > 0 && goesBack(tokens, start)) start--;
  const phrase = tokens.slice(start, end);
  if (!PREPOSITIONS.has((phrase[0] ?? '').toLowerCase())) return toPhrase(phrase);
  return toPhrase(phrase.slice(phrase.findLastIndex((token) => !isCapitalised(token)) + 1));
}

export function isPronoun(phrase: string): boolean {
  return PRONOUNS.has(phrase);
}

/** Capitalised throughout but for particles: a person's or an institution's name. */
export function isName(phrase: string): boolean {
  return listTokens(phrase).every((token) => isCapitalised(token) || PARTICLES.has(token));
}

function isCapitalised(token: string): boolean {
  return /^(?:al-|el-|d['’])?\p{Lu}/u.test(token);
}

function endsPhrase(token: string, following: readonly string[]): boolean {
  const word = token.toLowerCase();
  if (!/^[\p{L}\p{N}]/u.test(token) || (ENDS.has(word) && !/^(?:May|Will)$/.test(token))) return true;
  if (word === 'in' && /^(?:an?|his|her|their|its)$/.test(following[0] ?? '')) return true;
  return PREPOSITIONS.has(word) && following.some((next) => OCCASIONS.has(next.toLowerCase()) || /^\p{N}/u.test(next));
}

/** Whether the word before `at` still belongs to the phrase; an article opens it unless a preposition comes before. */
function goesBack(tokens: readonly string[], at: number): boolean {
  const before = tokens[at - 1] ?? '';
  const first = (tokens[at] ?? '').toLowerCase();
  const word = before.toLowerCase();
  if (!/^[\p{L}\p{N}]/u.test(before) || ENDS.has(word) || OPENERS.has(word) || PRONOUNS.has(first)) return false;
  return !ARTICLES.has(first) || PREPOSITIONS.has(word);
}

function toPhrase(tokens: readonly string[]): string | undefined {
  const first = tokens[0];
  if (first === undefined || tokens.length > MAX_DESCRIPTION_LENGTH) return undefined;
  if (isPronoun(first.toLowerCase())) return first.toLowerCase();
  if (PREPOSITIONS.has(first.toLowerCase())) return undefined;
  const phrase = tokens
    .slice(...nameWithin(tokens))
    .join(' ')
    .replace(/ (?=['’]s\b)/g, '');
  return /^(?:\p{Lu}|(?:al-|el-))/u.test(phrase) || tokens.length > 1 || /(?:s|people|police)$/.test(phrase)
    ? phrase
    : undefined;
}

/** Where the name is in "the analyst Gregory Waters" or in "Gregory Waters of the institute"; else all. */
function nameWithin(tokens: readonly string[]): [number, number] {
  const joins = (token: string): boolean => isCapitalised(token) || PARTICLES.has(token);
  const lead = tokens.findIndex((token) => !joins(token));
  if (lead > 0 && PREPOSITIONS.has(tokens[lead] ?? '') && !OFFICES.has((tokens[lead - 1] ?? '').toLowerCase()))
    return [0, lead];
  const tail = tokens.findLastIndex((token) => !joins(token)) + 1;
  const before = (tokens[tail - 1] ?? '').toLowerCase();
  const isNamed = tail > 0 && tail < tokens.length && !PREPOSITIONS.has(before) && !ARTICLES.has(before);
  return isNamed && isCapitalised(tokens[tail] ?? '') && !tokens.slice(0, tail).some((token) => PREPOSITIONS.has(token))
    ? [tail, tokens.length]
    : [0, tokens.length];
}
