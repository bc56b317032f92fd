import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { type ExportFormat, exportTypes } from '../../../cases/export-task.ts';
import { exportQueue } from '../../../cases/exports.ts';
import { keysOf } from '../../../../domain/value/keys.ts';
import { dateInChina } from '../../../intake/deadlines.ts';
import { may } from '../../../staff/roles.ts';
import { searchedRows } from '../../../store/feedback/feedback-list.ts';
import { type InboxRequest, type StaffContext, type InboxEnvironment, sessionIn, staffIn } from '../access/guard.ts';
import { filterOf, type ListQuery, listQuery, searchOf } from '../../../cases/list-filter.ts';
import { listPage } from './list-page.ts';
import { doneWords } from '../case/case-outcome.ts';
import { noticeForStaff } from '../page/staff-page.ts';
import { letterWordsFor } from '../desk/letters-routes.ts';
import { todoWords } from '../desk/todo-words.ts';
import { unitsNear } from '../../../cases/units.ts';

const pageLength = 30;

/** The list of opinions and its exports. */
export function listRoutes(server: StaffContext) {
  const routes = new Hono<InboxEnvironment>();
  const today = () => dateInChina(server.now());
  const here = () => ({ today: today(), secrets: server.secrets });
  const exported = exportQueue(server.store);

  routes.get('/', async (context) => {
    const session = sessionIn(context);
    const query = listQuery.parse(context.req.query());
    const filter = filterOf(query, session.staff, here());
    const afterId = context.req.query('after') ?? '';
    const after = /^[0-9a-f-]{36}$/.test(afterId) ? await server.store.read('feedbackById', afterId) : undefined;
    const order = query.order ?? 'due';
    const { textContains, ...others } = filter;
    const [rows, total, overdue, fresh, searched, units] = await Promise.all([
      server.store.read('feedbackPage', { filter, order, limit: pageLength + 1, after }),
      server.store.read('feedbackCount', filter),
      server.store.read('feedbackCount', filterOf({ due: 'overdue' }, session.staff, here())),
      server.store.read('feedbackCount', filterOf({ state: 'received' }, session.staff, here())),
      textContains === undefined ? 0 : server.store.read('feedbackCount', others),
      unitsNear(server, session.staff.areas),
    ]);
    const last = rows.length > pageLength ? rows[pageLength - 1] : undefined;
    const shown = rows.slice(0, pageLength);
    const done = doneWords(context.req.query('done'));
    const { site } = server.portal();
    const desk = { todo: todoWords(site, session.staff), letters: letterWordsFor(site, session.staff) };
    const page = { query, rows: shown, total, overdue, fresh, units, done, isSearchCut: searched > searchedRows, today: today(), ...desk, nextAfter: last?.id };
    return context.html(await listPage(server.portal(), session, page));
  });

  for (const format of keysOf<ExportFormat>(exportTypes)) {
    routes.post(`/export.${format}`, async (context) => {
      const filter = await noted(context, format);
      if (!filter) return forbidden(context);
      const { file, size } = await exported({ filter, format }, context.req.raw.signal);
      context.header('content-type', exportTypes[format]);
      context.header('content-length', String(size));
      context.header('content-disposition', `attachment; filename="feedback-${today()}.${format}"`);
      return stream(context, async (out) => {
        for await (const piece of file.createReadStream({ start: 0 })) {
          // Whoever hung up takes no more; leaving the loop closes the file.
          if (out.aborted) break;
          await out.write(piece);
        }
      });
    });
  }
  return routes;

  /** Writes who takes what away into the audit log before the first byte leaves. */
  async function noted(context: InboxRequest, format: ExportFormat) {
    const staff = staffIn(context);
    if (!may(staff, 'export')) return undefined;
    const query: ListQuery = listQuery.parse(context.var.typed);
    const at = new Date(server.now()).toISOString();
    const detail = `${format}${searchOf({ ...query, words: query.words && '…' })}`;
    await server.store.write('appendAudit', { at, actor: staff.id, act: 'export', detail });
    return filterOf(query, staff, here());
  }

  async function forbidden(context: InboxRequest) {
    return context.html(await noticeForStaff(server.portal(), context.var.session, '不能导出', '您的账号不能导出。'), 403);
  }
}
