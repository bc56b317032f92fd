import { formLimits } from '../../domain/feedback/form.ts';
import { homePath, notReceivedPath } from '../../domain/publication/page-path.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { hrefsFrom, type Link } from '../address.ts';
import { type PageHead, pageHead } from '../head.ts';

/** What a resident reads whose form reached nobody: the web server shows it, since the server behind cannot. */
export interface NotReceivedPage {
  readonly head: PageHead;
  readonly sentences: readonly string[];
  readonly phone: string | undefined;
  readonly hotline: string;
  readonly home: Link;
}

/** The browser still has what was typed, so that the way back keeps it: no copy is made on the way. */
export function notReceivedPage(snapshot: Snapshot): NotReceivedPage {
  const hrefTo = hrefsFrom(snapshot.siteUrl, notReceivedPath);
  const { phone, hotline } = snapshot.model.portal;
  return {
    head: pageHead(snapshot, { path: notReceivedPath, title: '没有收到', description: '服务器暂时不能用，刚才提交的内容没有收到。' }),
    sentences: [
      `刚才提交的内容没有收到，也没有登记。可能是服务器正在重新启动，过一两分钟就好；也可能是内容太长（最多${formLimits.textLength}字）。`,
      '请按浏览器的“返回”，您写的内容还在，过一会儿再点“提交”。多点几次也只登记一件。',
      '查询办理情况的，也请过一会儿再试。登记过的内容没有丢。',
    ],
    phone,
    hotline,
    home: { words: '回首页', href: hrefTo(homePath) },
  };
}
