import { areasInOrder } from '../../findings/areas-below.ts';
import { type CivilDate, formatCivilDate } from '../../domain/value/civil-date.ts';
import { formatCode } from '../../domain/code/code.ts';
import type { Area } from '../../domain/task/area.ts';
import type { Site } from '../../domain/site/site.ts';
import { siteNeeds, siteRechecks } from '../../domain/site/site-stage.ts';
import { signInventory, type SignStanding } from '../../signs/inventory.ts';
import { areaPath, pageOfCode, type SitePath } from '../../domain/publication/page-path.ts';
import { type Link, relativeHref } from '../address.ts';
import { type Snapshot, groupBy } from '../../findings/snapshot.ts';
import { type PageHead, pageHead } from '../head.ts';
import { listed } from '../words.ts';

/** Where signs hang and where they are still missing, area by area. */
export interface SignsPage {
  readonly head: PageHead;
  /** 截至2024年10月9日，38个地方，0个已装牌。 */
  readonly lead: string;
  /** How a false sign is known. */
  readonly warning: readonly Link[];
  readonly areas: readonly SignArea[];
}

export interface SignArea {
  readonly name: Link;
  /** 5个地方，2个已装牌 */
  readonly counts: string;
  readonly sites: readonly SignRow[];
  /** Said of the sites that this page has no room for. */
  readonly rest: string | undefined;
}

/** A site and how its sign stands. */
export interface SignRow {
  readonly name: Link;
  /** 编号 2607 1185 68; empty until the registry has one. */
  readonly number: string;
  /** Sentences: 还没有装牌。 */
  readonly state: readonly string[];
}

/** Sites that one page can list; of more, each area names its first ones and the table has them all. */
const mostSites = 500;

const path: SitePath = 'signs.html';

const warning: readonly Link[] = [
  { words: '每个点位的牌子上有这个点位自己的二维码。扫码看到的网址与牌子上印的不一样，可能是假牌子，请打政务服务热线核实。全部数据见' },
  { words: 'signs.csv', href: 'data/signs.csv' },
  { words: '。' },
];

/** The page of signs: every site under its area, areas in the order of the content, sites without a sign first. */
export function signsPage(snapshot: Snapshot): SignsPage {
  const { model, builtOn } = snapshot;
  const standings = signInventory(model.sites.values(), model.codes, builtOn);
  const byArea = groupBy(standings, ({ site }) => [site.area]);
  const most = Math.max(5, Math.floor(mostSites / byArea.size));
  return {
    head: pageHead(snapshot, {
      path,
      title: '标牌清单',
      description: '各区域有多少个建设地点、多少个已经装了亮码牌，每个地方的牌子怎样。',
      column: '数据发布',
    }),
    lead: `截至${formatCivilDate(builtOn)}，${countWords(standings)}。`,
    warning,
    areas: areasInOrder(model).flatMap((area) => signArea(area, byArea.get(area.id) ?? [], most, builtOn)),
  };
}

function signArea({ id, name }: Area, standings: readonly SignStanding[], most: number, asOf: CivilDate): SignArea[] {
  if (standings.length === 0) return [];
  return [
    {
      name: { words: name, href: relativeHref(path, areaPath(id)) },
      counts: countWords(standings),
      sites: standings.slice(0, most).map((standing) => signRow(standing, asOf)),
      rest: standings.length > most ? `还有${standings.length - most}个地方，见 signs.csv。` : undefined,
    },
  ];
}

/** 38个地方，0个已装牌; those not looked at for too long are named where there are any. */
function countWords(standings: readonly SignStanding[]): string {
  const installed = standings.filter(({ state }) => state !== 'noSign').length;
  const unseen = standings.filter(({ state }) => state === 'overdue').length;
  return `${standings.length}个地方，${installed}个已装牌${unseen === 0 ? '' : `，其中${unseen}个超过90天没有检查`}`;
}

function signRow(standing: SignStanding, asOf: CivilDate): SignRow {
  const { site, code } = standing;
  return {
    name: { words: site.name, href: code && relativeHref(path, pageOfCode(code)) },
    number: code === undefined ? '' : `编号 ${formatCode(code)}`,
    state: [signWords(standing), ...recheckWords(site, asOf), ...needWords(site)],
  };
}

function signWords({ site: { sign }, state, unseenDays = 0 }: SignStanding): string {
  if (sign === undefined) return '还没有装牌。';
  const installed = `${formatCivilDate(sign.installedOn)}装牌`;
  const checked = sign.checkedOn === undefined ? '' : `，${formatCivilDate(sign.checkedOn)}检查过`;
  return state === 'overdue' ? `${installed}${checked}，已经${unseenDays}天没有检查。` : `${installed}${checked}。`;
}

function recheckWords(site: Site, asOf: CivilDate): string[] {
  const due = siteRechecks(site).filter(({ dueOn, checkedOn }) => checkedOn === undefined && dueOn <= asOf);
  return due.map(({ afterDays, dueOn }) => `${afterDays}天回访${formatCivilDate(dueOn)}到期，还没有回访。`);
}

/** What the site's stage asks for and has not got; the sign itself is told above, whatever the stage. */
function needWords(site: Site): string[] {
  const needs = siteNeeds(site).filter(({ field }) => field !== 'sign');
  return needs.length === 0 ? [] : [`还没有写明${listed(needs.map(({ words }) => words))}。`];
}
