// CSL-JSON and Zotero's JSON exports, item by item: one broken item does not take the others with it.
import { isFields } from '../fields.ts';
import type { Problem } from '../problem.ts';
import type { Span } from '../text/span.ts';
import { listFieldAttachments, withAttachments } from './attachments.ts';
import { findKey, toCslFields, toCslItem } from '../items/cslItem.ts';
import type { Format, ParsedFile } from '../format.ts';
import { listJsonItems } from './jsonItems.ts';
import { findJsonFault, parseLenientJson } from './lenientJson.ts';
import { isZoteroItem, toZoteroFields } from './zotero.ts';

export const cslJsonFormat: Format = {
  name: 'CSL-JSON',
  extensions: ['json'],
  recognises: (text) => /^\uFEFF?\s*[[{]/.test(text),
  split: (text, file) => ({
    entries: listJsonItems(text).map((span) => {
      const identity = text.slice(span.start, span.end);
      return { ...span, identity, parse: () => parseItem(identity, span, file) };
    }),
    problems: [],
  }),
};

function parseItem(json: string, span: Span, file: string): ParsedFile {
  const { value, problem } = parseJson(json, span.start);
  const parsed = parseCslFields(isZoteroItem(value) ? toZoteroFields(value) : value, span, file);
  return problem === undefined ? parsed : { ...parsed, problems: [problem] };
}

/** A source from a CSL item's fields; without fields, or where Zotero's notes and attachments stand, nothing. */
export function parseCslFields(fields: unknown, span: Span, file: string): ParsedFile {
  if (!isFields(fields)) return { sources: [], problems: [] };
  const key = findKey(fields);
  if (key === undefined) {
    const problem = { code: 'entry-without-key', span, facts: {} } as const;
    return { sources: [], problems: [problem], keyless: toCslFields(fields, 'document') };
  }
  const item = toCslItem(fields, key, 'document');
  const attached = withAttachments(listFieldAttachments(fields));
  return { sources: [{ key, item, ...attached, textStart: 0, file, span }], problems: [] };
}

/** What an item says, and what is wrong with it; both where only commas and comments are. */
function parseJson(json: string, offset: number): { readonly value: unknown; readonly problem?: Problem } {
  try {
    return { value: JSON.parse(json) as unknown };
  } catch (error) {
    const place = findFaultOffset(error) ?? findJsonFault(json);
    const start = offset + Math.min(place, json.trimEnd().length - 1);
    const problem: Problem = {
      code: 'json-broken',
      span: { start, end: start + 1 },
      facts: { line: lineAt(json, place) },
    };
    return { value: parseLenientJson(json), problem };
  }
}

/** Not every fault that the engine finds has its place in the message. */
function findFaultOffset(error: unknown): number | undefined {
  const place = /at position (\d+)(?: \(line \d+ column \d+\))?$/.exec(String(error))?.[1];
  return place === undefined ? undefined : Number(place);
}

function lineAt(text: string, place: number): string {
  const start = text.lastIndexOf('\n', place - 1) + 1;
  const end = text.indexOf('\n', place);
  return text
    .slice(start, end === -1 ? text.length : end)
    .trim()
    .slice(0, 80);
}
