// RIS files, record by record: tagged lines from TY to ER.
import type { Problem } from '../../problem.ts';
import type { Span } from '../../text/span.ts';
import { listRisAttachments, withAttachments } from '../attachments.ts';
import type { Format, ParsedFile, RawEntry } from '../../format.ts';
import { endInLineFeeds } from '../../lineBreaks.ts';
import { toSource } from '../keyedSource.ts';
import { TAGS, TYPES } from './risTables.ts';
import { parseTags, type TaggedLine, toFields } from './tags.ts';

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
  const lines = listLines(text);
  const values = parseTags(text, lines);
  const type = values.get('TY')?.[0]?.toUpperCase() ?? '';
  const fields = toFields(values, TAGS, { type, csl: TYPES.get(type) ?? 'document' });
  const source = toSource(fields, values.get('ID')?.[0], { file, span });
  const head = { start: span.start, end: span.start + text.search(/\r?\n|$/) };
  const named = FILE_TAGS.flatMap((tag) => values.get(tag) ?? []);
  const attached = withAttachments(listRisAttachments(named, file));
  return {
    sources: [{ ...source, ...attached }],
    problems: listProblems(new Set(lines.map(({ tag }) => tag)), source.key, head),
  };
}

/** Full texts, and what some programs take for them. */
const FILE_TAGS = ['L1', 'L2', 'LK'];

function listLines(text: string): TaggedLine[] {
  return [...text.matchAll(LINE)].map((line) => ({
    tag: tagOf(line),
    value: line[3] ?? '',
    start: line.index,
    end: line.index + line[0].length,
  }));
}

function listProblems(tags: ReadonlySet<string>, key: string, head: Span): Problem[] {
  const problems: Problem[] = [];
  if (!tags.has('TY')) problems.push({ code: 'ris-without-type', span: head, facts: { key } });
  if (!tags.has('ER')) problems.push({ code: 'ris-unclosed-record', span: head, facts: { key } });
  return problems;
}
