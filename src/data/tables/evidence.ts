import { z } from 'zod';
import { keptFilePath } from '../../domain/publication/page-path.ts';
import { type Evidence, evidenceKinds, type Material, verdictNames } from '../../domain/year/evidence.ts';
import { describe } from '../../domain/value/keys.ts';
import { alsoCell, alsoColumn, date, sourceCells, sourceColumns, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  project: text('项目编号'),
  area: text('区域编号'),
  area_name: text('区域名称'),
  as_of: date('对照截至哪一天的进展'),
  agencies: text('负责交材料的单位，多个用 ; 隔开'),
  handed_in_on: date('交来的日期；没有交、文件没有写为空'),
  kind: text(`材料的种类：${describe(evidenceKinds)}；没有材料为空`),
  title: text('材料名称'),
  dated_on: date('材料上的日期'),
  file: text('公开的文件在网站里的路径'),
  link: text('公开在别处的网址'),
  reviewer: text('审核单位；还没有审核为空'),
  reviewed_on: date('审核日期；文件没有写为空'),
  verdict: text(`审核意见：${describe(verdictNames)}`),
  reason: text('理由'),
  ...sourceColumns,
  ...alsoColumn,
});

/** Every piece of evidence with the review of what was handed in together; a record without a piece is one row. */
export const evidenceTable = publishedTable('evidence', '佐证材料和审核意见', row, ({ evidence, areas }) =>
  [...evidence.values()]
    .flat()
    .flatMap((record) =>
      (record.materials.length === 0 ? [undefined] : record.materials).map((material) => evidenceRow(record, material, areas.get(record.area)?.name ?? '')),
    ),
);

function evidenceRow(record: Evidence, material: Material | undefined, areaName: string) {
  const { project, area, by, asOf, agencies, handedInOn = '', review, source, alsoIn } = record;
  return {
    project,
    area,
    area_name: areaName,
    as_of: asOf,
    agencies: agencies.join(';'),
    handed_in_on: handedInOn,
    kind: material?.kind ?? '',
    title: material?.title ?? '',
    dated_on: material?.datedOn ?? '',
    file: material?.file === undefined ? '' : keptFilePath(by, material.file),
    link: material?.link ?? '',
    reviewer: review?.reviewer ?? '',
    reviewed_on: review?.reviewedOn ?? '',
    verdict: review?.verdict ?? '',
    reason: review?.reason ?? '',
    ...sourceCells(source),
    also: alsoCell(source, alsoIn),
  };
}
