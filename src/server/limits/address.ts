import { isIP } from 'node:net';

/**
 * Who is asking, for limits: the address the outermost trusted proxy saw. Each
 * trusted proxy appends one entry to `X-Forwarded-For`; what stands before those
 * anybody may have written, and no other header is read. An entry that is no address
 * counts as the proxy itself. An IPv6 address counts by its /64, which is one home.
 *
 * @param trustedProxies how many proxies stand before this server; 0 ignores the header
 */
export function clientAddress(socketAddress: string | undefined, forwardedFor: string | undefined, trustedProxies: number): string {
  const hops = forwardedFor?.split(',') ?? [];
  const forwarded = trustedProxies > 0 ? hops.at(-trustedProxies) : undefined;
  return countedAddress(forwarded ?? '') ?? countedAddress(socketAddress ?? '') ?? 'unknown';
}

/**
 * The part of a counted address that votes are counted by: of IPv6 the /56, which is
 * what one home or office is given, so that nobody votes once from each of its /64s.
 */
export function votingNetwork(counted: string): string {
  const groups = /^(.*):([\da-f]{1,4})::\/64$/.exec(counted);
  if (!groups) return counted;
  const [, left = '', last = ''] = groups;
  return `${left}:${(Number.parseInt(last, 16) & 0xff00).toString(16)}::/56`;
}

/** An address as limits count it, whatever port, brackets, quotes or zone it was written with; `undefined` if it is none. */
function countedAddress(written: string): string | undefined {
  const [, bracketed, plain = ''] = /^"?(?:\[([^\]]*)\](?::\d+)?|(.*?))"?$/.exec(written.trim()) ?? [];
  const address = (bracketed ?? plain.replace(/^([\d.]+):\d+$/, '$1')).replace(/%.*$/, '');
  if (isIP(address) === 4) return address;
  return isIP(address) === 6 ? networkOf(address) : undefined;
}

function networkOf(address: string): string {
  // The URL parser writes every IPv6 address in one way.
  const normal = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(normal);
  if (mapped)
    return mapped
      .slice(1)
      .flatMap((group) => bytesOf(Number.parseInt(group, 16)))
      .join('.');
  const [head = '', tail = ''] = normal.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const zeros = normal.includes('::') ? Array.from({ length: 8 - left.length - right.length }, () => '0') : [];
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}

function bytesOf(group: number): [high: number, low: number] {
  return [group >> 8, group & 0xff];
}
