import { z } from 'zod';
import { describe } from '../../domain/value/keys.ts';
import { honourKindNames } from '../../domain/year/honour.ts';
import { alsoCell, alsoColumn, date, sourceCells, sourceColumns, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  area: text('哪个区域的'),
  area_name: text('区域名称'),
  kind: text(describe(honourKindNames)),
  title: text('名称或事由'),
  detail: text('说明；没有为空'),
  agencies: text('哪些单位，多个用 ; 隔开；说的是整个区域为空'),
  projects: text('哪些项目的编号，多个用 ; 隔开；没有指明为空'),
  honoured_by: text('谁表扬、谁推介'),
  honoured_on: date('哪一天'),
  ...sourceColumns,
  ...alsoColumn,
});

/** Every honour and model case, area by area, newest first. */
export const honoursTable = publishedTable('honours', '表扬和典型经验', row, ({ honours, areas }) =>
  [...honours.values()].flat().map(({ area, kind, title, detail = '', agencies, projects, honouredBy, honouredOn, source, alsoIn }) => ({
    area,
    area_name: areas.get(area)?.name ?? '',
    kind,
    title,
    detail,
    agencies: agencies.join(';'),
    projects: projects.join(';'),
    honoured_by: honouredBy,
    honoured_on: honouredOn,
    ...sourceCells(source),
    also: alsoCell(source, alsoIn),
  })),
);
