// One line above an article read as fields: publisher, byline, date, address; undefined where it is none of these.
import { findDate } from '../dates.ts';
import type { CslDate, CslName } from '../source.ts';
import { parseBylineNames } from './bylineNames.ts';
import { isBoilerplateLine } from './boilerplateLines.ts';

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

const BY = '(?:by|par|von|por|di|door)';

const PUBLISHER = new RegExp(
  `^(?:issued|published|produced|publié|publicado|herausgegeben)\\s+${BY}(?:\\s*:)?\\s+(\\S.{0,80})$`,
  'i',
);

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
  (text) => (isBoilerplateLine(text) || TIME.test(text) ? {} : undefined),
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

/** Words that stand around a date without adding to it: weekdays, times, zones, "published", "at". */
const AROUND_DATE =
  /\d{1,2}[:.h]\d{2}(?::\d{2})?|[+-]\d{2}:?\d{2}|\b(?:[ap]\.?m\b\.?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miercoles|jueves|viernes|sabado|domingo|gmt|utc|bst|cest|cet|eest|eet|[ecmp][sd]t|ist|uhr|et|pt|date|published|publie|veroffentlicht|publicado|first|posted|updated|modified|last|aktualisiert|mis|jour|actualizado|on|at|le|am|um|a|el|the)\b/gi;

const UPDATED = /\b(?:updated|modified|aktualisiert|mis à jour|actualizado)\b/i;

function parseMetaDate(text: string): Meta | undefined {
  const found = findDate(text);
  if (!found) return undefined;
  const around = `${text.slice(0, found.start)} ${text.slice(found.end)}`.normalize('NFD').replace(/\p{M}/gu, '');
  if (/[\p{L}\d]/u.test(around.replace(AROUND_DATE, ' '))) return undefined;
  return UPDATED.test(text) && !/publi/i.test(text) ? { updated: found.date } : { issued: found.date };
}

const BYLINE = new RegExp(
  `^(?:(?:written|story|words|text|reported)\\s+)?(?:${BY}|authors?:|autor(?:in)?:|auteur:)(?:\\s*:)?\\s+(\\S.{1,100})$`,
  'i',
);

/** "By Jane Doe", "Von Jan Roe, 3. Mai 2021", "Written by: Jane Doe and John Roe". */
function parseByline(text: string): Meta | undefined {
  const stated = BYLINE.exec(text)?.[1];
  if (stated === undefined || !/^\p{Lu}[^|•·]*$/u.test(stated)) return undefined;
  const found = findDate(stated);
  const names = found ? stated.slice(0, found.start) : stated;
  if (names.split(/\s+/).length > 14 || /[.!?]$/.test(names.replace(/\b\p{L}\.$/u, ''))) return undefined;
  return {
    author: parseBylineNames(names.replace(/(?<![\s,|–—-])[\s,|–—-]+$/, '')),
    ...(found ? { issued: found.date } : {}),
  };
}
