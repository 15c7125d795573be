// The citekeys of Better BibTeX, where it runs in Zotero: until Zotero 8 its keys are no field that Zotero's own API gives.
import { isFields } from '../fields.ts';
import { lookup } from '../lookup.ts';
import { OWN_LIBRARY, type LibraryPath, type ZoteroResponse } from './zoteroApi.ts';
import type { Fields } from './zoteroCitekeys.ts';
import { findItemKey } from './zoteroParts.ts';

/** One POST of JSON; rejects where no answer comes. */
export type Post = (url: string, body: string, signal: AbortSignal) => Promise<ZoteroResponse>;

export interface KeyedLibrary {
  readonly library: LibraryPath;
  /** Of a group. */
  readonly groupName?: string | undefined;
  readonly items: readonly Fields[];
}

/** The items, those without a citekey with Better BibTeX's where it has one; unchanged where it does not answer. */
export async function addCitekeys(
  post: (method: string, parameters: readonly unknown[]) => Promise<unknown>,
  { library, groupName, items }: KeyedLibrary,
): Promise<readonly Fields[]> {
  const without = items.flatMap((item) => (hasCitekey(item) ? [] : (findItemKey(item) ?? [])));
  if (without.length === 0) return items;
  const prefix = library === OWN_LIBRARY ? '' : await findPrefix(post, groupName);
  if (prefix === undefined) return items;
  const keys = await post('item.citationkey', [without.map((key) => `${prefix}${key}`)]);
  if (!isFields(keys)) return items;
  return items.map((item) => {
    const citekey = lookup(keys, `${prefix}${findItemKey(item) ?? ''}`);
    const isNew = !hasCitekey(item) && typeof citekey === 'string' && /^\S+$/.test(citekey);
    return isNew ? { ...item, 'citation-key': citekey } : item;
  });
}

function hasCitekey(item: Fields): boolean {
  const key = item['citation-key'];
  return typeof key === 'string' && key.trim() !== '';
}

/** Better BibTeX knows groups by a number of its own, "3:ABCD2345", and tells it by their name. */
async function findPrefix(
  post: (method: string, parameters: readonly unknown[]) => Promise<unknown>,
  groupName: string | undefined,
): Promise<string | undefined> {
  const groups = await post('user.groups', []);
  const named = Array.isArray(groups) ? groups.filter((group) => isFields(group) && group.name === groupName) : [];
  const [only] = named.length === 1 ? (named as readonly Fields[]) : [];
  return typeof only?.id === 'number' ? `${only.id}:` : undefined;
}

/** Asks Better BibTeX something; undefined for whatever but an answer comes, as few have it. */
export function toCaller(post: Post, port: number, signal: AbortSignal) {
  return async (method: string, parameters: readonly unknown[]): Promise<unknown> => {
    const url = `http://127.0.0.1:${port}/better-bibtex/json-rpc`;
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: parameters });
    try {
      const answer = await post(url, body, signal);
      const read: unknown = answer.status === 200 ? JSON.parse(await answer.text()) : undefined;
      return isFields(read) ? read.result : undefined;
    } catch {
      signal.throwIfAborted();
      return undefined;
    }
  };
}
