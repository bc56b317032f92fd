import { z } from 'zod';
import { siteRechecks } from '../../domain/site/site-stage.ts';
import { siteObject } from '../../domain/site/site.ts';
import { date, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  site: text('点位编号，见 sites'),
  area: text('区域编号'),
  name: text('点位名称'),
  code: text('点位的十位永久码；页面地址是 p/<码>.html'),
  what: text('keeper 管护、recheck_30 满 30 天回访、recheck_180 满 180 天回访'),
  maintainer: text('管护单位'),
  phone: text('坏了找谁的电话'),
  warranty_until: date('质保到哪一天'),
  due_on: date('回访应在哪一天以前'),
  checked_on: date('回访是哪一天；还没有登记为空'),
  finding: text('回访看到什么'),
});

/** Who keeps what was built, and its re-checks: found, due or overdue. */
export const aftercareTable = publishedTable('aftercare', '建成以后谁来管', row, ({ sites, codes }) =>
  [...sites.values()].flatMap((site) => {
    const { id, area, name, aftercare, rechecks } = site;
    const none = { maintainer: '', phone: '', warranty_until: '', due_on: '', checked_on: '', finding: '' };
    const shared = { site: id, area, name, code: codes.get(siteObject(site)) ?? '', ...none };
    const kept =
      aftercare === undefined
        ? []
        : [{ ...shared, what: 'keeper', maintainer: aftercare.maintainer ?? '', phone: aftercare.phone ?? '', warranty_until: aftercare.warrantyUntil ?? '' }];
    const checked = siteRechecks(site).map(({ afterDays, dueOn, checkedOn }) => ({
      ...shared,
      what: `recheck_${afterDays}`,
      due_on: dueOn,
      checked_on: checkedOn ?? '',
      finding: rechecks.find((each) => each.afterDays === afterDays)?.finding ?? '',
    }));
    return [...kept, ...checked];
  }),
);
