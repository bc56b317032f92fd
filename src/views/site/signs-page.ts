import { type CivilDate, formatCivilDate } from '../../domain/value/civil-date.ts';
import { formatCode } from '../../domain/code/code.ts';
import type { Site } from '../../domain/site/site.ts';
import { type SiteNeed, siteNeeds, siteRechecks } from '../../domain/site/site-stage.ts';
import { signInventory, type SignStanding, signStateNames, siteFile } from '../../signs/inventory.ts';
import { areaPath, type Link, pageOfCode, relativeHref, type SitePath } from '../address.ts';
import { type Edition, groupBy } from '../../findings/edition.ts';
import { type PageHead, pageHead } from '../head.ts';

/** For the staff who hang and check the signs: what is to be done, and in which file it is then written down. */
export interface SignsPage {
  readonly head: PageHead;
  readonly lead: string;
  readonly areas: readonly SignArea[];
}

export interface SignArea {
  readonly name: Link;
  readonly sites: readonly SignRow[];
  /** Said of the sites that this page has no room for. */
  readonly rest: string | undefined;
}

/** A site for which something is to be done. */
export interface SignRow {
  readonly name: Link;
  /** 编号 2607 1185 68; empty until the registry has one. */
  readonly number: string;
  readonly wants: readonly SignWant[];
  readonly file: string;
}

/** Something to do, and the field that then says so. */
export interface SignWant {
  readonly words: string;
  readonly field: string;
}

/** Sites that one page can list; of more, each area names its first ones and the table has them all. */
const mostSites = 500;

const path: SitePath = 'signs.html';

export function signsPage(edition: Edition): SignsPage {
  const { model, builtOn } = edition;
  const standings = signInventory(model.sites.values(), model.codes, builtOn);
  const due = standings.map((standing) => ({ standing, wants: signWants(standing, builtOn) })).filter(({ wants }) => wants.length > 0);
  const byArea = groupBy(due, ({ standing }) => [standing.site.area]);
  const most = Math.max(5, Math.floor(mostSites / byArea.size));
  return {
    head: pageHead(edition, { path, title: '标牌清单', description: '各区域还没有装亮码牌、超过 90 天没有检查牌子、该回访还没有回访的点位。', column: '数据发布' }),
    lead: leadWords(standings, builtOn),
    areas: [...byArea].toSorted().map(([area, sites]) => ({
      name: { words: model.areas.get(area)?.name ?? area, href: relativeHref(path, areaPath(area)) },
      sites: sites.slice(0, most).map(({ standing, wants }) => signRow(standing, wants)),
      rest: sites.length > most ? `还有 ${sites.length - most} 个点位，见 signs.csv。` : undefined,
    })),
  };
}

/** 截至2024年10月9日，共 38 个点位：未装牌 38 个，超过 90 天未检查 0 个，正常 0 个。 */
function leadWords(standings: readonly SignStanding[], asOf: CivilDate): string {
  const counts = Object.entries(signStateNames).map(([state, name]) => `${name} ${standings.filter((each) => each.state === state).length} 个`);
  return `截至${formatCivilDate(asOf)}，共 ${standings.length} 个点位：${counts.join('，')}。`;
}

function signRow({ site, code }: SignStanding, wants: readonly SignWant[]): SignRow {
  return {
    name: { words: site.name, href: code && relativeHref(path, pageOfCode(code)) },
    number: code === undefined ? '' : `编号 ${formatCode(code)}`,
    wants,
    file: `content/${siteFile(site)}`,
  };
}

/** What is to be done for a site on `asOf`: its sign, then re-checks from the day on which they are due, then what its stage asks for besides. */
export function signWants(standing: SignStanding, asOf: CivilDate): SignWant[] {
  return [...ownWants(standing), ...recheckWants(standing.site, asOf), ...needWants(standing.site)];
}

function ownWants({ state, unseenDays = 0 }: SignStanding): SignWant[] {
  switch (state) {
    case 'noSign':
      return [{ words: '未装牌：装好后写安装日期', field: 'sign.installedOn' }];
    case 'overdue':
      return [{ words: `牌子 ${unseenDays} 天没有人看：看过后写检查日期`, field: 'sign.checkedOn' }];
    case 'checked':
      return [];
  }
}

function recheckWants(site: Site, asOf: CivilDate): SignWant[] {
  const due = siteRechecks(site).filter(({ dueOn, checkedOn }) => checkedOn === undefined && dueOn <= asOf);
  return due.map(({ afterDays, dueOn }) => ({ words: `${afterDays} 天回访：${formatCivilDate(dueOn)}到期`, field: 'rechecks' }));
}

/** The sign itself is named above, whatever the stage. */
function needWants(site: Site): SignWant[] {
  const needs = siteNeeds(site).filter(({ field }) => field !== 'sign');
  return needs.map(({ words, field }) => ({ words: `缺${words}`, field: fieldOf(field) }));
}

function fieldOf(field: SiteNeed['field']): string {
  return field === 'photoBefore' || field === 'photoAfter' ? 'photos' : field;
}
