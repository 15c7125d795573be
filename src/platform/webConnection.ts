// One request to one server: a connection of its own to a host that was looked at, and the response's head.
import http, {
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { formatHost } from '../core/web.ts';
import { UserError } from '../core/userError.ts';
import { toSilence } from './webErrors.ts';

interface ConnectionOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly lookup: LookupFunction;
  /** Milliseconds. */
  readonly silence: number;
  readonly proxies: ProxyEnvironment | undefined;
}

/** HTTP_PROXY, HTTPS_PROXY and NO_PROXY, in capitals or not. */
export type ProxyEnvironment = Readonly<Record<string, string | undefined>>;

/** Some servers answer browsers only; this one says who it is and speaks as they do. */
const AGENT = 'Mozilla/5.0 (compatible; Ibid; +https://github.com/ibid-notes/ibid)';

/** Resolves with the answer's head; its body waits to be read. Errors are Node's. */
export function openResponse(
  url: string,
  { headers, lookup, silence, proxies }: ConnectionOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { protocol, hostname, port, pathname, search } = new URL(url);
  const options: RequestOptions = {
    hostname: hostname.replace(/^\[(.*)\]$/, '$1'),
    port,
    path: pathname + search,
    headers: { 'User-Agent': AGENT, 'Accept-Language': '*', 'Accept-Encoding': 'gzip, br, deflate', ...headers },
    // A connection that was opened for a typed host must not serve a page that leads there.
    agent: proxies === undefined ? false : createAgent(protocol, proxies),
    signal,
    lookup,
  };
  return new Promise((resolve, reject) => {
    let open: ClientRequest | IncomingMessage;
    const request = (protocol === 'https:' ? https : http).get(options, (answer) => {
      open = answer;
      resolve(answer);
    });
    open = request;
    request.setTimeout(silence, () => open.destroy(toSilence(url)));
    request.on('error', reject);
  });
}

/** One for each question, as it keeps connections; before Node 24.5 it knows no proxies. */
function createAgent(protocol: string, proxies: ProxyEnvironment): http.Agent {
  const options = { proxyEnv: { ...proxies }, keepAlive: false };
  return protocol === 'https:' ? new https.Agent(options) : new http.Agent(options);
}

const DECODERS: ReadonlyMap<string, () => Transform> = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/** Packed more than twice is no page, but a trap. */
const MAX_ENCODINGS = 2;

/** What unpacks the body, the last encoding first. */
export function listDecoders({ 'content-encoding': stated = '' }: IncomingHttpHeaders, url: string): Transform[] {
  const names = stated.toLowerCase().split(/[\s,]+/);
  const encodings = names.filter((name) => name !== '' && name !== 'identity').reverse();
  const decoders = encodings.map((name) => DECODERS.get(name)?.());
  if (decoders.length > MAX_ENCODINGS || decoders.includes(undefined)) {
    throw new UserError('{host} uses an unsupported compression ({encoding}). Save the page in your browser.', {
      host: formatHost(url),
      encoding: stated.slice(0, 80),
    });
  }
  return decoders.filter((decoder) => decoder !== undefined);
}
