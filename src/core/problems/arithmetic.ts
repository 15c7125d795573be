// What a writer computes in one sentence, "221 of 1,386 staff (16 %)": told by the words between three figures, and checked.
import type { Figure } from '../figures/figure.ts';
import { type Measurement, toMeasurement } from '../evidence/measurement.ts';
import type { Note } from '../note/note.ts';
import { contains } from '../text/span.ts';
import { indexAt } from '../text/spanList.ts';
import type { ProblemContext, ProblemSteps } from './problemContext.ts';
import { rewriteFigure } from './rewriteFigure.ts';

/** Two figures and the third that is said to come of them, in whichever order they stand. */
export interface Calculation {
  readonly from: readonly [Figure, Figure];
  readonly claim: Figure;
  /** What comes of the two, in the claim's unit. */
  readonly result: number;
}

/** Three figures in a row, as numbers: shares as parts of one. */
type Compute = (a: number, b: number) => number;

interface Form {
  /** What stands before the first figure, between it and the second, between that and the third, and after the third. */
  readonly words: readonly [before: RegExp, first: RegExp, second: RegExp, after: RegExp];
  /** What a text, with its white space as single spaces, has in which it stands. Few do: only these are asked for their figures. */
  readonly cue: RegExp;
  /** Kinds of the three: `n` for a number or measure, `%` for a share. */
  readonly kinds: RegExp;
  /** Which of the three is said to follow. */
  readonly claim: 0 | 2;
  readonly compute: Compute;
}

const ANY = /(?:)/;
const OF = /^\s+(?:[\p{L}-]+\s+){0,2}(?:out\s+)?of\s+(?:the |all |its |our |their |these )?$/u;
const MAKES = /^[^.;:()]{0,30}[,–—]\s*(?:that is|that makes|which is|which makes|i\.e\.|making)[,\s]+$/i;
const CHANGE = String.raw`[,(–—]\s*(?:(?:that|which) is )?(?:an?\s+)?(?:increase|rise|gain|growth|fall|drop|decline|decrease|loss|difference|change)\s+of\s+`;
const CHANGE_OF = new RegExp(`^[^.;]{0,25}${CHANGE}$`, 'i');
const TO = /^[^.;,]{0,25}\bto\s+$/i;
const difference: Compute = (a, b) => Math.abs(b - a);
const relativeChange: Compute = (a, b) => Math.abs(b - a) / a;

const CHANGED = new RegExp(CHANGE, 'i');

const FORMS: readonly Form[] = [
  // "340 staff, 40 %, that is 136"
  {
    words: [ANY, /^[^.;:()]{0,40}$/, MAKES, ANY],
    cue: /[,–—] ?(?:that (?:is|makes)|which (?:is|makes)|i\.e\.|making)[, ]/i,
    kinds: /^n%n$/,
    claim: 2,
    compute: (a, b) => a * b,
  },
  // "of 340 staff 40 % (136)"
  {
    words: [/\bof (?:the |all |its |our |their |these )?$/i, /^[^.;:()\d]{0,30}$/, /^\s*\($/, /^\)/],
    cue: /(?:[%％‰]|cent|mille|pct|pc)\s*\([^()\s]/i,
    kinds: /^n%n$/,
    claim: 2,
    compute: (a, b) => a * b,
  },
  // "221 of the 1,386 staff (16 %)"
  {
    words: [ANY, OF, /^[^.;:(),]{0,40}\s*\($/, /^\)/],
    cue: /(?:[%％‰]|cent|mille|pct|pc)\)/i,
    kinds: /^nn%$/,
    claim: 2,
    compute: (a, b) => a / b,
  },
  {
    words: [ANY, OF, /^[^.;:(),]{0,40},\s*(?:or|that is|i\.e\.)\s+$/i, ANY],
    cue: /\b(?:or|that is|i\.e\.) \S+ ?(?:[%％‰]|per|pct|pc)/i,
    kinds: /^nn%$/,
    claim: 2,
    compute: (a, b) => a / b,
  },
  // "from 45 to 33, a fall of 12"
  { words: [/\bfrom\s+$/i, TO, CHANGE_OF, ANY], cue: CHANGED, kinds: /^(?:nnn|%%p)$/, claim: 2, compute: difference },
  { words: [/\bfrom\s+$/i, TO, CHANGE_OF, ANY], cue: CHANGED, kinds: /^nn%$/, claim: 2, compute: relativeChange },
  // "by 12 from 45 to 33"
  {
    words: [/\bby\s+$/i, /^[^.;,]{0,15}\bfrom\s+$/i, TO, ANY],
    cue: /\d\S* (?:[\p{L}%]+ )?(?:\p{L}+ )?from /u,
    kinds: /^(?:nnn|p%%)$/,
    claim: 0,
    compute: difference,
  },
  // "12 men plus 15 women make 27 people"
  {
    words: [ANY, /^[^.;+=]{0,20}\s+plus\s+$/i, /^[^.;+=]{0,20}\s+(?:makes?|equals)\s+$/i, ANY],
    cue: / plus /i,
    kinds: /^nnn$/,
    claim: 2,
    compute: (a, b) => a + b,
  },
];

/** Characters of the words before the first figure and after the third. */
const REACH = 12;

