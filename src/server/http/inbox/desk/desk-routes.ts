import { Hono } from 'hono';
import { civilDate } from '../../../../domain/value/civil-date.ts';
import { dateInChina } from '../../../intake/deadlines.ts';
import { readAreaDesk, readDesk } from '../../../portal/desk.ts';
import { isTheirs } from '../../../staff/roles.ts';
import { type InboxEnvironment, sessionIn, type StaffContext } from '../access/guard.ts';
import { noticeForStaff, staffPage } from '../page/staff-page.ts';
import { areaDeskPage, deskOverview } from './desk-page.ts';
import { letterWordsFor } from './letters-routes.ts';

/** 待办: what keeps a person's areas from full marks in the disclosure score, and what is stale there. */
export function deskRoutes(server: StaffContext) {
  const routes = new Hono<InboxEnvironment>();

  routes.get('/todo', async (context) => {
    const session = sessionIn(context);
    const portal = server.portal();
    const desk = readDesk(portal.site);
    if (desk === undefined) return context.html(await noticeForStaff(portal, session, '还没有待办', '网站是旧版本生成的，重新生成以后才有待办。'));
    const areas = desk.areas.filter(({ id }) => isTheirs(session.staff, id));
    const wanted = context.req.query('area') ?? (areas.length === 1 ? areas[0]?.id : undefined);
    const chosen = areas.find(({ id }) => id === wanted);
    const area = chosen && readAreaDesk(portal.site, chosen.id);
    const found = desk.stale.filter((each) => each.area === undefined || (chosen === undefined ? isTheirs(session.staff, each.area) : each.area === chosen.id));
    const stale = { found, countedOn: civilDate.optional().parse(desk.builtOn), today: dateInChina(server.now()) };
    const letters = letterWordsFor(portal.site, session.staff);
    const title = chosen === undefined ? '待办' : `${chosen.name}的待办`;
    const main =
      chosen && area
        ? areaDeskPage(portal, { name: chosen.name, desk: area, stale, letters, others: areas.length > 1 })
        : deskOverview(portal, { areas, stale, letters });
    return context.html(await staffPage(portal, session, title, main));
  });
  return routes;
}
