import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { siteUrlOf } from '../../src/domain/publication/site-address.ts';

const portalFile = z.object({ origin: z.url() });
const builtFile = z.object({ origin: z.string(), basePath: z.string() });

/**
 * Path at which the site is served: the one of `origin` in `portal.yaml`, or `preview` (BASE_PATH),
 * for a look at the pages somewhere else. `/` if the content cannot say: validation tells why.
 */
export function basePathOf(content: string, preview: string | undefined): string {
  if (isSet(preview)) return withSlashes(preview);
  try {
    return new URL(siteUrlOf(portalFile.parse(load(readFileSync(join(content, 'portal.yaml'), 'utf8'))).origin)).pathname;
  } catch {
    return '/';
  }
}

/**
 * Why signs must not be printed now, in Chinese: they would hold another address than the one that
 * is served, or nobody knows which is. Undefined if they may.
 *
 * @param address `origin` of the portal's content
 * @param preview BASE_PATH
 * @param site the folder of the built site
 */
export function signAddressProblem(address: string, preview: string | undefined, site: string): string | undefined {
  const [siteUrl, { origin, pathname }] = [siteUrlOf(address), new URL(siteUrlOf(address))];
  if (isSet(preview) && withSlashes(preview) !== pathname) {
    return `设了 BASE_PATH=${preview}，这只用来预览；牌子要印正式网址 ${siteUrl}。正式网址就在这个路径下的，把路径写进 portal.yaml 的 origin；否则去掉 BASE_PATH 再印`;
  }
  const file = join(site, 'data/portal.json');
  if (!existsSync(file))
    return `${site}/ 里没有生成的网站，不知道牌子上的网址打不打得开：先生成网站（npm run build），再印牌子；网站在别处的，写 --site <文件夹>`;
  const built = builtFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (built.origin === origin && built.basePath === pathname) return undefined;
  return `${site}/ 是按 ${built.origin}${built.basePath} 生成的，portal.yaml 写的是 ${siteUrl}：先运行 npm run build，再印牌子；这份内容的网站在别处的，写 --site <文件夹>`;
}

/** Why signs must not be printed yet, in Chinese: the built site has no page for these codes. Undefined if it has all of them. */
export function signsWithoutPage(codes: readonly string[], site: string): string | undefined {
  const absent = codes.filter((code) => !existsSync(join(site, `p/${code}.html`)));
  if (absent.length === 0) return undefined;
  return `有 ${absent.length} 个编号在 ${site}/ 里还没有网页（${absent.slice(0, 5).join('、')}${absent.length > 5 ? '等' : ''}），扫了打不开：先运行 npm run build，再印牌子`;
}

function isSet(preview: string | undefined): preview is string {
  return preview !== undefined && preview !== '';
}

function withSlashes(path: string): string {
  return `/${path}/`.replace(/\/+/g, '/');
}
