// Asks the web over Node's own client: redirects by hand, every host checked, no response larger or slower than the limits.
import type { IncomingMessage } from 'node:http';
import type { LookupFunction } from 'node:net';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { formatHost, type WebResponse, type WebGet } from '../core/web.ts';
import { UserError } from '../core/userError.ts';
import { createAddressGuard } from './addressGuard.ts';
import { createChainCookies } from './chainCookies.ts';
import { listDecoders, openResponse, type ProxyEnvironment } from './webConnection.ts';
import { toSilence, toWebError } from './webErrors.ts';

export interface WebLimits {
  /** How long a server may be silent, in milliseconds. */
  readonly silence: number;
  /** How long all of it may take. */
  readonly whole: number;
  /** Bytes of an unpacked answer where the request names none. */
  readonly bytes: number;
  readonly redirects: number;
}

const LIMITS: WebLimits = { silence: 20_000, whole: 120_000, bytes: 20e6, redirects: 10 };

export interface WebOptions {
  readonly limits?: Partial<WebLimits>;
  /** How names are resolved. */
  readonly lookup?: LookupFunction;
  /** Names proxies, as `process.env` does; where it is missing, whoever runs Ibid cares for them. */
  readonly proxies?: ProxyEnvironment;
  /** Called with every address that a server leads on to. */
  readonly onRedirect?: (url: string) => void;
}

/** Each connection is new and forgotten: no credentials, no referrer, cookies only within one chain of redirects. */
export function createWebGet({ limits, lookup, proxies, onRedirect }: WebOptions = {}): WebGet {
  const { silence, whole, bytes, redirects } = { ...LIMITS, ...limits };
  const guard = createAddressGuard(lookup);
  return async (request, signal) => {
    const deadline = AbortSignal.timeout(whole);
    const stop = AbortSignal.any([signal, deadline]);
    const cookies = createChainCookies();
    let url = request.url;
    try {
      for (let hop = 0; ; hop++) {
        const headers = { ...request.headers, ...cookies.read(url) };
        const question = { headers, lookup: guard(url, request), silence, proxies };
        const answer = await openResponse(url, question, stop);
        const next = findRedirect(answer, url);
        if (next === undefined) return await readResponse(answer, url, request.limit ?? bytes, stop);
        cookies.write(url, answer.headers);
        answer.destroy();
        if (hop === redirects) throw new UserError(ENDLESS, { host: formatHost(url), count: redirects });
        url = next;
        onRedirect?.(url);
      }
    } catch (error) {
      signal.throwIfAborted();
      throw deadline.aborted ? toSilence(url) : toWebError(error, url);
    }
  };
}

const ENDLESS =
  'Too many redirects from {host} ({count} so far). Open the page in your browser, then save it or paste its text.';

const REDIRECTS: ReadonlySet<number | undefined> = new Set([301, 302, 303, 307, 308]);

function findRedirect({ statusCode, headers: { location } }: IncomingMessage, url: string): string | undefined {
  if (!REDIRECTS.has(statusCode) || location === undefined) return undefined;
  const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
  if (next === undefined || !/^https?:$/.test(next.protocol)) {
    throw new UserError('{host} redirects to an invalid address: {location}', {
      host: formatHost(url),
      location: location.slice(0, 200),
    });
  }
  next.username = '';
  next.password = '';
  return next.href;
}

async function readResponse(
  answer: IncomingMessage,
  url: string,
  limit: number,
  signal: AbortSignal,
): Promise<WebResponse> {
  const { statusCode: status = 0, headers } = answer;
  if (Number(headers['content-length'] ?? 0) > limit) throw toTooLarge(url, limit);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const collector = new Writable({
    write(chunk: Uint8Array, _, done) {
      chunks.push(chunk);
      length += chunk.byteLength;
      // What a small answer unpacks to may have no end.
      done(length > limit ? toTooLarge(url, limit) : null);
    },
  });
  const failed = new Promise<never>((_, reject) => collector.on('error', reject));
  // A connection that is broken off while it waits to be read is never said to be closed, and a pipeline waits for that.
  await Promise.race([pipeline([answer, ...listDecoders(headers, url), collector], { signal }), failed]);
  const body = Buffer.concat(chunks);
  return { status, url, contentType: headers['content-type'] ?? '', retryAfter: headers['retry-after'] ?? '', body };
}

function toTooLarge(url: string, limit: number): UserError {
  const megabytes = Math.round(limit / 1e6);
  return new UserError('{host} sent more than {megabytes} MB. Save or copy the part you need.', {
    host: formatHost(url),
    megabytes,
  });
}
