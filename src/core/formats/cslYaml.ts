// CSL-YAML, alone in a file or under `references:` in a note's front matter, item by item.
import { isFields } from '../fields.ts';
import type { Span } from '../span.ts';
import { parseCslFields } from './cslJson.ts';
import type { Format, ParsedFile, RawEntry } from './format.ts';
import { findFrontMatter, MARKDOWN_EXTENSIONS, parseYamlFields } from './frontMatter.ts';
import { parseYaml } from './yamlDocument.ts';

export const cslYamlFormat: Format = {
  name: 'CSL-YAML',
  extensions: ['yaml', 'yml'],
  recognises: (text) => /^(?:---[ \t]*\r?\n)?(?:references:|- +id:)/m.test(text),
  split: (text, file) => ({ entries: listEntries(text, { start: 0, end: text.length }, file), problems: [] }),
};

/** A note whose front matter carries its sources under `references:`, unless it says that it is a source itself. */
export const referencesFormat: Format = {
  name: 'References in front matter',
  extensions: MARKDOWN_EXTENSIONS,
  recognises: (text) => findReferences(text) !== undefined,
  split: (text, file) => {
    const span = findReferences(text);
    return { entries: span === undefined ? [] : listEntries(text, span, file), problems: [] };
  },
};

/** From `references:` to the end of the front matter; the list itself says where it ends. */
function findReferences(text: string): Span | undefined {
  const place = findFrontMatter(text);
  const yaml = place && text.slice(place.yaml.start, place.yaml.end);
  const list = yaml && !/^(?:id|citekey|citation-key|type)[ \t]*:/m.test(yaml) && /^references[ \t]*:/m.exec(yaml);
  return list ? { start: place.yaml.start + list.index, end: place.yaml.end } : undefined;
}

function listEntries(text: string, span: Span, file: string): RawEntry[] {
  const items = listItems(text, span);
  if (items.length === 0) return listFlowEntries(text, span, file);
  return items.map((item) => {
    const identity = text.slice(item.start, item.end);
    return { ...item, identity, parse: () => parseItem(identity, item, file) };
  });
}

/** The list's hyphen made a blank leaves a mapping, with all places as they were. */
function parseItem(yaml: string, span: Span, file: string): ParsedFile {
  const { fields, problems } = parseYamlFields(yaml.replace('-', ' '), span.start);
  const { sources, problems: missing } = parseCslFields(fields, span, file);
  return {
    sources,
    problems: problems.length > 0 ? problems.map((problem) => ({ ...problem, code: 'yaml-broken' })) : missing,
  };
}

/**
 * The items of the first list: all lines from one that begins with the list's indentation and a hyphen to the next.
 * What is indented less ends the list.
 */
function listItems(text: string, { start, end }: Span): Span[] {
  const starts: number[] = [];
  let indent: string | undefined;
  let listEnd = end;
  for (const line of text.slice(start, end).matchAll(/^( *)([^\s#][^\n]*)/gm)) {
    const [, blanks = '', words = ''] = line;
    const isItem = /^-(?:\s|$)/.test(words);
    indent ??= isItem ? blanks : undefined;
    if (indent === undefined || blanks.length > indent.length) continue;
    if (isItem && blanks === indent) starts.push(start + line.index);
    else {
      listEnd = start + line.index;
      break;
    }
  }
  return starts.map((item, index) => {
    const next = starts[index + 1] ?? listEnd;
    return { start: item, end: item + text.slice(item, next).trimEnd().length };
  });
}

/** A list in braces and brackets, which has no lines to split at, is one entry. */
function listFlowEntries(text: string, span: Span, file: string): RawEntry[] {
  const yaml = text.slice(span.start, span.end);
  if (!/[[{]/.test(yaml)) return [];
  const parse = (): ParsedFile => {
    const parsed = parseFlow(yaml).map((fields) => parseCslFields(fields, span, file));
    return { sources: parsed.flatMap(({ sources }) => sources), problems: parsed.flatMap(({ problems }) => problems) };
  };
  return [{ ...span, identity: yaml, parse }];
}

function parseFlow(yaml: string): unknown[] {
  const { value } = parseYaml(yaml);
  const list = isFields(value) ? value.references : value;
  return Array.isArray(list) ? list : [];
}
