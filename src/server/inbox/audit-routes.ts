import { Hono } from 'hono';
import { html } from 'hono/html';
import { timeInChina } from '../feedback/deadlines.ts';
import { auditedActs, auditPage, firstBrokenLine } from '../staff/audit.ts';
import { may } from '../staff/roles.ts';
import { allStaff } from '../staff/staff-members.ts';
import { type InboxDesk, type InboxEnvironment, sessionIn } from './guard.ts';
import { message, staffPage } from './staff-page.ts';

const pageLength = 100;

/** Who did what when, for the office. */
export function auditRoutes(desk: InboxDesk) {
  const routes = new Hono<InboxEnvironment>();

  routes.get('/audit', async (context) => {
    const session = sessionIn(context);
    if (!may(session.staff, 'viewAudit')) return context.notFound();
    const before = Number(context.req.query('before') ?? '');
    const isChecked = context.req.query('check') === '1';
    const [lines, members, broken] = await Promise.all([
      desk.store.read((db) => auditPage(db, { limit: pageLength, before: before > 0 ? before : undefined })),
      desk.store.read(allStaff),
      isChecked ? desk.store.read(firstBrokenLine) : undefined,
    ]);
    const names = new Map(members.map(({ id, displayName }) => [id, displayName]));
    const home = `${desk.portal().basePath}staff`;
    const last = lines.length === pageLength ? lines.at(-1) : undefined;
    const main = html`<h1>操作记录</h1>
      ${isChecked ? (broken === undefined ? message('每一行都与上一行连着，没有缺失，没有改动。') : message(`第 ${broken} 行起与当时写下的不一样：有人改过或者删过记录。`, 'alert')) : html`<p><a href="${home}/audit?check=1">核对全部记录有没有被改动</a></p>`}
      <div class="wide" tabindex="0" role="region" aria-label="操作记录表">
        <table class="audit">
          <thead><tr><th scope="col">序号</th><th scope="col">时间</th><th scope="col">人员</th><th scope="col">事项</th><th scope="col">对象</th><th scope="col">说明</th></tr></thead>
          <tbody>
            ${lines.map(
              ({ sequence, at, actor, act, subject, detail }) => html`<tr>
                <td>${sequence}</td><td class="audit__time">${timeInChina(at)}</td><td>${names.get(actor) ?? actor}</td>
                <td>${actWords(act)}</td><td>${subject ? (names.get(subject) ?? subject.slice(-6).toUpperCase()) : ''}</td><td>${detail ?? ''}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${last ? html`<p><a class="call call--plain" href="${home}/audit?before=${last.sequence}">更早的</a></p>` : ''}`;
    return context.html(await staffPage(desk.portal(), session, '操作记录', main));
  });
  return routes;
}

function actWords(act: string): string {
  return Object.entries(auditedActs).find(([name]) => name === act)?.[1] ?? act;
}
