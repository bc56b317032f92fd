import { z } from 'zod';
import { date, sourceCells, sourceColumns, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  area: text('所属区域'),
  agency: text('单位短名，见 agencies'),
  name: text('名称'),
  kind: text('current 规范名称，alias 文件里的其他叫法，former 从前的名称'),
  from: date('从哪一天起用；文件没有写为空'),
  until: date('用到哪一天（含当天）；文件没有写为空'),
  ...sourceColumns,
});

/** Every name of every unit, so that documents of different years can be brought together. */
export const agencyNamesTable = publishedTable('agency-names', '单位的名称', row, ({ agencies }) =>
  [...agencies.values()].flat().flatMap(({ area, id, name, aliases, formerNames }) => {
    const plain = { area, agency: id, from: '', until: '', source: '', line: '' };
    return [
      { ...plain, name, kind: 'current' },
      ...aliases.map((alias) => ({ ...plain, name: alias, kind: 'alias' })),
      ...formerNames.map(({ name: former, from = '', until = '', source }) => ({
        ...plain,
        name: former,
        kind: 'former',
        from,
        until,
        ...sourceCells(source),
      })),
    ];
  }),
);
