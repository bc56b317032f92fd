import { homePath, notFoundPath } from '../../domain/publication/page-path.ts';
import { hrefsFrom, type Link } from '../address.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { codePage } from './code-page.ts';
import { type PageHead, pageHead } from '../head.ts';

/** What is shown for an address that leads nowhere: never another project. */
export interface NotFoundPage {
  readonly head: PageHead;
  readonly lead: string;
  readonly links: readonly Link[];
  readonly hotline: string;
  /** How the address on a sign is typed. */
  readonly example: string;
}

export function notFoundPage(snapshot: Snapshot): NotFoundPage {
  const hrefTo = hrefsFrom(snapshot.siteUrl, notFoundPath);
  return {
    head: pageHead(snapshot, { path: notFoundPath, title: '没有这个页面', description: '网址不对，或者号码输错了。' }),
    lead: '网址可能少了一段，或者号码输错了一位。我们不会猜一个相近的项目给您看。',
    links: [
      { words: '重新输入牌子上的十位号码', href: hrefTo('code.html') },
      { words: '搜索项目、单位或者区域', href: hrefTo('search.html') },
      { words: '回首页', href: hrefTo(homePath) },
    ],
    hotline: snapshot.model.portal.hotline,
    example: codePage(snapshot).example,
  };
}
