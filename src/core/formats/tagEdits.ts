// Giving a source other tags where it stands in its file, as an edit that leaves everything else as it was written.
import { isMap, isScalar, isSeq, type Pair } from 'yaml';
import type { TextEdit } from '../text/textEdit.ts';
import type { Span } from '../text/span.ts';
import { findBibtexFieldEdit } from './bibtex/bibtexTree.ts';
import { findFrontMatter, findIndent, MARKDOWN_EXTENSIONS } from './frontMatter.ts';
import { findLineEnd } from '../lineBreaks.ts';
import { parseYamlTree } from './yamlDocument.ts';

/** Names under which front matter has tags, as fieldNames.ts reads them. */
const TAG_FIELDS = ['keyword', 'keywords', 'tags'];

/** Undefined for a file of a kind that other programs write: JSON, YAML, RIS. */
export function findTagEdit(text: string, file: string, entry: Span, tags: readonly string[]): TextEdit | undefined {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  if (MARKDOWN_EXTENSIONS.includes(extension)) return editFrontMatter(text, tags);
  if (extension !== 'bib') return undefined;
  return findBibtexFieldEdit(text, entry, { name: 'keywords', value: `{${tags.map(escapeLatex).join(', ')}}` });
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

function escapeLatex(tag: string): string {
  return tag.replace(/[\\{}]/g, '').replace(/[&%#_$]/g, '\\$&');
}
