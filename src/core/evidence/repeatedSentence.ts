// The sentence of a source that a note repeats all but word for word, with another figure in the place of the claim's.
import { areAgreeing } from './agreeing.ts';
import { alignTokens, type Exchange } from './alignTokens.ts';
import type { Figure } from '../figures/figure.ts';
import type { FigureInContext } from './figureContext.ts';
import type { SourceIndex } from './sourceIndex.ts';

/** Share of the note's words, by weight, that a sentence must have to be laid beside it. */
export const MIN_REPEATED = 0.75;
/** Share of the words and figures around the claim that must stand around the other figure as well; and how many. */
const MIN_LIKENESS = 0.85;
const MIN_EQUAL = 3;
/** A sentence of more is a list, of which each is laid beside each. */
const MAX_FIGURES = 16;

/** Of figures that may be of one thing, whether the two agree; undefined for all others. */
type Relate = (found: Figure) => 'equal' | 'other' | undefined;

export interface InPlace {
  readonly found: Figure;
  /** Its sentence. */
  readonly repeated: string;
}

interface Candidate {
  readonly context: FigureInContext;
  readonly relation: ReturnType<Relate>;
  readonly likeness: number;
}

/** undefined also where a figure that agrees stands in a sentence that is as much like the claim's. */
export function findInPlaceOf(claim: FigureInContext, source: SourceIndex, relate: Relate): InPlace | undefined {
  let best: Candidate | undefined;
  for (const found of listRepeated(claim, source).flat()) {
    const relation = relate(found);
    if (relation === undefined) continue;
    const context = source.findContext(found);
    const likeness = compareWords(claim, context, source);
    if (likeness === 0 || likeness < (best?.likeness ?? 0)) continue;
    if (likeness !== best?.likeness || relation === 'equal') best = { context, relation, likeness };
  }
  if (best?.relation !== 'other') return undefined;
  const { figure, prose, sentence } = best.context;
  return { found: figure, repeated: prose.slice(sentence.start, sentence.end) };
}

function listRepeated(claim: FigureInContext, source: SourceIndex): (readonly Figure[])[] {
  if (claim.wide.size < MIN_EQUAL) return [];
  return source.listSentencesNear(claim.wide).filter((figures) => {
    const [first] = figures;
    if (first === undefined || figures.length > MAX_FIGURES) return false;
    return source.overlap(claim.wide, source.findContext(first).wide).share >= MIN_REPEATED;
  });
}

/** Share of what stands around the claim that stands around the other one as well, 0 to 1; 0 where too little does. */
function compareWords(claim: FigureInContext, found: FigureInContext, source: SourceIndex): number {
  const { before, after } = claim.listTokens();
  const all = [...before, ...after].filter(({ stem, figure }) => stem !== '' || figure !== undefined).length;
  const { matched, exchanges, pairs } = alignTokens(claim, found);
  const enough = Math.max(MIN_EQUAL, MIN_LIKENESS * all);
  if (matched + pairs.length < enough || exchanges.some(isOfMeaning)) return 0;
  const others = pairs.filter(([said, told]) => !areAgreeing(said, told));
  const equal = matched + pairs.length - others.length;
  // Other numbers are told of another case in the same words, unless the note has put them in one another's place.
  const isOfSentence = (said: Figure) => source.listFiguresOf(found.sentence).some((each) => areAgreeing(said, each));
  return equal >= enough && others.every(([said]) => isOfSentence(said)) ? equal / all : 0;
}

/** One thing stands for another, or a number was put in or left out. */
function isOfMeaning({ said, told }: Exchange): boolean {
  const hasFigure = [...said, ...told].some(({ figure }) => figure !== undefined);
  return hasFigure || [said, told].every((tokens) => tokens.some(({ stem }) => stem !== ''));
}
