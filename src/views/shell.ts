import { formatCivilDate } from '../domain/value/civil-date.ts';
import type { Portal } from '../domain/publication/portal.ts';
import { fixedPages } from '../domain/publication/fixed-pages.ts';
import { documentsPath, homePath, honoursPath, type SitePath, updatesPath } from '../domain/publication/page-path.ts';
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

/**
 * The shell of the page at `path`.
 *
 * @see 《政府网站发展指引》附件《网页设计规范》(国办发〔2017〕47号)，页脚
 */
export function shellOf({ model, builtOn, siteUrl }: Snapshot, path: SitePath): Shell {
  const { portal } = model;
  const hrefTo = hrefsFrom(siteUrl, path);
  const isEmpty = emptyColumns(model);
  return {
    name: portal.name,
    homeHref: hrefTo(homePath),
    nav: linkedIn('header').map(({ words, to }) => ({ words, href: hrefTo(to), isHere: to === path })),
    demonstration: demonstrationNotice(portal),
    footerLinks: [
      ...linkedIn('footer')
        .filter(({ to }) => !isEmpty.has(to))
        .map(({ words, to }) => ({ words, href: hrefTo(to) })),
      ...dutyLinks(portal),
    ],
    footerLines: [...identityLines(portal), `本网站由公开文件生成，生成日期：${formatCivilDate(builtOn)}。`],
    root: hrefTo(''),
  };
}

/** Columns in which nothing stands yet: no page leads there but the site map. */
function emptyColumns({ updatesByArea, honours, documents, sites }: Snapshot['model']): ReadonlySet<SitePath> {
  const counts: readonly (readonly [SitePath, number])[] = [
    [updatesPath(), updatesByArea.size],
    [honoursPath, honours.size],
    [documentsPath, documents.size],
    ['signs.html', sites.size],
  ];
  return new Set(counts.flatMap(([path, count]) => (count === 0 ? [path] : [])));
}

function linkedIn(part: 'header' | 'footer'): { words: string; to: SitePath }[] {
  return fixedPages.flatMap(({ path, title, linkIn }) => (linkIn?.part === part ? [{ words: linkIn.words ?? title, to: path }] : []));
}

/** The notice on every page of a demonstration, in the installation's own words; undefined on a real portal. */
export function demonstrationNotice({ isDemonstration, demonstrationNotice: notice }: Portal): string | undefined {
  return isDemonstration ? notice : undefined;
}

/**
 * Where the host site and what every government's site carries at its foot are found: as words, since a picture would
 * be loaded from another server.
 */
function dutyLinks({ hostSite, institutionMark, errorReport }: Portal): Link[] {
  return [
    ...(hostSite === undefined ? [] : [{ words: hostSite.text, href: hostSite.url }]),
    ...(institutionMark === undefined ? [] : [{ words: '党政机关标识', href: institutionMark }]),
    ...(errorReport === undefined ? [] : [{ words: '我为政府网站找错', href: errorReport }]),
  ];
}

/** Only what the host site has been given; nothing is made up. */
function identityLines({ operator, phone, hotline, siteIdCode, icp, policeRecord }: Portal): string[] {
  const contact = phone === undefined ? '' : `　联系电话：${phone}`;
  const numbers = [siteIdCode === undefined ? '' : `网站标识码：${siteIdCode}`, icp ?? '', policeRecord ?? ''].filter((each) => each !== '');
  return [`主办单位：${operator}${contact}　政务服务便民热线：${hotline}`, ...(numbers.length === 0 ? [] : [numbers.join('　')])];
}
