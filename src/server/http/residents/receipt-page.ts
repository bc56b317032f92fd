import { html } from 'hono/html';
import { type CivilDate, formatCivilDate } from '../../../domain/value/civil-date.ts';
import { votesPerAddress } from '../../../domain/feedback/survey.ts';
import type { PortalFacts } from '../../portal/portal.ts';
import { callLine, page } from '../page.ts';
import { type CardFacts, receiptCard } from './receipt-card.ts';

/** Printed once the form is on the disk, and again for the same form sent again. */
export function receiptPage(
  portal: PortalFacts,
  card: CardFacts,
  { isRepeated, dueOn, code }: { isRepeated: boolean; dueOn?: CivilDate; code?: string },
): Promise<string> {
  const subject = code === undefined ? undefined : portal.codes.get(code);
  return page(
    portal,
    '已收到',
    html`<h1>已收到</h1>
      <p role="status">
        ${isRepeated ? '这一件我们早已收到，没有重复登记，回执还是原来的。' : '您写的内容已经登记保存。'}
      </p>
      ${dueOn ? html`<p>最迟在${formatCivilDate(dueOn)}给您第一次答复。</p>` : ''}
      <p>请截图，或者把下面两个号抄下来：</p>
      ${receiptCard(portal, card)}
      <p>凭回执号可以查询、补充，也可以要求更正或者删除。光凭编号查不到内容。</p>
      <p>回执号丢了也不要紧：打电话，报编号和写的什么，由工作人员查。${callLine(portal)}</p>
      <form method="post" action="${portal.basePath}feedback/status">
        <input type="hidden" name="receipt" value="${card.receipt}" />
        <button class="form__send" type="submit">查看办理情况</button>
      </form>
      <ul class="links">
        ${subject ? html`<li><a class="links__link" href="${portal.basePath}${subject.page}">回到“${subject.title}”</a></li>` : ''}
        <li><a class="links__link" href="${portal.basePath}">回首页</a></li>
      </ul>`,
  );
}

/** Printed for a form that gives no receipt; whoever's vote does not count is told so, and why. */
export function thanksPage(portal: PortalFacts, { isCounted }: { isCounted: boolean }): Promise<string> {
  const words = isCounted
    ? '谢谢，您的评价已经登记保存。'
    : `您的评价保存了，但不计入公开的统计：这部手机或者电脑今天已经评过这个项目，或者您这里的网络地址今天已经有${votesPerAddress}份。可以明天再评，也可以提意见、打电话。`;
  return page(portal, '已收到', html`<h1>已收到</h1><p role="status">${words}</p><p>${callLine(portal)}</p>`);
}

/** Printed for one tap about a site. */
export function glancePage(portal: PortalFacts, code: string): Promise<string> {
  const subject = portal.codes.get(code);
  return page(
    portal,
    '记下了',
    html`<h1>记下了，谢谢</h1>
      <p role="status">您看到的已经记下，一个月汇总公布一次。同一部手机一天只算第一次；不记是谁点的。</p>
      <p>看到的和网页上写的不一样，还可以写意见，或者打电话。${callLine(portal)}</p>
      <ul class="links">
        ${subject ? html`<li><a class="links__link" href="${portal.basePath}${subject.page}">回到“${subject.title}”</a></li>` : ''}
        <li><a class="links__link" href="${portal.basePath}feedback?code=${code}">写意见</a></li>
      </ul>`,
  );
}
