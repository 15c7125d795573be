// The singulars that an English plural may have; which of them is a word, a dictionary must tell.

/** Plurals that have no ending of their own. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['children', 'child'],
  ['feet', 'foot'],
  ['geese', 'goose'],
  ['mice', 'mouse'],
  ['oxen', 'ox'],
  ['teeth', 'tooth'],
  ['criteria', 'criterion'],
  ['phenomena', 'phenomenon'],
]);

/** What is cut and what takes its place, the longest first. */
const ENDINGS: readonly (readonly [ending: string, replacement: string])[] = [
  ['women', 'woman'],
  ['men', 'man'],
  ['ives', 'ife'],
  ['ves', 'f'],
  ['ies', 'y'],
  ['ses', 'sis'],
  ['es', ''],
  ['s', ''],
];

/** The word itself first, in small letters. */
export function listSingulars(word: string): string[] {
  const lower = word.toLowerCase();
  const irregular = IRREGULAR.get(lower);
  const regular = ENDINGS.filter(([ending]) => lower.endsWith(ending)).map(
    ([ending, replacement]) => lower.slice(0, -ending.length) + replacement,
  );
  return irregular === undefined ? [lower, ...regular] : [irregular];
}
