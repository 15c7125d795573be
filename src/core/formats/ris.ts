// RIS files, record by record: tagged lines from TY to ER.
import { DEFAULT_CITEKEY_PATTERN, generateCitekey } from '../citekeyGenerator.ts';
import type { Problem } from '../problem.ts';
import type { Span } from '../text/span.ts';
import { toCslFields } from './cslItem.ts';
import type { Format, ParsedFile, RawEntry } from './format.ts';
import { endInLineFeeds } from '../lineBreaks.ts';
import { TAGS, TYPES } from './risTables.ts';

export const risFormat: Format = {
  name: 'RIS',
  extensions: ['ris', 'txt'],
  recognises: (text) => /^[\uFEFF \t\f]*TY {1,2}- ?/m.test(text),
  split: (text, file) => ({ entries: listEntries(endInLineFeeds(text), file), problems: [] }),
};

/** `AU  - Doe`. Two blanks, which no prose has before a hyphen, also tell a tag that is indented or in small letters. */
const LINE = /^(?:([A-Z][A-Z0-9]) -(?= |$)|[\uFEFF \t\f]*([A-Za-z][A-Za-z0-9])(?: {2}|\t)[-–])[ \t]?(.*)$/gm;

function listEntries(text: string, file: string): RawEntry[] {
  return listRecords(text).map((span) => {
    const identity = text.slice(span.start, span.end);
    return { ...span, identity, parse: () => parseRecord(identity, span, file) };
  });
}

/** A line that begins or ends a record, told as in `LINE`. */
const BOUNDARY = /^(?:(TY|ER) -(?= |$)|[\uFEFF \t\f]*([Tt][Yy]|[Ee][Rr])(?: {2}|\t)[-–]).*$/gm;

/** What a record has at least; a file's own header and end (`EF`) are none. */
const NAMES_SOMETHING = /^[\uFEFF \t\f]*(?:TY|TI|T1|CT|BT|AU|A1|ID)[ \t]{1,2}[-–]/im;

/** From TY to ER, or to the next TY where ER is missing; where TY is missing, all from the ER before. */
function listRecords(text: string): Span[] {
  const records: Span[] = [];
  const boundaries = [...text.matchAll(BOUNDARY)];
  // Without a type the file is of another format that has tags, such as PubMed's.
  if (!boundaries.some((line) => tagOf(line) === 'TY')) return [];
  let start = 0;
  for (const line of boundaries) cutAt(line.index + (tagOf(line) === 'TY' ? 0 : line[0].length));
  cutAt(text.length);
  return records;

  function cutAt(end: number): void {
    const record = text.slice(start, end);
    const blanks = /^\s*/.exec(record)?.[0].length ?? 0;
    if (NAMES_SOMETHING.test(record)) records.push({ start: start + blanks, end: start + record.trimEnd().length });
    start = end;
  }
}

function tagOf([, strict, loose]: RegExpMatchArray): string {
  return (strict ?? loose ?? '').toUpperCase();
}

function parseRecord(text: string, span: Span, file: string): ParsedFile {
  const values = parseTags(text);
  const type = values.get('TY')?.[0]?.toUpperCase() ?? '';
  const fields = toCslFields(toVariables(values, type), TYPES.get(type) ?? 'document');
  const stated = values.get('ID')?.[0];
  // One with blanks could not be cited.
  const isKey = stated !== undefined && !/\s/.test(stated);
  const key = isKey ? stated : generateCitekey(fields, DEFAULT_CITEKEY_PATTERN, () => false);
  const problems = listProblems(values, key, { start: span.start, end: span.start + text.search(/\r?\n|$/) });
  return { sources: [{ key, item: { ...fields, id: key }, textStart: 0, file, span }], problems };
}

function listProblems(values: ReadonlyMap<string, unknown>, key: string, head: Span): Problem[] {
  const problems: Problem[] = [];
  if (!values.has('TY')) problems.push({ code: 'ris-without-type', span: head, facts: { key } });
  if (!values.has('ER')) problems.push({ code: 'ris-unclosed-record', span: head, facts: { key } });
  return problems;
}

/** Few values have blanks to be folded. */
const UNEVEN = / {2}|[^\S ]/;

/** All values by tag; a line without a tag continues the one before. */
function parseTags(text: string): ReadonlyMap<string, string[]> {
  const values = new Map<string, string[]>();
  const lines = [...text.matchAll(LINE)];
  for (const [index, line] of lines.entries()) {
    const more = text.slice(line.index + line[0].length, lines[index + 1]?.index ?? text.length);
    const written = `${line[3] ?? ''} ${more}`.trim();
    const value = UNEVEN.test(written) ? written.replace(/\s+/g, ' ') : written;
    const tag = tagOf(line);
    if (value === '' && tag !== 'ER') continue;
    const stated = values.get(tag);
    if (stated === undefined) values.set(tag, [value]);
    else stated.push(value);
  }
  return values;
}

function toVariables(values: ReadonlyMap<string, readonly string[]>, type: string): Record<string, unknown> {
  const variables = new Map<string, unknown>();
  for (const [variable, tags, read] of TAGS) {
    const stated = tags.split(' ').flatMap((tag) => values.get(tag) ?? []);
    const value = stated.length === 0 ? undefined : read(stated, type);
    if (value !== undefined && value !== '' && !variables.has(variable)) variables.set(variable, value);
  }
  return { page: formatPages(values.get('SP')?.[0], values.get('EP')?.[0]), ...Object.fromEntries(variables) };
}

/** Some programs write both pages into SP, or one page twice. */
function formatPages(first: string | undefined, last: string | undefined): string {
  const isWhole = first !== undefined && (/\d\s*[-–]/.test(first) || first === last);
  return isWhole ? first : [first, last].filter(Boolean).join('-');
}
