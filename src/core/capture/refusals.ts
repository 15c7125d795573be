// What a server's refusal means to somebody who wanted a page, and the way out: a row a status.
import { UserError } from '../userError.ts';
import { formatHost, type WebAnswer } from './web.ts';

const WAY_OUT = 'Open it in the browser, then save the page or paste its text.';

const REFUSALS: Readonly<Record<number, string>> = {
  401: `{host} wants to know who asks (401). ${WAY_OUT}`,
  402: `{host} wants to be paid for {url} (402). ${WAY_OUT}`,
  403: `{host} does not let programs read {url} (403). ${WAY_OUT}`,
  404: '{host} has no page at {url} (404). Check the address for slips of the pen.',
  410: '{host} has taken {url} away (410). An archive of the web may have it.',
  451: `{host} may not show {url} here, for legal reasons (451). ${WAY_OUT}`,
};

const OTHERS: readonly (readonly [least: number, template: string])[] = [
  [400, `{host} refuses {url} ({status}). ${WAY_OUT}`],
  [0, `{host} sent no page for {url} ({status}). ${WAY_OUT}`],
];

/** For the refusals that pass: when the server does not say how long it wants to rest, and when it does. */
const BUSY: Readonly<Record<Rest['unit'], string>> = {
  later: '{host} is asked too often (429). Try again later.',
  seconds: '{host} is asked too often (429). Try again in {time} seconds.',
  minutes: '{host} is asked too often (429). Try again in {time} minutes.',
};
const TROUBLED: Readonly<Record<Rest['unit'], string>> = {
  later: '{host} has troubles of its own ({status}). Try again later.',
  seconds: '{host} has troubles of its own ({status}). Try again in {time} seconds.',
  minutes: '{host} has troubles of its own ({status}). Try again in {time} minutes.',
};

interface Rest {
  readonly unit: 'later' | 'seconds' | 'minutes';
  readonly time: number;
}

export function describeRefusal({ status, url, retryAfter }: WebAnswer): UserError {
  const { unit, time } = parseRest(retryAfter);
  const passing = status === 429 ? BUSY[unit] : status >= 500 ? TROUBLED[unit] : undefined;
  const template = passing ?? REFUSALS[status] ?? OTHERS.find(([least]) => status >= least)?.[1] ?? '{url}: {status}';
  return new UserError(template, { host: formatHost(url), url, status, time });
}

/** `Retry-After` is a number of seconds or a date (RFC 9110), which tells nothing without a clock. */
function parseRest(retryAfter: string): Rest {
  if (!/^\d{1,9}$/.test(retryAfter)) return { unit: 'later', time: 0 };
  const seconds = Number(retryAfter);
  return seconds < 120 ? { unit: 'seconds', time: seconds } : { unit: 'minutes', time: Math.ceil(seconds / 60) };
}
