import { BlockList, isIP } from 'node:net';

/** A centre has a few networks: the one of its Wi-Fi, and of its own machines. */
export const MAX_NETWORKS = 20;
const RANGE = /^([0-9a-f.:]+)\/(\d{1,3})$/i;

const PRIVATE_IPV4 = new BlockList();
PRIVATE_IPV4.addSubnet('10.0.0.0', 8, 'ipv4');
PRIVATE_IPV4.addSubnet('172.16.0.0', 12, 'ipv4');
PRIVATE_IPV4.addSubnet('192.168.0.0', 16, 'ipv4');

/** True for a list of address ranges, such as `203.0.113.0/24` or `2001:db8::/48`. */
export function isNetworkList(value: unknown): value is string[] {
  return (
    Array.isArray(value) && value.length <= MAX_NETWORKS && value.every((one) => readRange(one) !== null)
  );
}

/** True when the address lies in one of the ranges. */
export function isInNetworks(address: string, networks: readonly string[]): boolean {
  const ranges = new BlockList();
  for (const network of networks) {
    const range = readRange(network);
    if (range) ranges.addSubnet(range.base, range.bits, range.family);
  }
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  const family = isIP(plain);
  return family !== 0 && ranges.check(plain, family === 4 ? 'ipv4' : 'ipv6');
}

/**
 * The range that a manager who calls from an address probably means: a public address of IPv4 is shared by a whole building, others
 * are given to single devices. Null for what is no address.
 */
export function suggestNetwork(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  const family = isIP(plain);
  if (family === 0) return null;
  if (family === 6) return `${plain}/64`;
  return PRIVATE_IPV4.check(plain, 'ipv4') ? `${plain.replace(/\d+$/, '0')}/24` : `${plain}/32`;
}

function readRange(text: unknown): { base: string; bits: number; family: 'ipv4' | 'ipv6' } | null {
  const [, base = '', length = ''] = (typeof text === 'string' && RANGE.exec(text)) || [];
  const family = isIP(base);
  const bits = Number(length);
  // A range of everybody would make the sticker a proof again.
  if (family === 0 || bits < 8 || bits > (family === 4 ? 32 : 128)) return null;
  return { base, bits, family: family === 4 ? 'ipv4' : 'ipv6' };
}
