import { z } from 'zod';
import { integer, sourceCells, sourceColumns, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  area: text('所属区域'),
  agency: text('单位短名，见 agencies'),
  name: text('单位名称'),
  year: integer('哪一年的文件规定的'),
  duty: text('做什么'),
  ...sourceColumns,
});

/** What documents give units to do besides their own projects: to verify, to examine, to steer. */
export const agencyDutiesTable = publishedTable('agency-duties', '单位的职责', row, ({ agencies }) =>
  [...agencies.values()]
    .flat()
    .flatMap(({ area, id, name, duties }) =>
      duties.map(({ year, text: duty, source }) => ({ area, agency: id, name, year: String(year), duty, ...sourceCells(source) })),
    ),
);
