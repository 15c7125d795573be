// A small Zotero: answers on 127.0.0.1 as Zotero documents its local API, and as badly as a test tells it to.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenLocally, type Listening } from './listenLocally.ts';

export interface ZoteroItem {
  /** Eight letters and digits. */
  readonly key: string;
  /** CSL-JSON without an id. */
  readonly csl: Readonly<Record<string, unknown>>;
  /** ISO time; items are told apart by it when they are sorted. */
  readonly modified: string;
  readonly itemType?: string;
  /** Of an attachment: the key of the item that it belongs to, and where its file is. */
  readonly parent?: string;
  readonly file?: string;
}

export interface ZoteroGroup {
  readonly id: number;
  readonly items: readonly ZoteroItem[];
}

export interface ZoteroShelf {
  /** In the order in which they were added. */
  items: readonly ZoteroItem[];
  version: number;
  groups?: readonly ZoteroGroup[];
  /** Whether "Allow other applications on this computer …" is ticked. */
  isOpen: boolean;
  /** Called before each answer; a test may change the shelf, or answer itself and return true. */
  interfere?: ((url: URL, response: ServerResponse) => boolean) | undefined;
}

export interface ZoteroServer extends Listening {
  readonly shelf: ZoteroShelf;
  /** What was asked so far: format, start and condition of each request. */
  readonly asked: string[];
}

export async function startZotero(shelf: ZoteroShelf): Promise<ZoteroServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`);
    const since = request.headers['if-modified-since-version'];
    const format = url.searchParams.get('format') ?? '';
    const library = /\/groups(?:\/\d+)?/.exec(url.pathname)?.[0] ?? '';
    asked.push(
      [library, format, url.searchParams.get('start'), since && `since ${String(since)}`].filter(Boolean).join(' '),
    );
    if (shelf.interfere?.(url, response) !== true) answer(shelf, url, request, response);
  });
  return { ...(await listenLocally(server)), shelf, asked };
}

function answer(shelf: ZoteroShelf, url: URL, request: IncomingMessage, response: ServerResponse): void {
  const end = (status: number, body: string, headers: Readonly<Record<string, string>> = {}) =>
    response.writeHead(status, { 'Zotero-API-Version': '3', ...headers }).end(body);
  if (!shelf.isOpen) return void end(403, 'Local API is not enabled');
  if (request.headers['zotero-api-version'] !== '3') return void end(501, 'API version not implemented');
  if (url.pathname === '/api/users/0/groups')
    return void end(200, JSON.stringify(shelf.groups?.map(({ id }) => ({ id })) ?? []));
  const items = findItems(shelf, url.pathname);
  if (items === undefined) return void end(404, 'Not found');
  const found = listAsked(items, url.searchParams);
  const start = Number(url.searchParams.get('start') ?? 0);
  const limit = Number(url.searchParams.get('limit') ?? found.length);
  const page = found.slice(start, start + limit);
  const headers = {
    'Total-Results': String(found.length),
    'Last-Modified-Version': String(shelf.version),
    Link: formatLinks(url, start, limit, found.length),
  };
  const since = Number(request.headers['if-modified-since-version'] ?? 0);
  if (since !== 0 && shelf.version <= since) return void end(304, '', headers);
  end(200, formatBody(page, url.searchParams.get('format') ?? 'json'), headers);
}

/** `/top` has no files, as they belong to other items. */
function findItems({ items, groups = [] }: ZoteroShelf, path: string): readonly ZoteroItem[] | undefined {
  const [, library, group, top] = /^\/api\/(users\/0|groups\/(\d+))\/items(\/top)?$/.exec(path) ?? [];
  if (library === undefined) return undefined;
  const own = group === undefined ? items : groups.find(({ id }) => id === Number(group))?.items;
  return top === undefined ? own : own?.filter(({ parent }) => parent === undefined);
}

/** `itemType=-x`, given twice, leaves out both; of the orders only the two that Ibid asks for. */
function listAsked(items: readonly ZoteroItem[], parameters: URLSearchParams): readonly ZoteroItem[] {
  const types = parameters.getAll('itemType');
  const fits = (type: string) =>
    types.every((asked) => (asked.startsWith('-') ? asked.slice(1) !== type : asked === type));
  const left = items.filter(({ itemType }) => fits(itemType ?? 'book'));
  const newestFirst = parameters.get('sort') === 'dateModified' && parameters.get('direction') === 'desc';
  return newestFirst ? left.toSorted((one, other) => (one.modified < other.modified ? 1 : -1)) : left;
}

function formatLinks(url: URL, start: number, limit: number, total: number): string {
  const link = (rel: string, to: number) => {
    const target = new URL(url);
    target.searchParams.set('start', String(to));
    return `<${target.href}>; rel="${rel}"`;
  };
  const next = start + limit < total ? [link('next', start + limit)] : [];
  return [link('last', Math.max(0, total - limit)), ...next, '<https://www.zotero.org/users>; rel="alternate"'].join(
    ', ',
  );
}

function formatBody(items: readonly ZoteroItem[], format: string): string {
  const bodies = items.map(({ key, csl, modified, parent, file }) =>
    format === 'csljson'
      ? { id: `http://zotero.org/users/local/aB3/items/${key}`, ...csl }
      : {
          key,
          links: file === undefined ? {} : { enclosure: { type: 'application/pdf', href: file } },
          data: { key, dateModified: modified, parentItem: parent },
        },
  );
  return JSON.stringify(bodies);
}
