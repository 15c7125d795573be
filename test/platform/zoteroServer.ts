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
  /** Of an attachment, a note or an annotation: the key of the item that it belongs to. */
  readonly parent?: string;
  /** Of an attachment: where its file is. */
  readonly file?: string;
  /** More of what Zotero itself says of it: tags, collections, what an annotation marks. */
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface ZoteroCollection {
  readonly key: string;
  readonly name: string;
  readonly parent?: string;
}

export interface ZoteroGroup {
  readonly id: number;
  readonly name?: string;
  readonly items: readonly ZoteroItem[];
}

export interface ZoteroShelf {
  /** In the order in which they were added. */
  items: readonly ZoteroItem[];
  version: number;
  groups?: readonly ZoteroGroup[];
  /** Of one's own library. */
  collections?: readonly ZoteroCollection[];
  /** The citekeys of Better BibTeX by `ABCD2345` or `3:ABCD2345`; it is not installed without them. */
  citekeys?: Readonly<Record<string, string>>;
  /** Whether "Allow other applications on this computer …" is ticked. */
  isOpen: boolean;
  /** Called before each answer; a test may change the shelf, or answer itself and return true. */
  interfere?: ((url: URL, response: ServerResponse) => boolean) | undefined;
}

export interface ZoteroServer extends Listening {
  readonly shelf: ZoteroShelf;
  /** What was asked so far: what of, format, start and condition of each request. */
  readonly asked: string[];
}

export async function startZotero(shelf: ZoteroShelf): Promise<ZoteroServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`);
    const since = request.headers['if-modified-since-version'];
    const format = url.searchParams.get('format') ?? '';
    const library = /\/groups(?:\/\d+)?|\/json-rpc/.exec(url.pathname)?.[0] ?? '';
    const list = /\/(?:collections|top)$/.exec(url.pathname)?.[0] ?? '';
    asked.push(
      [library, list, format, url.searchParams.get('start'), since && `since ${String(since)}`]
        .filter(Boolean)
        .join(' '),
    );
    if (shelf.interfere?.(url, response) === true) return;
    if (url.pathname === '/better-bibtex/json-rpc') void answerCitekeys(shelf, request, response);
    else answer(shelf, url, request, response);
  });
  return { ...(await listenLocally(server)), shelf, asked };
}

function answer(shelf: ZoteroShelf, url: URL, request: IncomingMessage, response: ServerResponse): void {
  const end = (status: number, body: string, headers: Readonly<Record<string, string>> = {}) =>
    response.writeHead(status, { 'Zotero-API-Version': '3', ...headers }).end(body);
  if (!shelf.isOpen) return void end(403, 'Local API is not enabled');
  if (request.headers['zotero-api-version'] !== '3') return void end(501, 'API version not implemented');
  if (url.pathname === '/api/users/0/groups')
    return void end(200, JSON.stringify(shelf.groups?.map(({ id, name }) => ({ id, data: { id, name } })) ?? []));
  if (url.pathname.endsWith('/collections')) return void end(200, formatCollections(shelf, url.pathname));
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

/** As Zotero has them, with how many items are in each. */
function formatCollections({ collections = [], items }: ZoteroShelf, path: string): string {
  const own = path.includes('/groups/') ? [] : collections;
  const count = (key: string) => items.filter(({ data }) => (data?.collections as string[] | undefined)?.includes(key));
  return JSON.stringify(
    own.map(({ key, name, parent = false }) => {
      return { key, meta: { numItems: count(key).length }, data: { key, name, parentCollection: parent } };
    }),
  );
}

/** Better BibTeX's JSON-RPC, as far as it is documented: the citekeys of items, and the libraries by number and name. */
async function answerCitekeys(shelf: ZoteroShelf, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const { citekeys } = shelf;
  const isJson = request.headers['content-type'] === 'application/json';
  if (citekeys === undefined || !isJson) return void response.writeHead(citekeys ? 400 : 404).end();
  const { id, method, params } = JSON.parse(Buffer.concat(parts).toString()) as { id: number; method: string; params: [string[]] }; // oxfmt-ignore
  const results: Readonly<Record<string, () => unknown>> = {
    'item.citationkey': () => Object.fromEntries(params[0].map((key) => [key, citekeys[key] ?? null])),
    'user.groups': () => [{ id: 1, name: 'My Library' }, ...(shelf.groups ?? []).map(({ name }, index) => ({ id: index + 3, name }))], // oxfmt-ignore
  };
  response.end(JSON.stringify({ jsonrpc: '2.0', id, result: results[method]?.() }));
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
  const bodies = items.map(({ key, csl, modified, itemType = 'book', parent, file, data }) =>
    format === 'csljson'
      ? { id: `http://zotero.org/users/local/aB3/items/${key}`, ...csl }
      : {
          key,
          links: file === undefined ? {} : { enclosure: { type: 'application/pdf', href: file } },
          data: { key, itemType, dateModified: modified, parentItem: parent, tags: [], ...data },
        },
  );
  return JSON.stringify(bodies);
}
