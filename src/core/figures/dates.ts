// Tells dates from counts: days and months by their names, years by what stands around them.
import { isDay, matchDayFirst, matchMonthFirst, monthAt, MONTHS, yearAt, type DateMatch } from './calendarDate.ts';
import { matchDateSpan } from './dateSpan.ts';
import { findQualifierBefore } from './qualifiers.ts';
import { isCapitalised, isDash, isWord, wordAt, type Token, type Tokens } from './token.ts';

/** What four digits count, which decides whether they are a year. */
export type Counting = 'unit' | 'noun' | 'nothing';

const YEAR_PREPOSITIONS = new Set(
  'in since until till during before after by circa early late mid spring summer autumn fall winter fiscal year years ended ending year-end'.split(
    ' ',
  ),
);

/** "A.D." and "BC", as they stand before or after their year; in lower case they are words. */
const ERAS: ReadonlyMap<string, 'before' | 'after'> = new Map([
  ...['AD', 'A.D.', 'A.D', 'CE', 'C.E.'].map((era) => [era, 'after'] as const),
  ...['BC', 'B.C.', 'B.C', 'BCE', 'B.C.E.'].map((era) => [era, 'before'] as const),
]);

const MAX_ERA_YEAR = /^\d{1,4}$/;

/** "A.D. 79", "1066 AD", "44 BC", whose year by ISO 8601 is -0043, as there is a year 0. */
function matchEra(tokens: Tokens, at: number): DateMatch | undefined {
  const isFirst = tokens[at]?.kind === 'word';
  if (!isFirst && tokens[at + 1]?.kind !== 'word') return undefined;
  const [era, year] = isFirst ? [tokens[at], tokens[at + 1]] : [tokens[at + 1], tokens[at]];
  const side = era?.kind === 'word' ? ERAS.get(era.text) : undefined;
  if (side === undefined || year?.kind !== 'number' || !MAX_ERA_YEAR.test(year.text)) return undefined;
  if ((isFirst && side === 'before') || (tokens[at + 2]?.tight === true && isDash(tokens[at + 2]))) return undefined;
  const iso = String(side === 'before' ? year.value - 1 : year.value).padStart(4, '0');
  return { first: at, next: at + 2, date: side === 'before' ? `-${iso}` : iso };
}

/** Whether a year stands before the four digits at `at` that only another year follows: "between A.D. 1000 and 1260". */
function isSecondYear(tokens: Tokens, at: number, year: string): boolean {
  const first = yearAt(tokens, at - 2);
  if (first === undefined || !(first < year) || !(isWord(tokens[at - 1], 'and', 'to') || isDash(tokens[at - 1])))
    return false;
  const before = tokens[at - 3];
  return ERAS.has(before?.text ?? '') || (isWord(before, 'between') && isBareYear(tokens, at - 2, first, 'nothing'));
}

const FUTURE = /^2[12]\d\d$/;

/** "By 2120 it will be"; "by 2120" alone may tell by how much. */
function matchFutureYear(tokens: Tokens, at: number, findCounting: () => Counting): DateMatch | undefined {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token?.kind !== 'number' || !FUTURE.test(token.text)) return undefined;
  const isWhen =
    isWord(before, 'in', 'until', 'till', 'before', 'after') || (isWord(before, 'by') && isCapitalised(before));
  return isWhen && findCounting() === 'nothing' ? { first: at, next: at + 1, date: token.text } : undefined;
}

/** Whether the four digits at `at` are a year: by what stands before, or because they count nothing. */
function isBareYear(tokens: Tokens, at: number, year: string, counting: Counting): boolean {
  const recent = Number(year) >= 1600 && Number(year) < 2100;
  if (YEAR_PREPOSITIONS.has(wordAt(tokens, at - 1))) return recent || counting === 'nothing';
  if (!recent || counting === 'nothing') return recent;
  if (counting === 'unit') return false;
  // "the 2024 elections", but "2000 people" and "some 1950 soldiers": counts without a comma are mostly round.
  const modern = Number(year) >= 1900 && Number(year) % 100 !== 0;
  return modern && findQualifierBefore(tokens, at) === undefined;
}

/** Reads the date that begins at `at`; `findCountedKind` says what follows the number there. */
export function matchDate(tokens: Tokens, at: number, findCounting: () => Counting): DateMatch | undefined {
  const token = tokens[at];
  if (token?.kind === 'date') return { first: at, next: at + 1, date: token.word };
  if (token?.kind === 'word' && !canBeginDate(token)) return undefined;
  const calendar = matchDateSpan(tokens, at) ?? matchCalendarDate(tokens, at) ?? matchEra(tokens, at);
  return calendar ?? matchYear(tokens, at, findCounting) ?? matchFutureYear(tokens, at, findCounting);
}

function matchCalendarDate(tokens: Tokens, at: number): DateMatch | undefined {
  const month = monthAt(tokens, at);
  if (month !== undefined) return matchMonthFirst(tokens, at, month);
  return isDay(tokens[at]) ? matchDayFirst(tokens, at) : undefined;
}

function matchYear(tokens: Tokens, at: number, findCounting: () => Counting): DateMatch | undefined {
  const year = yearAt(tokens, at);
  if (year === undefined) return undefined;
  // "2001 August"
  const later = isCapitalised(tokens[at + 1]) ? MONTHS.get(wordAt(tokens, at + 1)) : undefined;
  if (later !== undefined) return { first: at, next: at + 2, date: `${year}-${later}` };
  const isYear = isSecondYear(tokens, at, year) || isBareYear(tokens, at, year, findCounting());
  return isYear ? { first: at, next: at + 1, date: year } : undefined;
}

/** Whether a word can begin a date, so that all others are passed over. */
export function canBeginDate(token: Token): boolean {
  return MONTHS.has(token.word) || (token.text !== token.word && ERAS.has(token.text));
}
