// What an HTTP error means to somebody who wanted a page, and the way out: a row a status.
import { UserError } from '../userError.ts';
import { formatHost, type WebResponse } from '../web.ts';

const WAY_OUT = 'Open it in your browser, then save the page or paste its text.';

const MESSAGES: Readonly<Record<number, string>> = {
  401: `{host} requires sign-in (401). ${WAY_OUT}`,
  402: `{host} requires payment for {url} (402). ${WAY_OUT}`,
  403: `{host} does not let programs read {url} (403). ${WAY_OUT}`,
  404: '{host} has no page at {url} (404). Check the address for typos.',
  410: '{url} is gone (410). Try a web archive.',
  451: `{host} does not show {url} here for legal reasons (451). ${WAY_OUT}`,
};

const OTHER_MESSAGES: readonly (readonly [least: number, template: string])[] = [
  [400, `{host} refuses {url} ({status}). ${WAY_OUT}`],
  [0, `{host} sent no page for {url} ({status}). ${WAY_OUT}`],
];

/** For errors that are transient: when the server does not say how long to wait, and when it does. */
const TOO_MANY_REQUESTS: Readonly<Record<RetryDelay['unit'], string>> = {
  later: '{host} is rate-limiting requests (429). Try again later.',
  seconds: '{host} is rate-limiting requests (429). Try again in {time} seconds.',
  minutes: '{host} is rate-limiting requests (429). Try again in {time} minutes.',
};
const SERVER_ERROR: Readonly<Record<RetryDelay['unit'], string>> = {
  later: '{host} has a server problem ({status}). Try again later.',
  seconds: '{host} has a server problem ({status}). Try again in {time} seconds.',
  minutes: '{host} has a server problem ({status}). Try again in {time} minutes.',
};

interface RetryDelay {
  readonly unit: 'later' | 'seconds' | 'minutes';
  readonly time: number;
}

export function describeHttpError({ status, url, retryAfter }: WebResponse): UserError {
  const { unit, time } = parseRetryAfter(retryAfter);
  const transient = status === 429 ? TOO_MANY_REQUESTS[unit] : status >= 500 ? SERVER_ERROR[unit] : undefined;
  const template =
    transient ?? MESSAGES[status] ?? OTHER_MESSAGES.find(([least]) => status >= least)?.[1] ?? '{url}: {status}';
  return new UserError(template, { host: formatHost(url), url, status, time });
}

/** `Retry-After` is a number of seconds or a date (RFC 9110), which tells nothing without a clock. */
function parseRetryAfter(retryAfter: string): RetryDelay {
  if (!/^\d{1,9}$/.test(retryAfter)) return { unit: 'later', time: 0 };
  const seconds = Number(retryAfter);
  return seconds < 120 ? { unit: 'seconds', time: seconds } : { unit: 'minutes', time: Math.ceil(seconds / 60) };
}
