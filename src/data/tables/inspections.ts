import { z } from 'zod';
import { describe } from '../../domain/value/keys.ts';
import { type Inspection, inspectionMethods, inspectors, isVisit } from '../../domain/year/inspection.ts';
import { alsoCell, alsoColumn, date, integer, sourceCells, sourceColumns, text } from '../table/column.ts';
import { joined } from '../table/duty.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  inspection: text('编号：<登记的区域>/<短名>'),
  year: integer('年份'),
  area: text('所去区域的编号'),
  area_name: text('区域名称'),
  kind: text('inspection 检查，visit 走访'),
  by: text(`谁来的：${describe(inspectors)}`),
  members: text('参加的单位和岗位，多个用 ; 隔开'),
  held_on: date('哪一天；文件只写了次数的为空'),
  as_of: date('文件只写了次数的：截至日期'),
  times: text('文件写的次数，照抄；一次的为空'),
  methods: text(`方式，多个用 ; 隔开：${describe(inspectionMethods)}`),
  projects: text('看的项目，多个用 ; 隔开'),
  sites: text('看的点位，多个用 ; 隔开'),
  seen: text('看到什么'),
  problems: text('发现的问题的编号，多个用 ; 隔开'),
  ...sourceColumns,
  ...alsoColumn,
});

/** Every inspection and visit, area by area, oldest first. */
export const inspectionsTable = publishedTable('inspections', '检查和走访', row, ({ inspectionsIn, areas }) =>
  [...inspectionsIn.values()].flat().map((inspection) => inspectionRow(inspection, areas.get(inspection.area)?.name ?? '')),
);

function inspectionRow(inspection: Inspection, areaName: string) {
  const { id, keptBy, year, area, by, members, heldOn = '', asOf = '', times = '', methods, projects, sites, seen, problems, source, alsoIn } = inspection;
  return {
    inspection: `${keptBy}/${id}`,
    year: String(year),
    area,
    area_name: areaName,
    kind: isVisit(inspection) ? 'visit' : 'inspection',
    by,
    members: joined(members),
    held_on: heldOn,
    as_of: asOf,
    times,
    methods: joined(methods),
    projects: joined(projects),
    sites: joined(sites.map((site) => `${area}/${site}`)),
    seen,
    problems: joined(problems.map((each) => `${keptBy}/${each}`)),
    ...sourceCells(source),
    also: alsoCell(source, alsoIn),
  };
}
