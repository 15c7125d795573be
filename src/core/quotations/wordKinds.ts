// Words that turn a sentence round when they are changed or left out: negations and numbers.
import type { DifferenceKind } from './quotation.ts';

/** With the commonest of German, French, Spanish and Italian; "non" and "ne" would find too much in English. */
const NEGATIONS = new Set(
  (
    'not no never none nobody nothing nowhere neither nor cannot without hardly scarcely barely rarely seldom aint ' +
    'nicht nie niemals kein keine keinen keiner nichts niemand pas jamais rien nunca nada mai'
  ).split(' '),
);
const NUMBERS = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen ' +
    'twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion ' +
    'trillions dozen dozens score scores half third thirds quarter quarters twice double triple first second'
  ).split(' '),
);

export function isNegation(word: string): boolean {
  return NEGATIONS.has(word.toLowerCase()) || /n't$/i.test(word);
}

export function isNumber(word: string): boolean {
  return /^\p{N}/u.test(word) || NUMBERS.has(word.toLowerCase());
}

/** What is worst about a change from one run of words to another. */
export function kindOf(quoted: readonly string[], source: readonly string[]): DifferenceKind {
  if (quoted.filter(isNegation).length !== source.filter(isNegation).length) return 'negation';
  return numbersOf(quoted) === numbersOf(source) ? 'words' : 'number';
}

function numbersOf(words: readonly string[]): string {
  return words.filter(isNumber).sort().join(' ').toLowerCase();
}
