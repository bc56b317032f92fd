import { z } from 'zod';
import { glanceNames } from '../../domain/feedback/glance.ts';
import { date, integer, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  area: text('区域编号'),
  area_name: text('区域名称'),
  code: text('点位的十位永久码；页面地址是 p/<码>.html'),
  month: text('哪个月，如 2026-01'),
  counted_on: date('统计日期'),
  answers: integer('几次回答；不足 10 次为空，各项也为空。这是路过的人点的，不是核实的结果'),
  as_shown: integer(`“${glanceNames.asShown}”几次`),
  not_started: integer(`“${glanceNames.notStarted}”几次`),
  in_use: integer(`“${glanceNames.inUse}”几次`),
  cannot_see: integer(`“${glanceNames.cannotSee}”几次`),
  is_doubted: text('yes 报的是已经完工，有三次以上点了还没动工，正在核对；其余为空'),
});

/** What people who stood at sites said with one tap, month by month. */
export const glancesTable = publishedTable('glances', '现场一眼核验', row, ({ glances, areas }) =>
  [...glances.values()].flat().flatMap(({ area, month, countedOn, codes }) =>
    codes.map(({ code, answers, asShown, notStarted, inUse, cannotSee, isDoubted }) => ({
      area,
      area_name: areas.get(area)?.name ?? '',
      code,
      month,
      counted_on: countedOn,
      answers: cell(answers),
      as_shown: cell(asShown),
      not_started: cell(notStarted),
      in_use: cell(inUse),
      cannot_see: cell(cannotSee),
      is_doubted: isDoubted ? 'yes' : '',
    })),
  ),
);

function cell(count: number | undefined): string {
  return count === undefined ? '' : String(count);
}
