// A date of a note against all dates of one source. Sources tell when by their own day and in part, so little contradicts.
import { DAY_MS, MONTH_NAMES, WEEKDAYS } from '../calendar.ts';
import { MIN_SHARED_WEIGHT } from './candidates.ts';
import type { Figure } from '../figures/figure.ts';
import { type DateRelation, listEnds, listYears, relateDates } from './dateRelation.ts';
import type { FigureInContext } from './figureContext.ts';
import type { FigureFinding } from './evidence.ts';
import { type ContradictingFigure, listInLikeClauses } from './contradictingFigures.ts';
import type { Overlap, SourceIndex } from './sourceIndex.ts';
import { findInPlaceOf, MIN_REPEATED } from './repeatedSentence.ts';
import { listStems, stem } from '../stems.ts';

/** Share of the words of the claim's clause, by weight, that a sentence with another date must have; and how many. */
const MIN_CONTRADICTION_OVERLAP = 0.5;
const MIN_CONTRADICTION_STEMS = 2;
/** Another date whose words are nearer by this factor outranks one that is only less exact. */
const MIN_CONTRADICTION_RATIO = 1.25;

/** Days between the two that "earlier this month" bridges; and those that a text leaves unsaid which tells of a day. */
const MAX_IMPLIED_DAYS = 62;
const MAX_DAYS_OF_NEWS = 7;

/** The words of dates say nothing of the matter. */
const CALENDAR = listStems(
  `${MONTH_NAMES.join(' ')} jan feb mar apr jun jul aug sep sept oct nov dec ${WEEKDAYS.join(' ')} year month week day date`,
);
/** Sentences that tell of the page and not of the matter. */
const OF_THE_PAGE =
  /\b(?:published|posted|updated|modified|accessed|retrieved|archived?|copyright|printed|filed|submitted)\b|©/i;
/** Letters beside its date that a sentence has at most which is no more than a dateline. */
const MAX_DATELINE = 12;

interface DateInContext {
  readonly found: Figure;
  readonly overlap: Overlap;
}

/** undefined where the source says nothing of it and need not. */
export function compareDate(claim: FigureInContext, source: SourceIndex): FigureFinding | undefined {
  const said = claim.figure.date;
  if (said === undefined) return undefined;
  const stems = withoutCalendar(claim.wide);
  const related = listRelated(said, stems, source);
  const pick = (...relations: readonly DateRelation[]) =>
    findNearest(related.filter(({ relation }) => relations.includes(relation)));
  const equal = pick('equal', 'within') ?? findBothEnds(said, stems, source);
  const inPlace = findOtherInPlace(claim, said, equal, source);
  if (inPlace !== undefined) return { verdict: 'differs', ...inPlace };
  if (equal !== undefined && equal.overlap.weight >= MIN_SHARED_WEIGHT)
    return { verdict: 'stated', found: equal.found };
  const around = pick('around');
  const vague = equal ?? (around && around.overlap.weight >= MIN_SHARED_WEIGHT ? around : undefined);
  const contradicting = findContradictingDate(claim, said, source);
  if (contradicting !== undefined && !(vague && contradicting.share < MIN_CONTRADICTION_RATIO * vague.overlap.share))
    return { verdict: 'differs', found: contradicting.found };
  if (vague !== undefined) return { verdict: 'cannot check', obstacle: 'unclear', found: vague.found };
  return isImplied(said, stems, source) ? undefined : { verdict: 'absent' };
}

/** The date that a sentence has which the note repeats, but for a date that agrees at best with one elsewhere. */
function findOtherInPlace(claim: FigureInContext, said: string, equal: DateInContext | undefined, source: SourceIndex) {
  if (equal !== undefined && equal.overlap.share >= MIN_REPEATED) return undefined;
  return findInPlaceOf(claim, source, ({ date }) => {
    const relation = date === undefined ? undefined : relateDates(said, date);
    return relation === undefined ? undefined : relation === 'different' ? 'other' : 'equal';
  });
}

interface RelatedDate extends DateInContext {
  readonly relation: DateRelation;
}

function listRelated(said: string, stems: ReadonlySet<string>, source: SourceIndex): RelatedDate[] {
  return [...source.dates, ...source.relativeDates].flatMap((found) => {
    const relation = found.date === undefined ? undefined : relateDates(said, found.date);
    return relation === undefined ? [] : [{ found, relation, overlap: overlapOf(stems, found, source) }];
  });
}

/** "From 12 to 18 April" of a source that says when it began, and elsewhere when it ended: the first of the two. */
function findBothEnds(said: string, stems: ReadonlySet<string>, source: SourceIndex): DateInContext | undefined {
  if (!said.includes('/')) return undefined;
  const ends = listEnds(said).map((end) =>
    findNearest(
      listRelated(end, stems, source).filter(({ relation }) => relation === 'equal' || relation === 'within'),
    ),
  );
  return ends.every((end) => end !== undefined) ? ends[0] : undefined;
}

