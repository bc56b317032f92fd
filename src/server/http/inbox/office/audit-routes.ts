import { Hono } from 'hono';
import { html } from 'hono/html';
import { formatInstant } from '../../../intake/deadlines.ts';
import { may } from '../../../staff/roles.ts';
import { caseNumbersOf } from '../../../cases/find-case.ts';
import { actWords, detailWords } from './audit-words.ts';
import { type StaffContext, type InboxEnvironment, sessionIn } from '../access/guard.ts';
import { message, staffPage } from '../page/staff-page.ts';

const pageLength = 100;

/** Who did what when, for the office. */
export function auditRoutes(server: StaffContext) {
  const routes = new Hono<InboxEnvironment>();

  routes.get('/audit', async (context) => {
    const session = sessionIn(context);
    if (!may(session.staff, 'viewAudit')) return context.notFound();
    const before = Number(context.req.query('before') ?? '');
    const isChecked = context.req.query('check') === '1';
    const [lines, members, broken] = await Promise.all([
      server.store.read('auditPage', { limit: pageLength, before: before > 0 ? before : undefined }),
      server.store.read('allStaff'),
      isChecked ? server.store.read('firstBrokenLine') : undefined,
    ]);
    const names = new Map(members.map(({ id, displayName }) => [id, displayName]));
    const numbers = await caseNumbersOf(
      server.store,
      lines.flatMap(({ subject, detail }) => [subject ?? '', detail ?? '']),
    );
    const called = (id: string) => names.get(id) ?? numbers.get(id);
    const home = `${server.portal().basePath}staff`;
    const last = lines.length === pageLength ? lines.at(-1) : undefined;
    const main = html`<h1>操作记录</h1>
      ${isChecked ? (broken === undefined ? message('每一行都与上一行连着，没有缺失，没有改动。') : message(`第 ${broken} 行起与当时写下的不一样：有人改过或者删过记录。`, 'alert')) : html`<p><a href="${home}/audit?check=1">核对全部记录有没有被改动</a></p>`}
      <div class="wide" tabindex="0" role="region" aria-label="操作记录表">
        <table class="audit">
          <thead><tr><th scope="col">序号</th><th scope="col">时间</th><th scope="col">人员</th><th scope="col">事项</th><th scope="col">对象</th><th scope="col">说明</th></tr></thead>
          <tbody>
            ${lines.map(
              ({ sequence, at, actor, act, subject, detail }) => html`<tr>
                <td>${sequence}</td><td class="audit__time">${formatInstant(at)}</td><td>${names.get(actor) ?? actor.replace(/^cli:?/, '命令行 ')}</td>
                <td>${actWords(act)}</td><td>${subject ? (called(subject) ?? '') : ''}</td><td>${detailWords(act, detail, called)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${last ? html`<p><a class="call call--plain" href="${home}/audit?before=${last.sequence}">更早的</a></p>` : ''}`;
    return context.html(await staffPage(server.portal(), session, '操作记录', main));
  });
  return routes;
}
