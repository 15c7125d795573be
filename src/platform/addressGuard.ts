// Which hosts may be asked: any of the public internet, and of private networks those that the user typed.
import { lookup as lookUp, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { WebRequest } from '../core/web.ts';
import { UserError } from '../core/userError.ts';
import { isPrivateAddress, isPrivateHost, isStandIn } from './privateAddresses.ts';

/**
 * Throws a UserError for an address that may not be asked; else gives what resolves its name, which fails where the
 * name leads to an address that may not. Sockets connect to what it gives, so that no second answer of a name server
 * can come between the check and the connection.
 */
export type AddressGuard = (url: string, request: WebRequest) => LookupFunction;

/**
 * What was typed may lead anywhere. Where a page leads on, or has pictures, a private address must be the typed host's,
 * and have been when that was asked first: else a name could mean the page's server first and a router then.
 */
export function createAddressGuard(lookup: LookupFunction = lookUp): AddressGuard {
  const privateHosts = new Set<string>();
  let hasStandIns = false;
  const isForbidden = (address: string) => isPrivateAddress(address) && !(hasStandIns && isStandIn(address));
  return (url, { typed }) => {
    const { host, hostname } = new URL(url);
    const isTypedHost = typed !== undefined && new URL(typed).host === host;
    if (!isTypedHost && isPrivateHost(hostname)) throw toRefusal(hostname);
    const isTrusted = isTypedHost && (url === typed || isPrivateHost(hostname) || privateHosts.has(host));
    return (name, options, callback) => {
      lookup(name, options, (error, found, family) => {
        const addresses = error === null ? listAddresses(found) : [];
        // After a proxy the name is the proxy's, which resolves that of the host itself.
        if (isTrusted && name === hostname) {
          if (addresses.some(isPrivateAddress)) privateHosts.add(host);
          hasStandIns ||= addresses.some(isStandIn);
        } else if (name === hostname && addresses.some(isForbidden)) {
          callback(toRefusal(hostname), '', 0);
          return;
        }
        callback(error, found, family);
      });
    };
  };
}

function listAddresses(found: string | readonly LookupAddress[]): string[] {
  return typeof found === 'string' ? [found] : found.map(({ address }) => address);
}

function toRefusal(host: string): UserError {
  return new UserError(
    '{host} is on this computer or a private network, which Ibid contacts only if you typed the address yourself. Save the page in your browser, or paste its text.',
    { host },
  );
}
