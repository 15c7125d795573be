// A citekey for each of Zotero's items: its own, or the same as the last time, or one made for it.
import { isFields } from '../fields.ts';
import { generateCitekey } from '../citekeyGenerator.ts';
import { toCslFields } from '../items/cslItem.ts';
import { withoutControls } from '../controlCharacters.ts';

export type Fields = Readonly<Record<string, unknown>>;
type Keyed = Fields & { readonly id: string };

/** Where CSL-JSON has room for what it does not know; holds the item's address in Zotero. */
const ADDRESS = 'zotero';

/** The items with their citekeys; `kept` has the keys of the last time by the items' addresses. Yields between items. */
export function* assignKeys(
  items: readonly Fields[],
  pattern: string,
  kept: ReadonlyMap<string, string>,
): Generator<void, Keyed[]> {
  const own = items.map(findOwnKey);
  const taken = new Set(own.filter((key) => key !== undefined));
  const settled = items.map((item, index) => {
    const before = kept.get(toAddress(item));
    return own[index] ?? (before !== undefined && !taken.has(before) ? claim(taken, before) : undefined);
  });
  const keyed: Keyed[] = [];
  for (const [index, item] of items.entries()) {
    const make = () => generateCitekey(toCslFields(item, 'document'), pattern, (key) => taken.has(key));
    keyed.push(toKeyed(item, settled[index] ?? claim(taken, make())));
    yield;
  }
  return keyed;
}

function claim(taken: Set<string>, key: string): string {
  taken.add(key);
  return key;
}

function toKeyed(item: Fields, id: string): Keyed {
  const { id: _, custom, ...rest } = item;
  return {
    id,
    ...withoutControls(rest),
    custom: { ...(isFields(custom) ? withoutControls(custom) : {}), [ADDRESS]: toAddress(item) },
  };
}

/** Zotero's own citekey; Better BibTeX may also write it as the id. */
function findOwnKey(item: Fields): string | undefined {
  const key = [item['citation-key'], item.id].find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof key !== 'string' || isAddress(key) ? undefined : key.trim();
}

/** `http://zotero.org/users/…/items/ABCD2345` from the local API, `475425/ABCD2345` from the Web API. */
function isAddress(id: string): boolean {
  return id.includes('://') || /^\d+\/[A-Z\d]{8}$/.test(id);
}

function toAddress({ id }: Fields): string {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}

/** The citekeys in a file that was written before, by the items' addresses; none from what cannot be read. */
export function listKeys(json: string): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { id, custom } of parseItems(json)) {
    if (typeof id !== 'string' || !isFields(custom)) continue;
    const address = custom[ADDRESS];
    if (typeof address === 'string' && address !== '') keys.set(address, id);
  }
  return keys;
}

function parseItems(json: string): Fields[] {
  try {
    const read = JSON.parse(json) as unknown;
    return Array.isArray(read) ? read.filter(isFields) : [];
  } catch {
    return [];
  }
}
