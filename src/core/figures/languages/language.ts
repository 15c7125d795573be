// How a language of Europe says numbers, as a table: its words beside the English ones by which figures are read.
import { MONTH_NAMES } from '../../calendar.ts';

/** Words are separated by spaces and rows by bars; all are in lower case, an apostrophe belongs to the word before it. */
export interface LanguageTable {
  /** ISO 639-1. */
  readonly code: string;
  /** Words that nearly every paragraph has, without such as English has too. */
  readonly common: string;
  /** Each number with its value: `zwei 2 drei 3`. */
  readonly numbers: string;
  /** Between the parts of a number: `und` in "zweiundzwanzig". */
  readonly joins: string;
  /** Whether these parts are written as one word. */
  readonly compounds: boolean;
  /** From January on. */
  readonly months: string;
  /** What stands between day, month and year, and before a number; dropped there. */
  readonly links: string;
  /** English words, and the words or phrases for them. */
  readonly words: Readonly<Record<string, string>>;
}

export interface Language {
  readonly code: string;
  readonly common: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly joins: ReadonlySet<string>;
  /** The parts of compound numbers, longest first; none where numbers are not compounded. */
  readonly parts: readonly (readonly [part: string, value: number])[];
  readonly months: ReadonlyMap<string, string>;
  readonly links: ReadonlySet<string>;
  /** By its first word, longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

export interface Phrase {
  readonly words: readonly string[];
  readonly english: readonly string[];
}

/** A join is a part that adds nothing. */
export function toLanguage(table: LanguageTable): Language {
  const numbers = new Map(
    Array.from(table.numbers.matchAll(/(\S+) (\d+)/g), ([, word = '', value]) => [word, Number(value)] as const),
  );
  const joins = setOf(table.joins);
  const parts = [...numbers, ...[...joins].map((join) => [join, 0] as const)];
  return {
    code: table.code,
    common: setOf(table.common),
    numbers,
    joins,
    parts: table.compounds ? parts.sort(([a], [b]) => b.length - a.length) : [],
    months: new Map(table.months.split(' ').map((name, index) => [name, MONTH_NAMES[index] ?? ''] as const)),
    links: setOf(table.links),
    phrases: indexPhrases(table.words),
  };
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

function indexPhrases(rows: LanguageTable['words']): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = Object.entries(rows).flatMap(([english, forms]) =>
    forms.split('|').map((form) => ({ words: form.split(' '), english: english.split(' ') })),
  );
  phrases.sort((a, b) => b.words.length - a.words.length);
  return Map.groupBy(phrases, ({ words }) => words[0] ?? '');
}
