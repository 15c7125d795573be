// Numbers as a person compares them: with the words that make the difference, and with what they count.
import { DIRECTIONS, type Figure } from '../figures/figure.ts';

/** What the source says and what the note says: "more than 60" where the qualifier is a part of what differs. */
export function comparedFigures(claim: Figure, found: Figure): readonly [said: string, written: string] {
  const isQualified = claim.qualifier !== found.qualifier;
  const [said, written] = [found, claim].map((figure) => withQualifier(figure, isQualified)) as [string, string];
  return said === written ? [countedFigure(found), countedFigure(claim)] : [said, written];
}

function withQualifier({ text, qualifier }: Figure, isQualified: boolean): string {
  return isQualified && qualifier !== undefined && DIRECTIONS[qualifier] !== 0 ? `${qualifier} ${text}` : text;
}

/** "4,310 tents". */
export function countedFigure({ text, noun }: Figure): string {
  return noun === undefined ? text : `${text} ${noun}`;
}
