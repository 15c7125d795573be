// Tells dates from counts: days and months by their names, years by what stands around them.
import { isDay, matchDayFirst, matchMonthFirst, monthAt, MONTHS, yearAt, type DateMatch } from './calendarDate.ts';
import { matchDateSpan } from './dateSpan.ts';
import { findQualifierBefore } from './qualifiers.ts';
import { isCapitalised, wordAt, type Token, type Tokens } from './token.ts';

/** What four digits count, which decides whether they are a year. */
export type Counting = 'unit' | 'noun' | 'nothing';

const YEAR_PREPOSITIONS = new Set(
  'in since until till during before after by circa early late mid spring summer autumn fall winter fiscal year years ended ending year-end'.split(
    ' ',
  ),
);

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
  const calendar = matchDateSpan(tokens, at) ?? matchCalendarDate(tokens, at);
  return calendar ?? matchYear(tokens, at, findCounting);
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
  const isYear = isBareYear(tokens, at, year, findCounting());
  return isYear ? { first: at, next: at + 1, date: year } : undefined;
}

/** Whether a word can begin a date, so that all others are passed over. */
export function canBeginDate(token: Token): boolean {
  return MONTHS.has(token.word);
}
