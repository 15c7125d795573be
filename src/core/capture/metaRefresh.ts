// The address to which a page leads on by itself, as "You are being redirected" does, instead of by an HTTP redirect.
import type { WebResponse } from '../web.ts';

/** Bytes of a page that is only a way to another; an article that loads itself again is longer. */
const MAX_BYTES = 20_000;

/** Seconds that readers are made to wait; a longer time is for them to read. */
const MAX_DELAY = 10;

// recheck: a tag, in a page of at most 20,000 bytes
const REFRESH = /<meta\b[^>]{0,200}http-equiv\s*=\s*["']?refresh\b[^>]{0,1000}>/i;
const CONTENT = /content\s*=\s*(?:"([^"]{0,1000})"|'([^']{0,1000})'|([^\s>]{1,1000}))/i;
const TARGET = /^\s*(\d{1,5})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']{1,1000})/i;

/** Undefined where the page stays, or leads to itself or to what is no web address. */
export function findMetaRefresh({ body, url, contentType }: WebResponse): string | undefined {
  if (body.length > MAX_BYTES || !/^(?:text\/html|application\/xhtml\+xml|$)/i.test(contentType)) return undefined;
  const tag = REFRESH.exec(new TextDecoder('latin1').decode(body))?.[0];
  const [, double, single, bare] = CONTENT.exec(tag ?? '') ?? [];
  const [, delay = '', target = ''] = TARGET.exec(double ?? single ?? bare ?? '') ?? [];
  if (target === '' || Number(delay) > MAX_DELAY) return undefined;
  const address = target.trim().replaceAll('&amp;', '&');
  if (!URL.canParse(address, url)) return undefined;
  const next = new URL(address, url);
  next.hash = '';
  return /^https?:$/.test(next.protocol) && next.href !== url ? next.href : undefined;
}
