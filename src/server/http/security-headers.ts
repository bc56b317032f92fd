import { codedFolder, embedFolder } from '../../domain/publication/page-path.ts';

type Headers = Readonly<Record<string, string>>;

/**
 * What every answer carries. The policy lets nothing in from elsewhere, and nothing run or be styled that is not a
 * file of the site. The referrer policy still sends our own pages' origin, since without it a form's POST cannot be
 * told from another site's.
 */
export const securityHeaders: Headers = headersWith({ styles: "'self'", framedBy: "'none'" });

/**
 * The same for pages of codes, which carry the stylesheet in themselves. Which style that may be, each page says by
 * its own policy (`Page.astro`), so that a web server's configuration stays right when the stylesheet changes.
 */
const codedHeaders: Headers = headersWith({ styles: "'self' 'unsafe-inline'", framedBy: "'none'" });

/**
 * The same for what other websites may show: the files of `embedFolder`, which have no form and no script.
 * They alone may be framed, and loaded as pictures, from anywhere.
 */
const embeddedHeaders: Headers = { ...headersWith({ styles: "'self'", framedBy: '*' }), 'cross-origin-resource-policy': 'cross-origin' };

/** Folders of the built site whose files carry other headers than `securityHeaders`. */
const folderHeaders: Readonly<Record<string, Headers>> = { [codedFolder]: codedHeaders, [embedFolder]: embeddedHeaders };

/** What a file of the built site carries, by its path below the base path. */
export function headersOfFile(path: string): Headers {
  const folder = Object.keys(folderHeaders).find((each) => path.startsWith(each));
  return (folder === undefined ? undefined : folderHeaders[folder]) ?? securityHeaders;
}

function headersWith({ styles, framedBy }: { styles: string; framedBy: string }): Headers {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src ${styles}`,
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
