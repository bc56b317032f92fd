import { z } from 'zod';
import { acceptanceSteps } from '../../domain/year/acceptance.ts';
import type { AcceptanceRules } from '../../domain/year/acceptance-rules.ts';
import { describe } from '../../domain/value/keys.ts';
import { documentOf, type Source } from '../../domain/value/source.ts';
import { date, integer, sourceCells, sourceColumns, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  area: text('区域编号'),
  area_name: text('区域名称'),
  year: integer('年份'),
  kind: text('standard 验收标准，duty 由谁办，closing 没有申请或不合格怎么算'),
  step: text(`由谁办的是哪个环节：${describe(acceptanceSteps)}；其他为空`),
  title: text('验收标准文件的名称；文件对环节的叫法；没有为空'),
  text: text('按什么验收；由谁办；方案的原话'),
  lists: text('只适用于哪几份清单，多份用 ; 隔开；closing 行是验收申请全部录在本站的清单'),
  projects: text('只适用于哪几个项目，多个用 ; 隔开'),
  apply_until: date('申请验收的最后一天；方案没有写为空'),
  ...sourceColumns,
  closing_lists: text('closing 行只管哪几份清单，多份用 ; 隔开；当年承担的全部清单都管的、其他行为空'),
});

type Cells = Partial<Record<keyof typeof row.shape, string>>;

/** What areas' plans say of acceptance, one sentence a row. */
export const acceptanceRulesTable = publishedTable('acceptance-rules', '验收办法', row, ({ acceptanceRules, areas }) =>
  [...acceptanceRules.values()].flatMap((rules) => rowsOf(rules, areas.get(rules.area)?.name ?? '')),
);

function rowsOf({ area, year, standards, duties, closing, recordsKept }: AcceptanceRules, areaName: string) {
  const line = (source: Source, cells: Cells) => ({
    ...{ step: '', title: '', text: '', lists: '', projects: '', apply_until: '', closing_lists: '', kind: '' },
    ...cells,
    area,
    area_name: areaName,
    year: String(year),
    ...sourceCells(source),
  });
  return [
    ...standards.map(({ title = '', text: words, lists, projects, source }) =>
      line(source, { kind: 'standard', title, text: words, lists: lists.join(';'), projects: projects.join(';') }),
    ),
    ...duties.map(({ step, word = '', by, source }) => line(source, { kind: 'duty', step, title: word, text: by })),
    ...(closing === undefined
      ? []
      : [
          line(closing.source, {
            kind: 'closing',
            text: documentOf(closing.source)?.text ?? '',
            lists: recordsKept.join(';'),
            apply_until: closing.applyUntil ?? '',
            closing_lists: closing.lists.join(';'),
          }),
        ]),
  ];
}
