// Globs as the setting of library files has them, matched segment by segment in time linear in pattern times path.

/** A folder without wildcards, and what its inside must be like. */
export interface Glob {
  /** Absolute. */
  readonly base: string;
  /** How each segment below `base` must be; undefined is `**`. */
  readonly segments: readonly (Segment | undefined)[];
  readonly excluded: boolean;
}

/** One character class or literal after the other; undefined is `*`. */
interface Segment {
  readonly tests: readonly (CharacterTest | undefined)[];
  /** What a name must end in, as most do not: the literals at the end. */
  readonly ending: string;
}
type CharacterTest = (character: string) => boolean;

const WILD = /[*?[]/;
/** `{a,b}` alternatives multiply; nobody writes more than this on purpose. */
const MAX_ALTERNATIVES = 256;

/** `toAbsolute` resolves a path of the setting: `~`, absolute, or relative to the folder that the setting is of. */
export function parseGlobs(pattern: string, toAbsolute: (path: string) => string): Glob[] {
  const excluded = pattern.startsWith('!');
  return expandBraces(excluded ? pattern.slice(1) : pattern).map((plain) => {
    const parts = plain.split(/[/\\]/);
    const firstWild = parts.findIndex((part) => WILD.test(part));
    const fixed = firstWild < 0 ? parts.length - 1 : firstWild;
    const segments = parts.slice(fixed).map((part) => (part === '**' ? undefined : parseSegment(part)));
    return {
      base: toAbsolute(parts.slice(0, fixed).join('/') || (plain.startsWith('/') ? '/' : '.')),
      segments,
      excluded,
    };
  });
}

/** Whether a file, as its segments below the base, is meant. */
export function matchesGlob({ segments }: Glob, path: readonly string[]): boolean {
  return matchSequence(segments, path, matchesSegment, isPlainFolder);
}

/** Whether files below a folder of this depth can be meant; spares walking what cannot match. */
export function reachesBelow({ segments }: Glob, depth: number): boolean {
  return segments.includes(undefined) || depth < segments.length;
}

/** `**` enters neither hidden folders nor those of package managers; a pattern can still name them. */
export function isPlainFolder(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

function matchesSegment(segment: Segment, name: string): boolean {
  if (!name.endsWith(segment.ending)) return false;
  const hidden = name.startsWith('.') && segment.tests[0]?.('.') !== true;
  return (
    !hidden &&
    matchSequence(
      segment.tests,
      Array.from(name),
      (test, character) => test(character),
      () => true,
    )
  );
}

/**
 * Whether `items` are what `pattern` says, where undefined stands for any number of items that `skips` allows. It is
 * enough to come back to the last such place: what an earlier one could take, the later one can take as well.
 */
function matchSequence<Test>(
  pattern: readonly (Test | undefined)[],
  items: readonly string[],
  matches: (test: Test, item: string) => boolean,
  skips: (item: string) => boolean,
): boolean {
  let place = 0;
  let star = -1;
  let resume = 0;
  for (let index = 0; index < items.length;) {
    const test = pattern[place];
    const item = items[index] ?? '';
    if (test !== undefined && matches(test, item)) [place, index] = [place + 1, index + 1];
    else if (test === undefined && place < pattern.length) [star, resume, place] = [place, index, place + 1];
    else if (star >= 0 && skips(items[resume] ?? '')) [place, resume, index] = [star + 1, resume + 1, resume + 1];
    else return false;
  }
  return pattern.slice(place).every((test) => test === undefined);
}

function parseSegment(part: string): Segment {
  const tests: (CharacterTest | undefined)[] = [];
  let ending = '';
  for (const [token] of part.matchAll(/\[[!^]?[^\]]+\]|[^]/gu)) {
    const isClass = token.length > 2 && token.startsWith('[');
    ending = token === '*' || token === '?' || isClass ? '' : ending + token;
    if (token === '*') tests.push(undefined);
    else if (token === '?') tests.push(() => true);
    else if (isClass) tests.push(parseClass(token.slice(1, -1)));
    else tests.push((character) => character === token);
  }
  return { tests, ending };
}

function parseClass(inside: string): CharacterTest {
  const negated = /^[!^]/.test(inside);
  const ranges = [...inside.slice(negated ? 1 : 0).matchAll(/(.)-(.)|(.)/gu)].map(([, from, to, one]) => [
    from ?? one ?? '',
    to ?? one ?? '',
  ]);
  return (character) => negated !== ranges.some(([from = '', to = '']) => from <= character && character <= to);
}

/** `*.{bib,ris}` is two patterns; braces within braces are taken apart from the inside. */
function expandBraces(pattern: string): string[] {
  let expanded = [pattern];
  for (;;) {
    const next = expanded.flatMap((one) => {
      const [whole, inside] = /\{([^{}]*)\}/.exec(one) ?? [];
      return whole === undefined ? [one] : (inside ?? '').split(',').map((choice) => one.replace(whole, () => choice));
    });
    if (next.length === expanded.length && next.every((one, index) => one === expanded[index])) return expanded;
    if (next.length > MAX_ALTERNATIVES) return expanded;
    expanded = next;
  }
}
