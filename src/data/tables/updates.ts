import { z } from 'zod';
import { updatePath } from '../../domain/publication/page-path.ts';
import { updatePhotos } from '../../domain/publication/update.ts';
import { date, integer, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  update: text('动态编号，即文件名；同一区域里不重复'),
  area: text('发布的区域'),
  area_name: text('区域名称'),
  published_on: date('发布日期'),
  title: text('标题'),
  projects: text('涉及的项目编号，多个用 ; 隔开；没有为空'),
  photos: integer('有几张照片'),
  page: text('网页地址，在网站之下'),
  source: text('所据文件的编号；没有写为空'),
  line: integer('所据文件的行号；没有写为空'),
});

/** Every update, area by area, newest first. */
export const updatesTable = publishedTable('updates', '工作动态', row, ({ updatesByArea, areas }) =>
  [...updatesByArea.values()].flat().map((update) => ({
    update: update.id,
    area: update.area,
    area_name: areas.get(update.area)?.name ?? '',
    published_on: update.publishedOn,
    title: update.title,
    projects: update.projects.join(';'),
    photos: String(updatePhotos(update).length),
    page: updatePath(update),
    source: update.document ?? '',
    line: update.line === undefined ? '' : String(update.line),
  })),
);
