// The words around a figure that say how exact it is: "some", "more than", "or so".
import type { Qualifier } from './figure.ts';
import { isDash, isMark, type Tokens } from './token.ts';

/** Longest first where one ends in another ("no more than" before "more than"). */
const BEFORE: readonly (readonly [qualifier: Qualifier, phrases: string])[] = [
  [
    'at most',
    'no more than|not more than|at most|at the most|a maximum of|maximum of|not exceeding|no greater than|no longer than|no higher than|≤',
  ],
  [
    'at least',
    'no fewer than|no less than|not less than|not fewer than|at least|at the least|a minimum of|minimum of|at a minimum|≥|upwards of|upward of',
  ],
  [
    'more than',
    'more than|over|above|in excess of|greater than|upwards of|exceeding|exceeded|exceeds|exceed|beyond|well over|larger than|higher than|longer than|older than|topped|topping|surpassing|surpassed|north of|>',
  ],
  [
    'less than',
    'less than|fewer than|under|below|smaller than|lower than|shorter than|younger than|short of|shy of|south of|sub -|<',
  ],
  ['up to', 'up to|as many as|as much as|as high as|as long as|as far as'],
  [
    'nearly',
    'nearly|almost|close to|just under|just below|just shy of|near|approaching|not quite|virtually|verging on',
  ],
  [
    'approximately',
    'about|around|roughly|approximately|some|circa|ca|c|approx|an estimated|estimated|or so|in the region of|in the order of|on the order of|in the neighborhood of|in the vicinity of|~|∼|≈|±|somewhere around|more or less|perhaps|maybe|just over|just about|close on|well under',
  ],
];

const AFTER: readonly (readonly [qualifier: Qualifier, phrases: string])[] = [
  ['approximately', 'or so|odd|or thereabouts|more or less|give or take|approximately|or about'],
  [
    'at least',
    'or more|or greater|or older|or over|or above|or higher|or longer|at least|and over|and above|and older|and up|plus|+|at a minimum',
  ],
  ['at most', 'or less|or fewer|or younger|or under|or below|or lower|at most|and under|at a maximum|tops'],
];

interface Row {
  readonly words: readonly string[];
  readonly qualifier: Qualifier;
}

type ByWord = ReadonlyMap<string, readonly Row[]>;

function buildRows(table: typeof BEFORE, keyOf: (words: readonly string[]) => string | undefined): ByWord {
  const rows = table.flatMap(([qualifier, phrases]) =>
    phrases.split('|').map((phrase) => ({ words: phrase.split(' '), qualifier })),
  );
  rows.sort((a, b) => b.words.length - a.words.length);
  const byWord = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row.words) ?? '';
    byWord.set(key, [...(byWord.get(key) ?? []), row]);
  }
  return byWord;
}

const BY_LAST = buildRows(BEFORE, (words) => words.at(-1));
const BY_FIRST = buildRows(AFTER, (words) => words[0]);

function find(rows: readonly Row[] | undefined, tokens: Tokens, startOf: (row: Row) => number): Row | undefined {
  return rows?.find((row) => {
    const start = startOf(row);
    return row.words.every((word, i) => tokens[start + i]?.word === word);
  });
}

/** "the", "a" and dots between the words and the number ("over the 45,000", "approx. 45"). */
function skipBack(tokens: Tokens, at: number): number {
  let i = at;
  if (tokens[i]?.word === 'the' || tokens[i]?.word === 'a') i--;
  if (isMark(tokens[i], '.') || isMark(tokens[i], '(')) i--;
  return i;
}

/** The qualifier in front of the token at `first`. */
export function findQualifierBefore(tokens: Tokens, first: number): Qualifier | undefined {
  const last = skipBack(tokens, first - 1);
  return find(BY_LAST.get(tokens[last]?.word ?? ''), tokens, (row) => last - row.words.length + 1)?.qualifier;
}

export interface QualifierAfter {
  readonly qualifier: Qualifier;
  /** The index after its words, where the counted noun may follow: "20-odd people". */
  readonly next: number;
}

/** The qualifier from the token at `next` on. */
export function findQualifierAfter(tokens: Tokens, next: number): QualifierAfter | undefined {
  const at = isDash(tokens[next]) && tokens[next]?.tight ? next + 1 : next;
  const row = find(BY_FIRST.get(tokens[at]?.word ?? ''), tokens, () => at);
  return row && { qualifier: row.qualifier, next: at + row.words.length };
}

/** No phrase is longer, with the space after it. */
const MAX_PHRASE_LENGTH = 40;
const PHRASES = BEFORE.flatMap(([, phrases]) => phrases.split('|')).sort((a, b) => b.length - a.length);

/** Where the words begin that qualify the number at `start` of a text; `start` itself where none stand before it. */
export function findQualifierStart(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - MAX_PHRASE_LENGTH), start).toLowerCase();
  const end = before.trimEnd();
  const phrase = PHRASES.find(
    (each) => end.endsWith(each) && !/[\p{L}\p{N}]/u.test(end.charAt(end.length - each.length - 1)),
  );
  return phrase === undefined ? start : start - (before.length - end.length) - phrase.length;
}
