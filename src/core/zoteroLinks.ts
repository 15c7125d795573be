// Addresses that open a source in Zotero, or its PDF there at a page: of what was fetched from Zotero, which says where it is.
import { isFields } from './fields.ts';
import type { Note } from './note/note.ts';
import type { CslItem, Source } from './source.ts';

/** `http://zotero.org/users/local/aB3/items/ABCD2345`, `http://zotero.org/groups/5/items/ABCD2345`. */
const ADDRESS = /^https?:\/\/(?:www\.)?zotero\.org\/(?:users\/[\w/]{1,80}|(groups\/\d{1,12}))\/items\/([A-Z\d]{8})$/;
/** Zotero keeps the file of an attachment in a folder with the attachment's key. */
const STORED_PDF = /[/\\]storage[/\\]([A-Z\d]{8})[/\\][^/\\]+\.pdf$/i;

/** Whether Zotero can open it. */
export function isInZotero(item: CslItem): boolean {
  return findZoteroItem(item) !== undefined;
}

function findZoteroItem({ custom }: CslItem): { readonly library: string; readonly key: string } | undefined {
  const address = isFields(custom) && typeof custom.zotero === 'string' ? custom.zotero : '';
  const [, group = 'library', key] = ADDRESS.exec(address) ?? [];
  return key === undefined ? undefined : { library: group, key };
}

/** The PDF that the text is of, at a page where one is meant; else the item in Zotero's list. */
export function findZoteroLink({ item, attachment }: Source, page?: number): string | undefined {
  const found = findZoteroItem(item);
  if (found === undefined) return undefined;
  const [, file] = STORED_PDF.exec(attachment ?? '') ?? [];
  if (file === undefined) return `zotero://select/${found.library}/items/${found.key}`;
  return `zotero://open-pdf/${found.library}/items/${file}${page === undefined ? '' : `?page=${page}`}`;
}

/** Which page of its file a place is on, counted from 1, whatever the page is called; every page has its mark. */
export function countPage({ pages }: Pick<Note, 'pages'>, offset: number): number | undefined {
  const index = pages.findLastIndex((mark) => mark.offset <= offset);
  return index < 0 ? undefined : index + 1;
}

/** What was written about it in Zotero. */
export function listZoteroNotes({ custom }: CslItem): readonly string[] {
  const notes: readonly unknown[] = isFields(custom) && Array.isArray(custom.notes) ? custom.notes : [];
  return notes.filter((note): note is string => typeof note === 'string' && note !== '');
}
