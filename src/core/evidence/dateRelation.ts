// How two dates stand to each other, each as exact as its text states it: whether both can be true of one event.

/**
 * `equal`, or the found one within the claim's; `around`: they overlap, and the claim's says more than the found one;
 * `different`: both state a part in which they differ.
 */
export type DateRelation = 'equal' | 'within' | 'around' | 'different';

/** Days as numbers such as 20190628, the first and the last that is meant. */
interface Days {
  readonly first: number;
  readonly last: number;
}

const DATE = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?$/;
const DECADE = /^(?<decade>\d{3})X$/;

/** Both as `Figure.date` has them; undefined where the one says nothing of the other. */
export function relateDates(said: string, found: string): DateRelation | undefined {
  if (said === found) return 'equal';
  if (said.startsWith('--') || found.startsWith('--')) return relateYearless(said, found);
  const [claimed, actual] = [toDays(said), toDays(found)];
  if (claimed === undefined || actual === undefined) return undefined;
  if (actual.last < claimed.first || claimed.last < actual.first) return 'different';
  // What lies within a span of years says nothing of its ends.
  if (claimed.first <= actual.first && actual.last <= claimed.last) return said.includes('/') ? undefined : 'within';
  return listEnds(found).some((end) => isWithin(end, claimed)) ? 'within' : 'around';
}

/** One of the two has no year, so that only month and day can tell; a year alone has neither. */
function relateYearless(said: string, found: string): DateRelation | undefined {
  const [claimed, actual] = [toDaysOfYear(said), toDaysOfYear(found)];
  if (claimed === undefined || actual === undefined) return undefined;
  if (actual.last < claimed.first || claimed.last < actual.first) return 'different';
  const isEnd = claimed.first === claimed.last && [actual.first, actual.last].includes(claimed.first);
  return isEnd || (claimed.first === actual.first && claimed.last === actual.last) ? 'equal' : 'around';
}

const DAY_OF_YEAR = /^(?:-|\d{4})-(?<month>\d\d)(?:-(?<day>\d\d))?$/;

/** Undefined also for a span that goes over New Year. */
function toDaysOfYear(date: string): Days | undefined {
  const ends = listEnds(date).map((end) => DAY_OF_YEAR.exec(end)?.groups);
  const [from, to] = [ends[0], ends.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  const [first, last] = [`${from.month ?? ''}${from.day ?? '01'}`, `${to.month ?? ''}${to.day ?? '31'}`].map(Number);
  return first !== undefined && last !== undefined && first <= last ? { first, last } : undefined;
}

/** Of `2001/2008` both, else the date itself. */
export function listEnds(date: string): string[] {
  return date.split('/');
}

function isWithin(date: string, { first, last }: Days): boolean {
  const days = toDays(date);
  return days !== undefined && first <= days.first && days.last <= last;
}

function toDays(date: string): Days | undefined {
  const [from, to] = listEnds(date);
  const [start, end] = [toPeriod(from ?? ''), toPeriod(to ?? from ?? '')];
  return start && end && { first: start.first, last: end.last };
}

function toPeriod(date: string): Days | undefined {
  const decade = DECADE.exec(date)?.groups?.decade;
  if (decade !== undefined) return { first: Number(`${decade}00101`), last: Number(`${decade}91231`) };
  const parts = DATE.exec(date)?.groups;
  if (parts === undefined) return undefined;
  const { year = '', month, day } = parts;
  return {
    first: Number(`${year}${month ?? '01'}${day ?? '01'}`),
    last: Number(`${year}${month ?? '12'}${day ?? '31'}`),
  };
}

/** The years that a date states: none of `--06-28`, both ends of a span, of a decade its first digits. */
export function listYears(date: string): string[] {
  return listEnds(date).flatMap((end) => /^\d{3}[\dX]/.exec(end)?.[0] ?? []);
}
