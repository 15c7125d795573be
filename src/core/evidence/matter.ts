// Whether an equal number of a source is of the same thing as a claim's: what they count, what happens to it, when, and in which role.
import type { Figure } from '../figures/figure.ts';
import { alignTokens } from './alignTokens.ts';
import { goApart } from './directions.ts';
import { areNounsExchanged, hasExchanged } from './exchangedWords.ts';
import type { FigureInContext } from './figureContext.ts';
import { type NounRelation, toHead } from './nouns.ts';
import { hasOtherRole } from './otherRole.ts';
import { contradict, type SourceIndex } from './sourceIndex.ts';
import { listStems } from '../stems.ts';
import { EXCLUSIVES } from '../synonyms.ts';

export type Matter = 'other' | 'unclear' | 'same';

/** Whether an equal number counts other things, or tells of another event, month or place, as far as words can say. */
export function compareMatter(
  claim: FigureInContext,
  found: FigureInContext,
  noun: NounRelation,
  source: SourceIndex,
): Matter {
  if (contradict(claim.near, found.near)) return 'other';
  const [own, other] = [toHead(claim.figure), toHead(found.figure)];
  if (own !== undefined && other !== undefined && !found.wide.has(own)) {
    const isTold = claim.wide.has(other);
    if (noun === 'other') return isTold || isDescribedAlike(claim, found) ? 'unclear' : 'other';
    if (noun === 'open' && !isTold)
      return source.has(own) && areNounsExchanged(alignTokens(claim, found), own, other) ? 'other' : 'unclear';
  }
  return tellsOfElse(claim, found) ? 'other' : 'same';
}

/** The same by the places of the words, which is asked last as it takes the longest. */
export function compareWording(
  claim: FigureInContext,
  found: FigureInContext,
  source: SourceIndex,
  isEqual: (said: Figure, told: Figure) => boolean,
): Matter {
  if (goApart(claim, found)) return 'other';
  const alignment = alignTokens(claim, found);
  const isOther = hasExchanged(alignment) || hasOtherRole(claim, found, alignment, source, isEqual);
  return isOther ? 'other' : 'same';
}

function tellsOfElse(claim: FigureInContext, found: FigureInContext): boolean {
  return EXCLUSIVE_STEMS.some((group) => {
    const members = [...group];
    const isTold = ({ near }: FigureInContext) => members.some((member) => near.has(member));
    const isShared = members.some((member) => claim.wide.has(member) && found.wide.has(member));
    return isTold(claim) && isTold(found) && !isShared;
  });
}

const EXCLUSIVE_STEMS = EXCLUSIVES.map(listStems);

/** "214,000 cruise passengers", "cruise ships brought 214,000 visitors". */
function isDescribedAlike(claim: FigureInContext, found: FigureInContext): boolean {
  const isShared = ({ figure }: FigureInContext, { wide }: FigureInContext) =>
    [...listStems(figure.noun ?? '')].some((each) => wide.has(each));
  return isShared(claim, found) || isShared(found, claim);
}
