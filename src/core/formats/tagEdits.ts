// Giving a source other tags where it stands in its file, as an edit that leaves everything else as it was written.
import { isMap, isScalar, isSeq, type Pair } from 'yaml';
import type { TextEdit } from '../text/textEdit.ts';
import type { Span } from '../text/span.ts';
import { findFrontMatter, findIndent, MARKDOWN_EXTENSIONS } from './frontMatter.ts';
import { findLineEnd } from '../lineBreaks.ts';
import { parseYamlTree } from './yamlDocument.ts';

/** Names under which front matter has tags, as fieldNames.ts reads them. */
const TAG_FIELDS = ['keyword', 'keywords', 'tags'];

/** Undefined for a file of a kind that other programs write: JSON, YAML, RIS. */
export function findTagEdit(text: string, file: string, entry: Span, tags: readonly string[]): TextEdit | undefined {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  if (MARKDOWN_EXTENSIONS.includes(extension)) return editFrontMatter(text, tags);
  return extension === 'bib' ? editEntry(text, entry, tags) : undefined;
}

function editFrontMatter(text: string, tags: readonly string[]): TextEdit {
  const matter = findFrontMatter(text);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  // Front matter ends its lines so that it is found again: a carriage return alone is none of Markdown's.
  const lineEnd = findLineEnd(text) === '\r\n' ? '\r\n' : '\n';
  if (matter === undefined) {
    const lines = ['---', formatField('keyword', tags, 'line'), '---', '', ''];
    return { start, end: start, text: lines.join(lineEnd) };
  }
  const { yaml } = matter;
  const { contents } = parseYamlTree(text.slice(yaml.start, yaml.end), 'failsafe').document;
  const pair = isMap(contents) ? contents.items.find(isTags) : undefined;
  const place = pair && findPlace(pair);
  if (pair === undefined || place === undefined) {
    const indent = findIndent(text.slice(yaml.start, yaml.end));
    return { start: yaml.end, end: yaml.end, text: indent + formatField('keyword', tags, 'line') + lineEnd };
  }
  const written = text.slice(yaml.start + place.start, yaml.start + place.end).trimEnd();
  const form = isSeq(pair.value) ? 'list' : 'line';
  const span = { start: yaml.start + place.start, end: yaml.start + place.start + written.length };
  return { ...span, text: formatField(nameOf(pair), tags, form) };
}

function isTags(pair: Pair): boolean {
  return TAG_FIELDS.includes(nameOf(pair));
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function findPlace({ key, value }: Pair): Span | undefined {
  const start = isScalar(key) ? key.range?.[0] : undefined;
  const end = isScalar(value) || isSeq(value) ? value.range?.[1] : undefined;
  return start === undefined || end === undefined ? undefined : { start, end };
}

function formatField(name: string, tags: readonly string[], form: 'line' | 'list'): string {
  if (form === 'list') return `${name}: [${tags.map(quoteUnlessPlain).join(', ')}]`;
  return `${name}: ${tags.every(isPlain) ? tags.join(', ') : JSON.stringify(tags.join(', '))}`;
}

function quoteUnlessPlain(tag: string): string {
  return isPlain(tag) ? tag : JSON.stringify(tag);
}

/** What needs no quotes anywhere in YAML. */
function isPlain(tag: string): boolean {
  return /^\p{L}[\p{L}\p{N} _/-]*$/u.test(tag);
}

const KEYWORDS = /[\s,]keywords\s*=\s*/giu;

function editEntry(text: string, entry: Span, tags: readonly string[]): TextEdit | undefined {
  const value = `{${tags.map(escapeLatex).join(', ')}}`;
  const body = text.slice(entry.start, entry.end);
  const braces = new BraceDepth(body);
  // An entry may stand in parentheses.
  const depth = /^@\s*\w+\s*\(/.test(body) ? 0 : 1;
  // Of a field that stands there twice the last counts.
  const field = [...body.matchAll(KEYWORDS)].filter(({ index }) => braces.at(index) === depth).at(-1);
  if (field !== undefined) {
    const start = field.index + field[0].length;
    return { start: entry.start + start, end: entry.start + findValueEnd(body, start), text: value };
  }
  const comma = body.indexOf(',');
  const at = entry.start + comma + 1;
  return comma < 0 ? undefined : { start: at, end: at, text: `${findLineEnd(text)}  keywords = ${value},` };
}

/** How many braces are open at places that are asked for in order; a class, as each goes on where the last one ended. */
class BraceDepth {
  readonly #text: string;
  #at = 0;
  #open = 0;

  constructor(text: string) {
    this.#text = text;
  }

  at(end: number): number {
    for (; this.#at < end; this.#at++) {
      const character = this.#text[this.#at];
      if (character === '\\') this.#at++;
      else if (character === '{') this.#open++;
      else if (character === '}') this.#open--;
    }
    return this.#open;
  }
}

/** Where a value in braces, in quotation marks or bare ends. */
function findValueEnd(text: string, start: number): number {
  let open = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '{') open++;
    else if (character === '}') open--;
    if (open === 0 && at > start && (character === '}' || character === '"')) return at + 1;
    if (open < 0 || (open === 0 && (character === ',' || character === ')') && text[start] !== '"')) return at;
  }
  return text.length;
}

function escapeLatex(tag: string): string {
  return tag.replace(/[\\{}]/g, '').replace(/[&%#_$]/g, '\\$&');
}
