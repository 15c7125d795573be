// Giving a source other tags, or a file that has its text, where it stands in its own file, as an edit that leaves everything
// else as it was written.
import { extensionOf } from '../fileExtension.ts';
import { findLineEnd } from '../lineBreaks.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { BIBTEX_EXTENSIONS, findBibtexFieldEdit } from '../bibtex/bibtexTree.ts';
import { MARKDOWN_EXTENSIONS } from '../frontMatter/frontMatter.ts';
import { appendField, replaceField, type FieldForm } from '../frontMatter/frontMatterEdits.ts';

/** Names under which front matter has tags, an earlier one before a later, as fieldNames.ts reads them. */
const TAG_FIELDS = ['keyword', 'keywords', 'tags'];

/** Undefined for a file of a kind that other programs write: JSON, YAML, RIS. */
export function findTagEdit(text: string, file: string, entry: Span, tags: readonly string[]): TextEdit | undefined {
  const extension = extensionOf(file) ?? '';
  if (MARKDOWN_EXTENSIONS.includes(extension)) return tagFrontMatter(text, tags);
  if (!BIBTEX_EXTENSIONS.includes(extension)) return undefined;
  return findBibtexFieldEdit(text, entry, { name: 'keywords', value: `{${tags.map(escapeLatex).join(', ')}}` });
}

function tagFrontMatter(text: string, tags: readonly string[]): TextEdit {
  const replaced = replaceField(text, TAG_FIELDS, (name, form) => formatField(name, tags, form));
  return replaced ?? appendField(text, (form) => formatField('keyword', tags, form));
}

function formatField(name: string, tags: readonly string[], form: FieldForm): string {
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

/** Names under which front matter has files, an earlier one before a later. */
const FILE_FIELDS = ['pdf', 'file', 'attachments', 'attachment', 'files'];

/**
 * `path` is relative to the library file or absolute, with slashes. The file comes before those that are named already.
 * Undefined for a library file of a kind that other programs write: JSON, YAML.
 */
export function findAttachmentEdit(text: string, file: string, entry: Span, path: string): TextEdit | undefined {
  const extension = extensionOf(file) ?? '';
  if (MARKDOWN_EXTENSIONS.includes(extension)) return nameInFrontMatter(text, path);
  if (extension === 'ris') return nameInRis(text, entry, path);
  return BIBTEX_EXTENSIONS.includes(extension) ? nameInBibtex(text, entry, path) : undefined;
}

function nameInFrontMatter(text: string, path: string): TextEdit {
  const format = (name: string, form: FieldForm) =>
    form === 'list'
      ? `${name}: [${JSON.stringify(path)}]`
      : `${name}: ${isPlainPath(path) ? path : JSON.stringify(path)}`;
  return replaceField(text, FILE_FIELDS, format) ?? appendField(text, (form) => format('pdf', form));
}

/** What needs no quotes anywhere in YAML. */
function isPlainPath(path: string): boolean {
  return /^[\p{L}\p{N}./][\p{L}\p{N} ._/-]*$/u.test(path) && !path.endsWith(' ');
}

/** JabRef's form, which all programs read: `:papers/a.pdf:PDF`. */
function nameInBibtex(text: string, entry: Span, path: string): TextEdit | undefined {
  const named = `:${path.replace(/[\\:;]/g, '\\$&')}:${(extensionOf(path) ?? '').toUpperCase()}`;
  const edit = findBibtexFieldEdit(text, entry, { name: 'file', value: `{${named}}` });
  if (edit === undefined) return undefined;
  const before = /^\{([^]+)\}$|^"([^]+)"$/.exec(text.slice(edit.start, edit.end));
  const others = before?.[1] ?? before?.[2] ?? '';
  return others.trim() === '' ? edit : { ...edit, text: `{${named};${others.trim()}}` };
}

/** Before the line that ends the record, or at the end of one that none ends. */
function nameInRis(text: string, entry: Span, path: string): TextEdit {
  const record = text.slice(entry.start, entry.end);
  const first = /^[^\r\n]*\r?\n?/.exec(record)?.[0].length ?? 0;
  const start = entry.start + first;
  const isBroken = !record.slice(0, first).endsWith('\n');
  const lineEnd = findLineEnd(text);
  const line = `L1  - ${path}`;
  return { start, end: start, text: isBroken ? `${lineEnd}${line}` : `${line}${lineEnd}` };
}

/** Whether a path can be written into a file of the library: braces would end a BibTeX value. */
export function canBeNamed(path: string): boolean {
  return !/[{}\r\n]/.test(path);
}
