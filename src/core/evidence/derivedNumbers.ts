// Numbers that a source does not state and that follow from two that it does: a sum, a difference, a share of a whole.
import type { Figure } from '../figures/figure.ts';
import type { FigureInContext } from './figureContext.ts';
import type { Measurement } from './measurement.ts';
import { isFairRounding, type Wording } from './rounding.ts';
import type { SourceIndex } from './sourceIndex.ts';

/** What a claim follows from; in the order of the source, and one alone where the other is a word ("twice", "the rest"). */
export interface Derivation {
  readonly from: readonly [Figure, ...Figure[]];
}

/** Figures of a sentence that are combined; more would make every number a share of some other. */
const MAX_FIGURES = 6;
/** Share of the claim's words, by weight, that the sentence must have. */
const MIN_CONTEXT_OVERLAP = 0.25;
/** Characters before and after a figure in which the words of an operation stand by it. */
const REACH = 40;

const CHANGE =
  /\b(?:by|up|down|r[oi]se[ns]?|f[ae]ll(?:s|en)?|gr[eo]wn?|increas\w+|decreas\w+|declin\w+|drop\w*|gain\w*|lost|lose[sn]?|loss|shrank|climb\w*|jump\w*|slid|points?|percentage)\b/i;
const COMPARED =
  /\b(?:more|fewer|less|higher|lower|larger|smaller|wider|longer|shorter|older|younger|ahead|behind|gap|difference|lead|margin|apart|majority|beat|shortfall)\b/i;
const TOGETHER =
  /\b(?:together|in (?:all|total)|total(?:s|led|ling)?|altogether|combined|overall|both|sum|casualties|between them|(?:killed|dead|injured|wounded|hurt) (?:or|and) \w+)\b/i;
