// What is written into the store: files and their entries as records, and the words under which an entry is found.
import { listItemAnnotations } from '../annotations/annotation.ts';
import { toIsoDate } from '../dates.ts';
import { isProblem, type Problem } from '../problem.ts';
import { toHeldWord, type Held } from '../search/query.ts';
import { listForms, listWords, listWordSpans, toIndexed } from '../search/words.ts';
import {
  findContainer,
  findLink,
  formatAuthors,
  formatTitle,
  formatName,
  yearOf,
  type CslItem,
  type Source,
  listCollections,
  listTags,
} from '../source.ts';
import type { Span } from '../text/span.ts';
import type { SqlValue } from './database.ts';
import { toComparableUrl } from '../comparableUrl.ts';

/** What tells whether a file has changed: bytes, and milliseconds since 1970. */
export interface FileStamp {
  readonly size: number;
  readonly mtime: number;
}

export interface StoredFile extends FileStamp {
  readonly id: number;
  readonly path: string;
  readonly root: number;
  /** Of the whole file's text; empty while the file is being written to the store. */
  readonly hash: string;
}

/** An entry as the store knows it, as far as is needed to see what has changed. */
export interface StoredEntry extends Span {
  readonly id: number;
  readonly position: number;
  readonly hash: string;
  readonly key: string | null;
}

/** An entry of a file that has been read: a source, or none and the problems that say why. */
export interface EntryRecord extends Span {
  readonly position: number;
  readonly hash: string;
  readonly source?: Source;
  /** Files that the source names as its text, as absolute paths. */
  readonly attachments?: readonly string[];
  /** With spans in the file. */
  readonly problems: readonly Problem[];
}

/** Addresses and tags of a text are no words to search for. */
const MARKUP = /\]\([^()\s]*\)|\bhttps?:\/\/[^\s<>()]+|<[^<>]*>/g;

/** What is to be found of a source. */
export interface IndexedWords extends Pick<Source, 'key' | 'item' | 'text'> {
  /** Whether it names a file that has its text but cannot be read. */
  readonly isUnreadable?: boolean;
  /** Whether a file that has its text has annotations. */
  readonly isAnnotated?: boolean;
}

function listHeld({ item, text, isUnreadable, isAnnotated }: IndexedWords): Held[] {
  return [
    ...(text === undefined ? [] : (['text'] as const)),
    ...(item.abstract === undefined ? [] : (['abstract'] as const)),
    ...(isUnreadable === true ? (['unreadable'] as const) : []),
    ...(isAnnotated === true || listItemAnnotations(item).length > 0 ? (['highlights'] as const) : []),
  ];
}

/** The searchable columns of an entry, in the order of the table `words`. */
export function listSearchColumns(words: IndexedWords): string[] {
  const { key, item, text } = words;
  const columns = [
    formatKeyWords(key),
    toPlainTitle(item),
    listNames(item).join(', '),
    [...listTags(item), ...listCollections(item)].join(', '),
    [item['container-title'], item.publisher].filter(Boolean).join(', '),
    [item.type.replaceAll('-', ' '), ...listHeld(words).map(toHeldWord)].join(' '),
    item.abstract ?? '',
    text?.replace(MARKUP, ' ') ?? '',
  ];
  return columns.map(toIndexed);
}

/** What completion looks through: every word of key, names, title and year, in all forms that it may begin with. */
export function formatLabel({ key, item }: Source): string {
  const label = [formatKeyWords(key), ...listNames(item), toPlainTitle(item), yearOf(item)].filter(Boolean).join(' ');
  return listWordSpans(label)
    .flatMap(({ start, end }) => listForms(label.slice(start, end)))
    .join(' ');
}

/** As it is shown: `CO<sub>2</sub>` is one word. */
function toPlainTitle(item: CslItem): string {
  return item.title === undefined ? '' : formatTitle(item);
}

/** Words that a mistyped word is compared with; shorter ones are too alike to correct. */
export function listVocabulary(label: string): string[] {
  return label.split(' ').filter((word) => word.length > 3 && /^[\p{L}\p{M}]+$/u.test(word));
}

/** The values of the columns of `entry` from `position` on, in the order of the statement that writes them. */
export function toEntryValues({ source, problems, position, hash, start, end }: EntryRecord): SqlValue[] {
  const place = [position, hash, start, end, problems.length > 0 ? 1 : 0];
  if (source === undefined) return [...place, null, 0, null, null, null, null, null, null, 0, 0, 0, 0, ...NO_ORDERS];
  const { key, item, text, textStart } = source;
  const title = formatTitle(item);
  const authors = formatAuthors(item);
  // Seen at once; the end of the transaction hides it where another entry has the better claim to the key.
  const visible = 1;
  const shown = [item.type, title, authors, yearOf(item) ?? '', findContainer(item) ?? ''];
  const tagged = listTags(item).length > 0 ? 1 : 0;
  const body = text === undefined ? [0, 0] : [1, textStart - start];
  const hasAbstract = item.abstract === undefined ? 0 : 1;
  return [...place, key, visible, ...shown, findAddress(item), tagged, hasAbstract, ...body, ...listOrders(item)];
}

const NO_ORDERS = [null, null, null, null] as const;

/** What lists are sorted by: title, authors, both as a list names the source, and the day on which it was read. */
function listOrders(item: CslItem): string[] {
  const title = toOrder(formatTitle(item));
  const authors = toOrder(formatAuthors(item));
  const name = `${authors || title} ${yearOf(item) ?? ''}`;
  return [title, authors, name, toIsoDate(item.accessed) ?? ''];
}

function findAddress(item: CslItem): string | null {
  const link = findLink(item);
  return link === undefined ? null : toComparableUrl(link);
}

/** What `toProblemsJson` made; what this version of Ibid does not know as a problem is left out. */
export function parseProblems(json: string | null): Problem[] {
  const parsed: unknown = JSON.parse(json ?? '[]');
  return Array.isArray(parsed) ? parsed.filter(isProblem) : [];
}

/** As the store keeps problems: null where there are none. */
export function toProblemsJson(problems: readonly Problem[]): string | null {
  return problems.length === 0 ? null : JSON.stringify(problems);
}

/** Letters alone decide the order, so that "Österreich" stands with O and a quoted title with its first letter. */
export function toOrder(text: string): string {
  return listWords(text.slice(0, 80))
    .map(({ folded }) => folded)
    .join(' ');
}

function listNames(item: CslItem): string[] {
  return [...(item.author ?? []), ...(item.editor ?? [])].map(formatName);
}

/** Capitals begin a part or are one; letters without case, and digits, are parts of their own. */
const KEY_PART = /(?:\p{Lu}\p{M}*)*(?:\p{Ll}\p{M}*)+|(?:\p{Lu}\p{M}*)+|[\p{Lo}\p{Lm}\p{M}]+|\p{N}+/gu;

/** `waters2022prison` is found by each of its parts: a tokenizer sees but one word. */
function formatKeyWords(key: string): string {
  return [key, ...(key.match(KEY_PART) ?? [])].join(' ');
}
