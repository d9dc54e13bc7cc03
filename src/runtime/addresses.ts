/** Which addresses belong to the public internet. */
import { BlockList, isIP, isIPv4 } from 'node:net';

/**
 * IPv4 blocks that are not globally reachable: IANA's special-purpose registry (RFC 6890 and its updates), multicast, and
 * the address under which one cloud answers its own machines (168.63.129.16).
 */
const special4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** Parts of 2000::/3, the only global unicast space of IPv6, that are special: Teredo, benchmarks, ORCHID, documentation. */
const special6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
] as const;

const blocked = new BlockList();
for (const [network, prefix] of special4) blocked.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of special6) blocked.addSubnet(network, prefix, 'ipv6');

/**
 * True for an address that anybody on the internet may reach. An IPv6 address that carries an IPv4 one (mapped, translated,
 * NAT64, 6to4) is judged by that one. What is no address is not public.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, '');
  if (isIPv4(bare)) return !blocked.check(bare, 'ipv4');
  if (isIP(bare) !== 6) return false;
  const groups = groupsOf(bare);
  const inner = innerIPv4(groups);
  if (inner !== null) return isPublicAddress(inner);
  return ((groups[0] ?? 0) & 0xe000) === 0x2000 && !blocked.check(bare, 'ipv6');
}

/** The eight 16-bit groups of a valid IPv6 address. */
function groupsOf(address: string): readonly number[] {
  // The address parser of URLs writes a dotted end as two groups.
  const plain = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [before = '', after] = plain.split('::');
  const read = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const head = read(before);
  const tail = read(after ?? '');
  return [...head, ...new Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

/** The IPv4 address inside: ::ffff:0:0/96, ::ffff:0:0:0/96 (SIIT), 64:ff9b::/96 (NAT64), 2002::/16 (6to4); else null. */
function innerIPv4(groups: readonly number[]): string | null {
  const start = groups.slice(0, 6).join(',');
  const translated = ['0,0,0,0,0,65535', '0,0,0,0,65535,0', '100,65435,0,0,0,0'].includes(start);
  const pair = translated ? groups.slice(6, 8) : groups[0] === 0x2002 ? groups.slice(1, 3) : null;
  if (!pair) return null;
  return pair.flatMap((group) => [group >> 8, group & 0xff]).join('.');
}
