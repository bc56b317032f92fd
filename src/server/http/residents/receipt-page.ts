import { html } from 'hono/html';
import { fewestAnswers } from '../../../domain/feedback/survey-result.ts';
import { votesPerAddress } from '../../../domain/feedback/survey.ts';
import type { PortalFacts } from '../../portal/portal.ts';
import type { VoteStanding } from '../../store/feedback/survey-results.ts';
import { callLine, type Markup, page } from '../page.ts';
import { type CardFacts, receiptCard } from './receipt-card.ts';

/** Printed once the form is on the disk, and again for the same form sent again. */
export function receiptPage(
  portal: PortalFacts,
  card: CardFacts,
  { isRepeated, promise, code }: { isRepeated: boolean; promise?: string | undefined; code?: string | undefined },
): Promise<string> {
  return page(
    portal,
    '已收到',
    html`<h1>已收到</h1>
      <p role="status">
        ${isRepeated ? '这一件我们早已收到，没有重复登记，回执还是原来的。' : '您写的内容已经登记保存。'}
      </p>
      ${promise ? html`<p>${promise}</p>` : ''}
      <p>请截图，或者把下面两个号抄下来：</p>
      ${receiptCard(portal, card)}
      <p>凭查询用的号码（回执号）可以查到办得怎样，也可以要求改正或者删除。光凭编号查不到内容。</p>
      <p>回执号丢了也不要紧：打电话，报编号和写的什么，由工作人员查。${callLine(portal)}</p>
      <form method="post" action="${portal.basePath}feedback/status">
        <input type="hidden" name="receipt" value="${card.receipt}" />
        <button class="form__send" type="submit">查看办理情况</button>
      </form>
      ${onward(portal, code, false)}`,
  );
}

/** Printed for a form that gives no receipt; whoever's vote does not count is told so, and why. */
export function thanksPage(portal: PortalFacts, { code, standing }: { code: string | undefined; standing: VoteStanding }): Promise<string> {
  return page(
    portal,
    standing === 'counted' ? '已收到' : '这一次不算',
    html`<h1>${standing === 'counted' ? '已收到' : '这一次不算'}</h1>
      <p role="status">${thanks[standing]}</p>
      <p>还有话要说，可以写意见，也可以打电话。${callLine(portal)}</p>
      ${onward(portal, code)}`,
  );
}

const thanks: Readonly<Record<VoteStanding, string>> = {
  counted: `谢谢，您的评价已经登记保存。合起来有${fewestAnswers}份以后，公布在项目的页面上，看不出是谁评的。`,
  again: '这部手机或者电脑今天已经评过这个项目，算第一次的；这一次保存了，不计入公开的统计。可以明天再评。',
  crowded: `和您用同一个网络的，今天已经评了${votesPerAddress}份；您这一份保存了，不计入公开的统计。可以明天再评。`,
};

/** What somebody just tapped about a site. */
interface Tap {
  readonly code: string;
  /** The words of the button. */
  readonly said: string;
  readonly standing: VoteStanding;
}

/** Printed for one tap about a site: what was tapped, and whether it counts. */
export function glancePage(portal: PortalFacts, { code, said, standing }: Tap): Promise<string> {
  const title = standing === 'counted' ? '记下了，谢谢' : '这一次不算';
  return page(
    portal,
    title,
    html`<h1>${title}</h1>
      <p>您点的是：<b>${said}</b></p>
      <p role="status">${glanced[standing]}</p>
      <p>点错了，或者看到的和网页上写的不一样，可以写意见，也可以打电话。${callLine(portal)}</p>
      ${onward(portal, code)}`,
  );
}

const glanced: Readonly<Record<VoteStanding, string>> = {
  counted: '一个月汇总公布一次，不记是谁点的。同一部手机一天只算第一次。',
  again: '您今天已经点过，这一次不算，算第一次点的。明天可以再点。',
  crowded: `和您用同一个网络的，今天已经点了${votesPerAddress}次，这一次不算。明天可以再点。`,
};

/** Where to go from here: back to what it is about, to the form for words where none were said yet, home. */
function onward({ basePath, codes }: PortalFacts, code: string | undefined, isToldMore = true): Markup {
  const subject = code === undefined ? undefined : codes.get(code);
  return html`<ul class="links">
    ${subject ? html`<li><a class="links__link" href="${basePath}${subject.page}">回到“${subject.title}”</a></li>` : ''}
    ${subject && isToldMore ? html`<li><a class="links__link" href="${basePath}feedback?code=${code}">写意见</a></li>` : ''}
    <li><a class="links__link" href="${basePath}">回首页</a></li>
  </ul>`;
}
