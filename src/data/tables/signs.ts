import { z } from 'zod';
import type { CivilDate } from '../../domain/value/civil-date.ts';
import { siteRechecks } from '../../domain/site/site-stage.ts';
import { signInventory, siteFile, type SignStanding } from '../../signs/inventory.ts';
import { date, integer, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  site: text('点位编号：<区域编号>/<短名>'),
  area: text('所在区域'),
  area_name: text('区域名称'),
  code: text('十位永久码；页面地址是 p/<码>.html'),
  name: text('点位名称'),
  as_of: date('算到哪一天：网站生成的日期'),
  state: text('牌子的状态：noSign 未装牌，overdue 超过 90 天未检查，checked 正常'),
  installed_on: date('安装日期；未装牌为空'),
  checked_on: date('最近一次检查的日期；没有检查过为空'),
  unseen_days: integer('最近一次检查（没有检查过的，从安装）到算到的那一天有几天；未装牌为空'),
  recheck_30_due_on: date('30 天回访的到期日；交付使用的日期不明或已经回访为空'),
  recheck_180_due_on: date('180 天回访的到期日；交付使用的日期不明或已经回访为空'),
  file: text('写这个点位的文件，在 content/ 之下'),
});

/** How the sign of every site stands on the day of the build: first those that somebody must see to. */
export const signsTable = publishedTable('signs', '标牌清单', row, ({ sites, areas, codes }, builtOn) =>
  signInventory(sites.values(), codes, builtOn).map(({ site, code = '', state, unseenDays }) => ({
    site: site.id,
    area: site.area,
    area_name: areas.get(site.area)?.name ?? '',
    code,
    name: site.name,
    as_of: builtOn,
    state,
    installed_on: site.sign?.installedOn ?? '',
    checked_on: site.sign?.checkedOn ?? '',
    unseen_days: unseenDays === undefined ? '' : String(unseenDays),
    recheck_30_due_on: recheckDueOn(site, 30),
    recheck_180_due_on: recheckDueOn(site, 180),
    file: siteFile(site),
  })),
);

function recheckDueOn(site: SignStanding['site'], days: 30 | 180): CivilDate | '' {
  const due = siteRechecks(site).find(({ afterDays, checkedOn }) => afterDays === days && checkedOn === undefined);
  return due?.dueOn ?? '';
}