const OTHERS = /\b(?:rest|remain\w*|others?|without|no|none|not|never|left|lack\w*|un\w+ed|\w+n't|\w+n’t)\b/i;
const EARLIER = /\b(?:had been|before|earlier|previous\w*|until|in (?:19|20)\d\d|last|prior|ago|now|today|later)\b/i;
const TIMES: readonly (readonly [factor: number, words: RegExp])[] = [
  [2, /\b(?:twice|doubl\w+|two times|two-?fold|half|halv\w+)\b/i],
  [3, /\b(?:tripl\w+|trebl\w+|three times|three-?fold|a third of)\b/i],
  [4, /\b(?:quadrupl\w+|four times|four-?fold|a quarter of)\b/i],
];

/** How a claim can follow from two quantities of one dimension, in base units. */
interface Operation {
  /** Must stand by the claim. */
  readonly claimed?: RegExp;
  /** Must stand by the second quantity. */
  readonly stated?: RegExp;
  readonly compute: (a: number, b: number) => number;
}

/** What compares one number with another, in time or otherwise. */
const CHANGE_OR_COMPARED = new RegExp(`${CHANGE.source}|${COMPARED.source}`, 'i');

const OPERATIONS: readonly Operation[] = [
  { claimed: CHANGE_OR_COMPARED, compute: (a, b) => Math.abs(a - b) },
  { claimed: TOGETHER, compute: (a, b) => a + b },
  { claimed: EARLIER, stated: CHANGE_OR_COMPARED, compute: (a, b) => a + b },
  { claimed: EARLIER, stated: CHANGE_OR_COMPARED, compute: (a, b) => a - b },
];

/** Whether the words by a figure say that it comes of other numbers, so that another number of the matter contradicts nothing. */
export function isDerivedByWords(claim: FigureInContext): boolean {
  return CHANGE_OR_COMPARED.test(wordsAround(claim));
}

/** The figures of one sentence of the source from which the claim can be computed. */
export function findDerivation(claim: FigureInContext, said: Measurement, source: SourceIndex): Derivation | undefined {
  if (said.low !== said.high) return undefined;
  for (const figures of source.listSentencesNear(claim.wide)) {
    const [first] = figures;
    if (first === undefined) continue;
    const quantities = figures.flatMap((figure) => source.measurements.get(figure) ?? []);
    if (quantities.length === 0 || quantities.length > MAX_FIGURES) continue;
    if (source.overlap(claim.wide, source.findContext(first).wide).share < MIN_CONTEXT_OVERLAP) continue;
    const found = deriveFromOne(claim, said, quantities, source) ?? deriveFromTwo(claim, said, quantities, source);
    if (found !== undefined) return found;
  }
  return undefined;
}

function deriveFromOne(
  claim: FigureInContext,
  said: Measurement,
  quantities: readonly Measurement[],
  source: SourceIndex,
): Derivation | undefined {
  for (const one of quantities) {
    if (one.dimension !== said.dimension || one.low !== one.high) continue;
    const context = source.findContext(one.figure);
    const isRest = said.dimension === 'share' && OTHERS.test(`${wordsAround(claim)} ${wordsAround(context)}`);
    if (isRest && agrees(said, 1 - toBase(one))) return { from: [one.figure] };
    const sentence = context.prose.slice(context.sentence.start, context.sentence.end);
    for (const [factor, words] of TIMES) {
      const isTold = words.test(sentence) || words.test(wordsAround(claim));
      if (isTold && [toBase(one) * factor, toBase(one) / factor].some((value) => agrees(said, value)))
        return { from: [one.figure] };
    }
  }
  return undefined;
}

function deriveFromTwo(
  claim: FigureInContext,
  said: Measurement,
  quantities: readonly Measurement[],
  source: SourceIndex,
): Derivation | undefined {
  const around = wordsAround(claim);
  for (const a of quantities) {
    for (const b of quantities) {
      if (a === b || a.low !== a.high || b.low !== b.high) continue;
      const second = wordsAround(source.findContext(b.figure));
      const operations = OPERATIONS.filter(
        ({ claimed, stated }) => (claimed?.test(around) ?? true) && (stated?.test(second) ?? true),
      );
      const isComputed =
        isShareOf(said, a, b) ||
        (areAddable(said, a, b) && operations.some(({ compute }) => agrees(said, compute(toBase(a), toBase(b)))));
      if (isComputed) return { from: a.figure.start < b.figure.start ? [a.figure, b.figure] : [b.figure, a.figure] };
    }
  }
  return undefined;
}

/** Points are what shares differ by. */
function areAddable(said: Measurement, a: Measurement, b: Measurement): boolean {
  const [one, other, result] = [a, b, said].map((each) => (isPoints(each) ? 'share' : each.dimension));
  return one === other && one === result && (!isPoints(a) || isPoints(said));
}

function isPoints({ unit }: Measurement): boolean {
  return unit === 'percentage point' || unit === 'point';
}

function toBase(quantity: Measurement): number {
  return isPoints(quantity) ? quantity.low / 100 : quantity.low * quantity.factor;
}

/** "30 %" for "300 of 1,000", and "300" for "30 % of 1,000". */
function isShareOf(said: Measurement, part: Measurement, whole: Measurement): boolean {
  if (whole.low <= 0) return false;
  if (said.dimension === 'share') {
    const isPortion = part.dimension === whole.dimension && part.dimension !== 'share' && part.low < whole.low;
    return isPortion && agrees(said, part.low / whole.low);
  }
  const isComputed = said.dimension === 'count' && part.dimension === 'share' && whole.dimension === 'count';
  return isComputed && agrees(said, toBase(part) * whole.low);
}

/** `value` in base units. */
function agrees(said: Measurement, value: number): boolean {
  const actual = isPoints(said) ? value * 100 : value / said.factor;
  const wording: Wording = { qualifier: said.figure.qualifier, coarse: true, fraction: said.unit === 'whole' };
  return Math.abs(said.low - actual) < 1e-6 * Math.abs(actual) || isFairRounding(said.low, actual, wording);
}

/** Right before a figure, where it compares the figure with the truth and not with another one. */
const QUALIFIER = /\b(?:(?:more|fewer|less|higher|lower|greater) than|up to|at (?:least|most))(?: the| some| an?)? ?$/i;

function wordsAround({ figure, sentence, prose }: FigureInContext): string {
  const before = prose.slice(Math.max(sentence.start, figure.start - REACH), figure.start).replace(QUALIFIER, '');
  const after = prose.slice(figure.end, Math.min(sentence.end, figure.end + REACH));
  return `${before} ${after}`;
}
