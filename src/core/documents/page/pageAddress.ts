// The address by which a page is cited: the one that it calls its own, of its own site, without how the reader came to it.
import { hostOf, isRoot } from './webUrl.ts';

/** Parameters that say where a reader came from: of analytics, advertising, newsletters and social networks. */
const TRACKING =
  /^(?:utm_\w+|[dgy]clid|gclsrc|gbraid|wbraid|fbclid|msclkid|twclid|ttclid|li_fat_id|igsh(?:id)?|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|vero_id|oly_(?:enc|anon)_id|wickedid|ns_(?:mchannel|source|campaign|linkname|fee)|at_(?:medium|campaign|custom\d|link_\w+)|srsltid|__twitter_impression|cmpid|_ga)$/i;

/** Copies of pages of other sites: their own host is never the publication's. */
const CACHE =
  /(?:^|\.)(?:cdn\.ampproject\.org|webcache\.googleusercontent\.com|archive\.(?:org|is|ph|today)|translate\.goog)$/;

/** `https://web.archive.org/web/20240305091200/https://harbour.example/ferry` */
const ARCHIVED = /^https?:\/\/web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/\S+)$/;

/** What hosts have in front of them where they serve phones. */
const MOBILE = /^(?:amp|m|mobile|touch|mobil|wap)\./;

/** `found` is where the page was found; `stated` what it calls its own address, in the order of trust. */
export function findPageAddress(found: string | undefined, stated: readonly string[]): string | undefined {
  const own = toOriginal(found);
  const addresses = stated.map((address) => toOriginal(address) ?? address);
  // A page that calls the front page its address was set up wrongly.
  const canonical = addresses.find((address) => own === undefined || (isOfSite(address, own) && !isRoot(address)));
  const address = canonical ?? own;
  return address === undefined ? undefined : dropTracking(address);
}

function toOriginal(address: string | undefined): string | undefined {
  return ARCHIVED.exec(address ?? '')?.[1] ?? address;
}

/** The same host, but for what phones are served by; a copy may be of any. */
function isOfSite(address: string, own: string): boolean {
  const [host, found] = [hostOf(address), hostOf(own)];
  if (CACHE.test(found)) return !CACHE.test(host);
  return (
    host === found || host === hostOf(`https://${found.replace(MOBILE, '')}`) || found === host.replace(MOBILE, '')
  );
}

function dropTracking(address: string): string {
  if (!address.includes('?')) return address;
  const [, start = '', query = '', fragment = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/.exec(address) ?? [];
  if (start === '') return address;
  const kept = query.split('&').filter((parameter) => !TRACKING.test(parameter.split('=', 1).join('')));
  return start + (kept.length === 0 ? '' : `?${kept.join('&')}`) + fragment;
}
