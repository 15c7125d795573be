// Counts how many characters and elements the built-ins of JavaScript read: what they do themselves, coverage does not see.

type Method = (this: unknown, ...args: unknown[]) => unknown;
/** What a call read at least. */
type Measure = (on: { readonly length: number }, result: unknown, args: readonly unknown[]) => number;

const all: Measure = ({ length }) => length;
const result: Measure = (_, made) => (made as { readonly length: number }).length;
/** As far as it was found. */
const upTo: Measure = ({ length }, found, [, from]) => (found === -1 ? length : Number(found)) - Number(from ?? 0);
const downTo: Measure = ({ length }, found, [, from]) => Math.min(length, Number(from ?? length)) - Number(found);

/** What stands after the place is moved. */
const after: Measure = ({ length }, _, [from]) => (Number(from) < 0 ? -Number(from) : length - Number(from));

/** Where a part of a string is taken, nothing is read. */
const STRING = {
  indexOf: upTo,
  lastIndexOf: downTo,
  includes: all,
  split: all,
  replaceAll: all,
  normalize: all,
  toLowerCase: all,
  toUpperCase: all,
  localeCompare: all,
  repeat: result,
  padStart: result,
  padEnd: result,
} satisfies Readonly<Record<string, Measure>>;

const ARRAY = {
  indexOf: upTo,
  lastIndexOf: downTo,
  includes: all,
  join: all,
  reverse: all,
  slice: result,
  concat: result,
  shift: all,
  unshift: all,
  splice: after,
  toSorted: all,
  sort: all,
} satisfies Readonly<Record<string, Measure>>;

/** From now on. What it returns gives how much was read since it was last asked. */
export function countRead(): () => number {
  let read = 0;
  const watch = (prototype: object, name: string, measure: Measure) => {
    const method = Reflect.get(prototype, name) as Method;
    const watched: Method = function (...args) {
      const made = Reflect.apply(method, this, args);
      read += Math.max(measure(this as { readonly length: number }, made, args), 0);
      return made;
    };
    Reflect.defineProperty(prototype, name, { value: watched, writable: true, configurable: true });
  };
  for (const [name, measure] of Object.entries(STRING)) watch(String.prototype, name, measure);
  for (const [name, measure] of Object.entries(ARRAY)) watch(Array.prototype, name, measure);
  watchPatterns((characters) => (read += characters));
  return () => {
    const taken = read;
    read = 0;
    return taken;
  };
}

/**
 * All that is done with a regular expression goes through exec once exec is replaced. From where it begins to the end of the
 * match is what it reads at least; all of the rest, where it finds nothing, may begin anywhere and is not bound to the start.
 */
function watchPatterns(add: (characters: number) => void): void {
  // oxlint-disable-next-line typescript/unbound-method -- it is applied to what it is called on
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    if (match !== null) add(match.index + match[0].length - from);
    else if (!this.sticky && (this.multiline || !this.source.startsWith('^'))) add(text.length - from);
    return match;
  };
}
