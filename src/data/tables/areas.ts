import { z } from 'zod';
import { text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  code: text('区域编号：有行政区划代码（GB/T 2260）的用六位代码，新区、园区和市本级用“上级代码-短名”；其他表的 area 列都指它'),
  name: text('全称'),
  kind: text('类别：province 省，prefecture 市州，county 县市区，zone 新区园区，prefectureOwn 市本级'),
  parent: text('上级区域的编号；省为空'),
});

/** Every area, parents and children as in the content. */
export const areasTable = publishedTable('areas', '区域', row, ({ areas }) =>
  [...areas.values()].map(({ id, name, kind, parent }) => ({ code: id, name, kind, parent: parent?.id ?? '' })),
);
