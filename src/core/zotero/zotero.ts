// The door of this folder: Zotero's whole library, fetched page by page and only when something in it has changed, and
// the text of the CSL-JSON file that comes of it.
import { isFields } from '../fields.ts';
import { hashText } from '../hashText.ts';
import { UserError } from '../userError.ts';
import { addCitekeys, type Post, toCaller } from './betterBibtex.ts';
import {
  type Get,
  type LibraryAddress,
  type LibraryPath,
  type ListKind,
  type ZoteroResponse,
  findNextStart,
  findNumber,
  formatCollectionsUrl,
  formatGroupsUrl,
  formatNewestUrl,
  formatPageUrl,
  OWN_LIBRARY,
  parseItems,
  request,
} from './zoteroApi.ts';
import { assignKeys, type Fields, listKeys } from './zoteroCitekeys.ts';
import { attachParts } from './zoteroParts.ts';

/** The state of Zotero's libraries when they were fetched, to be kept and given back the next time. */
export interface ZoteroState {
  readonly libraries: readonly LibraryState[];
}

interface LibraryState {
  readonly library: LibraryPath;
  readonly version: number;
  /**
   * How many items of all kinds there are, when one was changed last, and what collections there are: the version that
   * Zotero states is that of its last sync, so what was changed since, or was never synced, shows only here.
   */
  readonly stamp: string;
}

export interface ZoteroLibrary {
  /** CSL-JSON, oldest first, those of groups after one's own; what else belongs to an item is in its `custom`. */
  readonly items: readonly Fields[];
  readonly state: ZoteroState;
}

export interface ZoteroRequest {
  readonly get: Get;
  /** Asks Better BibTeX for its citekeys; they are not asked for without it. */
  readonly post?: Post | undefined;
  readonly port: number;
  /** Whether the libraries of groups are wanted as well. */
  readonly groups: boolean;
  /** What was fetched before, if its outcome is still there. */
  readonly known?: ZoteroState | undefined;
  /** Told after each page how many of how many items have come. */
  readonly onProgress: (received: number, total: number) => void;
}

/** How often to begin again when a library changes between two pages. */
const ATTEMPTS = 3;

/**
 * All that is asked for, or undefined if nothing in it changed since `known`.
 * Rejects with a `UserError` where Zotero cannot be read, and with the signal's reason once that is aborted.
 */
export async function fetchZotero(request: ZoteroRequest, signal: AbortSignal): Promise<ZoteroLibrary | undefined> {
  const own: NamedLibrary = { library: OWN_LIBRARY };
  const groups = request.groups ? await listGroups(request, signal) : [];
  const opened: OpenedLibrary[] = [];
  for (const named of [own, ...groups]) opened.push(await openLibrary(request, named, signal));
  const known = request.known?.libraries ?? [];
  if (known.length === opened.length && opened.every(({ first }) => first.status === 304)) return undefined;
  const progress = countProgress(opened, request.onProgress);
  const items: Fields[] = [];
  const libraries: LibraryState[] = [];
  for (const library of opened) {
    const fetched = await fetchLibrary(library, { get: request.get, progress, signal });
    items.push(...(await withCitekeys(fetched.items, library, request, signal)));
    libraries.push({ library: library.library, version: fetched.version, stamp: library.stamp });
  }
  return { items, state: { libraries } };
}

async function withCitekeys(
  items: readonly Fields[],
  { library, groupName }: NamedLibrary,
  { post, port }: ZoteroRequest,
  signal: AbortSignal,
): Promise<readonly Fields[]> {
  return post === undefined ? items : addCitekeys(toCaller(post, port, signal), { library, groupName, items });
}

/**
 * One object an item, sorted by citekey, with a line for each field, so that a change in Zotero is a small diff.
 *
 * The citekey is Zotero's or Better BibTeX's own; an item without one keeps the key that it had in `previous`, the text
 * of the file before, or gets one made from `pattern` (see `generateCitekey`). Yields between items, as thousands take
 * longer than an editor may stand still.
 */
export function* formatZotero(items: readonly Fields[], pattern: string, previous: string): Generator<void, string> {
  const keyed = yield* assignKeys(items, pattern, listKeys(previous));
  keyed.sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  const blocks: string[] = [];
  for (const item of keyed) {
    // A list of one without its brackets, indented as in the whole list.
    blocks.push(JSON.stringify([item], null, 2).slice('[\n'.length, -'\n]'.length));
    yield;
  }
  return blocks.length === 0 ? '[]\n' : `[\n${blocks.join(',\n')}\n]\n`;
}

const VERSION = 'Last-Modified-Version';
const TOTAL = 'Total-Results';

interface NamedLibrary {
  readonly library: LibraryPath;
  readonly groupName?: string | undefined;
}

/** The groups that the user is in. A Zotero that knows of none has none. */
async function listGroups({ get, port }: ZoteroRequest, signal: AbortSignal): Promise<NamedLibrary[]> {
  const answer = await request(get, formatGroupsUrl(port), {}, signal);
  const groups = (await parseItems(answer, signal)).flatMap(({ id, data }) => {
    const name = isFields(data) && typeof data.name === 'string' ? data.name : undefined;
    return typeof id === 'number' ? [{ id, name }] : [];
  });
  groups.sort((one, other) => one.id - other.id);
  return groups.map(({ id, name }) => ({ library: `groups/${id}`, groupName: name }));
}

