import { embedFolder } from '../../domain/publication/page-path.ts';

/**
 * What every answer carries. The policy lets nothing in from elsewhere and nothing
 * run that is not a file of the site; `scriptHashes` names the inline scripts the
 * build could not avoid. The referrer policy still sends our own pages' origin,
 * since without it a form's POST cannot be told from another site's.
 */
export function securityHeaders(scriptHashes: readonly string[]): Readonly<Record<string, string>> {
  const known = worded.get(scriptHashes);
  if (known) return known;
  const headers = headersFor(scriptHashes, "'none'");
  worded.set(scriptHashes, headers);
  return headers;
}

/**
 * The same for what other websites may show: the files of `embedFolder`, which have no form and no script.
 * They alone may be framed, and loaded as pictures, from anywhere.
 */
export function embeddedHeaders(): Readonly<Record<string, string>> {
  const headers = headersFor([], '*');
  return { ...headers, 'cross-origin-resource-policy': 'cross-origin' };
}

/** Whether a file of the built site is one of them. */
export function isEmbedded(path: string): boolean {
  return path.startsWith(embedFolder);
}

/** They are the same for every answer of one built site. */
const worded = new WeakMap<readonly string[], Readonly<Record<string, string>>>();

function headersFor(scriptHashes: readonly string[], framedBy: "'none'" | '*'): Readonly<Record<string, string>> {
  const scripts = ["'self'", ...scriptHashes.map((hash) => `'${hash}'`)].join(' ');
  return {
    'content-security-policy': [
      "default-src 'none'",
      `script-src ${scripts}`,
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      `frame-ancestors ${framedBy}`,
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
}
