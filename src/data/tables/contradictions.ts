import { z } from 'zod';
import { contradictionKinds } from '../../domain/publication/contradiction.ts';
import { describe } from '../../domain/value/keys.ts';
import { sourceCells, sourceColumns, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  ...sourceColumns,
  subject: text('说的是什么'),
  printed: text('文件印的是什么'),
  computed: text('重新计算或另一处得到什么'),
  explanation: text('怎么不一致'),
  kind: text(`哪一种：${describe(contradictionKinds)}`),
});

/** Every place where a document contradicts itself, another one or arithmetic. */
export const contradictionsTable = publishedTable('contradictions', '文件里的矛盾：两种读法都公布', row, ({ contradictions }) =>
  contradictions.map(({ source, subject, printed, computed, explanation, kind }) => ({
    ...sourceCells(source),
    subject,
    printed,
    computed,
    explanation,
    kind,
  })),
);
