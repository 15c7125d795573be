// A source that is a Markdown file of its own: front matter in CSL's variable names, the article's text below.
import { stringify } from 'yaml';
import { toIsoDate } from '../dates.ts';
import type { Problem } from '../problem.ts';
import type { CslDate, Source } from '../source.ts';
import type { Span } from '../text/span.ts';
import { listFieldAttachments, withAttachments } from './attachments.ts';
import { findKey, toCslItem } from '../items/cslItem.ts';
import { toCslNames } from '../items/fieldNames.ts';
import type { Format, ParsedFile } from '../format.ts';
import { findFrontMatter, MARKDOWN_EXTENSIONS, parseYamlFields } from '../frontMatter/frontMatter.ts';
import { lookup } from '../lookup.ts';
import { fromUriComponent } from '../uriComponent.ts';
import { withoutControls } from '../controlCharacters.ts';

/** Every Markdown file that the library's globs name is a source; whether it is one of them is not decided here. */
export const articleFormat: Format = {
  name: 'Markdown article',
  extensions: MARKDOWN_EXTENSIONS,
  split: (text, file) => ({
    entries: [{ start: 0, end: text.length, identity: text, parse: () => parseArticle(text, file) }],
    problems: [],
  }),
};

/**
 * Reads one article. Without front matter the key is the file's name and the title the first heading. Obsidian's and
 * other clippers' field names (`source`, `published`, `created`, `tags`, …) are understood.
 */
export function parseArticle(text: string, file: string): ParsedFile {
  const place = findFrontMatter(text);
  const textStart = place?.textStart ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const { fields, problems } = place
    ? parseYamlFields(text.slice(place.yaml.start, place.yaml.end), place.yaml.start)
    : { fields: {}, problems: [] };
  const body = text.slice(textStart);
  const key = findKey(fields) ?? nameOf(file);
  const named = toCslNames(fields);
  const item = toCslItem({ title: findHeading(body), ...named }, key, findType(named));
  // A reference alone, as capture writes for a book: nothing can be looked up in a text that is not there.
  const article = body.trim() === '' ? { textStart: 0 } : { text: body, textStart };
  const attached = withAttachments(listFieldAttachments(fields));
  const source: Source = { key, item, ...attached, ...article, file, span: { start: 0, end: text.length } };
  return { sources: [source], problems: [...problems, ...checkBlocks(text, place?.textStart)] };
}

/** Where no type is given: what has a journal is an article of it, what has an ISBN a book. */
function findType(fields: Readonly<Record<string, unknown>>): string {
  const has = (name: string) => Boolean(lookup(fields, name));
  if (has('ISBN')) return 'book';
  return has('DOI') && has('container-title') ? 'article-journal' : 'webpage';
}

/** Variables in the order in which they are written; others follow in their own. */
const ORDER = 'id type title author editor container-title publisher issued accessed URL DOI language keyword abstract';

/** Writes an article: front matter in a stable order, an empty line, the text. */
export function formatArticle({ item, text }: Pick<Source, 'item'> & { readonly text: string }): string {
  const order = ORDER.split(' ');
  const names = [...order, ...Object.keys(item).filter((name) => !order.includes(name))];
  const fields = names
    // Notes cite by the key as it is.
    .map((name) => [name, name === 'id' ? toWrittenKey(item.id) : toPlainValue(lookup(item, name))] as const)
    .filter(([, value]) => value !== undefined);
  const yaml = stringify(Object.fromEntries(fields), { lineWidth: 0 });
  return text.trim() === '' ? `---\n${yaml}---\n` : `---\n${yaml}---\n\n${text.trim()}\n`;
}

/** One sign at the beginning of a key is taken for the mark of a citation when it is read. */
function toWrittenKey(key: string): string {
  return key.startsWith('@') ? `@${key}` : key;
}

/** As front matter has it: dates as a person would write them, `2022-01-29`, where that says all; no control characters. */
export function toPlainValue(value: unknown): unknown {
  if (!isWholeDate(value)) return withoutControls(value);
  return (value['date-parts'] ?? []).map((parts) => toIsoDate({ 'date-parts': [parts] })).join('/');
}

function isWholeDate(value: unknown): value is CslDate {
  const isObject = typeof value === 'object' && value !== null;
  return isObject && 'date-parts' in value && Object.keys(value).length === 1;
}

/** Front matter that is absent, is never closed or stands there twice. */
function checkBlocks(text: string, textStart: number | undefined): Problem[] {
  if (textStart === undefined) {
    const opened = /^\uFEFF?---[ \t]*\r?\n[\p{L}_-]+:/u.test(text);
    return [{ code: opened ? 'front-matter-unclosed' : 'front-matter-missing', span: firstLine(text, 0), facts: {} }];
  }
  const second = /^\s*---[ \t]*\r?\n(?=[\p{L}_-]+:[^\n]*\n)/u.exec(text.slice(textStart));
  if (!second || !findFrontMatter(text.slice(textStart + second[0].search(/---/)))) return [];
  return [{ code: 'front-matter-duplicated', span: firstLine(text, textStart + second[0].search(/---/)), facts: {} }];
}

function firstLine(text: string, start: number): Span {
  const end = text.indexOf('\n', start);
  return { start, end: end === -1 ? text.length : end };
}

function findHeading(body: string): string | undefined {
  const words = /^#{1,6}[ \t]+(\S[^\r\n]*)$/m.exec(body)?.[1];
  return words && withoutClosing(words.trimEnd());
}

/** Without the `#` after a blank that may close a heading. From the end, as no pattern finds it in linear time. */
function withoutClosing(heading: string): string {
  let end = heading.length;
  while (heading[end - 1] === '#') end--;
  return /\s/.test(heading.charAt(end - 1)) ? heading.slice(0, end).trimEnd() : heading;
}

/** The file's name without folder, extension and the `@` of a note on a source, `%20` and the like decoded where the file is a URI. */
function nameOf(file: string): string {
  const name = file.replace(/^.*[/\\]/s, '').replace(/\.[^.]*$/, '');
  return (file.includes('://') ? fromUriComponent(name) : name).replace(/^@(?=.)/, '');
}