/** The calculation that three figures of one sentence are, where it does not come out. */
export function findSlip(prose: string, figures: readonly [Figure, Figure, Figure]): Calculation | undefined {
  const [a, b, c] = figures;
  const measurements = figures.flatMap((figure) => toMeasurement(figure) ?? []);
  const [first, second, third] = measurements;
  if (first === undefined || second === undefined || third === undefined) return undefined;
  const kinds = measurements.map(toKind).join('');
  const words = [
    prose.slice(Math.max(0, a.start - REACH), a.start),
    prose.slice(a.end, b.start),
    prose.slice(b.end, c.start),
    prose.slice(c.end, c.end + REACH),
  ];
  const form = FORMS.find((each) => each.kinds.test(kinds) && each.words.every((form, i) => form.test(words[i] ?? '')));
  if (form === undefined) return undefined;
  const [claim, from] = form.claim === 0 ? [first, [second, third] as const] : [third, [first, second] as const];
  if (!areAddable([...from, claim], kinds)) return undefined;
  const [low, high] = span(from[0], from[1], form.compute);
  const [least, most] = toBounds(claim, CUT_OFF);
  // A count that comes of a share is rounded to a whole one.
  const slack = kinds.includes('%') && claim.dimension === 'count' ? CUT_OFF : 1e-9 * most;
  if (low <= most + slack && high >= least - slack) return undefined;
  const result = form.compute(toBase(from[0].low, from[0]), toBase(from[1].low, from[1])) / toScale(claim);
  return { from: [from[0].figure, from[1].figure], claim: claim.figure, result };
}

function isPoints({ unit }: Measurement): boolean {
  return unit === 'percentage point' || unit === 'point';
}

/** `x` for what is no plain number. */
function toKind(measurement: Measurement): string {
  const { dimension, low, high, vague, figure } = measurement;
  if (vague || low !== high || low <= 0 || figure.kind === 'ratio' || figure.qualifier !== undefined) return 'x';
  if (isPoints(measurement)) return 'p';
  return dimension === 'share' ? '%' : 'n';
}

/** Numbers of which none is a share are of one unit, or else counts. */
function areAddable(all: readonly Measurement[], kinds: string): boolean {
  const dimensions = new Set(all.filter((each) => toKind(each) === 'n').map(({ dimension }) => dimension));
  return kinds.includes('%') ? dimensions.size <= 2 && !kinds.includes('x') : dimensions.size === 1;
}

function toScale(measurement: Measurement): number {
  return isPoints(measurement) ? 0.01 : measurement.factor;
}

function toBase(value: number, measurement: Measurement): number {
  return value * toScale(measurement);
}

/** Below this a whole number is exact; from here on its zeros may be those of a rounding. */
const EXACT_BELOW = 1000;
/** Steps of its last digit that a number may be off which was rounded, and one whose further digits were cut off. */
const ROUNDED = 0.6;
const CUT_OFF = 1;

/** What a number may have been rounded from, in base units. */
function toBounds(measurement: Measurement, steps = ROUNDED): readonly [number, number] {
  const { low, written, dimension, figure } = measurement;
  const [digits = low] = written;
  const decimals = /\.(\d+)/.exec(figure.text)?.[1]?.length ?? 0;
  const isExact = decimals === 0 && low === digits && digits < EXACT_BELOW;
  const zeros = decimals > 0 || isExact ? 0 : (/0*$/.exec(String(digits))?.[0].length ?? 0);
  const step = isExact && dimension === 'count' ? 0 : (10 ** (zeros - decimals) * low) / (digits || 1);
  return [toBase(low - steps * step, measurement), toBase(low + steps * step, measurement)];
}

/** All that can come of two numbers that may have been rounded. */
function span(a: Measurement, b: Measurement, compute: Compute): readonly [number, number] {
  const results = toBounds(a).flatMap((x) => toBounds(b).map((y) => compute(x, y)));
  return [Math.min(...results), Math.max(...results)];
}

/** Of three figures in a row; what a quotation says is its speaker's to count. */
export function* checkArithmetic({ note }: ProblemContext): ProblemSteps {
  const { prose } = note;
  const plain = prose.replace(/\s+/g, ' ');
  if (!FORMS.some(({ cue }) => cue.test(plain))) return;
  const { figures, quotations } = note;
  for (const [index, first] of figures.entries()) {
    yield undefined;
    const [second, third] = [figures[index + 1], figures[index + 2]];
    if (second === undefined || third === undefined || !areOfOneSentence(note, first, third)) continue;
    const slip = findSlip(prose, [first, second, third]);
    if (slip === undefined || quotations.some((quotation) => contains(quotation, slip.claim))) continue;
    const { claim, from, result } = slip;
    const corrected = rewriteFigure(claim, { ...claim, value: roundAs(claim, result) });
    const facts = { claim: claim.text, first: from[0].text, second: from[1].text, corrected: corrected ?? '' };
    yield { code: 'arithmetic-slip', span: { start: claim.start, end: claim.end }, facts };
  }
}

function areOfOneSentence({ sentences }: Note, first: Figure, last: Figure): boolean {
  const index = indexAt(sentences, first.start);
  return sentences[index] !== undefined && index === indexAt(sentences, last.start);
}

/** To as many decimals as the claim has. */
function roundAs({ text, value = 1 }: Figure, result: number): number {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const digits = Number((/\d[\d,]*(?:\.\d+)?/.exec(text)?.[0] ?? '1').replaceAll(',', ''));
  const unit = (value / digits) * 10 ** -decimals;
  return Math.round(result / unit) * unit;
}
