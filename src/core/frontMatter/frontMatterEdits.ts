// Fields added to front matter or rewritten, as edits that leave everything else as it was written.
import { isMap, isNode, isScalar, isSeq, type Pair } from 'yaml';
import { findLineEnd } from '../lineBreaks.ts';
import { shiftSpan, type Span } from '../text/span.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { findFrontMatter } from './frontMatter.ts';
import { parseYamlTree } from '../yamlDocument.ts';

/** How a value of several words is written: on a line with commas, or in brackets. */
export type FieldForm = 'line' | 'list';

/** Adds a field above all others: to the front matter that there is, or to one of its own. */
export function addField(text: string, field: string): TextEdit {
  const yaml = findFrontMatter(text)?.yaml;
  if (yaml === undefined) return addFrontMatter(text, field, '\n');
  const written = text.slice(yaml.start, yaml.end);
  const { start } = yaml;
  const flow = addToFlow(written, field);
  return flow ? shiftSpan(flow, start) : { start, end: start, text: `${findIndent(written)}${field}\n` };
}

/** Adds a field below all others. */
export function appendField(text: string, format: (form: FieldForm) => string): TextEdit {
  const yaml = findFrontMatter(text)?.yaml;
  // Front matter ends its lines so that it is found again: a carriage return alone is none of Markdown's.
  const lineEnd = findLineEnd(text) === '\r\n' ? '\r\n' : '\n';
  if (yaml === undefined) return addFrontMatter(text, format('line'), lineEnd);
  const written = text.slice(yaml.start, yaml.end);
  const { start, end } = yaml;
  const flow = addToFlow(written, format('list'));
  return flow ? shiftSpan(flow, start) : { start: end, end, text: findIndent(written) + format('line') + lineEnd };
}

/** Rewrites the field that has one of the names, of which an earlier one wins; undefined where there is none. */
export function replaceField(
  text: string,
  names: readonly string[],
  format: (name: string, form: FieldForm) => string,
): TextEdit | undefined {
  const yaml = findFrontMatter(text)?.yaml;
  if (yaml === undefined) return undefined;
  const { contents } = parseYamlTree(text.slice(yaml.start, yaml.end), 'failsafe').document;
  const pairs = isMap(contents) ? contents.items : [];
  const pair = names.map((name) => pairs.find((each) => nameOf(each) === name)).find((each) => each !== undefined);
  const place = pair && findPlace(pair);
  if (pair === undefined || place === undefined) return undefined;
  const { start, end } = shiftSpan(place, yaml.start);
  const sign = EXPLICIT_KEY.exec(text.slice(yaml.start, start))?.[0].length ?? 0;
  // In braces a comma would end the field.
  const form = isSeq(pair.value) || isFlow(contents) ? 'list' : 'line';
  return {
    start: start - sign,
    end: start + text.slice(start, end).trimEnd().length,
    text: format(nameOf(pair), form),
  };
}

function addFrontMatter(text: string, field: string, lineEnd: string): TextEdit {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return { start, end: start, text: ['---', field, '---', '', ''].join(lineEnd) };
}

/** YAML's sign for a key that is written by itself, as in `? tags`. */
const EXPLICIT_KEY = /\?[ \t]+$/;

/** What comes before a mapping in braces: comments, a document's marker, an anchor or a tag. */
const BEFORE_FLOW = /^(?:\s|#[^\n]*\n|---(?=\s)|[&!]\S*(?=\s))*\{/;

/** Into YAML that is one mapping in braces, `{title: T}`; undefined for any other. */
function addToFlow(yaml: string, field: string): TextEdit | undefined {
  const at = BEFORE_FLOW.exec(yaml)?.[0].length;
  if (at === undefined || !isFlow(parseYamlTree(yaml, 'failsafe').document.contents)) return undefined;
  return { start: at, end: at, text: /\s/.test(yaml.charAt(at)) ? `${field},` : `${field}, ` };
}

function isFlow(node: unknown): boolean {
  return isMap(node) && node.flow === true;
}

/** The blanks before each field of a mapping, which a field that is added needs as well. */
function findIndent(yaml: string): string {
  return /^[ \t]*(?=[^\s#])/m.exec(yaml)?.[0] ?? '';
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function findPlace({ key, value }: Pair): Span | undefined {
  if (!isScalar(key) || !key.range) return undefined;
  const end = isNode(value) ? value.range?.[1] : key.range[1];
  return end === undefined ? undefined : { start: key.range[0], end };
}
