// The sentence of a source that a note repeats all but word for word, with another figure in the place of the claim's.
import { areAgreeing } from './agreeing.ts';
import { alignTokens, type Alignment, type Exchange } from './alignTokens.ts';
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
/** Sentences that are laid beside the note's; a text that says one thing more often is a table. */
const MAX_SENTENCES = 8;

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

/** The figures of the sentences that have most of the note's words, the best first. */
function listRepeated(claim: FigureInContext, source: SourceIndex): (readonly Figure[])[] {
  if (claim.wide.size < MIN_EQUAL) return [];
  const sentences = source.listSentencesNear(claim.wide).flatMap((figures) => {
    const [first] = figures;
    if (first === undefined || figures.length > MAX_FIGURES) return [];
    const { share } = source.overlap(claim.wide, source.findContext(first).wide);
    return share < MIN_REPEATED ? [] : [{ figures, share }];
  });
  const best = sentences.sort((a, b) => b.share - a.share).slice(0, MAX_SENTENCES);
  return best.map(({ figures }) => figures);
}

/** Share of what stands around the claim that stands around the other one as well, 0 to 1; 0 where too little does. */
function compareWords(claim: FigureInContext, found: FigureInContext, source: SourceIndex): number {
  const alignment = alignTokens(claim, found);
  if (!isRepetition(claim, alignment) || alignment.exchanges.some(isOfMeaning)) return 0;
  const { matched, pairs } = alignment;
  const others = pairs.filter(([said, told]) => !areAgreeing(said, told));
  const equal = matched + pairs.length - others.length;
  // Other numbers are told of another case in the same words, unless the note has put them in one another's place.
  const isOfSentence = (said: Figure) => source.listFiguresOf(found.sentence).some((each) => areAgreeing(said, each));
  const all = countTelling(claim);
  return equal >= toEnough(all) && others.every(([said]) => isOfSentence(said)) ? equal / all : 0;
}

/** Whether hardly anything that stands around the claim does not stand in its place in the other text; but for `spared` words. */
export function isRepetition(claim: FigureInContext, { matched, pairs }: Alignment, spared = 0): boolean {
  return matched + pairs.length >= toEnough(countTelling(claim) - spared);
}

function toEnough(all: number): number {
  return Math.max(MIN_EQUAL, MIN_LIKENESS * all);
}

function countTelling(claim: FigureInContext): number {
  const { before, after } = claim.listTokens();
  return [...before, ...after].filter(({ stem, figure }) => stem !== '' || figure !== undefined).length;
}

/** One thing stands for another, or a number was put in or left out. */
export function isOfMeaning({ said, told }: Exchange): boolean {
  const hasFigure = [...said, ...told].some(({ figure }) => figure !== undefined);
  return hasFigure || [said, told].every((tokens) => tokens.some(({ stem }) => stem !== ''));
}
