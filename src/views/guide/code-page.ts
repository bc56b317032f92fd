import { codePath, drawCode } from '../../domain/code/code.ts';
import { typedAddress } from '../../signs/typed-address.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type PageHead, pageHead } from '../head.ts';

/** The page to type a sign's code into. */
export interface CodePage {
  readonly head: PageHead;
  /** What to do without a script; the example follows. */
  readonly withoutScript: string;
  /** How an address with a code looks, for those without scripts. */
  readonly example: string;
}

export function codePage(snapshot: Snapshot): CodePage {
  const someCode = [...snapshot.model.codes.values()][0] ?? drawCode(() => 0);
  return {
    head: pageHead(snapshot, { path: 'code.html', title: '输入亮码', description: '把标牌上的十位数字输进来，打开它的页面。' }),
    withoutScript: '您的浏览器没有打开 JavaScript，这个表单不能替您走过去。请把十位数字直接写在网址后面，像这样：',
    example: typedAddress(snapshot.siteUrl + codePath(someCode)),
  };
}
