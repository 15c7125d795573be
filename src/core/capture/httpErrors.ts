// What an HTTP error means to somebody who wanted a page, and the way out: a row a status.
import { UserError } from '../userError.ts';
import { formatHost, type WebResponse } from '../web.ts';

const WAY_OUT = 'Open it in the browser, then save the page or paste its text.';

const MESSAGES: Readonly<Record<number, string>> = {
  401: `{host} wants to know who asks (401). ${WAY_OUT}`,
  402: `{host} wants to be paid for {url} (402). ${WAY_OUT}`,
  403: `{host} does not let programs read {url} (403). ${WAY_OUT}`,
  404: '{host} has no page at {url} (404). Check the address for slips of the pen.',
  410: '{host} has taken {url} away (410). An archive of the web may have it.',
  451: `{host} may not show {url} here, for legal reasons (451). ${WAY_OUT}`,
};

const OTHER_MESSAGES: readonly (readonly [least: number, template: string])[] = [
  [400, `{host} refuses {url} ({status}). ${WAY_OUT}`],
  [0, `{host} sent no page for {url} ({status}). ${WAY_OUT}`],
];

/** For errors that are transient: when the server does not say how long to wait, and when it does. */
const TOO_MANY_REQUESTS: Readonly<Record<RetryDelay['unit'], string>> = {
  later: '{host} is asked too often (429). Try again later.',
  seconds: '{host} is asked too often (429). Try again in {time} seconds.',
  minutes: '{host} is asked too often (429). Try again in {time} minutes.',
};
const SERVER_ERROR: Readonly<Record<RetryDelay['unit'], string>> = {
  later: '{host} has troubles of its own ({status}). Try again later.',
  seconds: '{host} has troubles of its own ({status}). Try again in {time} seconds.',
  minutes: '{host} has troubles of its own ({status}). Try again in {time} minutes.',
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
