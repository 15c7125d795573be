// Addresses that belong to a machine or a private network, which no page on the web may have Ibid ask.
import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { UserError } from '../core/userError.ts';

/** IANA's special-purpose registries (RFC 6890 and its updates): whatever is not a server on the public internet. */
const RANGES: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
  ['::', 127],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
];

const PRIVATE = new BlockList();
for (const [network, bits] of RANGES) PRIVATE.addSubnet(network, bits, network.includes(':') ? 'ipv6' : 'ipv4');

/** Names that mean a private network wherever they are used (RFC 6761, 6762, 8375), and names without a dot. */
const LOCAL_NAME = /^[^.]+$|\.(?:localhost|local|internal|lan|home|corp|intranet|home\.arpa)\.?$/i;

export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && PRIVATE.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** Whether the host itself says that it is not on the public internet; an IPv6 address may stand in brackets. */
export function isPrivateHost(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  return isIP(bare) === 0 ? LOCAL_NAME.test(bare) : isPrivateAddress(bare);
}

/**
 * Resolves names as Node does and refuses those that lead to a private address. Sockets connect to what this gives, so
 * that no second answer of a name server can slip between the check and the connection.
 */
export function guardLookup(lookup: LookupFunction = lookUp): LookupFunction {
  return (host, options, callback) => {
    lookup(host, options, (error, address, family) => {
      if (error === null && listAddresses(address).some(isPrivateAddress)) callback(toRefusal(host), '', 0);
      else callback(error, address, family);
    });
  };
}

function listAddresses(found: string | readonly LookupAddress[]): string[] {
  return typeof found === 'string' ? [found] : found.map(({ address }) => address);
}

export function toRefusal(host: string): UserError {
  return new UserError(
    '{host} is an address of this computer or of a private network, which Ibid asks only where you typed it yourself. Save the page from the browser, or paste its text.',
    { host },
  );
}
