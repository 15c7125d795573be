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
  429: '{host} is asked too often (429). Try again {when}.',
  451: `{host} may not show {url} here, for legal reasons (451). ${WAY_OUT}`,
};

const OTHERS: readonly (readonly [least: number, template: string])[] = [
  [500, '{host} has troubles of its own ({status}). Try again {when}.'],
  [400, `{host} refuses {url} ({status}). ${WAY_OUT}`],
  [0, `{host} sent no page for {url} ({status}). ${WAY_OUT}`],
];

export function describeRefusal({ status, url, retryAfter }: WebAnswer): UserError {
  const template = REFUSALS[status] ?? OTHERS.find(([least]) => status >= least)?.[1] ?? '{url}: {status}';
  return new UserError(template, { host: formatHost(url), url, status, when: formatWhen(retryAfter) });
}

/** `Retry-After` is a number of seconds or a date (RFC 9110). */
function formatWhen(retryAfter: string): string {
  if (/^\d{1,9}$/.test(retryAfter)) {
    const seconds = Number(retryAfter);
    return seconds < 120 ? `in ${String(seconds)} seconds` : `in ${String(Math.ceil(seconds / 60))} minutes`;
  }
  return retryAfter === '' ? 'later' : `after ${retryAfter}`;
}
