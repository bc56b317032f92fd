import { glanceChoices } from '../../../domain/feedback/glance.ts';
import type { PageReply } from '../form-request.ts';
import { dateInChina } from '../../../domain/value/china-day.ts';
import type { ServerContext } from '../server-context.ts';
import { secondsLeftToday } from './device-mark.ts';
import type { ReadForm } from '../../intake/form-kind.ts';
import { noticePage } from '../page.ts';
import { glancePage, receiptPage, thanksPage } from './receipt-page.ts';
import { openDoubtCase } from '../../intake/doubt-case.ts';
import type { Registered } from '../../intake/registration.ts';

/** What a form that was stored is answered with: a receipt, thanks for a vote, or that it was changed since it was sent first. */
export async function formAnswer(server: ServerContext, form: ReadForm, { stored, receipt, number, deviceMark }: Registered): Promise<PageReply> {
  const portal = server.portal();
  if (stored.outcome === 'conflicting') {
    const html = await noticePage(
      portal,
      '内容改过了，没有再登记',
      '这一张表已经提交过，那一次的内容和这次不一样，已经登记的没有改动。',
      '要再提一件，请重新打开网页填写；要补充原来的一件，请用“查询办理情况”输入查询用的号码（回执号），在那一页的“补充、改正或者删除”里写。',
    );
    return { status: 409, html };
  }
  const isRepeated = stored.outcome === 'repeated';
  const status = isRepeated ? 200 : 201;
  if (form.receiptTitle === undefined) {
    const standing = await server.store.read('voteStanding', { id: stored.id, table: 'surveyAnswer' });
    const device = { mark: deviceMark, seconds: secondsLeftToday(server.now()) };
    return { status, device, html: await thanksPage(portal, { code: form.code, standing }) };
  }
  const promise = form.promise?.(server.deadlines(dateInChina(Date.parse(stored.receivedAt))));
  const card = { receipt, number, title: form.receiptTitle };
  return { status, html: await receiptPage(portal, card, { isRepeated, promise, code: form.code }) };
}

/** What a tap at a site is answered with; that nothing has begun there opens a case. */
export async function glanceAnswer(server: ServerContext, { code = '' }: ReadForm, { stored }: Registered, seen: string | undefined): Promise<PageReply> {
  if (seen === 'notStarted') await openDoubtCase(server, server.portal(), code);
  const standing = stored.outcome === 'conflicting' ? 'again' : await server.store.read('voteStanding', { id: stored.id, table: 'glance' });
  const said = glanceChoices.find(({ value }) => value === seen)?.label ?? '';
  return { status: 201, html: await glancePage(server.portal(), { code, said, standing }) };
}
