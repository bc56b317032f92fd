import { z } from 'zod';
import { text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  area: text('所属区域'),
  agency: text('单位短名；页面地址是 agency/<区域>/<短名>.html'),
  name: text('规范名称'),
  aliases: text('文件里的其他叫法，多个用 ; 隔开'),
  kind: text('unit 一个单位，group 一组单位'),
  phone: text('办公电话'),
});

/** Every registered unit, so that the names of the other tables can be brought together. */
export const agenciesTable = publishedTable('agencies', '单位及别名', row, ({ agencies }) =>
  [...agencies.values()].flat().map(({ area, id, name, aliases, kind, phone = '' }) => ({ area, agency: id, name, aliases: aliases.join(';'), kind, phone })),
);
