// One line above an article read as fields: publisher, byline, date, address; undefined where it is none of these.
import { findDate } from '../dates.ts';
import type { CslDate, CslName } from '../source.ts';
import { isBoilerplateLine } from './boilerplateLines.ts';
import { parseBylineNames } from './bylineNames.ts';
import { dropAfterName, dropRoles, findAfterBy } from './words/bylineWords.ts';
import { dropTimes, isAroundDate, saysPublished, saysUpdated } from './words/dateWords.ts';

export interface Meta {
  readonly URL?: string;
  readonly publisher?: string;
  readonly author?: readonly CslName[];
  readonly issued?: CslDate;
  /** The date of the last change, which stands in where no other is stated. */
  readonly updated?: CslDate;
}

/** A line with fields is not longer. */
const MAX_LENGTH = 160;

/** Words beside a date and its labels that may be where the article was written. */
const MAX_PLACE = 2;

/** Characters of a line with a place. */
const MAX_DATELINE = 60;

const PUBLISHER =
  /^(?:issued|published|produced|publié|publicado|herausgegeben)\s+(?:by|par|von|por|di|door)(?:\s*:)?\s+(\S.{0,80})$/i;

/** How a segment of a line states something; the first rule that reads it wins. */
const RULES: readonly ((text: string) => Meta | undefined)[] = [
  (text) => {
    const url = /^(?:(?:source|url|link|via|from)\s*:\s*)?<?(https?:\/\/[^\s<>]+)>?$/i.exec(text)?.[1];
    return url === undefined ? undefined : { URL: url };
  },
  (text) => {
    const publisher = PUBLISHER.exec(text)?.[1];
    return publisher === undefined || findDate(publisher) ? undefined : { publisher };
  },
  parseMetaDate,
  parseByline,
  (text) => (isBoilerplateLine(text) || TIME.test(text) || isLabel(text) ? {} : undefined),
];

/** Reads a line as a whole first, then split at bars, bullets and dashes, where every part must say something. */
export function parseMeta(line: string): Meta | undefined {
  if (line.length > MAX_LENGTH) return undefined;
  const text = line.replace(/^\*+|(?<!\*)\*+$/g, '').trim();
  const whole = parseSegment(text);
  if (whole) return whole;
  const segments = text.split(/(?<!\s)\s+[|•·–—-]\s+/).map(parseSegment);
  if (segments.length < 2 || segments.includes(undefined)) return undefined;
  return Object.assign({}, ...segments.toReversed()) as Meta;
}

function parseSegment(text: string): Meta | undefined {
  for (const read of RULES) {
    const meta = read(text);
    if (meta) return meta;
  }
  return undefined;
}

const TIME = /^\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}|uhr)?$/i;

/** "Published", over the date on the next line. */
function isLabel(text: string): boolean {
  return isAroundDate(text) && (saysPublished(text) || saysUpdated(text));
}

interface LabelledDate {
  readonly date: CslDate;
  /** What stands before the date, up to the one before. */
  readonly label: string;
}

/** Dates with nothing else but their labels, or with names before the first: "山田太郎2024年3月5日". */
function parseMetaDate(line: string): Meta | undefined {
  const { dates, rest } = takeDates(separate(line));
  if (dates.length === 0) return undefined;
  const stated = toStated(dates);
  if (isAroundDate(rest)) return stated;
  const name = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}ー]{2,6}$/u.exec(dropTimes(rest).trim())?.[0];
  if (name !== undefined) return { ...stated, author: parseBylineNames(name) };
  return isPlaced(line, rest) ? stated : undefined;
}

/** Dates and times as some sites print them, `2024 03/05 10:21`, `6/3/202409:15`, apart; without what is in brackets. */
function separate(line: string): string {
  return line
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/(?<!\d)(\d{4}) (\d{2})\/(\d{2})(?!\d)/, '$1-$2-$3')
    .replace(/(?<=\/\d{4})(?=\d{1,2}:\d{2})/g, ' ')
    .replace(/(?<=[\p{Script=Han}\p{Script=Hangul}])(?=\d{4}[年년])/u, ' ');
}

function takeDates(line: string): { readonly dates: readonly LabelledDate[]; readonly rest: string } {
  const dates: LabelledDate[] = [];
  const rest: string[] = [];
  let left = line;
  for (let found = findDate(left); found !== undefined && dates.length < 3; found = findDate(left)) {
    const label = left.slice(0, found.start);
    dates.push({ date: found.date, label });
    rest.push(label);
    left = left.slice(found.end);
  }
  return { dates, rest: [...rest, left].join(' ') };
}

/** The first that was not changed then; of those that were, the last. */
function toStated(dates: readonly LabelledDate[]): Meta {
  const issued = dates.find(({ label }) => !saysUpdated(label))?.date;
  const updated = dates.findLast(({ label }) => saysUpdated(label))?.date;
  return { ...(issued && { issued }), ...(updated && { updated }) };
}

/** "Sarn - 05 MAR 2024 - 05:30 CET": a name or two besides, at the beginning. */
function isPlaced(line: string, rest: string): boolean {
  const place = /^(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)\s?[,–—-](.*)$/u.exec(rest.trim());
  if (place?.[1] === undefined || line.length > MAX_DATELINE) return false;
  return place[1].split(' ').length <= MAX_PLACE && isAroundDate(place[2] ?? '');
}

/** "By Jane Doe", "Von Jan Roe, 3. Mai 2021", "Written by: Jane Doe and John Roe", "김철수 기자". */
function parseByline(text: string): Meta | undefined {
  const stated = findAfterBy(text) ?? (text.length < 30 ? dropAfterName(text) : undefined);
  if (stated === undefined || !/^[\p{Lu}\p{Lo}][^|•·]*$/u.test(stated)) return undefined;
  const found = findDate(stated);
  const names = (found ? stated.slice(0, found.start) : stated).replace(/\s*[（(][^()（）]*[)）]/g, '');
  if (names.split(/\s+/).length > 14 || /[.!?]$/.test(names.replace(/\b\p{L}\.$/u, ''))) return undefined;
  return {
    author: parseBylineNames(dropRoles(names).replace(/(?<![\s,|–—-])[\s,|–—-]+$/, '')),
    ...(found ? { issued: found.date } : {}),
  };
}
