// The numbers that are one word and no multiple of ten above ten, and what they are worth.

const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';

export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map(WORDS.split(' ').map((word, value) => [word, value]));
