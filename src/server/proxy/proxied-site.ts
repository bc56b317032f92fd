import { formKinds } from '../intake/form-kinds.ts';
import type { PortalFacts } from '../portal/portal.ts';
import { codedFolder, embedFolder } from '../../domain/publication/page-path.ts';
import { headersOfFile, securityHeaders } from '../http/security-headers.ts';

/** What the configuration of a web server in front needs to know. */
export interface ProxiedSite {
  readonly portal: Pick<PortalFacts, 'basePath' | 'origin'>;
  /** Absolute path of the built site's folder, without a slash at its end. */
  readonly folder: string;
  /** Where the server of `npm start` listens on this machine. */
  readonly serverPort: number;
  /** Ports of the web server itself. */
  readonly httpsPort: number;
  readonly httpPort: number;
  /** Paths of the certificate with its chain, and of its key. */
  readonly certificate: string;
  readonly key: string;
}

/** Paths below the base path that the server answers itself; all others are files of the built site. */
export const servedPaths: readonly string[] = [...new Set(formKinds.map(({ path }) => path.split('/')[0] ?? path)), 'staff'];

/** What every answer with a file of the site carries: the same that the server sends with it. */
export const fileHeaders = Object.entries(securityHeaders);

/** Folders whose files carry other headers, with what a reader of the configuration is told of them. */
export const folders = [
  { folder: codedFolder, headers: Object.entries(headersOfFile(codedFolder)), says: '码的网页带着自己的样式，一次就能取完；许用哪一段样式，网页自己写明。' },
  { folder: embedFolder, headers: Object.entries(headersOfFile(embedFolder)), says: '只有这里的网页和图片，别的网站可以放进自己的网页。' },
] as const;

/** How long files may be kept: those whose name changes with their content for ever, others are asked for again. */
export const cacheControl = { hashed: 'public, max-age=31536000, immutable', others: 'no-cache' } as const;

/**
 * What a web server answers by itself where the server behind it is away or restarting, or the form is longer
 * than either takes: the site's own page in its place. What the server behind says of itself passes unchanged.
 */
export const unanswered: readonly number[] = [413, 502, 503, 504];

/** The host of the portal's address. */
export function hostOf({ portal }: ProxiedSite): string {
  return new URL(portal.origin).hostname;
}

/** The base path as a part of a regular expression. */
export function basePattern({ portal }: ProxiedSite): string {
  return portal.basePath.replaceAll('.', '\\.');
}

/** The first lines of either configuration, as comments. */
export function introduction(site: ProxiedSite, program: string): string[] {
  return [
    `# 由 npm run proxy -- ${program} 写出。换了域名、目录、端口，或者升级以后，请重新运行，不要手改。`,
    `# 后面的服务器这样启动：TRUSTED_PROXIES=1 PORT=${site.serverPort} npm start`,
    '# 前面还有别的代理（如云防护）时，每多一层，TRUSTED_PROXIES 加 1，并让那一层也追加 X-Forwarded-For。',
  ];
}
