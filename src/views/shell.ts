import { formatCivilDate } from '../domain/value/civil-date.ts';
import type { Portal } from '../domain/publication/portal.ts';
import { documentsPath, homePath, honoursPath, opinionsPath, platformPath, type SitePath, updatesPath } from '../domain/publication/page-path.ts';
import { hrefsFrom, type Link } from './address.ts';
import type { Snapshot } from '../findings/snapshot.ts';

/** What stands round every page: name, ways in, footer. */
export interface Shell {
  readonly name: string;
  readonly homeHref: string;
  readonly nav: readonly (Link & { readonly isHere: boolean })[];
  /** Said at the top of a demonstration. */
  readonly demonstration: string | undefined;
  readonly footerLinks: readonly Link[];
  readonly footerLines: readonly string[];
  /** From the page to the site's base: `../`. */
  readonly root: string;
}

const sections: readonly (readonly [words: string, path: SitePath])[] = [
  ['搜索', 'search.html'],
  ['输入亮码', 'code.html'],
  ['比较', 'compare.html'],
  ['意见', opinionsPath],
  ['数据', 'data.html'],
];

const footer: readonly (readonly [words: string, path: SitePath])[] = [
  ['方法说明', 'methodology.html'],
  ['数据字典', 'dictionary.html'],
  ['政策文件和通报', documentsPath],
  ['工作动态', updatesPath()],
  ['信息公开得分', 'disclosure.html'],
  ['平台统计', platformPath],
  ['表扬和典型经验', honoursPath],
  ['标牌清单', 'signs.html'],
  ['站点地图', 'sitemap.html'],
  ['关于本站', 'about.html'],
  ['无障碍说明', 'accessibility.html'],
  ['隐私说明', 'privacy.html'],
];

/**
 * The shell of the page at `path`.
 *
 * @see 《政府网站发展指引》附件《网页设计规范》(国办发〔2017〕47号)，页脚
 */
export function shellOf({ model: { portal }, builtOn, siteUrl }: Snapshot, path: SitePath): Shell {
  const hrefTo = hrefsFrom(siteUrl, path);
  return {
    name: portal.name,
    homeHref: hrefTo(homePath),
    nav: sections.map(([words, to]) => ({ words, href: hrefTo(to), isHere: to === path })),
    demonstration: demonstrationNotice(portal),
    footerLinks: [
      ...footer.map(([words, to]) => ({ words, href: hrefTo(to) })),
      ...(portal.hostSite === undefined ? [] : [{ words: portal.hostSite.text, href: portal.hostSite.url }]),
    ],
    footerLines: [...identityLines(portal), `本网站由公开文件生成，生成日期：${formatCivilDate(builtOn)}。`],
    root: hrefTo(''),
  };
}

/** The notice on every page of a demonstration, in the installation's own words; undefined on a real portal. */
export function demonstrationNotice({ isDemonstration, demonstrationNotice: notice }: Portal): string | undefined {
  return isDemonstration ? notice : undefined;
}

/** Only what the host site has been given; nothing is made up. */
function identityLines({ operator, phone, hotline, siteIdCode, icp, policeRecord }: Portal): string[] {
  const contact = phone === undefined ? '' : `　联系电话：${phone}`;
  const numbers = [siteIdCode === undefined ? '' : `网站标识码：${siteIdCode}`, icp ?? '', policeRecord ?? ''].filter((each) => each !== '');
  return [`主办单位：${operator}${contact}　政务服务便民热线：${hotline}`, ...(numbers.length === 0 ? [] : [numbers.join('　')])];
}
