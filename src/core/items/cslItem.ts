// Fields from YAML, JSON or front matter made a proper CSL item: names as lists, dates as date parts, the rest as text.
import { withoutControls } from '../controlCharacters.ts';
import { isFields } from '../fields.ts';
import type { CslDate, CslFields, CslItem, CslName } from '../source.ts';
import { parseDate } from '../dates.ts';
import { findSeason } from '../monthNames.ts';
import { parseEdtf } from '../edtf.ts';
import { parseName, parseNames } from './names.ts';
import { lookup } from '../lookup.ts';

/** CSL 1.0.2's name variables. */
const NAME_VARIABLES = new Set(
  (
    'author chair collection-editor compiler composer container-author contributor curator director editor ' +
    'editorial-director editor-translator executive-producer guest host illustrator interviewer narrator organizer ' +
    'original-author performer producer recipient reviewed-author script-writer series-creator translator'
  ).split(' '),
);

/** CSL 1.0.2's date variables. */
const DATE_VARIABLES = new Set('accessed available-date event-date issued original-date submitted'.split(' '));

/** A CSL item from fields of any origin; what cannot be understood is left out. Lists and numbers become text. */
export function toCslItem(fields: Readonly<Record<string, unknown>>, id: string, type: string): CslItem {
  return { ...toCslFields(fields, type), id };
}

/** The same without a key, for what is not in the library yet. */
export function toCslFields(fields: Readonly<Record<string, unknown>>, type: string): CslFields {
  const read = Object.entries(fields).map(([name, value]) => [
    name,
    isNothing(value) ? undefined : toVariable(name, value),
  ]);
  const item = Object.fromEntries(
    read.filter(([name, value]) => value !== undefined && !isKeyField(String(name))),
  ) as CslFields;
  return { ...item, type: typeof item.type === 'string' ? item.type : type };
}

/** Without hyphens, underscores and capitals: `citation-key`, `bibtex_key`, `citeKey`; the first that is given counts. */
const CITEKEY_FIELDS = ['citekey', 'citationkey', 'bibtexkey', 'bibkey', 'zoterokey', 'citationid'];

function toPlainName(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}

function isKeyField(name: string): boolean {
  return name === 'id' || CITEKEY_FIELDS.includes(toPlainName(name));
}

/** The key of a field that is there for nothing else. */
export function findCitekey(fields: Readonly<Record<string, unknown>>): string | undefined {
  const named = new Map(
    Object.entries(fields).map(([name, value]) => [toPlainName(name), showing(toText(value) ?? '')]),
  );
  const keys = CITEKEY_FIELDS.map((name) => named.get(name)?.replace(/^@/, ''));
  return keys.find((key) => key !== undefined && /^\S+$/.test(key));
}

/** The key that the fields themselves give, whatever they call it; Zotero's addresses yield to a key one can type. */
export function findKey(fields: Readonly<Record<string, unknown>>): string | undefined {
  const id = showing(toText(lookup(fields, 'id')) ?? '').replace(/^@/, '');
  const keys = [id, findCitekey(fields)].filter(Boolean);
  return keys.find((key) => key?.includes('://') === false) ?? keys[0];
}

/** Words that stand for nothing, in the ways YAML and people write it. */
const NOTHING: ReadonlySet<string> = new Set(['', '~', 'null']);

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && NOTHING.has(showing(value)));
}

/** What is seen of it. */
function showing(text: string): string {
  return withoutControls(text).trim();
}

function toVariable(variable: string, value: unknown): unknown {
  if (NAME_VARIABLES.has(variable)) return toNames(value);
  if (DATE_VARIABLES.has(variable)) return toDate(value);
  const text = toText(value);
  if (text === undefined)
    return variable === 'custom' && isFields(value) && isWithin(MAX_DEPTH, value) ? value : undefined;
  const isFolded = text.includes('\n') && !LONG_VARIABLES.has(variable);
  const plain = showing(isFolded ? text.replace(/\s+/g, ' ') : text);
  // Of a list too: `- ~`.
  return isNothing(plain) ? undefined : plain;
}

/** Variables whose lines and paragraphs say something. */
const LONG_VARIABLES = new Set(['abstract', 'annote', 'note']);

/** Lists and mappings in one another: far more than any item has, and far less than the stack holds. */
const MAX_DEPTH = 20;

function isWithin(depth: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((part) => isWithin(depth - 1, part));
}

