import { Hono } from 'hono';
import { type AreaLetters, readLetters } from '../../../portal/letters.ts';
import { isTheirs, type Staff } from '../../../staff/roles.ts';
import { type InboxEnvironment, sessionIn, type StaffContext } from '../access/guard.ts';
import { noticeForStaff, staffPage } from '../page/staff-page.ts';
import { areaLettersPage, lettersOverview, lettersWords } from './letters-page.ts';

/** 提示函: the letters that a person's areas have to write, as they would be written on the day the site was built. */
export function lettersRoutes(server: StaffContext) {
  const routes = new Hono<InboxEnvironment>();

  routes.get('/letters', async (context) => {
    const session = sessionIn(context);
    const portal = server.portal();
    const areas = theirLetters(portal.site, session.staff);
    if (areas === undefined) return context.html(await noticeForStaff(portal, session, '还没有提示函', '网站是旧版本生成的，重新生成以后才有提示函。'));
    const wanted = context.req.query('area') ?? (areas.length === 1 ? areas[0]?.id : undefined);
    const chosen = areas.find(({ id }) => id === wanted);
    const home = `${portal.basePath}staff`;
    const choice = { asked: context.req.query('unit'), others: areas.length > 1, own: session.staff.role === 'unit' };
    const title = chosen === undefined ? '提示函' : `${chosen.name}的提示函`;
    return context.html(await staffPage(portal, session, title, chosen ? areaLettersPage(home, chosen, choice) : lettersOverview(home, areas)));
  });
  return routes;
}

/** How many units are to be reminded in a person's areas, in one line; empty where none is, and for a unit that no letter goes to. */
export function letterWordsFor(site: string, staff: Staff): string {
  return lettersWords(theirLetters(site, staff) ?? []);
}

/** The letters of a person's areas; a unit sees the one that goes to itself. */
function theirLetters(site: string, staff: Staff): AreaLetters[] | undefined {
  return readLetters(site)
    ?.filter(({ id }) => isTheirs(staff, id))
    .map((area) => (staff.role === 'unit' ? { ...area, unaddressed: [], letters: area.letters.filter(({ unit }) => unit === staff.agency) } : area));
}
