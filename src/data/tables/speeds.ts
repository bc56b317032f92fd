import { z } from 'zod';
import { yearOf } from '../../domain/value/civil-date.ts';
import { roundRatio } from '../../domain/value/quantity.ts';
import { speedOf } from '../../findings/speed.ts';
import { date, integer, number, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  indicator: text('指标编号'),
  area: text('区域编号'),
  area_name: text('区域名称'),
  as_of: date('从哪一天的进展算起'),
  kind: text('amount 数量，points 百分点'),
  unit: text('计量单位；百分点为空'),
  left: number('还差多少，两位小数'),
  months_left: integer('到任务最后一年年底还有几个整月'),
  needed: number('平均每月要完成多少：还差 ÷ 月数，两位小数'),
  last_three_months: number('此前三个月平均每月完成多少，两位小数，减少的是负数；三个月以前没有可比的数为空'),
});

/** The speed that every indicator behind schedule needs, while its year runs; no row for a year that is over. */
export const speedsTable = publishedTable('speeds', '落后的要多快', row, (_model, builtOn, { tasks, outcome }) =>
  tasks
    .filter(({ span }) => yearOf(builtOn) <= span.to)
    .flatMap(({ area, indicators }) =>
      indicators.flatMap((indicator) => {
        const speed = speedOf(outcome(indicator, area.id), builtOn);
        if (speed === undefined) return [];
        const { kind, unit = '', left, monthsLeft, needed, lastThreeMonths, report } = speed;
        return [
          {
            indicator: indicator.id,
            area: area.id,
            area_name: area.name,
            as_of: report.asOf,
            kind,
            unit,
            left: roundRatio(left, 2),
            months_left: String(monthsLeft),
            needed: roundRatio(needed, 2),
            last_three_months: lastThreeMonths === undefined ? '' : roundRatio(lastThreeMonths, 2),
          },
        ];
      }),
    ),
);
