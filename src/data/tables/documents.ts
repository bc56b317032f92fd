import { z } from 'zod';
import { date, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  document: text('文件编号；其他表的 source 列都指它，页面地址是 document/<编号>.html'),
  area: text('发布文件的区域'),
  kind: text('policy 政策文件，circular 通报，status 进展表'),
  title: text('标题'),
  index_number: text('索引号；没有公布为空'),
  issuers: text('发文机关，多个用 ; 隔开'),
  document_number: text('发文字号；没有公布为空'),
  issued_on: date('成文日期；没有公布为空'),
  published_on: date('发布日期；没有公布为空'),
  validity: text('有效性：valid 有效，invalid 失效，repealed 废止，amended 已修改，unknown 未公布'),
});

/** Every document with its disclosure metadata. */
export const documentsTable = publishedTable('documents', '来源文件', row, ({ documents }) =>
  [...documents.values()].map(({ id, area, kind, title, indexNumber = '', issuers, documentNumber = '', issuedOn = '', publishedOn = '', validity }) => ({
    document: id,
    area,
    kind,
    title,
    index_number: indexNumber,
    issuers: issuers.join(';'),
    document_number: documentNumber,
    issued_on: issuedOn,
    published_on: publishedOn,
    validity,
  })),
);