function toText(value: unknown, depth = MAX_DEPTH): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value) || depth === 0) return undefined;
  return (
    value
      .map((part) => toText(part, depth - 1))
      .filter(Boolean)
      .join(', ') || undefined
  );
}

/** `Number` itself throws where a mapping of the file has a field "toString". */
function toNumber(value: unknown): number {
  return Number(toText(value));
}

function toNames(value: unknown): CslName[] | undefined {
  const names = Array.isArray(value)
    ? value.map((name: unknown) => (typeof name === 'string' ? parseName(unlink(name)) : toName(name)))
    : typeof value === 'string'
      ? parseNames(unlink(value))
      : [toName(value)];
  const found = names.filter((name) => name !== undefined);
  return found.length > 0 ? found : undefined;
}

/** `[[Jane Doe]]`, as web clippers write into a vault, is Jane Doe. */
function unlink(text: string): string {
  return text.replace(/\[\[([^[\]|]*\|)?([^[\]|]*)\]\]/g, '$2');
}

const NAME_PARTS = ['family', 'given', 'literal', 'suffix', 'dropping-particle', 'non-dropping-particle'] as const;

function toName(value: unknown): CslName | undefined {
  if (!isFields(value)) return undefined;
  const plain = toText(value.name);
  const named: Readonly<Record<string, unknown>> = {
    ...value,
    family: value.family ?? value.last,
    given: value.given ?? value.first,
  };
  const parts = NAME_PARTS.map((part) => [part, toText(named[part])] as const).filter(([, text]) => text);
  if (parts.length === 0) return plain === undefined ? undefined : parseName(plain);
  return Object.fromEntries(parts);
}

function toDate(value: unknown): CslDate | undefined {
  if (typeof value === 'string' || typeof value === 'number') return parseWords(String(value));
  if (Array.isArray(value)) return toDateParts(value.every(isFields) ? value.map(toPartList) : [value]);
  if (!isFields(value)) return undefined;
  const stated =
    value['date-parts'] === undefined ? toDateParts([toPartList(value)]) : toDateParts(value['date-parts']);
  const words = ['literal', 'raw', 'edtf', 'date'].map((name) => toText(lookup(value, name))).find((text) => text);
  const date = stated ?? (words === undefined ? undefined : parseWords(words));
  const season = toSeason(value.season);
  const circa = value.circa !== undefined && !/^(?:false|0|no)?$/i.test(toText(value.circa) ?? '');
  return date && { ...date, ...(season === undefined ? {} : { season }), ...(circa ? { circa } : {}) };
}

/** Years before the first are here those of history, as articles are written with them; EDTF counts one more. */
function parseWords(stated: string): CslDate | undefined {
  const text = showing(stated);
  return text.startsWith('-') ? parseDate(text) : parseEdtf(text);
}

/** CSL counts seasons from 1; some programs name them. */
function toSeason(value: unknown): number | undefined {
  const season = toNumber(value);
  return season >= 1 && season <= 4 ? season : findSeason(toText(value) ?? '');
}

/** Pandoc's `issued: {year: 2018, month: 5}`. */
function toPartList(value: Readonly<Record<string, unknown>>): unknown[] {
  return [value.year, value.month, value.day].filter((part) => !isNothing(part));
}

function toDateParts(value: unknown): CslDate | undefined {
  if (!Array.isArray(value)) return undefined;
  const lists: readonly unknown[] = value.some(Array.isArray) ? value : [value];
  const [first] = lists;
  // Whole dates where their parts are due: [["2019-05-03"]].
  if (lists.length === 1 && Array.isArray(first) && first.length === 1 && Number.isNaN(toNumber(first[0])))
    return parseWords(toText(first[0]) ?? '');
  const dates = lists.map(toParts).filter((parts) => parts.length > 0);
  // No form in which dates are written has such years; what has no separators may be a whole date: [[20190503]].
  const longest = dates.map(([year = 0]) => year).find((year) => Math.abs(year) > MAX_YEAR);
  if (longest !== undefined) return parseWords(String(longest));
  return dates.length > 0 ? { 'date-parts': dates } : undefined;
}

/** Of four digits. */
const MAX_YEAR = 9999;

/** Year, month and day up to the first that is none; programs fill up with zeros, empty strings and null. */
function toParts(list: unknown): number[] {
  if (!Array.isArray(list)) return [];
  const parts = list.map((part: unknown) => (isNothing(part) ? NaN : toNumber(part)));
  const end = parts.findIndex((part, index) => !Number.isInteger(part) || (index > 0 && part === 0));
  return end === -1 ? parts : parts.slice(0, end);
}
