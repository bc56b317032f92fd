import type { CivilDate } from '../domain/value/civil-date.ts';
import type { Portal } from '../domain/publication/portal.ts';
import { cardPath, codedFolder, feedPath, homePath, type SitePath, stepInPaths } from '../domain/publication/page-path.ts';
import { hrefsFrom, type Link } from './address.ts';
import type { Snapshot } from '../findings/snapshot.ts';
import { type Shell, shellOf } from './shell.ts';

/** What every page says of itself, and the way back up. */
export interface PageHead {
  readonly path: SitePath;
  readonly title: string;
  readonly description: string;
  readonly metas: readonly Meta[];
  /** What others show beside a shared address of the page; nothing for pages that stand for others. */
  readonly shared: readonly SharedMeta[];
  /** From the home page down; the page itself is not in it. */
  readonly trail: readonly Link[];
  /** The news of the page's area, else of the portal, for feed readers. */
  readonly feed: Required<Link>;
  readonly shell: Shell;
  /** Whether the style is in the page: what is scanned is one answer, a second one would be 400 ms more on a slow line. */
  readonly hasOwnStyle: boolean;
}

export interface Meta {
  readonly name: string;
  readonly content: string;
}

/** A property of Open Graph, which WeChat, QQ, Weibo and others read. */
export interface SharedMeta {
  readonly property: string;
  readonly content: string;
}

/** The kinds of column that the rules name, as far as this portal has them. */
export type ColumnType = '首页' | '概况信息' | '机构职能' | '工作动态' | '政策文件' | '数据发布' | '数据开放' | '政策解读' | '咨询投诉';

/** What a view knows of its page. */
export interface HeadFacts {
  readonly path: SitePath;
  readonly title: string;
  readonly description: string;
  readonly column?: ColumnType;
  readonly article?: { readonly publishedOn: CivilDate | undefined; readonly source: string };
  /** Site paths above the page, with their words; the home page is added. */
  readonly above?: readonly (readonly [words: string, path: SitePath])[];
  /** The area whose picture stands beside the shared address; the portal's home area where it is missing. */
  readonly area?: string;
  /** A feed of its own; the portal's where it is missing. */
  readonly feed?: readonly [name: string, path: SitePath];
}

/**
 * The head of a page. Site tags appear only if the host site's own values are configured.
 *
 * @see 《政府网站发展指引》附件《网页设计规范》(国办发〔2017〕47号)
 */
export function pageHead(snapshot: Snapshot, facts: HeadFacts): PageHead {
  const { path, title, description, above = [], feed: [feedName, feed] = [snapshot.model.portal.name, feedPath()] } = facts;
  const hrefTo = hrefsFrom(snapshot.siteUrl, path);
  const steps = path === homePath ? [] : [['首页', homePath] as const, ...above];
  return {
    path,
    title,
    description,
    metas: [...siteMetas(snapshot.model.portal), ...columnMetas(facts), ...articleMetas(facts)],
    shared: stepInPaths.includes(path) ? [] : sharedMetas(snapshot, facts),
    trail: steps.map(([words, to]) => ({ words, href: hrefTo(to) })),
    feed: { words: feedName, href: hrefTo(feed) },
    shell: shellOf(snapshot, path),
    hasOwnStyle: path.startsWith(codedFolder),
  };
}

function siteMetas({ siteName, siteDomain, siteIdCode }: Portal): Meta[] {
  return filled({ SiteName: siteName, SiteDomain: siteDomain, SiteIDCode: siteIdCode });
}

function columnMetas({ column, title, description }: HeadFacts): Meta[] {
  if (column === undefined) return [];
  return filled({ ColumnName: title, ColumnDescription: description, ColumnKeywords: `重点民生实事,${title}`, ColumnType: column });
}

/** Documents print days, never hours: the hour of PubDate is midnight. */
function articleMetas({ article, title }: HeadFacts): Meta[] {
  if (article === undefined) return [];
  const { publishedOn, source } = article;
  return filled({ ArticleTitle: title, PubDate: publishedOn && `${publishedOn} 00:00`, ContentSource: source });
}

/**
 * Whole addresses, as the protocol asks.
 *
 * @see https://ogp.me
 */
function sharedMetas({ siteUrl, model: { portal } }: Snapshot, { path, title, description, area = portal.homeArea }: HeadFacts): SharedMeta[] {
  return [
    { property: 'og:type', content: 'website' },
    { property: 'og:site_name', content: portal.name },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: `${siteUrl}${path === homePath ? '' : path}` },
    { property: 'og:image', content: `${siteUrl}${cardPath(area)}` },
  ];
}

function filled(metas: Readonly<Record<string, string | undefined>>): Meta[] {
  return Object.entries(metas).flatMap(([name, content]) => (content ? [{ name, content }] : []));
}
