// Addresses that a page states: which are of the web, and of which host.

/** An absolute address of the web, or undefined: `javascript:`, `data:` and what cannot be read are none. */
export function toWebUrl(address: string, base: string | undefined): string | undefined {
  const plain = address.replace(/[\u0000-\u001F]/g, '').trim();
  if (plain === '' || plain.length > 4000) return undefined;
  try {
    const url = new URL(plain, base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Without `www.`; empty where there is no address. */
export function hostOf(address: string | undefined): string {
  const host = /^[a-z]+:\/\/(?:[^/?#]*@)?([^/?#:]*)/i.exec(address ?? '')?.[1] ?? '';
  return host.toLowerCase().replace(/^www\./, '');
}

/** The address of a front page. */
export function isRoot(address: string): boolean {
  return /^[a-z]+:\/\/[^/]*\/?$/i.test(address);
}
