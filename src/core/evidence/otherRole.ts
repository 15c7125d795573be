// Whether a note gives a number of a source's sentence the part that another number of the same sentence has there.
import type { Figure } from '../figures/figure.ts';
import { alignTokens, type Alignment } from './alignTokens.ts';
import type { FigureInContext } from './figureContext.ts';
import { isOfMeaning, isRepetition } from './repeatedSentence.ts';
import type { SourceIndex } from './sourceIndex.ts';

/** What the words must add up to that only the equal number's clause has, so that it says something of it. */
const MIN_OWN_WEIGHT = 3;
/** The same of those that the note shares with the other number's clause alone; and how many they are. */
const MIN_OTHER_WEIGHT = 4;
const MIN_OTHER_STEMS = 2;
/** How many times as much of the claim's words the other number's clause must have. */
const MIN_RATIO = 3;
/** A sentence of more is a list, of which each is laid beside each. */
const MAX_FIGURES = 16;
/** Pairs a list of numbers with a list of things, which no clause shows. */
const IN_ORDER = /\brespectively\b/i;

/** Of `found`, which agrees with the claim; `isEqual` says whether any figure of the note agrees with one of the source. */
export function hasOtherRole(
  claim: FigureInContext,
  found: FigureInContext,
  alignment: Alignment,
  source: SourceIndex,
  isEqual: (said: Figure, told: Figure) => boolean,
): boolean {
  const figures = source.listFiguresOf(found.sentence);
  if (figures.length > MAX_FIGURES) return false;
  const others = figures.filter((each) => isAlternative(each, found.figure, source));
  const isWhole = isRepetition(claim, alignment) && !alignment.exchanges.some(isOfMeaning);
  return others.some((other) => {
    const context = source.findContext(other);
    return (
      areCrossed(claim, found, context, alignment, isEqual) ||
      (!isWhole && isToldOfOther(claim, found, context, others, source))
    );
  });
}

/** Another number of the same measure; no date and no ordinal is one. */
function isAlternative(other: Figure, found: Figure, source: SourceIndex): boolean {
  const [a, b] = [source.measurements.get(other), source.measurements.get(found)];
  return a !== undefined && a.dimension === b?.dimension && a.baseSize.most !== b.baseSize.most;
}

/** The note has the two numbers in the same words, but each in the place of the other. */
function areCrossed(
  claim: FigureInContext,
  found: FigureInContext,
  other: FigureInContext,
  straight: Alignment,
  isEqual: (said: Figure, told: Figure) => boolean,
): boolean {
  const crossed = alignTokens(claim, other);
  const isNearer =
    crossed.matched > straight.matched ||
    (crossed.matched === straight.matched && crossed.exchanges.length < straight.exchanges.length);
  if (crossed.matched === 0 || !isNearer) return false;
  return crossed.pairs.some(([said, told]) => told.start === found.figure.start && isEqual(said, other.figure));
}

/** What the note says of the number the source says of the other alone, and hardly anything that it says of the equal number. */
function isToldOfOther(
  claim: FigureInContext,
  found: FigureInContext,
  other: FigureInContext,
  others: readonly Figure[],
  source: SourceIndex,
): boolean {
  if (IN_ORDER.test(found.prose.slice(found.sentence.start, found.sentence.end))) return false;
  const clauses = others.map((each) => source.findContext(each).near);
  const own = new Set([...found.near].filter((stem) => !clauses.some((each) => each.has(stem))));
  const ofOther = new Set([...other.near].filter((stem) => !found.near.has(stem)));
  const [shared, sharedWithOther] = [source.overlap(claim.near, own), source.overlap(claim.near, ofOther)];
  return (
    source.overlap(own, own).weight >= MIN_OWN_WEIGHT &&
    sharedWithOther.weight >= MIN_OTHER_WEIGHT &&
    sharedWithOther.count >= MIN_OTHER_STEMS &&
    sharedWithOther.weight >= MIN_RATIO * shared.weight
  );
}