interface OpenedLibrary extends LibraryAddress, NamedLibrary {
  readonly stamp: string;
  readonly total: number;
  readonly collections: readonly Fields[];
  /** The first page of its sources, or status 304 where nothing changed. */
  readonly first: ZoteroResponse;
}

async function openLibrary(zotero: ZoteroRequest, named: NamedLibrary, signal: AbortSignal): Promise<OpenedLibrary> {
  const { get, port, known } = zotero;
  const address = { port, ...named };
  const newest = await request(get, formatNewestUrl(address), {}, signal);
  const collections = await parseItems(await request(get, formatCollectionsUrl(address), {}, signal), signal);
  const stamp = `${await parseStamp(newest, signal)} ${hashText(JSON.stringify(collections.map(toIdentity)))}`;
  const before = known?.libraries.find((state) => state.library === named.library && state.stamp === stamp);
  const first = await fetchPage(get, formatPageUrl(address, 'sources', 0), before?.version, signal);
  const total = (findNumber(newest, TOTAL) ?? 0) + (findNumber(first, TOTAL) ?? 0);
  return { ...address, stamp, total, collections, first };
}

async function parseStamp(answer: ZoteroResponse, signal: AbortSignal): Promise<string> {
  const [newest] = await parseItems(answer, signal);
  const modified = isFields(newest?.data) ? newest.data.dateModified : undefined;
  return `${findNumber(answer, TOTAL) ?? 0} ${typeof modified === 'string' ? modified : ''}`;
}

/** What is to be known of a collection; that an item has come into it changes only its number of items. */
function toIdentity({ data, meta }: Fields): readonly unknown[] {
  const [{ key, name, parentCollection }, { numItems }] = [data, meta].map((each) => (isFields(each) ? each : {})) as [Fields, Fields]; // oxfmt-ignore
  return [key, name, parentCollection, numItems];
}

function fetchPage(get: Get, url: string, since: number | undefined, signal: AbortSignal): Promise<ZoteroResponse> {
  return request(get, url, since === undefined ? {} : { 'If-Modified-Since-Version': String(since) }, signal);
}

/** Counts what has come of all libraries together; a library that is begun again counts again. */
function countProgress(
  opened: readonly OpenedLibrary[],
  onProgress: ZoteroRequest['onProgress'],
): (more: number) => void {
  const total = opened.reduce((sum, library) => sum + library.total, 0);
  let received = 0;
  return (more) => {
    received = Math.min(total, received + more);
    onProgress(received, total);
  };
}

interface Fetching {
  readonly get: Get;
  readonly progress: (more: number) => void;
  readonly signal: AbortSignal;
}

async function fetchLibrary(
  library: OpenedLibrary,
  fetching: Fetching,
): Promise<{ readonly items: readonly Fields[]; readonly version: number }> {
  const { get, signal } = fetching;
  let first =
    library.first.status === 304
      ? await fetchPage(get, formatPageUrl(library, 'sources', 0), undefined, signal)
      : library.first;
  for (let attempt = 1; ; attempt++) {
    const sources = await fetchPages(library, 'sources', first, fetching);
    const everything = sources && (await fetchEverything(library, first, fetching));
    if (everything !== undefined) {
      const items = attachParts(sources ?? [], { ...library, everything });
      return { items, version: findNumber(first, VERSION) ?? 0 };
    }
    if (attempt === ATTEMPTS) {
      throw new UserError(
        'Zotero’s library keeps changing while Ibid reads it. Let Zotero finish syncing, then try again.',
      );
    }
    first = await fetchPage(get, formatPageUrl(library, 'sources', 0), undefined, signal);
  }
}

/** Undefined if the library changed since its sources were asked for. */
async function fetchEverything(
  library: LibraryAddress,
  sources: ZoteroResponse,
  fetching: Fetching,
): Promise<Fields[] | undefined> {
  const first = await fetchPage(fetching.get, formatPageUrl(library, 'everything', 0), undefined, fetching.signal);
  if (first.headers.get(VERSION) !== sources.headers.get(VERSION)) return undefined;
  return await fetchPages(library, 'everything', first, fetching);
}

/** The items of `first` and of the pages after it; undefined if the library changed meanwhile. */
async function fetchPages(
  library: LibraryAddress,
  kind: ListKind,
  first: ZoteroResponse,
  { get, progress, signal }: Fetching,
): Promise<Record<string, unknown>[] | undefined> {
  const items: Record<string, unknown>[] = [];
  let page = first;
  for (let start = 0; ;) {
    const received = await parseItems(page, signal);
    items.push(...received);
    progress(received.length);
    const next = findNextStart(page);
    // A link that does not lead on would be followed forever.
    if (next === undefined || next <= start) return items;
    start = next;
    page = await fetchPage(get, formatPageUrl(library, kind, start), undefined, signal);
    if ([VERSION, TOTAL].some((header) => page.headers.get(header) !== first.headers.get(header))) return undefined;
  }
}
