// Which way a number goes by the words beside it: "3 % less likely", "rose by 3 %", "a loss of 3 %".
import type { Direction } from '../figures/figure.ts';
import type { FigureInContext } from './figureContext.ts';

const UP = 'more higher greater larger longer older faster heavier wider deeper taller stronger better above';
const DOWN = 'less fewer lower smaller shorter younger slower lighter narrower shallower weaker worse cheaper below';

/** Of what is compared, right after the number. */
const COMPARISONS: ReadonlyMap<string, Direction> = new Map([
  ...UP.split(' ').map((word) => [word, 1] as const),
  ...DOWN.split(' ').map((word) => [word, -1] as const),
]);
/** Words after a number among which it is compared: "12 points, or so, higher". */
const REACH = 2;

/** Whether one text has a number go up and the other has it go down. */
export function goApart(claim: FigureInContext, found: FigureInContext): boolean {
  const [one, other] = [compareBeside(claim), compareBeside(found)];
  if (one !== 0 && other !== 0) return one !== other;
  const [own, told] = [one || changeOf(claim), other || changeOf(found)];
  return own * told < 0;
}

function compareBeside(context: FigureInContext): Direction {
  const found = context
    .listTokens()
    .after.slice(0, REACH)
    .find(({ word }) => COMPARISONS.has(word));
  return COMPARISONS.get(found?.word ?? '') ?? 0;
}

/** By the concepts of `synonyms.ts`; none of a clause that has both. */
function changeOf({ near }: FigureInContext): number {
  const isDown = near.has('fall') || near.has('lose');
  return Number(near.has('rise')) - Number(isDown);
}
