// Addresses that belong to a machine or a private network, which no page on the web may have Ibid ask.
import { BlockList, isIP } from 'node:net';

/** IANA's special-purpose registries (RFC 6890 and its updates): whatever is not a server on the public internet. */
const RANGES: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
  ['::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
];

const PRIVATE = toBlockList(RANGES);

/** NAT64, by which networks of IPv6 alone reach the IPv4 address that is the last 32 bits (RFC 6052, RFC 8215). */
const TRANSLATED = toBlockList([
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 96],
]);

/** No server has such an address; proxies that work below the name server give one to every name (RFC 2544). */
const STAND_INS = toBlockList([['198.18.0.0', 15]]);

export function isStandIn(address: string): boolean {
  return isIP(address) === 4 && STAND_INS.check(address);
}

function toBlockList(ranges: typeof RANGES): BlockList {
  const list = new BlockList();
  for (const [network, bits] of ranges) list.addSubnet(network, bits, network.includes(':') ? 'ipv6' : 'ipv4');
  return list;
}

/** Names that mean a private network wherever they are used (RFC 6761, 6762, 8375), and names without a dot. */
const LOCAL_NAME = /^[^.]+$|\.(?:localhost|local|internal|lan|home|corp|intranet|home\.arpa)\.?$/i;

export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 6 && TRANSLATED.check(address, 'ipv6')) return isPrivateAddress(parseLastBits(address));
  return family !== 0 && PRIVATE.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** The last 32 bits of an IPv6 address as an IPv4 one. */
function parseLastBits(address: string): string {
  const bare = address.replace(/%.*$/, '');
  if (bare.includes('.')) return bare.slice(bare.lastIndexOf(':') + 1);
  const [high = '', low = ''] = bare.replace(/::$/, '::0:0').replace('::', ':0:0:').split(':').slice(-2);
  return [high, low].flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 0xff]).join('.');
}

/** Whether the host itself says that it is not on the public internet; an IPv6 address may stand in brackets. */
export function isPrivateHost(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  return isIP(bare) === 0 ? LOCAL_NAME.test(bare) : isPrivateAddress(bare);
}
