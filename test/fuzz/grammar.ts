// Texts made of rules: a rule is a list of texts in which ‹name› stands for one text of another rule.
import type { Random } from './random.ts';

/** `‹name›` once, `‹name?›` once or not, `‹name*›` up to `MAX_REPEATS` times, `‹name+›` at least once. */
export type Rules = Readonly<Record<string, readonly string[]>>;

interface Symbol {
  readonly rule: string;
  readonly least: number;
  readonly most: number;
}

type Alternative = readonly (string | Symbol)[];

const MAX_REPEATS = 5;
/** Rules within rules; below that only what needs no other rule. */
const MAX_DEPTH = 14;

export class Grammar {
  readonly #rules: ReadonlyMap<string, readonly Alternative[]>;
  /** Characters after which nothing is added any more. */
  readonly #longest: number;

  /** Throws where a text names a rule that there is not. */
  constructor(rules: Rules, longest = 2500) {
    this.#rules = new Map(Object.entries(rules).map(([name, texts]) => [name, texts.map(parseAlternative)]));
    this.#longest = longest;
    for (const [name, alternatives] of this.#rules) {
      for (const part of alternatives.flat()) {
        if (typeof part !== 'string' && !this.#rules.has(part.rule)) {
          throw new RangeError(`The rule “${name}” names “${part.rule}”, which is none.`);
        }
      }
    }
  }

  compose(rule: string, random: Random): string {
    const text: string[] = [];
    this.#write(rule, random, { text, length: 0 }, 0);
    return text.join('');
  }

  #write(rule: string, random: Random, written: { text: string[]; length: number }, depth: number): void {
    if (written.length >= this.#longest) return;
    const all = this.#rules.get(rule) ?? [];
    const allowed = depth < MAX_DEPTH ? all : all.filter((parts) => parts.every((part) => typeof part === 'string'));
    if (allowed.length === 0) return;
    for (const part of random.pick(allowed)) {
      if (typeof part === 'string') {
        written.text.push(part);
        written.length += part.length;
      } else {
        const count = part.least + random.below(part.most - part.least + 1);
        for (let made = 0; made < count; made++) this.#write(part.rule, random, written, depth + 1);
      }
    }
  }
}

const COUNTS: ReadonlyMap<string, readonly [least: number, most: number]> = new Map([
  ['', [1, 1]],
  ['?', [0, 1]],
  ['*', [0, MAX_REPEATS]],
  ['+', [1, MAX_REPEATS]],
]);

function parseAlternative(text: string): Alternative {
  const parts = text.split(/(‹[^‹›]*›)/).filter((part) => part !== '');
  return parts.map((part) => {
    const [, rule, sign = ''] = /^‹(\w+)([?*+]?)›$/.exec(part) ?? [];
    const [least, most] = COUNTS.get(sign) ?? [1, 1];
    return rule === undefined ? part : { rule, least, most };
  });
}
