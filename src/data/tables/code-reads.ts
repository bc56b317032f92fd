import { z } from 'zod';
import { date, integer, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  area: text('区域编号'),
  area_name: text('区域名称'),
  code: text('十位永久码；页面地址是 p/<码>.html'),
  month: text('哪个月，如 2026-11'),
  day: date('哪一天；一行是全月的合计时为空'),
  reads: integer('网页打开几次；不到 10 次为空'),
  is_few: text('yes 打开过，不到 10 次；其余为空'),
  from: date('日志从这个月的哪一天开始'),
  to: date('日志到这个月的哪一天为止'),
});

/** How often the pages of codes were opened: for each code a row of the month, then one of each day with at least ten. */
export const codeReadsTable = publishedTable('code_reads', '亮码网页打开的次数', row, ({ pageReads, areas }) =>
  [...pageReads.values()].flat().flatMap(({ area, month, from, to, codes }) =>
    codes.flatMap(({ code, reads, days }) => {
      const common = { area, area_name: areas.get(area)?.name ?? '', code, month, from, to };
      const ofMonth = { ...common, day: '', reads: typeof reads === 'number' ? String(reads) : '', is_few: typeof reads === 'number' ? '' : 'yes' };
      const ofDays = Object.entries(days).map(([day, count]) => ({ ...common, day: `${month}-${day}`, reads: String(count), is_few: '' }));
      return [ofMonth, ...ofDays];
    }),
  ),
);
