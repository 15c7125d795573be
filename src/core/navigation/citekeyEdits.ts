// Giving sources other citekeys, as edits: one is renamed, or several become one. Where an entry says its key, where other
// entries refer to it, where notes cite it.
import { isLegalCitekey } from '../citekeyGenerator.ts';
import { extensionOf } from '../fileExtension.ts';
import { BIBTEX_EXTENSIONS, listBibtexReferencesTo } from '../bibtex/bibtexTree.ts';
import type { KeyedSpan } from '../format.ts';
import { parseFile } from '../formats/formatTable.ts';
import { MARKDOWN_EXTENSIONS } from '../frontMatter/frontMatter.ts';
import { addField, replaceField } from '../frontMatter/frontMatterEdits.ts';
import type { Library } from '../library.ts';
import { formatCitekey, matchCitekey } from '../citations/citationText.ts';
import type { Cite, Citation, Use } from '../citations/citation.ts';
import { contains, type Span } from '../text/span.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { UserError } from '../userError.ts';
import { listKeySpans } from './sourceSpans.ts';

export interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** Throws a UserError where the key cannot be had. One that no source has may become one that a source has, by mistake. */
export function refuseRenaming({ from, to }: Renaming, library: Pick<Library, 'has'>): void {
  if (!isLegalCitekey(to)) {
    throw new UserError(
      '“{key}” is not a valid citekey. Use letters, digits and _, with single characters such as - : . between them.',
      { key: to },
    );
  }
  if (from !== to && library.has(to) && library.has(from)) {
    throw new UserError('Another source already has the citekey {key}.', { key: to });
  }
}

/** Rewrites the key of the note's cites, with the `-`, `@` and braces that they need. */
export function listCiteEdits(text: string, uses: readonly Use[], { from, to }: Renaming): TextEdit[] {
  return uses
    .filter(({ key }) => key === from)
    .map(({ start, end }) => {
      const [, sign = '', at] = /^(-?)(@?)/.exec(text.slice(start, end)) ?? [];
      return { start, end, text: at === '@' ? sign + formatCiteBefore(to, text.slice(end, end + LOOK_AHEAD)) : to };
    });
}

/** Characters after a cite that show whether its key would go on into them. */
const LOOK_AHEAD = 8;

/** In braces also where the text that follows would be read as a part of the key: "@{doe}s". */
function formatCiteBefore(key: string, following: string): string {
  const written = formatCitekey(key);
  return matchCitekey(written + following, 0)?.key === key ? written : `@{${key}}`;
}

/** Writes the key of one entry of a library file; an article that has none is given one. Empty where that cannot be. */
export function listEntryEdits(text: string, file: string, entry: Span, { from, to }: Renaming): TextEdit[] {
  const spans = listKeySpans(text, entry, from);
  if (spans.length > 0) {
    const edits = spans.map((span) => ({ ...span, text: needsQuotes(text, file, span) ? JSON.stringify(to) : to }));
    const edit = edits.slice(0, MAX_TRIED).find((each) => renames(each, text, file, entry, { from, to }));
    return edit === undefined ? [] : [edit];
  }
  if (!MARKDOWN_EXTENSIONS.includes(extensionOf(file) ?? '')) return [];
  const field = `id: ${to}`;
  // One that is there is empty, or written in another way than can be changed within.
  return [replaceField(text, ['id'], () => field) ?? addField(text, field)];
}

/** Places that look like that of the key. */
const MAX_TRIED = 20;

/** Whether an entry has the other key after the edit, and all that is read of it but for that is as before. */
function renames(edit: TextEdit, text: string, file: string, entry: Span, { from, to }: Renaming): boolean {
  // Its own tree has shown where the key is. A backslash escapes the brace after it, which without it closes something.
  if (BIBTEX_EXTENSIONS.includes(extensionOf(file) ?? '')) return !from.endsWith('\\');
  const before = listEntryKeys(text.slice(entry.start, entry.end), file);
  // Of a part of a broken file less may be read than of the file.
  if (!before.includes(from)) return !/["'\\]$/.test(from);
  const edited = text.slice(entry.start, edit.start) + edit.text + text.slice(edit.end, entry.end);
  const after = listEntryKeys(edited, file);
  return after.includes(to) && after.every((key, index) => key === before[index] || key === to);
}

function listEntryKeys(text: string, file: string): string[] {
  return parseFile(text, file).sources.map(({ key }) => key);
}

/** Where other entries of a .bib file refer to the key. */
export function listReferenceEdits(text: string, file: string, { from, to }: Renaming): TextEdit[] {
  if (!BIBTEX_EXTENSIONS.includes(extensionOf(file) ?? '')) return [];
  return listBibtexReferencesTo(text, from).map((span) => ({ ...span, text: to }));
}

/** Names one source in the place of its duplicates: a citation that named several of them names it once. */
export function listMergeEdits(
  text: string,
  citations: readonly Citation[],
  merged: readonly string[],
  to: string,
): TextEdit[] {
  return citations.flatMap((citation) => {
    const kept: Cite[] = [];
    let end = citation.start;
    return citation.cites.flatMap((cite) => {
      const start = end;
      end = Math.max(end, cite.end);
      const isMerged = merged.includes(cite.key);
      if (!isMerged && cite.key !== to) return [];
      // One that is named within the words of another stays, and so does the bracket after an author in the sentence.
      if (citation.mode === 'normal' && start <= cite.start && saysAgain(kept, cite)) {
        return [{ start, end: cite.end, text: '' }];
      }
      kept.push(cite);
      return isMerged ? listCiteEdits(text, [{ ...cite.keySpan, key: cite.key }], { from: cite.key, to }) : [];
    });
  });
}

/** Where entries of a .bib file that stay name one of those that go, as the parent from which they inherit. */
export function listMergedReferences(text: string, file: string, gone: readonly KeyedSpan[], to: string): TextEdit[] {
  return gone
    .flatMap(({ key }) => listReferenceEdits(text, file, { from: key, to }))
    .filter((edit) => !gone.some((entry) => contains(entry, edit)));
}

/** A number that serves as a key in JSON. */
function needsQuotes(text: string, file: string, { start }: Span): boolean {
  return extensionOf(file) === 'json' && text[start - 1] !== '"';
}

/** With another page or other words it is a citation in its own right. */
function saysAgain(kept: readonly Cite[], { prefix, suffixText, suppressAuthor }: Cite): boolean {
  return kept.some(
    (other) => other.prefix === prefix && other.suffixText === suffixText && other.suppressAuthor === suppressAuthor,
  );
}
