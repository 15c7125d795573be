// The door of this folder: Zotero's whole library, fetched page by page and only when something in it has changed, and
// the text of the CSL-JSON file that comes of it.
import { isFields } from '../fields.ts';
import { UserError } from '../userError.ts';
import {
  request,
  findNextStart,
  findNumber,
  formatNewestUrl,
  formatPageUrl,
  parseItems,
  type ZoteroResponse,
  type Get,
} from './zoteroApi.ts';
import { assignKeys, type Fields, listKeys } from './zoteroCitekeys.ts';

/** The state of a library when it was fetched, to be kept and given back the next time. */
export interface ZoteroState {
  readonly version: number;
  /**
   * How many items there are and when one was changed last: the version that Zotero states is that of its last sync,
   * so what was changed since, or was never synced, shows only here.
   */
  readonly stamp: string;
}

export interface ZoteroLibrary {
  /** CSL-JSON, oldest first. */
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly state: ZoteroState;
}

export interface ZoteroRequest {
  readonly get: Get;
  readonly port: number;
  /** What was fetched before, if its outcome is still there. */
  readonly known?: ZoteroState | undefined;
  /** Told after each page how many of how many items have come. */
  readonly onProgress: (received: number, total: number) => void;
}

/** How often to begin again when the library changes between two pages. */
const ATTEMPTS = 3;

/**
 * The library, or undefined if nothing in it changed since `known`.
 * Rejects with a `UserError` where Zotero cannot be read, and with the signal's reason once that is aborted.
 */
export async function fetchZotero(request: ZoteroRequest, signal: AbortSignal): Promise<ZoteroLibrary | undefined> {
  const { known } = request;
  const stamp = await parseStamp(request, signal);
  const first = await fetchPage(request, 0, known?.stamp === stamp ? known.version : undefined, signal);
  if (first.status === 304) return undefined;
  let page: ZoteroResponse = first;
  for (let attempt = 1; ; attempt++) {
    const items = await fetchPages(request, page, signal);
    if (items !== undefined) return { items, state: { version: findNumber(page, VERSION) ?? 0, stamp } };
    if (attempt === ATTEMPTS) {
      throw new UserError(
        'Zotero’s library keeps changing while it is read. Let Zotero finish its sync, then try again.',
      );
    }
    page = await fetchPage(request, 0, undefined, signal);
  }
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

async function parseStamp({ get, port }: ZoteroRequest, signal: AbortSignal): Promise<string> {
  const answer = await request(get, formatNewestUrl(port), {}, signal);
  const [newest] = await parseItems(answer, signal);
  const modified = isFields(newest?.data) ? newest.data.dateModified : undefined;
  return `${findNumber(answer, TOTAL) ?? 0} ${typeof modified === 'string' ? modified : ''}`;
}

function fetchPage(
  { get, port }: ZoteroRequest,
  start: number,
  since: number | undefined,
  signal: AbortSignal,
): Promise<ZoteroResponse> {
  const headers = since === undefined ? {} : { 'If-Modified-Since-Version': String(since) };
  return request(get, formatPageUrl(port, start), headers, signal);
}

/** The items of `first` and of the pages after it; undefined if the library changed meanwhile. */
async function fetchPages(
  request: ZoteroRequest,
  first: ZoteroResponse,
  signal: AbortSignal,
): Promise<Record<string, unknown>[] | undefined> {
  const items: Record<string, unknown>[] = [];
  const total = findNumber(first, TOTAL) ?? 0;
  let page = first;
  for (let start = 0; ;) {
    items.push(...(await parseItems(page, signal)));
    const next = findNextStart(page);
    // A link that does not lead on would be followed forever.
    if (next === undefined || next <= start) return items;
    start = next;
    request.onProgress(start, total);
    page = await fetchPage(request, start, undefined, signal);
    if ([VERSION, TOTAL].some((header) => page.headers.get(header) !== first.headers.get(header))) return undefined;
  }
}