function findNearest<T extends DateInContext>(dates: readonly T[]): T | undefined {
  return dates.reduce<T | undefined>(
    (best, each) => (best === undefined || each.overlap.weight > best.overlap.weight ? each : best),
    undefined,
  );
}

function overlapOf(stems: ReadonlySet<string>, found: Figure, source: SourceIndex): Overlap {
  return source.overlap(stems, source.findContext(found).wide);
}

function withoutCalendar(stems: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...stems].filter((each) => !CALENDAR.has(each)));
}

/** The date of a sentence that says nearly the same as the claim's clause, where both cannot be true. */
function findContradictingDate(claim: FigureInContext, said: string, source: SourceIndex) {
  const near = withoutCalendar(claim.near);
  const minimum = { share: MIN_CONTRADICTION_OVERLAP, stems: MIN_CONTRADICTION_STEMS };
  const isOther = ({ date }: Figure) => date !== undefined && relateDates(said, date) === 'different';
  let best: ContradictingFigure | undefined;
  for (const each of listInLikeClauses(near, source, minimum, isOther)) {
    if (each.share > (best?.share ?? 0) && !isOfThePage(each.found, source.findContext(each.found), source))
      best = each;
  }
  return best;
}

/** "Published 23 March 2018", a dateline, the day of publication. */
function isOfThePage(found: Figure, { sentence }: FigureInContext, source: SourceIndex): boolean {
  const { prose } = source.text;
  const around = prose.slice(sentence.start, found.start) + prose.slice(found.end, sentence.end);
  return (
    found.date === source.issued || OF_THE_PAGE.test(around) || (around.match(/\p{L}/gu)?.length ?? 0) <= MAX_DATELINE
  );
}

/** Whether a source that does not write a date may speak of it all the same. */
function isImplied(said: string, stems: ReadonlySet<string>, source: SourceIndex): boolean {
  const { issued } = source;
  if (said.startsWith('--')) return true;
  if (!listYears(said).every((year) => isYearImplied(year, source))) return false;
  if (!/^\d{4}-\d\d/.test(said)) return true;
  if (issued === undefined) return isToldByUnknownDay(stems, source) || hasMonth(said, source);
  // Of a source that gives the year of its publication alone, any day of that year may be meant.
  if (issued.length === 'YYYY'.length) return said.startsWith(issued);
  const isExact = [said, issued].every((date) => date.length === 'YYYY-MM-DD'.length);
  return countDaysBetween(said, issued) <= (isExact ? MAX_DAYS_OF_NEWS : MAX_IMPLIED_DAYS);
}

/** Told by the day of a text that does not say when it was published, in a sentence on the matter: "on Sunday". */
function isToldByUnknownDay(stems: ReadonlySet<string>, source: SourceIndex): boolean {
  return [...source.text.prose.matchAll(BY_ITS_DAY)].some(({ 0: text, index }) => {
    const place: Figure = { kind: 'date', text, start: index, end: index + text.length };
    return overlapOf(stems, place, source).weight >= MIN_SHARED_WEIGHT;
  });
}

const BY_ITS_DAY = new RegExp(
  `\\b(?:${WEEKDAYS.join('|')}|yesterday|today|tonight|tomorrow|(?:last|this|next|past) (?:week|month)|ago)\\b`,
  'gi',
);

/** Of a month, whether the text names it without a year; "may" is a word as well. */
function hasMonth(said: string, source: SourceIndex): boolean {
  const name = MONTH_NAMES[Number(said.slice(5)) - 1];
  return name !== undefined && (name === 'may' || [name, name.slice(0, 3)].some((each) => source.has(stem(each))));
}

/** Both with a month at least; the middle of it where no day is given. */
function countDaysBetween(one: string, other: string): number {
  const [from, to] = [one, other].map((date) => Date.parse(`${date}-15`.slice(0, 10)));
  return Math.abs((from ?? 0) - (to ?? 0)) / DAY_MS;
}

/** Stands there, or is as many years from one that does as the source speaks of: "25 years ago", "than in the year before". */
function isYearImplied(year: string, source: SourceIndex): boolean {
  const digits = year.replace('X', '').replace(/^0+/, '');
  const { text } = source.text;
  if ([digits, `'${digits.slice(2)}`, `’${digits.slice(2)}`].some((form) => text.includes(form))) return true;
  const { years, spans } = source.chronology;
  const said = Number(year.replace('X', '5'));
  const slack = year.endsWith('X') ? 5 : 0;
  return years.some((known) => spans.some((span) => Math.abs(Math.abs(known - said) - span) <= slack));
}
