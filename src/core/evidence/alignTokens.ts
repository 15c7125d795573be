// The words around one figure laid beside those around another, from the two figures outward: what is equal, and what was exchanged.
import type { Figure } from '../figures/figure.ts';
import type { FigureInContext } from './figureContext.ts';
import { MAX_TOKENS, type Token } from './tokensAround.ts';

/** Words that stand in one another's place between words that are equal; in reading order. */
export interface Exchange {
  readonly said: readonly Token[];
  readonly told: readonly Token[];
  /** Whether a name stands beside, of which these may be a part: "Barack Obama", "President Obama". */
  readonly isBesideName: boolean;
}

export interface Alignment {
  /** How many words that carry meaning are equal. */
  readonly matched: number;
  readonly exchanges: readonly Exchange[];
  /** Other figures of both, by pairs that stand in the same place. */
  readonly pairs: readonly (readonly [said: Figure, told: Figure])[];
}

/** Words on either side that may stand between two that are equal. */
const MAX_GAP = 3;

export function alignTokens(said: FigureInContext, told: FigureInContext): Alignment {
  const [own, other] = [said.listTokens(), told.listTokens()];
  const before = alignSide(own.before, other.before);
  const after = alignSide(own.after, other.after);
  const reversed = before.exchanges.map(({ said, told, isBesideName }) => ({
    said: said.toReversed(),
    told: told.toReversed(),
    isBesideName,
  }));
  return {
    matched: before.matched + after.matched,
    exchanges: [...reversed, ...after.exchanges],
    pairs: [...before.pairs, ...after.pairs],
  };
}

function alignSide(said: readonly Token[], told: readonly Token[]): Alignment {
  const [exchanges, pairs] = [new Array<Exchange>(), new Array<readonly [Figure, Figure]>()];
  let matched = 0;
  let [i, j] = [0, 0];
  for (;;) {
    const gap = findGap(said, told, i, j);
    if (gap === undefined) break;
    const [p, q] = gap;
    if (p > 0 || q > 0) {
      const isBesideName = [told[j - 1], told[j + q]].some((each) => each?.isName === true);
      exchanges.push({ said: said.slice(i, i + p), told: told.slice(j, j + q), isBesideName });
    }
    [i, j] = [i + p, j + q];
    const [own, other] = [said[i], told[j]];
    if (own === undefined || other === undefined) break;
    if (own.figure !== undefined && other.figure !== undefined) pairs.push([own.figure, other.figure]);
    if (own.stem !== '') matched += 1;
    [i, j] = [i + 1, j + 1];
  }
  return { matched, exchanges, pairs };
}

/** How many words are to be left out on either side until two are equal, or both sides end. */
function findGap(said: readonly Token[], told: readonly Token[], i: number, j: number): Gap | undefined {
  const isMet = (a: number, b: number, isAfterGap: boolean) => isAnchor(said, told, a, b, isAfterGap);
  const gap = findFirstGap(i, j, (a, b, isAfterGap) => {
    const isEnd = isAfterGap && isEndOf(said, a) && isEndOf(told, b);
    return isEnd || isMet(a, b, isAfterGap);
  });
  const sum = gap === undefined ? 0 : gap[0] + gap[1];
  if (sum === 0) return gap;
  // "jumps up", "jumps down": the very word, one step further, before one that means the same.
  const isWord = (a: number, b: number) => said[a]?.word === told[b]?.word && isMet(a, b, true);
  return findFirstGap(i, j, isWord, sum + 1) ?? gap;
}

type Gap = readonly [said: number, told: number];

function findFirstGap(
  i: number,
  j: number,
  isMet: (a: number, b: number, isAfterGap: boolean) => boolean,
  maxSum = 2 * MAX_GAP,
): Gap | undefined {
  for (let sum = 0; sum <= maxSum; sum++) {
    for (let p = Math.max(0, sum - MAX_GAP); p <= Math.min(MAX_GAP, sum); p++)
      if (isMet(i + p, j + sum - p, sum > 0)) return [p, sum - p];
  }
  return undefined;
}

/** Of the sentence, and not of what is looked at of it; or of a clause. */
function isEndOf(tokens: readonly Token[], at: number): boolean {
  return (at === tokens.length && at < MAX_TOKENS) || tokens[at - 1]?.isBeforeMark === true;
}

/** After a gap, one word without meaning proves nothing: the one after it must be equal as well. */
function isAnchor(said: readonly Token[], told: readonly Token[], a: number, b: number, isAfterGap: boolean): boolean {
  const [own, other] = [said[a], told[b]];
  if (own === undefined || other === undefined || !isEqual(own, other)) return false;
  return !isAfterGap || own.stem !== '' || isEqual(said[a + 1], told[b + 1]);
}

function isEqual(a: Token | undefined, b: Token | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.figure !== undefined || b.figure !== undefined)
    return (
      a.figure !== undefined && b.figure !== undefined && (a.figure.kind === 'date') === (b.figure.kind === 'date')
    );
  return a.word === b.word || (a.stem !== '' && a.stem === b.stem);
}
