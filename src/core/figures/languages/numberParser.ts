// Numbers in the words of another language: "zweiundzwanzig", "quatre-vingt-dix", "treinta y cinco".
import { isDash, type Tokens } from '../token.ts';
import type { Language } from './language.ts';

export interface ParsedNumber {
  readonly next: number;
  readonly value: number;
  /** Whether it is one word of its own, and so has an English one. */
  readonly isSimple: boolean;
}

/** What multiplies: "trois cents", "zweitausend". */
const MULTIPLIERS = new Set([100, 1000]);
/** The longest compound that is taken apart. */
const MAX_LENGTH = 60;

/** Reads the number that begins at a token. */
export function parseNumber(tokens: Tokens, at: number, language: Language): ParsedNumber | undefined {
  const sum = new Sum();
  let next = at;
  let count = 0;
  for (let i = at; ;) {
    const values = listValues(tokens[i]?.kind === 'word' ? (tokens[i]?.word ?? '') : '', language);
    if (!values?.every((value) => sum.add(value))) break;
    count += values.length;
    next = i + 1;
    i = skipJoin(tokens, next, language);
  }
  return count === 0 ? undefined : { next, value: sum.total, isSimple: count === 1 };
}

/** The values of a word's parts; undefined where it is no number. */
function listValues(word: string, { numbers, parts }: Language): number[] | undefined {
  const simple = numbers.get(word);
  if (simple !== undefined) return [simple];
  if (parts.length === 0 || word.length > MAX_LENGTH) return undefined;
  const values: number[] = [];
  let rest = word;
  while (rest !== '') {
    const part = parts.find(([each]) => rest.startsWith(each));
    if (part === undefined) return undefined;
    rest = rest.slice(part[0].length);
    if (part[1] > 0) values.push(part[1]);
    else if (rest === '') return undefined;
  }
  return values.length > 1 ? values : undefined;
}

function skipJoin(tokens: Tokens, at: number, { joins, numbers }: Language): number {
  const token = tokens[at];
  const isJoint = (isDash(token) && token?.tight) || (token?.kind === 'word' && joins.has(token.word));
  return isJoint && numbers.has(tokens[at + 1]?.word ?? '') ? at + 1 : at;
}

/** A number as it is said, from left to right. */
class Sum {
  #thousands = 0;
  #rest = 0;
  #last = 0;

  get total(): number {
    return this.#thousands + this.#rest;
  }

  /** Whether the value goes on with the number; else another one begins with it. */
  add(value: number): boolean {
    if (MULTIPLIERS.has(value)) return this.#multiply(value);
    if (value === 20 && this.#rest % 100 === 4) this.#rest += 76;
    else if (!this.#mayFollow(value)) return false;
    else this.#rest += value;
    this.#last = value;
    return true;
  }

  #multiply(by: number): boolean {
    if (this.#last === by || (by === 1000 && this.#thousands > 0)) return false;
    if (by === 1000) {
      this.#thousands = (this.#rest === 0 ? 1 : this.#rest) * 1000;
      this.#rest = 0;
    } else if (this.#rest % 1000 >= 100) return false;
    else this.#rest = (this.#rest === 0 ? 1 : this.#rest) * 100;
    this.#last = by;
    return true;
  }

  /** Ones after tens, tens after ones as in German, what is below twenty after sixty and eighty as in French. */
  #mayFollow(value: number): boolean {
    const below = this.#rest % 100;
    if (value >= 100) return this.#rest === 0;
    if (below === 0 || this.#last === 0) return true;
    if (value < 10) return below % 10 === 0 && below >= 20;
    if (value < 20) return below === 60 || below === 80;
    return below < 10;
  }
}
