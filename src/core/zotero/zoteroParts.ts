// What belongs to Zotero's items besides their references: files, annotations, notes, tags and collections. In an item of
// CSL-JSON they stand in `custom`, where it has room for what it does not know.
import { parseAnnotations, type Annotation } from '../annotations/annotation.ts';
import { isFields } from '../fields.ts';
import { type LibraryPath, OWN_LIBRARY } from './zoteroApi.ts';
import type { Fields } from './zoteroCitekeys.ts';
import { toPlainNote } from './zoteroNotes.ts';

export interface Parts {
  readonly library: LibraryPath;
  /** All that the library has, in Zotero's terms. */
  readonly everything: readonly Fields[];
  /** Of the library. */
  readonly collections: readonly Fields[];
  /** Of a group, in which its items are as in a collection. */
  readonly groupName?: string | undefined;
}

/** The items with all that belongs to them. */
export function attachParts(items: readonly Fields[], parts: Parts): readonly Fields[] {
  const owned = new Map<string, OwnedParts>();
  const ofItem = (key: string) => {
    const known = owned.get(key) ?? { attachments: [], annotations: [], notes: [], collections: [], tags: [] };
    owned.set(key, known);
    return known;
  };
  const paths = listPaths(parts.collections, parts.groupName);
  const own = parts.everything.map((part) => ({ part, data: isFields(part.data) ? part.data : {} }));
  const parents = new Map(own.map(({ data }) => [data.key, data.parentItem]));
  for (const { part, data } of own) {
    const parent = typeof data.parentItem === 'string' ? data.parentItem : undefined;
    if (parent === undefined) addItem(ofItem(String(data.key)), data, paths, parts.groupName);
    else if (data.itemType === 'annotation') {
      const owner = parents.get(parent);
      if (typeof owner === 'string') ofItem(owner).annotations.push(data);
    } else if (data.itemType === 'note') ofItem(parent).notes.push(toPlainNote(data.note));
    else ofItem(parent).attachments.push(...listAddresses(part));
  }
  return items.map((item) => {
    const found = owned.get(findItemKey(item) ?? '');
    return found === undefined ? item : toItem(item, found, parts.library);
  });
}

interface OwnedParts {
  readonly attachments: string[];
  readonly annotations: Fields[];
  readonly notes: string[];
  readonly collections: string[];
  readonly tags: string[];
}

function addItem(
  { collections, tags }: OwnedParts,
  data: Fields,
  paths: ReadonlyMap<unknown, string>,
  groupName: string | undefined,
): void {
  const keys: readonly unknown[] = Array.isArray(data.collections) ? data.collections : [];
  collections.push(...keys.flatMap((key) => paths.get(key) ?? []).sort());
  if (collections.length === 0 && groupName !== undefined) collections.push(groupName);
  const named: readonly unknown[] = Array.isArray(data.tags) ? data.tags : [];
  // A comma would make two of one.
  tags.push(...named.flatMap((tag) => (isFields(tag) && typeof tag.tag === 'string' ? [tag.tag.replace(/[,;]\s*/g, ' ')] : []))); // oxfmt-ignore
}

function toItem(item: Fields, parts: OwnedParts, library: LibraryPath): Fields {
  const annotations = toAnnotations(parts.annotations, library);
  const notes = parts.notes.filter((note) => note !== '');
  const lists = { attachments: parts.attachments, annotations, notes, collections: parts.collections };
  const filled = Object.entries(lists).filter(([, list]) => list.length > 0);
  if (filled.length === 0 && parts.tags.length === 0) return item;
  return {
    ...item,
    ...(parts.tags.length > 0 && item.keyword === undefined && { keyword: parts.tags.join(', ') }),
    ...(filled.length > 0 && { custom: { ...(isFields(item.custom) ? item.custom : {}), ...Object.fromEntries(filled) } }),
  }; // oxfmt-ignore
}

/** "Rivers / Deltas" by the key of the collection; in a group after its name. */
function listPaths(collections: readonly Fields[], groupName: string | undefined): ReadonlyMap<unknown, string> {
  const byKey = new Map(collections.map(({ data }) => (isFields(data) ? [data.key, data] : [undefined, {}])));
  const toPath = (key: unknown): string[] => {
    const names: string[] = [];
    // A collection that is within itself has an end, too.
    const seen = new Set<unknown>();
    for (let at = byKey.get(key); at !== undefined && !seen.has(at); at = byKey.get(at.parentCollection)) {
      seen.add(at);
      if (typeof at.name === 'string') names.unshift(at.name);
    }
    return groupName === undefined ? names : [groupName, ...names];
  };
  return new Map([...byKey.keys()].map((key) => [key, toPath(key).join(' / ')]));
}

/** Links to the web are no files. */
function listAddresses({ links }: Fields): string[] {
  const enclosure = isFields(links) && isFields(links.enclosure) ? links.enclosure.href : undefined;
  return typeof enclosure === 'string' && /^file:/i.test(enclosure) ? [enclosure] : [];
}

/** Zotero's own key of an item, at the end of its address; unknown where Better BibTeX writes the citekey instead. */
export function findItemKey({ id }: Fields): string | undefined {
  return typeof id === 'string' ? /\/([A-Z\d]{8})$/.exec(id)?.[1] : undefined;
}

/** Zotero's types; pictures and drawings have no words, but perhaps a comment. */
const KINDS: ReadonlyMap<unknown, Annotation['kind']> = new Map([
  ['highlight', 'highlight'],
  ['underline', 'underline'],
]);

/** In the order of the pages. */
function toAnnotations(annotations: readonly Fields[], library: LibraryPath): Annotation[] {
  const sorted = annotations.toSorted((one, other) => compare(one.annotationSortIndex, other.annotationSortIndex));
  return parseAnnotations(
    sorted.map((data) => ({
      kind: KINDS.get(data.annotationType) ?? 'comment',
      page: data.annotationPageLabel,
      color: data.annotationColor,
      text: KINDS.has(data.annotationType) ? data.annotationText : undefined,
      comment: toPlainNote(data.annotationComment),
      zotero: `zotero://open-pdf/${toZoteroPath(library)}/items/${String(data.parentItem)}?annotation=${String(data.key)}`,
    })),
  );
}

function compare(one: unknown, other: unknown): number {
  const [a, b] = [String(one), String(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** As Zotero's own addresses name a library. */
export function toZoteroPath(library: LibraryPath): string {
  return library === OWN_LIBRARY ? 'library' : library;
}
