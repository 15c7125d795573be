// Cookies within one chain of redirects, without which many sites lead in a circle; they are forgotten with it.
import type { IncomingHttpHeaders } from 'node:http';

interface Cookie {
  readonly domain: string;
  /** Sent to the domain's subdomains as well. */
  readonly isWide: boolean;
  readonly isSecure: boolean;
  readonly value: string;
}

export interface ChainCookies {
  readonly read: (url: string) => Readonly<Record<string, string>>;
  readonly write: (url: string, headers: IncomingHttpHeaders) => void;
}

/** Of one chain, and characters of one. */
const MAX_COOKIES = 50;
const MAX_COOKIE_LENGTH = 4096;

export function createChainCookies(): ChainCookies {
  const cookies = new Map<string, Cookie>();
  return {
    read: (url) => {
      const { hostname, protocol } = new URL(url);
      const sent = [...cookies.values()].filter((cookie) => isFor(cookie, hostname, protocol));
      return sent.length === 0 ? {} : { Cookie: sent.map(({ value }) => value).join('; ') };
    },
    write: (url, { 'set-cookie': stated = [] }) => {
      const { hostname } = new URL(url);
      for (const line of stated.slice(0, MAX_COOKIES)) {
        const cookie = parseCookie(line, hostname);
        if (cookie === undefined || cookies.size >= MAX_COOKIES) continue;
        cookies.set(`${cookie.domain} ${cookie.value.split('=', 1).join('')}`, cookie);
      }
    },
  };
}

/** Undefined for one that is for another site, or longer than any server takes. */
function parseCookie(line: string, hostname: string): Cookie | undefined {
  const [value = '', ...attributes] = line.split(';').map((part) => part.trim());
  if (!/^[^\s=;,]+=[\x21-\x7E ]*$/.test(value) || value.length > MAX_COOKIE_LENGTH) return undefined;
  const stated = attributes.map((part) => /^domain=\.?(.+)$/i.exec(part)?.[1]?.toLowerCase()).find(Boolean);
  const isSecure = attributes.some((part) => /^secure$/i.test(part));
  if (stated === undefined || stated === hostname)
    return { domain: hostname, isWide: stated !== undefined, isSecure, value };
  // What has no dot is a whole top-level domain; of others that are none's own, the chain's own hosts are all that is asked.
  return stated.includes('.') && hostname.endsWith(`.${stated}`)
    ? { domain: stated, isWide: true, isSecure, value }
    : undefined;
}

function isFor({ domain, isWide, isSecure }: Cookie, hostname: string, protocol: string): boolean {
  if (isSecure && protocol !== 'https:') return false;
  return hostname === domain || (isWide && hostname.endsWith(`.${domain}`));
}
