// The files that Zotero has of its items, as the addresses of files that it tells programs on the same computer.
import { isFields } from '../fields.ts';
import type { Fields } from './zoteroCitekeys.ts';

/** The items, those with files with a list of them in `custom`, where CSL-JSON has room for what it does not know. */
export function attachFiles(items: readonly Fields[], files: readonly Fields[]): readonly Fields[] {
  const byItem = new Map<string, string[]>();
  for (const file of files) {
    const address = findAddress(file);
    const parent = isFields(file.data) ? file.data.parentItem : undefined;
    if (address === undefined || typeof parent !== 'string') continue;
    byItem.set(parent, [...(byItem.get(parent) ?? []), address]);
  }
  return items.map((item) => {
    const attachments = byItem.get(findItemKey(item) ?? '');
    if (attachments === undefined) return item;
    return { ...item, custom: { ...(isFields(item.custom) ? item.custom : {}), attachments } };
  });
}

/** Links to the web are no files. */
function findAddress({ links }: Fields): string | undefined {
  const enclosure = isFields(links) && isFields(links.enclosure) ? links.enclosure.href : undefined;
  return typeof enclosure === 'string' && /^file:/i.test(enclosure) ? enclosure : undefined;
}

/** Zotero's own key of an item, at the end of its address; unknown where Better BibTeX writes the citekey instead. */
function findItemKey({ id }: Fields): string | undefined {
  return typeof id === 'string' ? /\/([A-Z\d]{8})$/.exec(id)?.[1] : undefined;
}
