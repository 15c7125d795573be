// RIS files, record by record: tagged lines from TY to ER.
import { DEFAULT_CITEKEY_PATTERN, formatCitekey } from '../citekey.ts';
import type { Problem } from '../problem.ts';
import type { Span } from '../span.ts';
import { toCslFields } from './cslItem.ts';
import type { Format, ParsedFile } from './format.ts';
import { PAGES, TAGS, TYPES } from './risTables.ts';

export const risFormat: Format = {
  name: 'RIS',
  extensions: ['ris', 'txt'],
  recognises: (text) => /^\uFEFF?\s*TY {1,2}- ?/.test(text),
  split: (text, file) => ({
    entries: listRecords(text).map((span) => {
      const identity = text.slice(span.start, span.end);
      return { ...span, identity, parse: () => parseRecord(identity, span, file) };
    }),
    problems: [],
  }),
};

const LINE = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/gm;

/** From TY to ER, or to the next TY where ER is missing. */
function listRecords(text: string): Span[] {
  const starts = [...text.matchAll(/^TY {1,2}-/gm)].map(({ index }) => index);
  return starts.map((start, index) => {
    const record = text.slice(start, starts[index + 1]);
    const close = /^ER {1,2}-.*$/m.exec(record);
    return { start, end: start + (close ? close.index + close[0].length : record.trimEnd().length) };
  });
}

function parseRecord(text: string, span: Span, file: string): ParsedFile {
  const values = readTags(text);
  const type = values.get('TY')?.[0]?.toUpperCase() ?? '';
  const fields = toCslFields(toVariables(values, type), TYPES.get(type) ?? 'document');
  const key = values.get('ID')?.[0] ?? formatCitekey(fields, DEFAULT_CITEKEY_PATTERN, () => false);
  const head = { start: span.start, end: span.start + text.search(/\r?\n|$/) };
  const problems: Problem[] = values.has('ER') ? [] : [{ code: 'ris-unclosed-record', span: head, facts: { key } }];
  return { sources: [{ key, item: { ...fields, id: key }, textStart: 0, file, span }], problems };
}

/** All values by tag; a line without a tag continues the one before. */
function readTags(text: string): ReadonlyMap<string, string[]> {
  const values = new Map<string, string[]>();
  const lines = [...text.matchAll(LINE)];
  for (const [index, line] of lines.entries()) {
    const more = text.slice(line.index + line[0].length, lines[index + 1]?.index ?? text.length);
    const value = `${line[2] ?? ''} ${more}`.replace(/\s+/g, ' ').trim();
    const tag = line[1] ?? '';
    if (value !== '' || tag === 'ER') values.set(tag, [...(values.get(tag) ?? []), value]);
  }
  return values;
}

function toVariables(values: ReadonlyMap<string, readonly string[]>, type: string): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  for (const [variable, tags, read] of TAGS) {
    const stated = tags.split(' ').flatMap((tag) => values.get(tag) ?? []);
    const value = stated.length === 0 ? undefined : read(stated, type);
    if (value !== undefined) variables[variable] ??= value;
  }
  const [first, last] = PAGES.map((tag) => values.get(tag)?.[0]);
  return { page: [first, last].filter(Boolean).join('-'), ...variables };
}
