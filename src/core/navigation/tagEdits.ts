// Giving a source other tags where it stands in its file, as an edit that leaves everything else as it was written.
import { extensionOf } from '../fileExtension.ts';
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
  if (MARKDOWN_EXTENSIONS.includes(extension)) return editFrontMatter(text, tags);
  if (!BIBTEX_EXTENSIONS.includes(extension)) return undefined;
  return findBibtexFieldEdit(text, entry, { name: 'keywords', value: `{${tags.map(escapeLatex).join(', ')}}` });
}

function editFrontMatter(text: string, tags: readonly string[]): TextEdit {
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
