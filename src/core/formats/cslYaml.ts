// CSL-YAML, alone in a file or under `references:` in a note's front matter, item by item.
import { isFields } from '../fields.ts';
import type { Problem } from '../problem.ts';
import type { Span } from '../text/span.ts';
import { parseCslFields } from './cslJson.ts';
import type { Format, ParsedFile, RawEntry, SplitFile } from '../format.ts';
import { findFrontMatter, MARKDOWN_EXTENSIONS, parseYamlFields } from '../frontMatter/frontMatter.ts';
import { listMetadata } from '../frontMatter/metadataBlocks.ts';
import { endInLineFeeds } from '../lineBreaks.ts';
import { withRichTitles } from './markdownTitles.ts';
import { parseYaml } from '../yamlDocument.ts';
import { parseYamlItems } from './yamlItems.ts';

export const cslYamlFormat: Format = {
  name: 'CSL-YAML',
  extensions: ['yaml', 'yml'],
  recognises: (text) => /^(?:---[ \t]*\r?\n)?(?:references:|- +id:)/m.test(text),
  split: (text, file) => splitDocuments(endInLineFeeds(text), file),
};

/** A note whose front matter carries its sources under `references:`, unless it says that it is a source itself. */
export const referencesFormat: Format = {
  name: 'References in front matter',
  extensions: MARKDOWN_EXTENSIONS,
  recognises: (text) => listReferences(text).length > 0,
  split: (text, file) => {
    const lists = listReferences(text).map((span) => splitList(text, span, file));
    return { entries: lists.flatMap(({ entries }) => entries), problems: lists.flatMap(({ problems }) => problems) };
  },
};

/** From each `references:` to the end of the front matter, or of a block further down; the list itself says where it ends. */
function listReferences(text: string): Span[] {
  const place = findFrontMatter(text);
  const yaml = place && text.slice(place.yaml.start, place.yaml.end);
  if (yaml !== undefined && /^(?:id|citekey|citation-key|type)[ \t]*:/m.test(yaml)) return [];
  const blocks = [...(place ? [place.yaml] : []), ...listMetadata(text, place?.textStart ?? 0)];
  return blocks.flatMap(({ start, end }) => {
    const list = /^references[ \t]*:/m.exec(text.slice(start, end));
    return list ? [{ start: start + list.index, end }] : [];
  });
}

/** A file may hold several documents, separated by `---` or `...`. */
function splitDocuments(text: string, file: string): SplitFile {
  const marks = [...text.matchAll(/^(?:---|\.\.\.)[ \t\r]*$/gm)].map(({ index }) => index);
  const starts = [0, ...marks.map((mark) => mark + 3)];
  const documents = starts.map((start, index) => splitList(text, { start, end: marks[index] ?? text.length }, file));
  return {
    entries: documents.flatMap(({ entries }) => entries),
    problems: documents.flatMap(({ problems }) => problems),
  };
}

function splitList(text: string, span: Span, file: string): SplitFile {
  const { items, strays } = parseYamlItems(text, span);
  if (items.length === 0) return { entries: listFlowEntries(text, span, file), problems: [] };
  const entries = items.map((item) => {
    const identity = text.slice(item.start, item.end);
    return { ...item, identity, parse: () => parseItem(identity, item, file) };
  });
  return { entries, problems: strays.map((stray) => toProblem(text, stray)) };
}

function toProblem(text: string, span: Span): Problem {
  return { code: 'yaml-broken', span, facts: { line: text.slice(span.start, span.end) } };
}

/** The list's hyphen made a blank leaves a mapping, with all places as they were. */
function parseItem(yaml: string, span: Span, file: string): ParsedFile {
  const { fields, problems } = parseYamlFields(yaml.replace('-', ' '), span.start);
  const { sources, problems: missing } = parseCslFields(withRichTitles(fields), span, file);
  return {
    sources,
    problems: problems.length > 0 ? problems.map((problem) => ({ ...problem, code: 'yaml-broken' })) : missing,
  };
}

/** A list in braces and brackets, which has no lines to split at, is one entry. */
function listFlowEntries(text: string, span: Span, file: string): RawEntry[] {
  const yaml = text.slice(span.start, span.end);
  if (!/[[{]/.test(yaml)) return [];
  const parse = (): ParsedFile => {
    const parsed = parseFlow(yaml).map((fields) =>
      parseCslFields(isFields(fields) ? withRichTitles(fields) : fields, span, file),
    );
    return { sources: parsed.flatMap(({ sources }) => sources), problems: parsed.flatMap(({ problems }) => problems) };
  };
  return [{ ...span, identity: yaml, parse }];
}

function parseFlow(yaml: string): unknown[] {
  const { value } = parseYaml(yaml);
  const list = isFields(value) ? value.references : value;
  return Array.isArray(list) ? list : [];
}
