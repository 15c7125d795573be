// Zotero's local API as far as Ibid asks it: addresses, headers, and what each answer means to the user.
import { isFields } from '../fields.ts';
import { UserError } from '../userError.ts';

export interface ZoteroResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** One GET; injected, so that core needs no network. Rejects where no answer comes. */
export type Get = (
  url: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<ZoteroResponse>;

/** One of Zotero's libraries as its addresses name it: one's own, whoever is logged in, or a group's. */
export type LibraryPath = 'users/0' | `groups/${number}`;

export const OWN_LIBRARY = 'users/0' satisfies LibraryPath;

/** What a library is asked for: its sources as CSL-JSON, or all that it has in Zotero's own terms. */
export type ListKind = 'sources' | 'everything';

/** Of sources two conditions, as "-attachment || note" means "no attachment, or no note" to the local API, which is everything. */
const LISTS: Readonly<Record<ListKind, string>> = {
  sources: 'items/top?itemType=-attachment&itemType=-note&format=csljson',
  everything: 'items?format=json',
};

/** For each page Zotero searches its whole library anew, so they are long; with all in one there were no progress. */
const PAGE_LENGTH = 1000;

export interface LibraryAddress {
  readonly port: number;
  readonly library: LibraryPath;
}

/** A page of a list, oldest first: what is added meanwhile comes last and moves nothing. */
export function formatPageUrl(address: LibraryAddress, kind: ListKind, start: number): string {
  return `${formatBase(address)}/${LISTS[kind]}&sort=dateAdded&direction=asc&limit=${PAGE_LENGTH}&start=${start}`;
}

/** What was changed last of all that a library has. */
export function formatNewestUrl(address: LibraryAddress): string {
  return `${formatBase(address)}/${LISTS.everything}&sort=dateModified&direction=desc&limit=1`;
}

export function formatCollectionsUrl(address: LibraryAddress): string {
  return `${formatBase(address)}/collections?format=json`;
}

export function formatGroupsUrl(port: number): string {
  return `${formatBase({ port, library: OWN_LIBRARY })}/groups`;
}

function formatBase({ port, library }: LibraryAddress): string {
  return `http://127.0.0.1:${port}/api/${library}`;
}

/** Where the next page begins, from the `Link` header; undefined on the last page. */
export function findNextStart(answer: ZoteroResponse): number | undefined {
  const next = /<([^<>]*)>;\s*rel="next"/.exec(answer.headers.get('Link') ?? '')?.[1];
  const start = /[?&]start=(\d+)/.exec(next ?? '')?.[1];
  return start === undefined ? undefined : Number(start);
}

/** A number that the API gives as a header, or undefined. */
export function findNumber(answer: ZoteroResponse, header: string): number | undefined {
  const value = answer.headers.get(header);
  return value === null || !/^\d+$/.test(value) ? undefined : Number(value);
}

/** What a status means; any other but 200 and 304 is a fault of Zotero's. */
const REFUSALS: Readonly<Record<number, string>> = {
  403: 'Zotero does not let other programs read its library. In Zotero, open Settings → Advanced, select “Allow other applications on this computer to communicate with Zotero”, then try again.',
  404: 'This Zotero has no local API. Update Zotero to version 7 or newer, then try again.',
  501: 'Ibid does not support the API version of this Zotero. Update Ibid, then try again.',
};

/** An answer of status 200 or 304; any other, or none at all, is a `UserError`. Cancelling rejects as it does. */
export async function request(
  get: Get,
  url: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<ZoteroResponse> {
  const answer = await get(url, { 'Zotero-API-Version': '3', ...headers }, signal).catch((error: unknown) => {
    signal.throwIfAborted();
    throw toUnreachable(url, error);
  });
  if (answer.status === 200 || answer.status === 304) return answer;
  throw new UserError(
    REFUSALS[answer.status] ?? 'Zotero answered with status {status}. Restart Zotero, then try again.',
    {
      status: answer.status,
    },
  );
}

function toUnreachable(url: string, cause: unknown): UserError {
  const error = new UserError(
    'Zotero does not answer on port {port}. Start Zotero on this computer, or set its port in ibid.zotero.port, then try again.',
    { port: /:(\d+)\//.exec(url)?.[1] ?? '' },
  );
  error.cause = cause;
  return error;
}

/** The objects in an answer: a bare list, as the local API gives, or the Web API's `{"items": […]}`. */
export async function parseItems(answer: ZoteroResponse, signal: AbortSignal): Promise<Record<string, unknown>[]> {
  const json = await answer.text().catch(() => {
    signal.throwIfAborted();
    throw new UserError('The answer from Zotero was cut off; nothing was changed. Try again.');
  });
  const read = parseJson(json);
  const list: unknown = isFields(read) ? read.items : read;
  if (!Array.isArray(list)) {
    throw new UserError(
      'Zotero’s answer is not a list of sources; nothing was changed. Update Zotero, then try again.',
    );
  }
  return list.filter(isFields);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
