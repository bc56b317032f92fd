import { areaPath, documentPath } from '../../domain/publication/page-path.ts';
import { type Link, relativeHref } from '../address.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type PageHead, pageHead } from '../head.ts';
import { mostDocuments } from './site-map.ts';

/** The page round the search, with lists that need no script. */
export interface SearchPage {
  readonly head: PageHead;
  /** A search that works here: the home area and a part of one of its projects. */
  readonly example: string;
  /** What leads everywhere without a script. */
  readonly withoutScript: readonly Link[];
  readonly areas: readonly Link[];
  /** None where there are too many for one page. */
  readonly documents: readonly Link[];
}

const withoutScript: readonly Link[] = [
  { words: '搜索要用到 JavaScript，您的浏览器没有打开它。下面的目录和' },
  { words: '站点地图', href: 'sitemap.html' },
  { words: '可以走到每一个页面；有标牌号码的，请看' },
  { words: '输入亮码', href: 'code.html' },
  { words: '。' },
];

/** The lists stand in content order. */
export function searchPage(snapshot: Snapshot): SearchPage {
  const path = 'search.html';
  const { areas, documents, portal } = snapshot.model;
  const home = areas.get(portal.homeArea)?.name ?? '';
  const title = snapshot.tasksByArea.get(portal.homeArea)?.[0]?.project.title ?? '';
  const papers = [...documents.values()].map((document) => ({ words: `《${document.title}》`, href: relativeHref(path, documentPath(document.id)) }));
  return {
    head: pageHead(snapshot, { path, title: '搜索', description: '按名称、区域、单位、文号、号码、拼音和首字母查找。' }),
    example: `${home} ${lastWord(title)}`,
    withoutScript,
    areas: [...areas.values()].map(({ id, name }) => ({ words: name, href: relativeHref(path, areaPath(id)) })),
    documents: papers.length > mostDocuments ? [] : papers,
  };
}

/** The last four Han characters before a title's first punctuation: enough to find it by. */
function lastWord(title: string): string {
  return (/\p{Script=Han}+/u.exec(title)?.[0] ?? '').slice(-4);
}
