// Giving a source another citekey, as edits: where its entry says it, where other entries refer to it, where notes cite it.
import { isLegalCitekey } from '../citekeyGenerator.ts';
import { extensionOf } from '../fileExtension.ts';
import { BIBTEX_EXTENSIONS, listBibtexReferencesTo } from '../formats/bibtex/bibtexTree.ts';
import { MARKDOWN_EXTENSIONS } from '../formats/frontMatter.ts';
import { addField, replaceField } from '../formats/frontMatterEdits.ts';
import type { Library } from '../library.ts';
import { formatCitekey } from '../note/citekeySyntax.ts';
import type { Use } from '../note/citation.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { Span } from '../text/span.ts';
import { UserError } from '../userError.ts';
import { findKeySpan } from './keyPlace.ts';

export interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** Throws a UserError where the key cannot be had. One that no source has may become one that a source has, by mistake. */
export function refuseRenaming({ from, to }: Renaming, library: Pick<Library, 'has'>): void {
  if (!isLegalCitekey(to)) {
    throw new UserError(
      '“{key}” cannot be a citekey. Use letters, digits and _, with single marks such as - : . between.',
      { key: to },
    );
  }
  if (from !== to && library.has(to) && library.has(from)) {
    throw new UserError('Another source has the citekey {key} already.', { key: to });
  }
}

/** Rewrites the key of the note's cites, with the `-`, `@` and braces that they need. */
export function listCiteEdits(text: string, uses: readonly Use[], { from, to }: Renaming): TextEdit[] {
  return uses
    .filter(({ key }) => key === from)
    .map(({ start, end }) => {
      const [, sign = '', at] = /^(-?)(@?)/.exec(text.slice(start, end)) ?? [];
      return { start, end, text: at === '@' ? sign + formatCitekey(to) : to };
    });
}

/** Writes the key of one entry of a library file; an article that has none is given one. Empty where that cannot be. */
export function listEntryEdits(text: string, file: string, entry: Span, { from, to }: Renaming): TextEdit[] {
  const span = findKeySpan(text, entry, from);
  // A backslash escapes the brace after it, which would close something else without it.
  if (span !== undefined && from.endsWith('\\')) return [];
  if (span !== undefined) return [{ ...span, text: needsQuotes(text, file, span) ? JSON.stringify(to) : to }];
  if (!MARKDOWN_EXTENSIONS.includes(extensionOf(file) ?? '')) return [];
  const field = `id: ${to}`;
  // One that is there is empty, or written in another way than can be changed within.
  return [replaceField(text, ['id'], () => field) ?? addField(text, field)];
}

/** Where other entries of a .bib file refer to the key. */
export function listReferenceEdits(text: string, file: string, { from, to }: Renaming): TextEdit[] {
  if (!BIBTEX_EXTENSIONS.includes(extensionOf(file) ?? '')) return [];
  return listBibtexReferencesTo(text, from).map((span) => ({ ...span, text: to }));
}

/** A number that serves as a key in JSON. */
function needsQuotes(text: string, file: string, { start }: Span): boolean {
  return extensionOf(file) === 'json' && text[start - 1] !== '"';
}
