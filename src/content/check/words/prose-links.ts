import { fixedPages } from '../../../domain/publication/fixed-pages.ts';
import { siteFolders } from '../../../domain/publication/page-path.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import { nearestWords } from '../../file/nearest.ts';
import type { Rule } from '../../rule.ts';
import { linksIn } from './written-links.ts';

/** Links that people write into texts. A page of a task or a document has an address that only the build knows; it is not looked for. */
export const proseLinkRule: Rule = {
  id: 'link-to-nowhere',
  sentence:
    '说明文字、动态和通报里的链接，写本站一级页面的，要真有那一页，不写 ../；不写只在某台电脑上才打得开的地址，如 D:\\文件。动态里不写 Markdown 的表。不合的提出提醒；确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (_model, { prose, updates, circulars }) => [
    ...[...prose, ...updates, ...circulars].flatMap((at) =>
      linksIn(at.body).flatMap(({ link, inText }) =>
        [...onOneComputer(at, link), ...outOfSite(at, link), ...noPage(at, link)].map((each) => ({ ...each, inText })),
      ),
    ),
    ...updates.flatMap(table),
  ],
};

type Written = Parameters<Rule['find']>[1]['prose' | 'updates' | 'circulars'][number];

/** A drive, a share, or an address within the office. */
const local = /^(?:[a-z]:[\\/]|\\\\|file:|https?:\/\/(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.))/iu;

function onOneComputer(at: Written, link: string): IssueDraft[] {
  if (!local.test(link)) return [];
  const cure = '文件放进 files/（PDF）并在 documents/ 登记，链接写它在本站的地址；没有的删去链接';
  return [found(at, link, `链接“${link.slice(0, 40)}”只在某台电脑或内网打得开`, cure)];
}

/** ../../etc, and a path into a folder that this site has not: paths begin at the root of the site. */
function outOfSite(at: Written, link: string): IssueDraft[] {
  const path = link.replace(/^(?:\.?\/)+/u, '').split(/[?#]/u)[0] ?? '';
  if (/^[a-z][a-z\d+.-]*:|^\/\/|^#/iu.test(link) || path === '') return [];
  const cure = '从网站的根写起，如 about.html、area/990101.html；没有这一页的删去链接';
  if (path.split('/').includes('..')) return [found(at, link, `链接“${link.slice(0, 40)}”用了 ../，会出了本站`, cure)];
  return path.includes('/') && !siteFolders.some((folder) => path.startsWith(`${folder}/`))
    ? [found(at, link, `链接“${link.slice(0, 40)}”本站没有这个地址`, cure)]
    : [];
}

/** A row of strokes below a row of cells: an update prints both as they stand. */
function table(at: Written): IssueDraft[] {
  const [rows] = /^\|?[^\n|]*\|[^\n]*\n\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/mu.exec(at.body) ?? [];
  if (rows === undefined) return [];
  const what = '动态里的表不显示成表，网页上会照字面印出来';
  return [{ at, inText: rows.split('\n')[0] ?? '', what, cure: '改成几行列表，或者把表作为文件登记，在动态里写它的链接', subject: at.id }];
}

const pages: readonly string[] = fixedPages.map(({ path }) => path);

/** `methodologie.html`, `./data.html#csv`: a name of one step that ends like a page of this site. */
function noPage(at: Written, link: string): IssueDraft[] {
  const name = /^\.?\/?([^/?#:]+\.html?)(?:[?#].*)?$/iu.exec(link)?.[1];
  if (name === undefined || pages.includes(name)) return [];
  return [found(at, link, `链接“${link}”没有这一页${nearestWords(name, pages)}`, '照网站地图上那一页的地址改；没有这一页的删去链接')];
}

function found(at: Written, link: string, what: string, cure: string): IssueDraft {
  return { at, inText: `(${link}`, what, cure: `${cure}；确实如此的登记例外`, subject: at.id };
}
