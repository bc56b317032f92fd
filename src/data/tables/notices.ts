import { z } from 'zod';
import { noticeDays, noticeState } from '../../domain/year/public-notice.ts';
import { date, integer, sourceCells, sourceColumns, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  project: text('项目编号'),
  area: text('区域编号'),
  area_name: text('区域名称'),
  from: date('公示第一天'),
  to: date('公示最后一天'),
  days: integer('公示几天：日历日，连第一天和最后一天'),
  state: text('网站生成那一天：planned 还没有开始，open 正在公示，over 已经期满'),
  place: text('在哪里公示'),
  link: text('公示的网址'),
  channel: text('有异议向谁提、怎么提'),
  objections: integer('这份公示收到几件异议，几个项目一份公示的是一共几件，不要把各行相加；还没有公布为空，没有收到是 0'),
  outcome: text('异议怎样处理、公示的结论'),
  ...sourceColumns,
  shared_by: integer('这份公示一共管几个项目'),
});

/** Every notice of completion, one row a project. */
export const noticesTable = publishedTable('notices', '完成情况的公示', row, ({ publicNotices, areas }, builtOn) =>
  [...new Set([...publicNotices.values()].flat())].flatMap((notice) =>
    notice.projects.map((project) => ({
      project,
      area: notice.area,
      area_name: areas.get(notice.area)?.name ?? '',
      from: notice.from,
      to: notice.to,
      days: String(noticeDays(notice)),
      state: noticeState(notice, builtOn),
      place: notice.place,
      link: notice.link ?? '',
      channel: notice.channel,
      objections: notice.objections === undefined ? '' : String(notice.objections),
      outcome: notice.outcome ?? '',
      ...sourceCells(notice.source),
      shared_by: String(notice.projects.length),
    })),
  ),
);
