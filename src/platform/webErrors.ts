// Why no answer came from the web, as a sentence that names the address and what to do: a row a kind of failure.
import { formatHost } from '../core/web.ts';
import { isUserError, UserError } from '../core/userError.ts';

const BROKEN = 'The answer from {host} was cut off. Try again.';
const SILENT =
  '{host} does not answer. Try again later, or open the page in your browser, then save it or paste its text.';
const UNPACKABLE = '{host} sent data that cannot be decompressed. Save the page in your browser, or paste its text.';

/** By the codes of Node's errors (nodejs.org/api/errors.html), OpenSSL's and zlib's; the first pattern that fits. */
const FAILURES: readonly (readonly [code: RegExp, template: string])[] = [
  [
    /^(?:ENOTFOUND|EAI_AGAIN|ENODATA)$/,
    '{host} cannot be found. Check the address and your connection, then try again.',
  ],
  [
    /^(?:ENETUNREACH|EHOSTUNREACH|ENETDOWN|EADDRNOTAVAIL)$/,
    '{host} cannot be reached. Check your connection, then try again.',
  ],
  [/^(?:ECONNREFUSED|ETIMEDOUT|ERR_SOCKET_CONNECTION_TIMEOUT)$/, SILENT],
  [/^(?:ECONNRESET|EPIPE|ABORT_ERR|ERR_STREAM_PREMATURE_CLOSE|Z_BUF_ERROR|HPE_INVALID_EOF_STATE)$/, BROKEN],
  [/^(?:Z_|ERR__ERROR_FORMAT|ERR_(?:_?BROTLI|PADDING|ZSTD))/, UNPACKABLE],
  [/^HPE_/, '{host} sent an invalid response. Check the address.'],
  [
    /CERT|SELF_SIGNED|ISSUER|TLS|SSL|EPROTO/,
    'The certificate of {host} is not valid ({code}). If you trust the site, open the page in your browser, then save it or paste its text.',
  ],
];

export function toWebError(error: unknown, url: string): UserError {
  if (isUserError(error)) return error;
  const { code = '', message } = findCause(error);
  const template = FAILURES.find(([pattern]) => pattern.test(code))?.[1] ?? '{host} cannot be read: {message}';
  const failure = new UserError(template, { host: formatHost(url), code, message });
  failure.cause = error;
  return failure;
}

/** Where several addresses of a host were tried, the first failure tells most. */
function findCause(error: unknown): { readonly code?: string; readonly message: string } {
  const [first] = error instanceof AggregateError ? (error.errors as readonly unknown[]) : [error];
  const { code, message } = first as NodeJS.ErrnoException;
  return { ...(code !== undefined && { code }), message };
}

export function toSilence(url: string): UserError {
  return new UserError(SILENT, { host: formatHost(url) });
}
