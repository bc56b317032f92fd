import { domainToUnicode } from 'node:url';

/** An address as people type it: a Chinese host in its characters, not as `xn--…`. */
export function typedAddress(url: string): string {
  const { protocol, hostname, port, pathname } = new URL(url);
  return `${protocol}//${domainToUnicode(hostname)}${port === '' ? '' : `:${port}`}${pathname}`;
}
