import { z } from 'zod';
import { siteObject } from '../../domain/site/site.ts';
import { sourceCells, sourceColumns, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  site: text('点位编号：<区域编号>/<短名>'),
  area: text('所在区域'),
  area_name: text('区域名称'),
  project: text('所属项目编号'),
  code: text('十位永久码；页面地址是 p/<码>.html'),
  name: text('点位名称'),
  address: text('地址；文件没有写为空'),
  scope: text('建什么'),
  ...sourceColumns,
});

/** Every site, area by area. */
export const sitesTable = publishedTable('sites', '点位', row, ({ sites, areas, codes }) =>
  [...sites.values()].map((site) => ({
    site: site.id,
    area: site.area,
    area_name: areas.get(site.area)?.name ?? '',
    project: site.project,
    code: codes.get(siteObject(site)) ?? '',
    name: site.name,
    address: site.address ?? '',
    scope: site.scope,
    ...sourceCells(site.source),
  })),
);
