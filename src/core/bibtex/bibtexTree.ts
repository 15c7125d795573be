// What stands where in a .bib file: keys, the references between entries, and fields that are to be written.
import { endInLineFeeds, findLineEnd } from '../lineBreaks.ts';
import { shiftSpan, type Span } from '../text/span.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { KeyedSpan } from '../format.ts';
import { findEntryBlock, listBibtexEntryBlocks } from './blocks.ts';
import { parseBibtexEntry, parseBibtexKey } from './entryParser.ts';
import { editField, type WrittenField } from './fieldEdit.ts';
import type { BibtexEntryTree } from './syntax.ts';

/** Files that hold BibTeX, lower case, without the dot. */
export const BIBTEX_EXTENSIONS: readonly string[] = ['bib', 'bibtex'];

/** Where an entry names others, and by which keys. */
export interface BibtexReference extends Span {
  readonly keys: readonly KeyedSpan[];
}

/** The references in the fields of these names. A value that is joined of several parts or names a macro is none. */
export function listBibtexReferences(
  text: string,
  { fields }: BibtexEntryTree,
  names: ReadonlySet<string>,
): BibtexReference[] {
  return fields.flatMap(({ name, start, end, parts }) => {
    const [part, second] = parts;
    if (!names.has(name) || part === undefined || part.kind === 'word' || second !== undefined) return [];
    return { start, end, keys: listKeys(text, part.content) };
  });
}

function listKeys(text: string, { start, end }: Span): KeyedSpan[] {
  let at = start;
  return text
    .slice(start, end)
    .split(',')
    .flatMap((piece) => {
      const key = piece.trim();
      const keyStart = at + piece.indexOf(key);
      at += piece.length + 1;
      return key === '' ? [] : { key, start: keyStart, end: keyStart + key.length };
    });
}

/** BibTeX's and biblatex's fields that name other entries. */
const REFERENCE_FIELDS: ReadonlySet<string> = new Set(['crossref', 'xref', 'xdata', 'related', 'entryset']);

/** Where the entries of a file name the one with this key. Only those in which it stands somewhere are parsed. */
export function listBibtexReferencesTo(text: string, key: string): Span[] {
  const normalized = endInLineFeeds(text);
  return listBibtexEntryBlocks(normalized)
    .filter(({ start, end }) => normalized.slice(start, end).includes(key))
    .flatMap((block) => listBibtexReferences(normalized, parseBibtexEntry(normalized, block), REFERENCE_FIELDS))
    .flatMap(({ keys }) => keys.filter((named) => named.key === key))
    .map(({ start, end }) => ({ start, end }));
}

/** The key of the entry that has this span. Nothing else in the file is looked at. */
export function findBibtexKey(text: string, entry: Span): KeyedSpan | undefined {
  const { own, block } = findOwn(text, entry);
  const key = block && parseBibtexKey(own, block);
  return key && shiftSpan({ key: own.slice(key.start, key.end), start: key.start, end: key.end }, entry.start);
}

/** The edit that gives the entry that has this span a field with another value. Nothing else in the file is looked at. */
export function findBibtexFieldEdit(text: string, entry: Span, field: WrittenField): TextEdit | undefined {
  const { own, block } = findOwn(text, entry);
  const edit = block && editField(own, parseBibtexEntry(own, block), field, findLineEnd(text));
  return edit && shiftSpan(edit, entry.start);
}

/** An entry read for itself; its places are counted from its start. */
function findOwn(text: string, entry: Span) {
  const own = endInLineFeeds(text.slice(entry.start, entry.end));
  return { own, block: findEntryBlock(own, 0) };
}
